import type { Span } from "../statute/index.ts";
import { unfoldSpan, type FoldedText } from "./fold-text.ts";
import { readNumber } from "./read-number.ts";
import type { Fragment, NumberedFragment } from "./types.ts";
import { annexNoun, divisionTitle, levelOfUnit, noAnnexNumber, numberedUnit, numeral } from "./vocabulary.ts";

/** The string being read, in both spellings. */
export interface Source {
  readonly text: string;
  readonly folded: FoldedText;
}

/** How a fragment is tied to the one before it. */
export type Connector = "and" | "to";

/** Fragments that share a unit: 第三、五项 has two, 第九条 one. */
export interface FragmentGroup {
  readonly fragments: readonly NumberedFragment[];
  /** `connectors[i]` stands before `fragments[i + 1]`. */
  readonly connectors: readonly Connector[];
  /** End in the folded text. */
  readonly end: number;
}

const index = `（${numeral}）|${numeral}`;
const joint = "、|和|与|及|或者|或|至|到|～|-";

// 第九条 · 第（三）项 · 第十二条之一 · 第三、五项 · 第九至十一条
const grouped = new RegExp(
  `第((?:${index})(?:(?:${joint})第?(?:${index}))*)(${numberedUnit})(?:(?<=条)之(${numeral})(?![切般]))?`,
  "y",
);
// （三）项 · （一）、（二）项
const bracketed = new RegExp(`(（${numeral}）(?:(?:${joint})（${numeral}）)*)(项(?!目))`, "y");
// 七项 in 第四项至七项
const shortened = new RegExp(`(${index})(${numberedUnit})(?:(?<=条)之(${numeral})(?![切般]))?`, "y");
const eachIndex = new RegExp(`(${joint})?第?(${index})`, "g");

/** Reads 第九条, 第三、五项 or （三）项 at `at` of the folded text; `null` when there is none. */
export function readGroup(source: Source, at: number): FragmentGroup | null {
  const match = matchAt(grouped, source, at) ?? matchAt(bracketed, source, at);
  return match === null ? null : buildGroup(source, match, match[0].startsWith("第") ? at + 1 : at);
}

/** Reads a later member without 第, 七项 in 第四项至七项, when it has the unit of the member before. */
export function readShortened(source: Source, at: number, last: Fragment): FragmentGroup | null {
  const match = matchAt(shortened, source, at);
  if (match === null || last.level !== levelOfUnit(match[2] ?? "")) return null;
  return buildGroup(source, match, at);
}

// 之二 in 第一百二十条之一、之二
const insertedOnly = new RegExp(`之(${numeral})(?![切般])`, "y");

/** Reads a later member that gives only its place among inserted articles. */
export function readInserted(source: Source, at: number, last: Fragment): FragmentGroup | null {
  if (last.relation !== "named" || last.level !== "article" || !last.number?.includes("-")) return null;
  const match = matchAt(insertedOnly, source, at);
  if (match === null) return null;
  const inserted = readNumber(match[1] ?? "");
  const number = inserted === null ? null : `${last.number.split("-")[0]}-${inserted}`;
  const end = at + match[0].length;
  const fragment = { relation: "named", level: "article", number, ...write(source, at, end) } as const;
  return { fragments: [fragment], connectors: [], end };
}

const annex = new RegExp(`(?:${annexNoun})(?:(${numeral}))?`, "y"); // 附件1

/** Reads 附件1 or, when `mayBeAlone`, 附件. Number behind which another word starts (附件一并) do not count. */
export function readAnnex(source: Source, at: number, mayBeAlone: boolean): FragmentGroup | null {
  const match = matchAt(annex, source, at);
  if (match === null) return null;
  const all = at + match[0].length;
  const written = match[1];
  const isNumbered = written !== undefined && !noAnnexNumber.test(source.folded.chars.slice(all));
  if (!isNumbered && !mayBeAlone) return null;
  const end = isNumbered ? all : at + 2;
  const number = isNumbered ? readNumber(written) : null;
  const fragment = { relation: "named", level: "annex", number, ...write(source, at, end) } as const;
  return { fragments: [fragment], connectors: [], end };
}

// 2 in 附件1、2
const annexNumber = new RegExp(`(${numeral})(?=$|[，。；：、）\\n和及至的所中])`, "y");

/** Reads a later annex that leaves out 附件. */
export function readAnnexNumber(source: Source, at: number, last: Fragment): FragmentGroup | null {
  const match = last.level === "annex" ? matchAt(annexNumber, source, at) : null;
  if (match === null) return null;
  const end = at + match[0].length;
  const number = readNumber(match[0]);
  const fragment = { relation: "named", level: "annex", number, ...write(source, at, end) } as const;
  return { fragments: [fragment], connectors: [], end };
}

const titled = new RegExp(divisionTitle, "y"); // 总则
const titledBefore = new RegExp(`(?:${divisionTitle})(?=第)`, "y"); // 总则第四章

/** Reads 总则, 分则 or 附则; alone (without 第… behind it) only when `mayBeAlone`. */
export function readDivisionTitle(
  source: Source,
  at: number,
  mayBeAlone: boolean,
): { fragment: Fragment; end: number } | null {
  const match = matchAt(mayBeAlone ? titled : titledBefore, source, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const fragment = { relation: "named", level: "title", title: match[0], ...write(source, at, end) } as const;
  return { fragment, end };
}

/** The original range and text of a folded range. */
export function write(source: Source, start: number, end: number): { span: Span; text: string } {
  const span = unfoldSpan(source.folded, start, end);
  return { span, text: source.text.slice(span.start, span.end) };
}

/** Runs a sticky pattern at an offset of the folded text. */
export function matchAt(pattern: RegExp, source: Source, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source.folded.chars);
}

/** `indexStart`: where the first number stands. The last fragment of a group covers the unit. */
function buildGroup(source: Source, match: RegExpExecArray, indexStart: number): FragmentGroup {
  const [all, indexes = "", unit = "", inserted] = match;
  const end = match.index + all.length;
  const level = levelOfUnit(unit);
  const parts = [...indexes.matchAll(eachIndex)];
  const fragments = parts.map((part, order): NumberedFragment => {
    const isLast = order === parts.length - 1;
    const start = order === 0 ? match.index : indexStart + part.index + (part[1]?.length ?? 0);
    const stop = isLast ? end : indexStart + part.index + part[0].length;
    const digits = (part[2] ?? "").replace(/[（）]/g, "");
    const number = readNumber(digits, isLast ? inserted : undefined);
    return { relation: "named", level, number, ...write(source, start, stop) };
  });
  const connectors = parts.slice(1).map((part) => (/[至到～-]/.test(part[1] ?? "") ? "to" : "and"));
  return { fragments, connectors, end };
}
