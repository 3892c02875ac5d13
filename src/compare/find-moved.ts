import type { Assignment, KeyedUnit } from "./assign-units.ts";
import { findLongestIncreasing } from "./find-longest-increasing.ts";

/**
 * Old units (by index) that left their place: those outside the longest run that kept its order, and those that did
 * not go where most of their division went. A division that was renamed, renumbered or joined to another moves
 * nobody; of one that was divided, the smaller part counts as moved.
 */
export function findMoved(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  pairs: Assignment,
): ReadonlySet<number> {
  const inOrder = [...pairs].sort(([a], [b]) => a - b);
  const kept = findLongestIncreasing(inOrder.map(([, j]) => j));
  const moved = new Set<number>();
  const heirs = findHeirs(old, fresh, inOrder);
  inOrder.forEach(([i, j], index) => {
    const [from, to] = cutToDepth(old[i], fresh[j]);
    if (!kept.has(index) || (from !== "" && heirs.get(from) !== to)) moved.add(i);
  });
  return moved;
}

/** For each division of the old version, at every depth, the division of the new one that took most of its units. */
function findHeirs(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  pairs: readonly (readonly [number, number])[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [i, j] of pairs) {
    const [from, to] = cutToDepth(old[i], fresh[j]);
    const heirs = counts.get(from) ?? new Map<string, number>();
    heirs.set(to, (heirs.get(to) ?? 0) + 1);
    counts.set(from, heirs);
  }
  const heirs = new Map<string, string>();
  for (const [from, candidates] of counts) {
    // Of two equally large parts, the one under the old title stayed.
    const stayed = (to: string) => (withoutNumbers(to) === withoutNumbers(from) ? 0.5 : 0);
    const [heir] = [...candidates].sort(
      ([a, countA], [b, countB]) => countB + stayed(b) - countA - stayed(a),
    );
    if (heir) heirs.set(from, heir[0]);
  }
  return heirs;
}

/** The divisions of both as deep as both have any: a chapter that was given sections is still the same chapter. */
function cutToDepth(old: KeyedUnit | undefined, fresh: KeyedUnit | undefined): readonly [string, string] {
  const [from, to] = [old?.unit.divisions ?? [], fresh?.unit.divisions ?? []];
  const depth = Math.min(from.length, to.length);
  return [from.slice(0, depth).join("\n"), to.slice(0, depth).join("\n")];
}

function withoutNumbers(path: string): string {
  // 第二章　审批 → 审批
  return path.replace(/^第\S+　/gmu, "");
}
