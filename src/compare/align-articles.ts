import type { Statute } from "../statute/index.ts";
import { assignUnits, type Assignment, type KeyedUnit } from "./assign-units.ts";
import { findMoved } from "./find-moved.ts";
import { findSplits, type Regrouping } from "./find-splits.ts";
import { foldKey } from "./fold-text.ts";
import { listUnits } from "./list-units.ts";
import { measureSimilarity, type Similarity } from "./measure-similarity.ts";
import type { Alignment, Fate, Unit } from "./types.ts";

/**
 * Finds what became of every article (and annex, and text outside the articles) of `old` in `fresh`: kept, changed,
 * renumbered, moved, split, merged or deleted — and what is new. Each unit of both texts stands in exactly one
 * alignment. In the order of the new text; what was deleted stands behind what came before it in the old one.
 * Deterministic, and about linear in the length of the texts.
 */
export function alignArticles(old: Statute, fresh: Statute): readonly Alignment[] {
  const oldUnits = listUnits(old).map(keyUnit);
  const newUnits = listUnits(fresh).map(keyUnit);
  const similarity = measureSimilarity(
    oldUnits.map(({ key }) => key),
    newUnits.map(({ key }) => key),
  );
  const pairs = assignUnits(oldUnits, newUnits, similarity.candidates);
  const regrouping = findSplits(oldUnits, newUnits, pairs, similarity);
  return judge(oldUnits, newUnits, pairs, regrouping, similarity);
}

function keyUnit(unit: Unit): KeyedUnit {
  return { unit, key: unit.blocks.map(({ text }) => foldKey(text)).join("\n") };
}

function judge(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  pairs: Assignment,
  { splits, mergers }: Regrouping,
  similarity: Similarity,
): readonly Alignment[] {
  const moved = findMoved(old, fresh, pairs);
  const similarities = new Map(
    similarity.candidates.map((each) => [each.old * fresh.length + each.new, each.similarity]),
  );
  const gone = new Set([...mergers.values()].flat());
  const known = new Set([...pairs.values(), ...[...splits.values()].flat()]);
  const byNew = new Map<number, Alignment>();
  /** Old units that were deleted, by the new unit behind which they are shown; -1 for the front. */
  const deletedBehind = new Map<number, Alignment[]>();
  let behind = -1;
  old.forEach((each, i) => {
    const j = pairs.get(i);
    if (j !== undefined) {
      const olds = [i, ...(mergers.get(j) ?? [])].sort((a, b) => a - b);
      const news = [j, ...(splits.get(i) ?? [])].sort((a, b) => a - b);
      byNew.set(
        j,
        describe(
          olds.flatMap((index) => old[index] ?? []),
          news.flatMap((index) => fresh[index] ?? []),
          moved.has(i),
          similarities.get(i * fresh.length + j) ?? 0,
        ),
      );
      if (!moved.has(i)) behind = news.at(-1) ?? j;
    } else if (!gone.has(i)) {
      deletedBehind.set(behind, [...(deletedBehind.get(behind) ?? []), describe([each], [], false, 0)]);
    }
  });
  const rows: Alignment[] = [...(deletedBehind.get(-1) ?? [])];
  fresh.forEach((each, j) => {
    const row = byNew.get(j);
    if (row) rows.push(row);
    else if (!known.has(j)) rows.push(describe([], [each], false, 0));
    rows.push(...(deletedBehind.get(j) ?? []));
  });
  return rows;
}

function describe(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  moved: boolean,
  similarity: number,
): Alignment {
  const units = { old: old.map(({ unit }) => unit), new: fresh.map(({ unit }) => unit) };
  const [from, to] = [old[0], fresh[0]];
  const equal = old.length === 1 && fresh.length === 1 && from?.key === to?.key;
  const renumbered = from !== undefined && to !== undefined && from.unit.number !== to.unit.number;
  return {
    fate: nameFate(old.length, fresh.length, equal, renumbered, moved),
    ...units,
    renumbered,
    moved,
    formOnly: equal && writeOut(units.old) !== writeOut(units.new),
    similarity: equal ? 1 : Math.min(similarity, 1),
  };
}

function nameFate(olds: number, news: number, equal: boolean, renumbered: boolean, moved: boolean): Fate {
  if (olds === 0) return "added";
  if (news === 0) return "deleted";
  if (news > 1) return "split";
  if (olds > 1) return "merged";
  if (moved) return equal ? "moved" : "moved+changed";
  if (renumbered) return equal ? "renumbered" : "renumbered+changed";
  return equal ? "unchanged" : "changed";
}

function writeOut(units: readonly Unit[]): string {
  return units.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join("\n");
}
