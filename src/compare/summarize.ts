import type { Alignment, ChangeCounts, Fate, Unit } from "./types.ts";

const countedAs: Readonly<Record<Fate, Exclude<keyof ChangeCounts, "formOnly">>> = {
  unchanged: "unchanged",
  changed: "changed",
  renumbered: "moved",
  "renumbered+changed": "changed",
  moved: "moved",
  "moved+changed": "changed",
  added: "added",
  deleted: "deleted",
  split: "changed",
  merged: "changed",
};

/** Counts alignments of one kind of unit, articles by default. */
export function countChanges(rows: readonly Alignment[], kind: Unit["kind"] = "article"): ChangeCounts {
  const counts = { changed: 0, added: 0, deleted: 0, moved: 0, unchanged: 0, formOnly: 0 };
  for (const row of rows) {
    if ((row.new[0] ?? row.old[0])?.kind !== kind) continue;
    counts[countedAs[row.fate]] += 1;
    if (row.formOnly) counts.formOnly += 1;
  }
  return counts;
}

/**
 * One line: `改 4 条、增 2 条、删 1 条、移 3 条`, leaving out what did not happen; annexes and the text outside the
 * articles behind it: `；附件改 1 件`. Without any change, `没有实质变动`, and how many articles differ in form.
 */
export function summarizeChanges(rows: readonly Alignment[]): string {
  const articles = countChanges(rows);
  const text = countChanges(rows, "text");
  const parts = [
    listCounts(articles, "条"),
    prefix("附件", listCounts(countChanges(rows, "annex"), "件")),
    text.changed + text.added + text.deleted > 0 ? "条文以外的文字有改动" : "",
  ].filter((part) => part !== "");
  if (parts.length > 0) return parts.join("；");
  return articles.formOnly > 0
    ? `没有实质变动（${articles.formOnly} 条只有空格、全角半角之类的差别）`
    : "没有实质变动";
}

/**
 * How much of a text changed, for telling 修正 from 修订: alignments whose text changed against all alignments.
 * A mere change of number or place is none.
 */
export function measureChange(counts: ChangeCounts): { readonly changed: number; readonly total: number } {
  const changed = counts.changed + counts.added + counts.deleted;
  return { changed, total: changed + counts.moved + counts.unchanged };
}

function listCounts(counts: ChangeCounts, measure: string): string {
  return [
    ["改", counts.changed] as const,
    ["增", counts.added] as const,
    ["删", counts.deleted] as const,
    ["移", counts.moved] as const,
  ]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count} ${measure}`)
    .join("、");
}

function prefix(word: string, rest: string): string {
  return rest === "" ? "" : word + rest;
}
