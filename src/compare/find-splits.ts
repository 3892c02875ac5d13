import type { Assignment, KeyedUnit } from "./assign-units.ts";
import { weighBeyond, weighShared, type Profile, type Similarity } from "./measure-similarity.ts";

/** A unit belongs to a split or merger when so much of it is found in the other version's article. */
const leastShare = 0.5;
/** A unit next to its partner must have so much of its own, else it is a repetition and nobody can say where it went. */
const leastOwn = 0.05;
/** And one that stands apart: an article elsewhere that was modelled on an old one is new, not a part of it. */
const leastOwnApart = 0.5;

export interface Regrouping {
  /** Old unit → further new units that took over parts of it. */
  readonly splits: ReadonlyMap<number, readonly number[]>;
  /** New unit → further old units that went into it. */
  readonly mergers: ReadonlyMap<number, readonly number[]>;
}

/**
 * Units without counterpart that are not new, but a part of an old article that was split, or not deleted, but gone
 * into another article. A part counts for what the pair itself leaves unexplained, so that two articles that merely
 * share their phrases are not torn apart. A pair is split or merged, not both: each unit stands in one row.
 */
export function findSplits(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  pairs: Assignment,
  similarity: Similarity,
): Regrouping {
  const oldOfNew = new Map([...pairs].map(([i, j]) => [j, i] as const));
  const splits = new Map<number, number[]>();
  const mergers = new Map<number, number[]>();
  const placedOld = new Set<number>();
  const placedNew = new Set<number>();
  for (const { old: i, new: j } of similarity.candidates.toSorted((a, b) => b.similarity - a.similarity)) {
    if (old[i]?.unit.kind !== fresh[j]?.unit.kind) continue;
    const counterpart = pairs.get(i);
    const origin = oldOfNew.get(j);
    if (counterpart !== undefined && origin === undefined && !placedNew.has(j) && !mergers.has(counterpart)) {
      const own = isNextTo(j, counterpart, oldOfNew) ? leastOwn : leastOwnApart;
      const sides = [similarity.new[j], similarity.old[i], similarity.new[counterpart]] as const;
      if (!belongs(...sides, own, similarity.weigh)) continue;
      splits.set(i, [...(splits.get(i) ?? []), j]);
      placedNew.add(j);
    } else if (
      counterpart === undefined &&
      origin !== undefined &&
      !placedOld.has(i) &&
      !splits.has(origin)
    ) {
      const own = isNextTo(i, origin, pairs) ? leastOwn : leastOwnApart;
      const sides = [similarity.old[i], similarity.new[j], similarity.old[origin]] as const;
      if (!belongs(...sides, own, similarity.weigh)) continue;
      mergers.set(j, [...(mergers.get(j) ?? []), i]);
      placedOld.add(i);
    }
  }
  return { splits, mergers };
}

/** Whether no unit between the two has a counterpart of its own. */
function isNextTo(part: number, partner: number, paired: ReadonlyMap<number, number>): boolean {
  for (let between = Math.min(part, partner) + 1; between < Math.max(part, partner); between += 1) {
    if (paired.has(between)) return false;
  }
  return true;
}

/**
 * Whether `part` went into (or came from) `whole`: most of it must be found there, and most of what it has beyond the
 * pair's own half, `other`, of which there must be enough.
 */
function belongs(
  part: Profile | undefined,
  whole: Profile | undefined,
  other: Profile | undefined,
  least: number,
  weigh: Similarity["weigh"],
): boolean {
  if (!part || !whole || !other) return false;
  const own = weighBeyond(part, other, weigh);
  return (
    own >= least * part.weight &&
    weighShared(part, whole, weigh) >= leastShare * part.weight &&
    weighShared(part, whole, weigh, other) >= leastShare * own
  );
}
