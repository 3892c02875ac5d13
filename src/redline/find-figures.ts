import type { BlockRow } from "../compare/index.ts";
import { findLimits } from "../flow/index.ts";
import type { FigureChange } from "./types.ts";

// 500元 · 2万元 · 30% · 3人 · 9平方米 · 5000字
const quantity = /\d+(?:\.\d+)?(?:[万亿]?元|[%％‰]|人|件|次|份|项|名|字|级|平方米|公里|℃)/gu;
/** A word for at once is told only where its whole passage is replaced; of figures each counts. */
const words = new Set(["sameDay", "immediate", "simultaneous"]);

/** The lengths of time and other figures that a comparison of blocks changes, in the order of the text. */
export function findFigures(rows: readonly BlockRow[]): FigureChange[] {
  return rows
    .filter(({ kind, formOnly }) => kind !== "equal" && !formOnly)
    .flatMap((row) => pairFigures(listFigures(row.old?.text ?? ""), listFigures(row.new?.text ?? "")));
}

function listFigures(text: string): string[] {
  const limits = findLimits(text)
    .filter(({ unit }) => !words.has(unit))
    .map(({ written }) => written);
  return [...limits, ...[...text.matchAll(quantity)].map(([written]) => written)];
}

/** What stands on one side only. As many on both sides belong together in their order: 20日→15日. */
function pairFigures(old: readonly string[], fresh: readonly string[]): FigureChange[] {
  const gone = subtract(old, fresh);
  const come = subtract(fresh, old);
  if (gone.length === come.length)
    return gone.map((figure, index) => ({ old: figure, new: come[index] ?? null }));
  return [
    ...gone.map((figure) => ({ old: figure, new: null })),
    ...come.map((figure) => ({ old: null, new: figure })),
  ];
}

/** Members of `from` beyond those in `other`, each counted as often as it stands. */
function subtract(from: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return from.filter((figure) => {
    const index = rest.indexOf(figure);
    if (index < 0) return true;
    rest.splice(index, 1);
    return false;
  });
}
