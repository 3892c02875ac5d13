import { compareText, type TextOptions } from "./compare-text.ts";
import { foldKey } from "./fold-text.ts";
import { measureSimilarity } from "./measure-similarity.ts";
import { pairInOrder } from "./pair-in-order.ts";
import type { Alignment, Block, BlockRow, Unit } from "./types.ts";

/** Blocks less alike than this are one deleted and one added, not one changed. */
const leastSimilarity = 0.2;
/** Decides between equals: blocks of one level rather than a 款 and an 项. */
const sameKindGain = 0.05;

/**
 * Sets the 款, 项 and 目 of an alignment side by side, in order, and compares each pair word by word.
 * The blocks of several articles (split, merged) are one after another.
 */
export function alignBlocks(
  alignment: Pick<Alignment, "old" | "new">,
  options: TextOptions = {},
): readonly BlockRow[] {
  const old = listBlocks(alignment.old);
  const fresh = listBlocks(alignment.new);
  return pairBlocks(old, fresh).map(([before, after]) => describeRow(before, after, options));
}

function listBlocks(units: readonly Unit[]): readonly Block[] {
  return units.flatMap(({ blocks }) => blocks);
}

function describeRow(old: Block | null, fresh: Block | null, options: TextOptions): BlockRow {
  if (old === null || fresh === null) {
    return {
      kind: old === null ? "added" : "deleted",
      old,
      new: fresh,
      formOnly: false,
      relabelled: false,
      segments: compareText(old?.text ?? "", fresh?.text ?? "", options),
    };
  }
  const equal = foldKey(old.text) === foldKey(fresh.text);
  return {
    kind: equal ? "equal" : "changed",
    old,
    new: fresh,
    formOnly: equal && old.text !== fresh.text,
    relabelled: old.kind !== fresh.kind || foldKey(old.label) !== foldKey(fresh.label),
    segments: compareText(old.text, fresh.text, options),
  };
}

/** Pairs in the order of both lists with the most similarity; what finds no partner stands alone. */
function pairBlocks(
  old: readonly Block[],
  fresh: readonly Block[],
): readonly (readonly [Block | null, Block | null])[] {
  const gains = measureGains(old, fresh);
  const pairs = pairInOrder(
    [...old.keys()],
    [...fresh.keys()],
    (i, j) => gains.get(i * fresh.length + j) ?? 0,
  );
  const rows: (readonly [Block | null, Block | null])[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const [i, j] of [...pairs, [old.length, fresh.length] as const]) {
    for (; oldAt < i; oldAt += 1) rows.push([old[oldAt] ?? null, null]);
    for (; newAt < j; newAt += 1) rows.push([null, fresh[newAt] ?? null]);
    if (i < old.length) rows.push([old[i] ?? null, fresh[j] ?? null]);
    [oldAt, newAt] = [i + 1, j + 1];
  }
  return rows;
}

function measureGains(old: readonly Block[], fresh: readonly Block[]): ReadonlyMap<number, number> {
  const gains = new Map<number, number>();
  const oldKeys = old.map(({ text }) => foldKey(text));
  const newKeys = fresh.map(({ text }) => foldKey(text));
  const sameKind = (i: number, j: number) => (old[i]?.kind === fresh[j]?.kind ? sameKindGain : 0);
  // An article of one block on each side is that block, however much of it changed.
  if (old.length === 1 && fresh.length === 1) return gains.set(0, 1);
  // An article that did not change needs no measuring.
  if (oldKeys.length === newKeys.length && oldKeys.every((key, at) => key === newKeys[at])) {
    return new Map(oldKeys.map((_key, at) => [at * fresh.length + at, 1]));
  }
  for (const { old: i, new: j, similarity } of measureSimilarity(oldKeys, newKeys).candidates) {
    if (similarity >= leastSimilarity) gains.set(i * fresh.length + j, similarity + sameKind(i, j));
  }
  return gains;
}
