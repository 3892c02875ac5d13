import { matchAt, write, type Source } from "./read-fragments.ts";
import { readNumber } from "./read-number.ts";
import type { CitationPointer, Fragment } from "./types.ts";
import { levelOfUnit, notOnlyEnding, numeral, placeUnit, provisionContext, rankLevel } from "./vocabulary.ts";

/** A fragment and its end in the folded text. */
export interface FragmentReading {
  readonly fragment: Fragment;
  readonly end: number;
}

const here = new RegExp(`${notOnlyEnding}本(${placeUnit})`, "y"); // 本条

/** Reads 本条, 本款, 本项, 本章, 本节, 本编. */
export function readHere(source: Source, at: number): FragmentReading | null {
  const match = matchAt(here, source, at);
  if (match === null) return null;
  const level = levelOfUnit(match[1] ?? "");
  const end = at + match[0].length;
  // 本项 is mostly 本项工作, 本目 mostly 本目录.
  if ((level === "subparagraph" || level === "item") && !isProvision(source, end)) return null;
  return { fragment: { relation: "this", level, ...write(source, at, end) }, end };
}

const previous = new RegExp(`(?<![目提之此空史眼])前(各|数|${numeral})?(${placeUnit})`, "y"); // 前两款
const nonStandardPrevious = new RegExp(`(?<![以之线网])上(一|${numeral})?(${placeUnit})`, "y"); // 上款
const next = new RegExp(`(?<![最之然今以日事前背随])(?:后(${numeral})?|次|下一?)(${placeUnit})`, "y"); // 后款

/** Reads 前款, 前两款, 前各项, 前条; 上款 for 前款; 后款, 后两款, 次条. */
export function readNeighbour(source: Source, at: number): FragmentReading | null {
  const standard = matchAt(previous, source, at);
  const match = standard ?? matchAt(nonStandardPrevious, source, at) ?? matchAt(next, source, at);
  if (match === null) return null;
  const reading = buildNeighbour(source, at, match);
  // 前款 and 前条 are words of the law; 12点前编排, 前项工作, 以上条款 and 后项 need a sign that a provision is meant.
  const isPlain = standard !== null && /[条款]$/.test(match[0]);
  return isPlain || (reading !== null && isProvision(source, reading.end)) ? reading : null;
}

function buildNeighbour(source: Source, at: number, match: RegExpExecArray): FragmentReading | null {
  const [all, written = "一", unit = ""] = match;
  const relation = /^[前上]/.test(all) ? "previous" : "next";
  const number = /[各数]/.test(written) ? "all" : readNumber(written);
  if (number === null) return null;
  const count = number === "all" ? number : Number(number);
  const end = at + all.length;
  return { fragment: { relation, level: levelOfUnit(unit), count, ...write(source, at, end) }, end };
}

const same = new RegExp(`(?<![不相共合协各])[同该](${placeUnit})`, "y"); // 同条

/**
 * Reads 同条, 同款, 该条. `last` is the pointer cited before it; without one the words cite nothing and the
 * answer is `null`.
 */
export function readSame(source: Source, at: number, last: CitationPointer | null): FragmentReading | null {
  const match = last === null ? null : matchAt(same, source, at);
  if (match === null || last === null) return null;
  const level = levelOfUnit(match[1] ?? "");
  const end = at + match[0].length;
  if (!isProvision(source, end)) return null;
  const antecedent = last.fragments.filter((fragment) => rankLevel(fragment.level) <= rankLevel(level));
  if (antecedent.at(-1)?.level !== level) return null;
  return { fragment: { relation: "same", level, antecedent, ...write(source, at, end) }, end };
}

/** Whether the text goes on as it does behind a provision. */
function isProvision(source: Source, end: number): boolean {
  return provisionContext.test(source.folded.chars.slice(end, end + 4));
}
