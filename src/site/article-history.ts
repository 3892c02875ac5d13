import { formatCivilDate } from "../calendar/index.ts";
import { fateWords, listReplacements, type Alignment } from "../compare/index.ts";
import { alignVersions, type Regulation, type Version } from "../library/index.ts";

/** One change of an article, and where the comparison of the two texts shows it. */
export interface ArticleChange {
  /** 2022年7月4日修改. */
  readonly text: string;
  /** “330元”改为“350元”; empty when the comparison says it better. */
  readonly words: string;
  /** The text that made the change. */
  readonly version: Version;
  /** Anchor of the row on the comparison's page. */
  readonly row: string;
}

/** What became of the articles, seen from a version. */
export interface ArticleHistory {
  /** What the version itself changed, by article id. Nothing for what stayed as it was. */
  readonly changes: ReadonlyMap<string, ArticleChange>;
  /** What later texts changed, oldest first, by article id of this version. */
  readonly later: ReadonlyMap<string, readonly ArticleChange[]>;
  /** Article ids of the text before whose article now has another number or is gone: id → where it went. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Longer lists of words say less than the comparison does. */
const mostReplacements = 3;
const longestReplacement = 14;

/** History of a version's articles: against the version before it, and what those after it changed. */
export function traceArticles(regulation: Regulation, version: Version): ArticleHistory {
  const changes = new Map<string, ArticleChange>();
  const moved = new Map<string, string>();
  const index = regulation.versions.indexOf(version);
  const before = regulation.versions[index - 1];
  for (const [position, row] of before ? alignVersions(before.statute, version.statute).entries() : []) {
    const change = describeChange(row, position, version, "new");
    if (change) for (const unit of row.new) changes.set(unit.id, change);
    for (const unit of row.old) {
      if (row.new.some(({ id }) => id === unit.id)) continue;
      const to = labelsOf(row.new);
      const where = to ? `现在是${to}` : "已经删去";
      moved.set(unit.id, `${before?.effectiveOn.slice(0, 4) ?? ""}年文本的${unit.label}${where}`);
    }
  }
  return { changes, later: traceForward(regulation, index), moved };
}

function traceForward(regulation: Regulation, index: number): Map<string, ArticleChange[]> {
  const later = new Map<string, ArticleChange[]>();
  const [version, ...following] = regulation.versions.slice(index);
  if (!version) return later;
  // Where each article of the version stands in the text that has been reached.
  let places = new Map(version.articles.map(({ id }) => [id, [id]]));
  let old = version;
  for (const fresh of following) {
    const next = new Map<string, string[]>();
    const rows = alignVersions(old.statute, fresh.statute);
    for (const [origin, ids] of places) {
      const reached = new Set<string>();
      for (const [position, row] of rows.entries()) {
        if (!row.old.some(({ id }) => ids.includes(id))) continue;
        for (const unit of row.new) reached.add(unit.id);
        const change = describeChange(row, position, fresh, "old");
        if (change) later.set(origin, [...(later.get(origin) ?? []), change]);
      }
      next.set(origin, [...reached]);
    }
    places = next;
    old = fresh;
  }
  return later;
}

/** `seenFrom`: whose number the reader has before the eyes. Null for what stayed as it was. */
function describeChange(
  row: Alignment,
  position: number,
  version: Version,
  seenFrom: "old" | "new",
): ArticleChange | null {
  if (row.fate === "unchanged") return null;
  const [from, to] = [labelsOf(row.old), labelsOf(row.new)];
  const other = seenFrom === "new" ? from : to;
  const number = other === "" || from === to ? "" : `，${seenFrom === "new" ? "原" : "改为"}${other}`;
  const text = `${formatCivilDate(version.effectiveOn)}${fateWords[row.fate]}${number}`;
  return { text, words: describeWords(row), version, row: `row-${position + 1}` };
}

function describeWords(row: Alignment): string {
  if (!row.fate.endsWith("changed")) return "";
  const words = listReplacements(row);
  const isShort = words.every(
    ({ old, new: fresh }) => Math.max(old.length, fresh.length) <= longestReplacement,
  );
  if (words.length === 0 || words.length > mostReplacements || !isShort) return "";
  const parts = words.map(({ old, new: fresh }) => {
    if (old === "") return `增加“${fresh}”`;
    return fresh === "" ? `删去“${old}”` : `“${old}”改为“${fresh}”`;
  });
  return parts.join("，");
}

function labelsOf(units: Alignment["old"]): string {
  return units.map(({ label }) => label).join("、");
}
