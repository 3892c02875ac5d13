import { isBlank } from "./characters.ts";
import type { Finding, Line } from "./lines.ts";
import { makeText } from "./lines.ts";

const OPEN = 0x201c; // “
const CLOSE = 0x201d; // ”

/**
 * Turns every line that stands inside a quotation over several lines into plain text: an amendment that prints
 * “第九条　……” over many lines gives articles of another statute, not of this one.
 *
 * A quotation is trusted to run over several lines only when it opens behind a colon or at the start of a line, and
 * when the next quotation mark closes it or opens the next quoted paragraph at the start of a line; everything else is
 * a forgotten mark, which must not swallow the articles behind it.
 */
export function markQuotations(source: string, lines: readonly Line[], findings: Finding[]): void {
  let mark = nextMark(source, 0);
  let open = false;
  let openedAt = -1;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.depth > 0) open = false;
    if (open && line.kind !== "embed") makeText(line);
    const end = lines[index + 1]?.start ?? source.length;
    for (; mark >= 0 && mark < end; mark = nextMark(source, mark + 1)) {
      if (source.charCodeAt(mark) === CLOSE) {
        open = false;
      } else {
        open = true;
        openedAt = mark;
      }
    }
    if (open && openedAt >= line.start && !runsOn(source, line, openedAt, mark)) {
      open = false;
      if (line.kind !== "embed") findings.push(unclosed(openedAt));
    }
  }
}

/** Whether the quotation opened at `opened` in `line` really goes on behind the line. */
function runsOn(source: string, line: Line, opened: number, next: number): boolean {
  const before = opened === line.contentStart ? ":" : (source[opened - 1] ?? "");
  if (before !== "：" && before !== ":") return false;
  if (next < 0) return false;
  return source.charCodeAt(next) === CLOSE || startsLine(source, next);
}

function startsLine(source: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isBlank(source.charCodeAt(before)) && !isLineEnd(source.charCodeAt(before)))
    before -= 1;
  return before < 0 || isLineEnd(source.charCodeAt(before));
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function nextMark(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === OPEN || code === CLOSE) return at;
  }
  return -1;
}

function unclosed(offset: number): Finding {
  return {
    ruleId: "unclosed-quotation",
    severity: "warning",
    offset,
    reason: "前引号“后面没有配对的后引号”",
    actual: "“",
    expected: ["”"],
    note: "在引文结束处补上后引号",
  };
}
