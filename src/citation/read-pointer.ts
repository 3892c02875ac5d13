import {
  matchAt,
  readAnnex,
  readDivisionTitle,
  readGroup,
  write,
  type FragmentGroup,
  type Source,
} from "./read-fragments.ts";
import { readNumber } from "./read-number.ts";
import { readNeighbour } from "./read-place.ts";
import type { Fragment, Portion } from "./types.ts";
import { countedThing, portionWords, rankLevel } from "./vocabulary.ts";

/** One pointer, and the further members that share its last unit (the 五项 of 第三、五项). */
export interface PointerReading {
  readonly fragments: readonly Fragment[];
  readonly portion: Portion | null;
  /** The group the pointer ends in, when it has more than one member. */
  readonly shared: FragmentGroup | null;
  readonly end: number;
}

export interface PointerStart {
  /** Fragments already read: 本条, 前款. */
  readonly head: readonly Fragment[];
  /** A work was named: 附件 and 总则 may stand without a number, counted things do no harm. */
  readonly hasWork: boolean;
  /** Fragments of an earlier mention that the first member goes on from. */
  readonly before?: readonly Fragment[];
}

/** Reads one pointer: fragments of falling rank, then a portion. `null` when there is not even one fragment. */
export function readPointer(source: Source, at: number, start: PointerStart): PointerReading | null {
  const fragments = [...start.head];
  let end = at;
  let shared: FragmentGroup | null = null;
  while (shared === null) {
    const step = readStep(source, end, fragments, start.hasWork);
    if (step === null) break;
    fragments.push(step.fragment);
    end = step.end;
    shared = step.shared;
  }
  if (fragments.length === 0) return null;
  const portion = readPortion(source, end, fragments);
  if (portion !== null && shared === null) end = portion.end;
  return { fragments, portion: shared === null ? (portion?.portion ?? null) : null, shared, end };
}

interface Step {
  readonly fragment: Fragment;
  readonly shared: FragmentGroup | null;
  readonly end: number;
}

function readStep(source: Source, at: number, before: readonly Fragment[], hasWork: boolean): Step | null {
  const last = before.at(-1);
  if (last === undefined) {
    const title = readDivisionTitle(source, at, hasWork);
    if (title !== null) return { ...title, shared: null };
    const annex = readAnnex(source, at, hasWork);
    if (annex !== null) return firstOf(annex);
  }
  const next = last === undefined ? at : skipParticle(source, at);
  const group = readGroup(source, next);
  const level = group?.fragments[0]?.level;
  if (group !== null && level !== undefined && rankLevel(level) > rankOf(last)) {
    const isBare = last === undefined && !hasWork;
    return isBare && countedThing.test(source.folded.chars.slice(group.end)) ? null : firstOf(group);
  }
  const neighbour = last === undefined ? null : readNeighbour(source, next);
  return neighbour !== null && rankLevel(neighbour.fragment.level) > rankOf(last)
    ? { ...neighbour, shared: null }
    : null;
}

function firstOf(group: FragmentGroup): Step | null {
  const [fragment] = group.fragments;
  if (fragment === undefined) return null;
  return { fragment, shared: group.fragments.length > 1 ? group : null, end: group.end };
}

function rankOf(fragment: Fragment | undefined): number {
  return fragment === undefined ? -1 : rankLevel(fragment.level);
}

const particle = /(?:中的|的|中|之)(?=第[^条章节编]{1,6}[款项目]|前.{0,2}[款项])/y; // 第九条的第二款

function skipParticle(source: Source, at: number): number {
  const match = matchAt(particle, source, at);
  return match === null ? at : at + match[0].length;
}

const portionWord = new RegExp(`(?:${portionWords.map(([word]) => word).join("|")})(?!件|时间|日子)`, "y"); // 但书
const sentence = /第([一二三四五六七八九十0-9]+)句|首句/y; // 第二句

/** Reads 但书, 前段 or 第一句 behind an article, 款, 项 or 目. */
function readPortion(
  source: Source,
  at: number,
  before: readonly Fragment[],
): { portion: Portion; end: number } | null {
  const last = before.at(-1);
  if (last === undefined || rankLevel(last.level) < rankLevel("article")) return null;
  const word = matchAt(portionWord, source, at);
  const kind = portionWords.find(([written]) => written === word?.[0])?.[1];
  if (word !== null && kind !== undefined) {
    const end = at + word[0].length;
    return { portion: { kind, ...write(source, at, end) }, end };
  }
  const match = matchAt(sentence, source, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const number = readNumber(match[1] ?? "一");
  if (number === null) return null;
  return { portion: { kind: "sentence", number, ...write(source, at, end) }, end };
}
