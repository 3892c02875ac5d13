import type { Assignment, KeyedUnit } from "./assign-units.ts";
import { weighBeyond, weighShared, type Profile, type Similarity } from "./measure-similarity.ts";

/** A unit belongs to a split or merger when so much of it is found in the other version's article. */
const leastShare = 0.5;
/** A unit without so much of its own beside its partner is a repetition; nobody can say where it went. */
const leastOwn = 0.05;

export interface Regrouping {
  /** Old unit → further new units that took over parts of it. */
  readonly splits: ReadonlyMap<number, readonly number[]>;
  /** New unit → further old units that went into it. */
  readonly mergers: ReadonlyMap<number, readonly number[]>;
}

/**
 * Units without counterpart that are not new, but a part of an old article that was split, or not deleted, but gone
 * into another article. A part counts only for what the pair itself leaves unexplained, so that two articles that
 * merely share their phrases are not torn apart.
 */
export function findSplits(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  pairs: Assignment,
  similarity: Similarity,
): Regrouping {
  const oldOfNew = new Map([...pairs].map(([i, j]) => [j, i] as const));
  const mergers = new Map<number, number[]>();
  const splits = new Map<number, number[]>();
  const candidates = similarity.candidates.toSorted((a, b) => b.similarity - a.similarity);
  const placedOld = new Set<number>();
  const placedNew = new Set<number>();
  for (const { old: i, new: j } of candidates) {
    if (old[i]?.unit.kind !== fresh[j]?.unit.kind) continue;
    const counterpart = pairs.get(i);
    const origin = oldOfNew.get(j);
    // A pair is split or merged, not both: each unit stands in one row.
    if (counterpart !== undefined && origin === undefined && !placedNew.has(j) && !mergers.has(counterpart)) {
      if (belongs(similarity.new[j], similarity.old[i], similarity.new[counterpart], similarity.weigh)) {
        splits.set(i, [...(splits.get(i) ?? []), j]);
        placedNew.add(j);
      }
    } else if (
      counterpart === undefined &&
      origin !== undefined &&
      !placedOld.has(i) &&
      !splits.has(origin)
    ) {
      if (belongs(similarity.old[i], similarity.new[j], similarity.old[origin], similarity.weigh)) {
        mergers.set(j, [...(mergers.get(j) ?? []), i]);
        placedOld.add(i);
      }
    }
  }
  return { splits, mergers };
}

/**
 * Whether `part` went into (or came from) `whole`: most of it must be found there, and most of what it has beyond the
 * pair's own half, `other`.
 */
function belongs(
  part: Profile | undefined,
  whole: Profile | undefined,
  other: Profile | undefined,
  weigh: Similarity["weigh"],
): boolean {
  if (!part || !whole || !other) return false;
  const own = weighBeyond(part, other, weigh);
  return (
    own >= leastOwn * part.weight &&
    weighShared(part, whole, weigh) >= leastShare * part.weight &&
    weighShared(part, whole, weigh, other) >= leastShare * own
  );
}
