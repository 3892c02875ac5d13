import { findLongestIncreasing } from "./find-longest-increasing.ts";
import type { Candidate } from "./measure-similarity.ts";
import { pairInOrder } from "./pair-in-order.ts";
import type { Unit } from "./types.ts";

/** Texts so much alike belong together wherever they stand; they show where their neighbours are to be looked for. */
const surelyAlike = 0.8;
/** Similarity from which texts belong together wherever they stand. */
const leastAnywhere = 0.35;
/** And from here on, when nearly all of the shorter one is in the other: an article moved and much added to. */
const leastContaining = 0.2;
const nearlyAll = 0.65;
/** And between the same neighbours, each pair for itself; */
const leastBetweenNeighbours = 0.25;
/** or together, in order. */
const leastInOrder = 0.2;
/** And between the same neighbours under the same number. */
const leastUnderSameNumber = 0.12;
/** What standing between the same neighbours adds: a phrase taken over elsewhere makes no heir. */
const neighbourGain = 0.2;
/** How much containment counts beside similarity: an article that was added to is less similar, but the same. */
const containmentShare = 0.3;
/** Decides between equals only. */
const sameNumberGain = 0.02;

export interface KeyedUnit {
  readonly unit: Unit;
  /** Folded text. */
  readonly key: string;
}

/** Index of the new unit for each old one that has a counterpart. */
export type Assignment = Map<number, number>;

interface Ranked extends Candidate {
  /** Between the same neighbours. */
  readonly near: boolean;
  readonly sameNumber: boolean;
  readonly rank: number;
}

/**
 * Finds for each old unit its one counterpart; each new unit is used once. Equal texts and texts nearly equal come
 * first. They divide both versions into stretches; from the best down, the other texts are paired by similarity, those
 * of one stretch before others. What is left within a stretch is paired in order, so that the sum is highest.
 */
export function assignUnits(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  candidates: readonly Candidate[],
): Assignment {
  const pairs: Assignment = new Map();
  const used = new Set<number>();
  const pair = (i: number, j: number) => {
    if (pairs.has(i) || used.has(j)) return;
    pairs.set(i, j);
    used.add(j);
  };
  const ofOneKind = candidates.filter(({ old: i, new: j }) => old[i]?.unit.kind === fresh[j]?.unit.kind);
  const rankLeft = (): readonly Ranked[] => {
    const isNear = findStretches(pairs);
    return ofOneKind
      .filter(({ old: i, new: j }) => !pairs.has(i) && !used.has(j))
      .map((each) => {
        const sameNumber = old[each.old]?.unit.number === fresh[each.new]?.unit.number;
        const near = isNear(each.old, each.new);
        const gain = (sameNumber ? sameNumberGain : 0) + (near ? neighbourGain : 0);
        const likeness = each.similarity * (1 - containmentShare) + each.containment * containmentShare;
        return { ...each, sameNumber, near, rank: likeness + gain };
      })
      .sort((a, b) => b.rank - a.rank || a.old - b.old || a.new - b.new);
  };
  const pairBest = (accept: (candidate: Ranked) => boolean) => {
    for (const each of rankLeft()) if (accept(each)) pair(each.old, each.new);
  };
  const pairWithinStretches = (accept: (candidate: Ranked) => boolean) => {
    const accepted = rankLeft().filter((each) => each.near && accept(each));
    const gains = new Map(accepted.map((each) => [each.old * fresh.length + each.new, each.rank]));
    const olds = [...new Set(accepted.map((each) => each.old))].sort((a, b) => a - b);
    const news = [...new Set(accepted.map((each) => each.new))].sort((a, b) => a - b);
    for (const [i, j] of pairInOrder(
      olds,
      news,
      (left, right) => gains.get(left * fresh.length + right) ?? 0,
    ))
      pair(i, j);
  };

  pairEqual(old, fresh, pair);
  pairBest(({ similarity }) => similarity >= surelyAlike);
  pairBest(({ similarity, near }) => similarity >= (near ? leastBetweenNeighbours : leastAnywhere));
  pairWithinStretches(({ similarity }) => similarity >= leastInOrder);
  pairBest(({ similarity, containment }) => similarity >= leastContaining && containment >= nearlyAll);
  pairWithinStretches(({ similarity, sameNumber }) => sameNumber && similarity >= leastUnderSameNumber);
  return pairs;
}

/** Equal texts; where a text occurs more than once, those of one number first, then in order. */
function pairEqual(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  pair: (old: number, fresh: number) => void,
): void {
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
    if (at < 0) return;
    for (const j of list.splice(at, 1)) pair(i, j);
  };
  const waiting = new Set(old.keys());
  old.forEach((each, i) => {
    take(each, i, (j) => {
      const same = fresh[j]?.unit.number === each.unit.number;
      if (same) waiting.delete(i);
      return same;
    });
  });
  for (const i of waiting) {
    const each = old[i];
    if (each) take(each, i, () => true);
  }
}

/**
 * The pairs that kept their order divide both versions into stretches; tells whether an old and a new unit stand in
 * the same one.
 */
function findStretches(pairs: Assignment): (old: number, fresh: number) => boolean {
  const inOrder = [...pairs].sort(([a], [b]) => a - b);
  const kept = findLongestIncreasing(inOrder.map(([, j]) => j));
  const borders = inOrder.filter((_pair, index) => kept.has(index));
  const olds = borders.map(([i]) => i);
  const news = borders.map(([, j]) => j);
  return (i, j) => countBelow(olds, i) === countBelow(news, j);
}

function countBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
