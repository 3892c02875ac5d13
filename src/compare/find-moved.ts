import type { Assignment, KeyedUnit } from "./assign-units.ts";
import { findLongestIncreasing } from "./find-longest-increasing.ts";

type Pairs = readonly (readonly [number, number])[];
/** Names the divisions of an old unit and its counterpart that are held against each other. */
type Paths = (old: KeyedUnit | undefined, fresh: KeyedUnit | undefined) => readonly [string, string];

/**
 * Old units (by index) that left their place: those outside the longest run that kept its order, and those that did
 * not go where most of their division went. A division that was renamed, renumbered, joined to another, given sections
 * or made a chapter of its own moves nobody; of one that was divided, the smaller part counts as moved.
 */
export function findMoved(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  pairs: Assignment,
): ReadonlySet<number> {
  const inOrder = [...pairs].sort(([a], [b]) => a - b);
  const kept = findLongestIncreasing(inOrder.map(([, j]) => j));
  const stayed = [commonDepth, fullDepth].map((paths) => findStayed(old, fresh, inOrder, paths));
  const moved = new Set<number>();
  inOrder.forEach(([i], index) => {
    if (!kept.has(index) || !stayed.some((each) => each.has(i))) moved.add(i);
  });
  return moved;
}

/** Old units whose counterpart stands in the division that took most of their old division. */
function findStayed(
  old: readonly KeyedUnit[],
  fresh: readonly KeyedUnit[],
  pairs: Pairs,
  paths: Paths,
): ReadonlySet<number> {
  const counts = new Map<string, Map<string, number>>();
  for (const [i, j] of pairs) {
    const [from, to] = paths(old[i], fresh[j]);
    const heirs = counts.get(from) ?? new Map<string, number>();
    heirs.set(to, (heirs.get(to) ?? 0) + 1);
    counts.set(from, heirs);
  }
  const heirOf = (from: string) => {
    // Of two equally large parts, the one under the old title stayed.
    const weigh = ([to, count]: readonly [string, number]) =>
      count + (withoutNumbers(to) === withoutNumbers(from) ? 0.5 : 0);
    return [...(counts.get(from) ?? [])].sort((a, b) => weigh(b) - weigh(a))[0]?.[0];
  };
  const heirs = new Map([...counts.keys()].map((from) => [from, heirOf(from)] as const));
  return new Set(
    pairs
      .filter(([i, j]) => {
        const [from, to] = paths(old[i], fresh[j]);
        return from === "" || heirs.get(from) === to;
      })
      .map(([i]) => i),
  );
}

/** As deep as both have any: a chapter that was given sections is still the same chapter. */
function commonDepth(old: KeyedUnit | undefined, fresh: KeyedUnit | undefined): readonly [string, string] {
  const [from, to] = [old?.unit.divisions ?? [], fresh?.unit.divisions ?? []];
  const depth = Math.min(from.length, to.length);
  return [from.slice(0, depth).join("\n"), to.slice(0, depth).join("\n")];
}

/** The innermost division: a section that was made a chapter is still the same section. */
function fullDepth(old: KeyedUnit | undefined, fresh: KeyedUnit | undefined): readonly [string, string] {
  return [old?.unit.divisions.join("\n") ?? "", fresh?.unit.divisions.join("\n") ?? ""];
}

function withoutNumbers(path: string): string {
  // 第二章　审批 → 审批
  return path.replace(/^第\S+　/gmu, "");
}
