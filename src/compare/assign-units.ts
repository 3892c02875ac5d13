import { findLongestIncreasing } from "./find-longest-increasing.ts";
import type { Candidate } from "./measure-similarity.ts";
import type { Unit } from "./types.ts";

/** Texts that are each other's nearest belong together from here on, wherever they stand. */
const nearestSimilarity = 0.5;
/** Among what is left, nearest texts that stand elsewhere. */
const distantSimilarity = 0.4;
/** Texts between the same neighbours belong together from here on. */
const neighbourSimilarity = 0.22;
/** And those between the same neighbours under the same number from here on. */
const sameNumberSimilarity = 0.12;
/** Decides between equals only. */
const sameNumberGain = 0.02;

export interface KeyedUnit {
  readonly unit: Unit;
  /** Folded text. */
  readonly key: string;
}

/** Index of the new unit for each old one that has a counterpart. */
export type Assignment = Map<number, number>;

/**
 * Finds for each old unit its one counterpart: first equal texts, then texts nearest to each other, then, between
 * neighbours that are already paired, the best choice that keeps the order. Each new unit is used once.
 */
export function assignUnits(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  candidates: readonly Candidate[],
): Assignment {
  const pairs: Assignment = new Map();
  const used = new Set<number>();
  const pair = (i: number, j: number) => {
    pairs.set(i, j);
    used.add(j);
  };
  const open = candidates
    .filter(({ old: i, new: j }) => old[i]?.unit.kind === fresh[j]?.unit.kind)
    .map((each) => ({ ...each, rank: each.similarity + gainOfNumber(old[each.old], fresh[each.new]) }));
  const left = () => open.filter(({ old: i, new: j }) => !pairs.has(i) && !used.has(j));

  pairEqual(old, fresh, pair);
  pairNearest(left(), nearestSimilarity, pair);
  pairNeighbours(old.length, fresh.length, pairs, left(), neighbourSimilarity, pair);
  pairNearest(left(), distantSimilarity, pair);
  const sameNumber = left().filter(({ old: i, new: j }) => gainOfNumber(old[i], fresh[j]) > 0);
  pairNeighbours(old.length, fresh.length, pairs, sameNumber, sameNumberSimilarity, pair);
  return pairs;
}

interface RankedCandidate extends Candidate {
  readonly rank: number;
}

type Pair = (old: number, fresh: number) => void;

function gainOfNumber(old: KeyedUnit | undefined, fresh: KeyedUnit | undefined): number {
  return old?.unit.number === fresh?.unit.number ? sameNumberGain : 0;
}

/** Equal texts; where a text occurs more than once, those of one number first, then in order. */
function pairEqual(old: readonly KeyedUnit[], fresh: readonly KeyedUnit[], pair: Pair): void {
  const places = new Map<string, number[]>();
  const keyOf = ({ unit, key }: KeyedUnit) => `${unit.kind} ${key}`;
  fresh.forEach((each, j) => {
    const list = places.get(keyOf(each));
    if (list) list.push(j);
    else places.set(keyOf(each), [j]);
  });
  const take = (each: KeyedUnit, i: number, accept: (j: number) => boolean) => {
    const list = places.get(keyOf(each)) ?? [];
    const at = list.findIndex(accept);
    const [j] = at < 0 ? [] : list.splice(at, 1);
    if (j !== undefined) pair(i, j);
    return j !== undefined;
  };
  const waiting = old.flatMap((each, i) =>
    take(each, i, (j) => fresh[j]?.unit.number === each.unit.number) ? [] : [[each, i] as const],
  );
  for (const [each, i] of waiting) take(each, i, () => true);
}

/** Pairs that are each other's best, and again among what is left, until there is none. */
function pairNearest(candidates: readonly RankedCandidate[], least: number, pair: Pair): void {
  const ranked = candidates.filter(({ similarity }) => similarity >= least).sort((a, b) => b.rank - a.rank);
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  // From the best down, a pair whose sides are both free is the best of what is left for both.
  for (const { old: i, new: j } of ranked) {
    if (usedOld.has(i) || usedNew.has(j)) continue;
    usedOld.add(i);
    usedNew.add(j);
    pair(i, j);
  }
}

/**
 * Between two neighbouring pairs that kept their order lie old and new units without counterpart: of all ways to pair
 * them in order, takes the one with the most similarity.
 */
function pairNeighbours(
  oldCount: number,
  newCount: number,
  pairs: Assignment,
  candidates: readonly RankedCandidate[],
  least: number,
  pair: Pair,
): void {
  const ranks = new Map<number, RankedCandidate>();
  for (const each of candidates) if (each.similarity >= least) ranks.set(each.old * newCount + each.new, each);
  if (ranks.size === 0) return;
  const inOrder = [...pairs].sort(([a], [b]) => a - b);
  const kept = findLongestIncreasing(inOrder.map(([, j]) => j));
  const borders = [...inOrder.filter((_pair, index) => kept.has(index)), [oldCount, newCount] as const];
  const usedNew = new Set(pairs.values());
  let [oldAt, newAt] = [0, 0];
  for (const [oldEnd, newEnd] of borders) {
    const oldGap = range(oldAt, oldEnd).filter((i) => !pairs.has(i));
    const newGap = range(newAt, newEnd).filter((j) => !usedNew.has(j));
    const gain = (i: number, j: number) => ranks.get(i * newCount + j)?.rank ?? 0;
    for (const [i, j] of pairInOrder(oldGap, newGap, gain)) pair(i, j);
    [oldAt, newAt] = [oldEnd + 1, newEnd + 1];
  }
}

/** Pairs of both lists, in the order of both, whose gains add up to the most; pairs without gain are not made. */
function pairInOrder(
  old: readonly number[],
  fresh: readonly number[],
  gain: (i: number, j: number) => number,
): readonly (readonly [number, number])[] {
  const width = fresh.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const gainAt = (i: number, j: number) => gain(old[i - 1] ?? -1, fresh[j - 1] ?? -1);
  for (let i = 1; i <= old.length; i += 1) {
    for (let j = 1; j <= fresh.length; j += 1) {
      best[i * width + j] = Math.max(at(i - 1, j), at(i, j - 1), at(i - 1, j - 1) + gainAt(i, j));
    }
  }
  const chosen: (readonly [number, number])[] = [];
  let [i, j] = [old.length, fresh.length];
  while (i > 0 && j > 0) {
    if (at(i, j) === at(i - 1, j)) i -= 1;
    else if (at(i, j) === at(i, j - 1)) j -= 1;
    else {
      [i, j] = [i - 1, j - 1];
      chosen.push([old[i] ?? -1, fresh[j] ?? -1]);
    }
  }
  return chosen.reverse();
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_each, index) => start + index);
}
