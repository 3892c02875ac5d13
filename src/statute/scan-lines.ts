import { compact, endsSentence, skipBlanks, trimBlanks } from "./characters.ts";
import type { Finding, Line } from "./lines.ts";
import { EmbedScanner } from "./scan-embed.ts";
import { scanAnnexLabel } from "./scan-annex.ts";
import { isMention, scanEnumerator, scanHeadLabel } from "./scan-label.ts";
import { checkLine } from "./check-line.ts";

export interface ScannedLines {
  readonly lines: Line[];
  readonly findings: Finding[];
}

/**
 * First pass: text → lines, one kind per line, judged by the line alone (and, for blocks, by where the block ends).
 * Blank lines make no line of their own; `adjoins` of the next one tells of them.
 * @param rowsBefore lines of the file that stand before the text.
 */
export function scanLines(source: string, starts: readonly number[], rowsBefore: number): ScannedLines {
  const lines: Line[] = [];
  const embeds = new EmbedScanner(source, starts);
  const findings: Finding[] = [];
  let adjoins = false;
  let row = 0;
  let at = starts[0] ?? 0;
  while (row < starts.length) {
    const rowEnd = starts[row + 1] ?? source.length;
    const contentStart = skipBlanks(source, at, rowEnd);
    if (contentStart === rowEnd) {
      // The rest of a line behind an embed is not a blank line.
      if (at === starts[row]) adjoins = false;
      row += 1;
      at = rowEnd;
      continue;
    }
    const end = trimBlanks(source, contentStart, rowEnd);
    const line = newLine(at, end, row + 1 + rowsBefore, starts[row] ?? 0, adjoins, contentStart);
    adjoins = true;
    lines.push(line);
    const embed = embeds.match(contentStart, end, row);
    if (embed === null) {
      classify(source, line);
      checkLine(source, line, findings);
      row += 1;
      at = rowEnd;
      continue;
    }
    line.kind = "embed";
    line.embed = embed.kind;
    at = embed.end;
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= at) row += 1;
  }
  for (const finding of embeds.findings) findings.push(finding);
  return { lines, findings };
}

function newLine(
  start: number,
  end: number,
  row: number,
  rowStart: number,
  adjoins: boolean,
  contentStart: number,
): Line {
  return {
    kind: "text",
    start,
    end,
    row,
    rowStart,
    adjoins,
    depth: 0,
    contentStart,
    labelStart: contentStart,
    labelEnd: contentStart,
    textStart: contentStart,
    number: "",
    spaced: false,
    openBold: false,
    division: "chapter",
    embed: "html",
    mark: "none",
  };
}

function classify(source: string, line: Line): void {
  skipHeadingMarks(source, line);
  const at = line.contentStart;
  const first = source.charCodeAt(at);
  const bold = first === 0x2a && source.charCodeAt(at + 1) === 0x2a ? 2 : 0; // **
  const labelAt = bold > 0 ? skipBlanks(source, at + bold, line.end) : at;
  switch (bold > 0 ? source.charCodeAt(labelAt) : first) {
    case 0x7b2c: // 第
      classifyHead(source, line, labelAt, bold > 0);
      break;
    case 0x9644: // 附
      classifyAnnex(source, line, labelAt, bold > 0);
      break;
    case 0x5e8f: // 序
    case 0x524d: // 前
    case 0x5f15: // 引
    case 0x76ee: // 目
      classifyWord(source, line, labelAt, bold > 0);
      break;
    default:
      classifyEnumerator(source, line, labelAt, bold > 0);
      if (line.kind === "text" && source.charCodeAt(line.end - 1) === 0x65e5) classifyDate(source, line); // 日
  }
  if (line.kind === "text" && line.depth > 0) line.kind = "heading";
}

/** `## 第一章`, also without blank and with full-width ＃; the trailing marks of `## 第一章 ##` are left out. */
function skipHeadingMarks(source: string, line: Line): void {
  const at = line.contentStart;
  const mark = source.charCodeAt(at);
  if (mark !== 0x23 && mark !== 0xff03) return; // # ＃
  let behind = at;
  while (source.charCodeAt(behind) === mark) behind += 1;
  if (behind - at > 6) return;
  const contentStart = skipBlanks(source, behind, line.end);
  // `#1楼` and `#a` are words of a text.
  const next = source.charCodeAt(contentStart);
  if (contentStart === behind && contentStart < line.end && next < 0x2e80) return;
  line.depth = behind - at;
  line.contentStart = contentStart;
  setLabel(line, contentStart, contentStart, contentStart);
}

function setLabel(line: Line, start: number, end: number, textStart: number): void {
  line.labelStart = start;
  line.labelEnd = end;
  line.textStart = textStart;
}

/** Puts the label and what follows it in place, bold marks around the label left out. */
function placeLabel(source: string, line: Line, start: number, end: number, bold: boolean): void {
  let behind = end;
  line.spaced = false;
  if (bold) {
    const close = skipBlanks(source, end, line.end);
    if (source.startsWith("**", close)) behind = close + 2;
    else line.openBold = true;
    line.spaced = close > end;
  }
  const textStart = skipBlanks(source, behind, line.end);
  line.spaced ||= textStart > behind || textStart >= line.end;
  setLabel(line, start, end, textStart);
}

function classifyHead(source: string, line: Line, at: number, bold: boolean): void {
  const label = scanHeadLabel(source, at, line.end);
  if (label === null) return;
  placeLabel(source, line, at, label.end, bold);
  skipColon(source, line);
  if (label.unit === "article") {
    if (!isMention(source, line.textStart, line.end, line.spaced)) {
      line.kind = "article";
      line.number = label.number;
      return;
    }
  } else if (label.unit !== "item" && label.unit !== "subparagraph" && isDivisionTitle(source, line)) {
    line.kind = "division";
    line.division = label.unit;
    line.number = label.number;
    return;
  }
  line.openBold = false;
  setLabel(line, line.contentStart, line.contentStart, line.contentStart);
}

/** `第一条：为了…` and `第一章：总则` are heads too; `第九条：“…”修改为` mentions an article. */
function skipColon(source: string, line: Line): void {
  const colon = source[line.textStart];
  if (line.textStart >= line.end || (colon !== "：" && colon !== ":")) return;
  const textStart = skipBlanks(source, line.textStart + 1, line.end);
  if (source[textStart] === "“" || source[textStart] === '"') return;
  line.textStart = textStart;
  line.spaced = true;
}

const LONGEST_BARE_TITLE = 48;
// 第三章规定的 · 第二章至第四章 · 第七节相应改为
const DIVISION_MENTION =
  /^(?:[、，。；：）”’》第的之]|至|和|与|及|或|以[及外内]|规定|中(?![华国央])|所[列称指规述]|相应|修改|改为|增加|删)/;

/** Whether the words behind 第一章 are a title: a heading line always; a bare line only when short and without clauses. */
function isDivisionTitle(source: string, line: Line): boolean {
  if (line.textStart >= line.end) return true;
  if (!line.spaced && DIVISION_MENTION.test(source.slice(line.textStart, line.textStart + 3))) return false;
  return line.depth > 0 || isBareTitle(source, line.textStart, line.end);
}

function isBareTitle(source: string, start: number, end: number): boolean {
  if (end - start > LONGEST_BARE_TITLE) return false;
  for (let at = start; at < end; at += 1) {
    if ("，。；：！？,;:!?…|".includes(source[at] ?? "")) return false;
  }
  return true;
}

function classifyAnnex(source: string, line: Line, at: number, bold: boolean): void {
  if (line.end - at <= 10 && /^附则(?:\*\*)?$/.test(compact(source.slice(at, line.end)))) {
    setLabel(line, at, source.indexOf("则", at) + 1, line.end);
    line.kind = "division";
    line.division = "chapter";
    return;
  }
  const label = scanAnnexLabel(source, at, line.end);
  if (label === null) return;
  placeLabel(source, line, at, label.end, bold);
  if (label.colon) line.textStart = skipBlanks(source, label.colonEnd, line.end);
  const titled = line.textStart < line.end;
  const bare = label.colon || !titled || (line.spaced && isBareTitle(source, line.textStart, line.end));
  if (line.depth > 0 || bare) {
    line.kind = "annex";
    line.number = label.number;
    return;
  }
  line.openBold = false;
  setLabel(line, line.contentStart, line.contentStart, line.contentStart);
}

/** 序言, 前言, 引言 and 目录 count only when they are the whole line. */
function classifyWord(source: string, line: Line, at: number, bold: boolean): void {
  if (line.end - at > 14) return;
  const word = compact(source.slice(at, line.end)).replace(/\*\*$/, "");
  if (word === "序言" || word === "前言" || word === "引言" || word === "序") line.kind = "preface";
  else if (word === "目录" || word === "目次") line.kind = "contents";
  else return;
  const labelEnd = bold ? at + source.slice(at, line.end).lastIndexOf(word.slice(-1)) + 1 : line.end;
  setLabel(line, at, labelEnd, line.end);
}

function classifyEnumerator(source: string, line: Line, at: number, bold: boolean): void {
  const label = scanEnumerator(source, at, line.end);
  if (label === null || (label.unit !== "item" && label.unit !== "subparagraph")) return;
  line.kind = label.unit;
  line.number = label.number;
  line.mark = label.mark;
  placeLabel(source, line, at, label.end, bold);
}

// 2024年3月11日 · 二〇二四年三月十一日
const DATE =
  /^[0-9０-９〇○零一二三四五六七八九]{4}年[0-9０-９一二三四五六七八九十]{1,2}月[0-9０-９一二三四五六七八九十]{1,3}日$/;

function classifyDate(source: string, line: Line): void {
  if (line.end - line.contentStart > 24) return;
  if (DATE.test(compact(source.slice(line.contentStart, line.end)))) line.kind = "date";
}

// 一、 · - 甲 · > 甲 · ====
const NEW_UNIT = /^(?:[一二三四五六七八九十]{1,3}、|[-*+>][ \t]|===)/;

/**
 * Whether a line goes on where the line before stopped: it follows without blank line, the line before ends in no
 * sentence mark, and it is not set in by an indent of its own.
 */
export function isContinuation(source: string, before: Line | undefined, line: Line): boolean {
  if (before === undefined || !line.adjoins || !holdsText(before) || before.end <= before.textStart)
    return false;
  if (source.charCodeAt(line.start) === 0x3000 && source.charCodeAt(line.start + 1) === 0x3000) return false;
  if (NEW_UNIT.test(source.slice(line.contentStart, line.contentStart + 4))) return false;
  let last = before.end - 1;
  // Closing marks of emphasis hide the sentence mark: `报告。**`.
  while (last > before.textStart && "*_~".includes(source[last] ?? "")) last -= 1;
  return !endsSentence(source.charCodeAt(last));
}

function holdsText(line: Line): boolean {
  switch (line.kind) {
    case "text":
    case "article":
    case "subparagraph":
    case "item":
    case "date":
      return true;
    default:
      return false;
  }
}
