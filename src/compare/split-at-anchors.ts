import type { TokenRun } from "./align-tokens.ts";
import { findLongestIncreasing } from "./find-longest-increasing.ts";
import type { Token } from "./tokenize.ts";

type Align = (old: readonly Token[], fresh: readonly Token[]) => readonly TokenRun[];

/** Beyond so many cells the exact alignment would take too long; a pair of long articles has some 200 000. */
const mostCells = 1_500_000;
/** Tokens in a row that must occur once on each side to be an anchor. */
const anchorLength = 4;

/**
 * Cuts off what both lists share in front and behind, and long lists where a sequence of words occurs once on each
 * side in the same order (patience), so that `align` only ever sees short stretches.
 */
export function splitAtAnchors(
  old: readonly Token[],
  fresh: readonly Token[],
  align: Align,
): readonly TokenRun[] {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head]?.key === fresh[head]?.key) head += 1;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old.at(-1 - tail)?.key === fresh.at(-1 - tail)?.key) tail += 1;
  const middle = alignMiddle(
    old.slice(head, old.length - tail),
    fresh.slice(head, fresh.length - tail),
    align,
  );
  return [
    { equal: true, old: old.slice(0, head), new: fresh.slice(0, head) },
    ...middle,
    { equal: true, old: old.slice(old.length - tail), new: fresh.slice(fresh.length - tail) },
  ].filter((run) => run.old.length > 0 || run.new.length > 0);
}

function alignMiddle(old: readonly Token[], fresh: readonly Token[], align: Align): readonly TokenRun[] {
  if (old.length === 0 || fresh.length === 0) return [{ equal: false, old, new: fresh }];
  if (old.length * fresh.length <= mostCells) return align(old, fresh);
  const anchors = findAnchors(old, fresh);
  // Two long texts without anything in common: one replaces the other.
  if (anchors.length === 0) return [{ equal: false, old, new: fresh }];
  const runs: TokenRun[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const [i, j] of anchors) {
    if (i < oldAt || j < newAt) continue;
    runs.push(...alignMiddle(old.slice(oldAt, i), fresh.slice(newAt, j), align));
    [oldAt, newAt] = [i + anchorLength, j + anchorLength];
    runs.push({ equal: true, old: old.slice(i, oldAt), new: fresh.slice(j, newAt) });
  }
  runs.push(...alignMiddle(old.slice(oldAt), fresh.slice(newAt), align));
  return runs;
}

/** Positions of sequences that occur once on each side, in an order common to both. */
function findAnchors(old: readonly Token[], fresh: readonly Token[]): readonly (readonly [number, number])[] {
  const oldPlaces = placeUnique(old);
  const pairs: [number, number][] = [];
  for (const [sequence, j] of placeUnique(fresh)) {
    const i = oldPlaces.get(sequence);
    if (i !== undefined) pairs.push([i, j]);
  }
  pairs.sort(([a], [b]) => a - b);
  const kept = findLongestIncreasing(pairs.map(([, j]) => j));
  return pairs.filter((_pair, index) => kept.has(index));
}

function placeUnique(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = 0; at + anchorLength <= tokens.length; at += 1) {
    const sequence = tokens
      .slice(at, at + anchorLength)
      .map(({ key }) => key)
      .join("\u0000");
    if (places.has(sequence)) repeated.add(sequence);
    else places.set(sequence, at);
  }
  for (const sequence of repeated) places.delete(sequence);
  return places;
}
