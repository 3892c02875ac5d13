import { compareArticleNumbers, formatArticleLabel } from "../numerals/index.ts";
import { endsSentence } from "./characters.ts";
import type { Finding, Line } from "./lines.ts";
import { makeText } from "./lines.ts";
import { markContents } from "./mark-contents.ts";
import { markQuotations } from "./mark-quotations.ts";
import { baseOf, follows } from "./number-order.ts";
import { isContinuation } from "./scan-lines.ts";

/**
 * Second pass: judges by their neighbours the lines that looked like heads. What turns out to be no head becomes text;
 * nothing becomes a head here.
 * @returns index of the line that ends the header, 0 when there is none.
 */
export function settleLines(source: string, lines: readonly Line[], findings: Finding[]): number {
  const headerEnd = findHeaderEnd(source, lines);
  for (let index = 0; index < headerEnd; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.kind !== "embed") makeText(line);
  }
  markContents(source, lines);
  markQuotations(source, lines, findings);
  settleHeads(source, lines, findings);
  markSignature(source, lines);
  return headerEnd;
}

// <!-- INFO END -->
const HEADER_END = /^<!--\s*INFO END\s*-->$/;

/** A header ends with its mark, which must come before the first article. */
function findHeaderEnd(source: string, lines: readonly Line[]): number {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === "article") return 0;
    if (line.kind !== "embed" || line.embed !== "comment") continue;
    const close = source.indexOf("-->", line.start);
    if (HEADER_END.test(source.slice(line.contentStart, close + 3))) return index;
  }
  return 0;
}

/** Decides article by article which heads count, with the number of the last one in mind. */
function settleHeads(source: string, lines: readonly Line[], findings: Finding[]): void {
  const following = findFollowingArticles(lines);
  let last = "";
  let lastHead = -1;
  let inAnnex = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const next = following[index] ?? "";
    if (line === undefined) break;
    switch (line.kind) {
      case "annex":
        if (!startsAnnex(line, last, next, inAnnex)) {
          makeText(line);
        } else {
          if (!inAnnex && follows(last, next)) findings.push(articlesBehind(line, next));
          inAnnex = true;
        }
        break;
      case "division":
      case "preface":
        if (inAnnex || (line.kind === "preface" && last !== "")) makeText(line);
        else if (line.depth === 0 && isContinuation(source, lines[index - 1], line) && !line.spaced)
          makeText(line);
        else if (line.depth === 0 && introducesText(source, lines, lastHead, index)) {
          index = quoteUntil(lines, index, last, findings) - 1;
        }
        break;
      case "article":
        if (inAnnex || !isHead(source, lines[index - 1], line, last, next)) {
          makeText(line);
        } else if (
          last !== "" &&
          line.depth === 0 &&
          !follows(last, line.number) &&
          introducesText(source, lines, lastHead, index)
        ) {
          index = quoteUntil(lines, index, last, findings) - 1;
        } else {
          if (line.number !== "") last = line.number;
          lastHead = index;
        }
        break;
      default:
    }
  }
}

/** For each line the number of the next article candidate behind it. */
function findFollowingArticles(lines: readonly Line[]): string[] {
  const following: string[] = [];
  let next = "";
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    following[index] = next;
    const line = lines[index];
    if (line?.kind === "article") next = line.number;
  }
  return following;
}

/**
 * An annex stands behind the articles. A line 附件… before the first article belongs to the lead (a notice that
 * carries its regulation as annex); a bare one before the article that comes next in order is text of an article.
 */
function startsAnnex(line: Line, last: string, next: string, inAnnex: boolean): boolean {
  if (inAnnex || next === "") return true;
  if (last === "") return false;
  return line.depth > 0 || !follows(last, next);
}

function articlesBehind(line: Line, next: string): Finding {
  const label = formatArticleLabel(next);
  return {
    ruleId: "annex-order",
    severity: "error",
    offset: line.contentStart,
    reason: `附件后面还有${label}，没有算作本文件的条`,
    note: "附件移到全部条文后面",
  };
}

/**
 * Whether an article candidate counts, with the number of the head before it and of the candidate behind it in mind.
 */
function isHead(source: string, before: Line | undefined, line: Line, last: string, next: string): boolean {
  const expected = last === "" ? line.number === "1" : follows(last, line.number);
  if (last !== "" && line.depth === 0 && isContinuation(source, before, line)) return expected && line.spaced;
  if (expected || line.spaced) return true;
  // A head without blank is believed only where its number fits those around it.
  if (line.number === "") return false;
  if (last === "") return follows(line.number, next);
  const distance = baseOf(line.number) - baseOf(last);
  return (distance > 0 && distance <= 10) || isRemark(source, line);
}

// （删除） · 【目的】
function isRemark(source: string, line: Line): boolean {
  const open = source[line.textStart];
  return open === "【" || ((open === "（" || open === "[") && "）]".includes(source[line.end - 1] ?? "\n"));
}

const AMENDS = /增加|增写|修改为|改为/;

/**
 * Whether the article before `index` ends by announcing words of another statute (增加五条……内容如下：), which then
 * follow without quotation marks.
 */
function introducesText(source: string, lines: readonly Line[], lastHead: number, index: number): boolean {
  const before = lines[index - 1];
  if (lastHead < 0 || before === undefined) return false;
  if (source[before.end - 1] !== "：" && source[before.end - 1] !== ":") return false;
  return AMENDS.test(source.slice(Math.max(before.start, before.end - 200), before.end));
}

/**
 * Makes text of everything up to the article that continues the numbering; returns the index of that line.
 * The line at `start` is no heading with marks and no such article, so the result is always behind it.
 */
function quoteUntil(lines: readonly Line[], start: number, last: string, findings: Finding[]): number {
  let index = start;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.depth > 0 || line.kind === "annex") break;
    if (line.kind === "article" && compareArticleNumbers(line.number, last) > 0 && follows(last, line.number))
      break;
    if (line.kind === "article" || line.kind === "division") makeText(line);
  }
  findings.push({
    ruleId: "unmarked-quotation",
    severity: "warning",
    offset: lines[start]?.contentStart ?? 0,
    reason: "引用的条文没有加引号，按上一条的文字处理，不算本文件的条",
    note: "在引用的条文前后加上“”",
  });
  return index;
}

const LONGEST_SIGNATURE = 30;
const MOST_SIGNATURE_LINES = 4;

/**
 * The signature of a text: the date that is its last line (the annexes aside), a note in brackets below it
 * (（此件公开发布）), and the short lines right above it that end in no sentence mark.
 */
function markSignature(source: string, lines: readonly Line[]): void {
  const annex = lines.findIndex((line) => line.kind === "annex");
  let index = (annex < 0 ? lines.length : annex) - 1;
  const note = lines[index];
  const noted = note?.kind === "text" && source[note.textStart] === "（" && source[note.end - 1] === "）";
  if (noted) index -= 1;
  if (lines[index]?.kind !== "date") return;
  if (noted) note.kind = "signature";
  for (let count = 0; count < MOST_SIGNATURE_LINES; count += 1) {
    const line = lines[index - count];
    if (line === undefined || (line.kind !== "text" && line.kind !== "date")) return;
    const short = line.end - line.textStart <= LONGEST_SIGNATURE;
    if (!short || (line.kind === "text" && endsSentence(source.charCodeAt(line.end - 1)))) return;
    line.kind = "signature";
  }
}
