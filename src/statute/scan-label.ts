import { enclosedValue, isNumeralCode, parseArticleLabel, parseNumber } from "../numerals/index.ts";
import { isBlank, isDigit, skipBlanks } from "./characters.ts";
import type { Mark } from "./lines.ts";
import type { DivisionType } from "./types.ts";

/** A label that stands at some offset: 第九条, 第二章, （三）, 1. */
export interface Label {
  readonly unit: "article" | DivisionType | "subparagraph" | "item";
  /** Behind its last character. */
  readonly end: number;
  /** `"12-1"`; `""` when the number cannot be read. */
  readonly number: string;
  readonly mark: Mark;
}

const LONGEST_NUMERAL = 16;

/**
 * Reads 第…条, 第…条之…, 第…编, 第…分编, 第…章, 第…节 at `at`; blanks inside are allowed (`第 九 条`).
 * @returns null when no such label begins there.
 */
export function scanHeadLabel(source: string, at: number, end: number): Label | null {
  if (source.charCodeAt(at) !== 0x7b2c) return null; // 第
  const numberEnd = scanNumeral(source, at + 1, end);
  if (numberEnd < 0) return null;
  const unitAt = skipBlanks(source, numberEnd, end);
  switch (source[unitAt]) {
    case "条":
      return scanInserted(source, at, unitAt + 1, end);
    case "编":
      return divisionLabel("part", source, at + 1, numberEnd, unitAt + 1);
    case "章":
      return divisionLabel("chapter", source, at + 1, numberEnd, unitAt + 1);
    case "节":
      return divisionLabel("section", source, at + 1, numberEnd, unitAt + 1);
    case "分":
      return source[unitAt + 1] === "编"
        ? divisionLabel("subpart", source, at + 1, numberEnd, unitAt + 2)
        : null;
    default:
      return null;
  }
}

/** Behind a run of numerals with blanks inside, or -1 when there is none. */
function scanNumeral(source: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_NUMERAL);
  let last = -1;
  for (; at < limit; at += 1) {
    const code = source.charCodeAt(at);
    if (isNumeralCode(code)) last = at + 1;
    else if (!isBlank(code)) break;
  }
  return last;
}

/** 第十二条之一: the 之 counts only with a number behind it (第十条之规定 is 第十条). */
function scanInserted(source: string, start: number, at: number, end: number): Label {
  while (source[at] === "之") {
    const numberEnd = scanNumeral(source, at + 1, end);
    if (numberEnd < 0 || isBlank(source.charCodeAt(at + 1))) break;
    at = numberEnd;
  }
  return {
    unit: "article",
    end: at,
    number: parseArticleLabel(withoutBlanks(source, start, at)) ?? "",
    mark: "none",
  };
}

function divisionLabel(
  unit: DivisionType,
  source: string,
  start: number,
  numberEnd: number,
  end: number,
): Label {
  const value = parseNumber(withoutBlanks(source, start, numberEnd));
  return { unit, end, number: value === null || value === 0 ? "" : String(value), mark: "none" };
}

function withoutBlanks(source: string, start: number, end: number): string {
  let out = "";
  for (let at = start; at < end; at += 1) if (!isBlank(source.charCodeAt(at))) out += source[at];
  return out;
}

/**
 * Reads the label of a 项 or 目 at `at`: `（三）`, `(三)`, `（三)`, `（三之一）`; `1.`, `1．`, `1、`, `1）`, `（1）`, `①`, `⒈`.
 * `1.5米`, `1、2号楼` and `（一）项规定` begin no unit.
 * @returns null when none begins there.
 */
export function scanEnumerator(source: string, at: number, end: number): Label | null {
  const code = source.charCodeAt(at);
  if (code === 0xff08 || code === 0x28) return scanBracketed(source, at, end); // （ (
  if (isDigit(code)) return scanDotted(source, at, end);
  const value = enclosedValue(code);
  if (value === 0) return null;
  const mark =
    code >= 0x2488 && code <= 0x249b ? "dotted" : code >= 0x2474 && code <= 0x2487 ? "bracketed" : "circled";
  return { unit: "item", end: at + 1, number: String(value), mark };
}

// （一）、（二）项规定的 · （一）至（三） · （一）项规定；but （一）项目 and （五）及时 begin a 项
const NUMBER_MENTION = /^(?:[、，,至和及或][（(第]|项[、至和及或规所中的])/;

function scanBracketed(source: string, at: number, end: number): Label | null {
  const numberEnd = scanNumeral(source, at + 1, end);
  if (numberEnd < 0) return null;
  let number = numberOf(source, at + 1, numberEnd);
  let close = skipBlanks(source, numberEnd, end);
  if (source[close] === "之") {
    const insertedEnd = scanNumeral(source, close + 1, end);
    if (insertedEnd < 0) return null;
    const inserted = numberOf(source, close + 1, insertedEnd);
    number = number === "" || inserted === "" ? "" : `${number}-${inserted}`;
    close = skipBlanks(source, insertedEnd, end);
  }
  const code = source.charCodeAt(close);
  if (code !== 0xff09 && code !== 0x29) return null; // ） )
  if (close >= end || NUMBER_MENTION.test(source.slice(close + 1, Math.min(end, close + 4)))) return null;
  const unit = isDigit(source.charCodeAt(skipBlanks(source, at + 1, end))) ? "item" : "subparagraph";
  return { unit, end: close + 1, number, mark: "bracketed" };
}

function scanDotted(source: string, at: number, end: number): Label | null {
  const start = at;
  while (at < end && isDigit(source.charCodeAt(at))) at += 1;
  if (at - start > 3 || at >= end) return null;
  if (!".．、)）".includes(source[at] ?? "")) return null;
  if (isDigit(source.charCodeAt(at + 1))) return null;
  const number = numberOf(source, start, at);
  return number === "" ? null : { unit: "item", end: at + 1, number, mark: "dotted" };
}

function numberOf(source: string, start: number, end: number): string {
  const value = parseNumber(withoutBlanks(source, start, end));
  return value === null || value === 0 ? "" : String(value);
}

/** Words behind 第九条 that make it a mention and no head, when no blank stands between. */
const MENTION =
  /^(?:[、，。；：）”’》〉」,;:)之的第]|至|和|与|及|或|以(?:及|外|内|上|下)|规定|中(?![华国央小外级介等])|所[列称指规述定]|修改|改为|增加|增写|删|作为|项(?!目)|款|内容|情形|确定的|关于|前款|[前后]增加|除外)/; // 第九条规定的
/** The same behind a blank, where only a list, a range or a deeper level tells. */
const SPACED_MENTION =
  /^(?:[、，。；]|(?:至|和|与|及|或|或者|以及|、)第|第[〇○零一二三四五六七八九十百0-9０-９（(]+[)）]?[款项目]|规定的|的)/; // 第九条 第二款
/** （三）项 behind 第九条: a mention; （报销期限） is the heading of the article. */
const BRACKETED_NUMBER = /^[（(][〇○零一二三四五六七八九十百0-9０-９]+[）)]/; // （三）

/**
 * Whether the words behind an article label show that it only mentions the article (`第九条第二款规定的`).
 * @param spaced whether a blank stands between the label and `at`.
 */
export function isMention(source: string, at: number, end: number, spaced: boolean): boolean {
  if (at >= end) return false;
  const rest = source.slice(at, Math.min(end, at + 16));
  return spaced ? SPACED_MENTION.test(rest) : MENTION.test(rest) || BRACKETED_NUMBER.test(rest);
}
