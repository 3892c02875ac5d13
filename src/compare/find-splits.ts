import type { Assignment, KeyedUnit } from "./assign-units.ts";
import { foldKey } from "./fold-text.ts";
import {
  profileText,
  weighBeyond,
  weighShared,
  type Profile,
  type Similarity,
} from "./measure-similarity.ts";
import type { Unit } from "./types.ts";

/** A unit belongs to a split or merger when so much of it is found in the other version's article. */
const leastShare = 0.5;
/** A unit next to its partner must have so much of its own, else it is a repetition and nobody can say where it went. */
const leastOwn = 0.05;
/** And one that stands apart: an article elsewhere that was modelled on an old one is new, not a part of it. */
const leastOwnApart = 0.5;

/** A 款 of so many characters says something of its own. */
const leastBlockLength = 20;
/** So much of it must stand in the other article, */
const blockShare = 0.6;
/** and not so much in those that are already known to have taken part of the old one. */
const mostElsewhere = 0.5;

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
  const profilesOf = (profiles: readonly Profile[], at: readonly number[]) =>
    at.flatMap((index) => profiles[index] ?? []);
  for (const { old: i, new: j } of similarity.candidates.toSorted((a, b) => b.similarity - a.similarity)) {
    const [oldUnit, newUnit] = [old[i]?.unit, fresh[j]?.unit];
    const [before, after] = [similarity.old[i], similarity.new[j]];
    if (!oldUnit || !newUnit || !before || !after || oldUnit.kind !== newUnit.kind) continue;
    const heir = pairs.get(i);
    const origin = oldOfNew.get(j);
    if (heir !== undefined && origin === undefined && !placedNew.has(j) && !mergers.has(heir)) {
      const parts = splits.get(i) ?? [];
      const others = profilesOf(similarity.new, [heir, ...parts]);
      const own = isNextTo(j, heir, oldOfNew) ? leastOwn : leastOwnApart;
      if (!belongs(after, before, others, own, similarity) && !tookBlock(oldUnit, after, others, similarity))
        continue;
      splits.set(i, [...parts, j]);
      placedNew.add(j);
    } else if (heir === undefined && origin !== undefined && !placedOld.has(i) && !splits.has(origin)) {
      const others = profilesOf(similarity.old, [origin]);
      const own = isNextTo(i, origin, pairs) ? leastOwn : leastOwnApart;
      if (!belongs(before, after, others, own, similarity) && !tookBlock(oldUnit, after, others, similarity))
        continue;
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
 * pair's own half, the first of `others`, of which there must be enough.
 */
function belongs(
  part: Profile,
  whole: Profile,
  [other]: readonly Profile[],
  least: number,
  { weigh }: Similarity,
): boolean {
  if (!other) return false;
  const own = weighBeyond(part, other, weigh);
  return (
    own >= least * part.weight &&
    weighShared(part, whole, weigh) >= leastShare * part.weight &&
    weighShared(part, whole, weigh, other) >= leastShare * own
  );
}

/** Whether a whole 款 of the old article went into the new one `taker`, while none of `others` has got it. */
function tookBlock(old: Unit, taker: Profile, others: readonly Profile[], { weigh }: Similarity): boolean {
  return old.blocks.some(({ kind, text }) => {
    const key = foldKey(text);
    if (kind !== "paragraph" || key.length < leastBlockLength) return false;
    const block = profileText(key, weigh);
    return (
      weighShared(block, taker, weigh) >= blockShare * block.weight &&
      others.every((other) => weighShared(block, other, weigh) <= mostElsewhere * block.weight)
    );
  });
}
