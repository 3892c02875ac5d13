import { formatCivilDate } from "../calendar/index.ts";
import { fateWords } from "../compare/index.ts";
import { alignVersions, type Regulation, type Version } from "../library/index.ts";

/** What became of the articles of the text before, seen from a version. */
export interface ArticleHistory {
  /** By article id of the version: 2024年3月11日修改, 原第十条. Nothing for what stayed as it was. */
  readonly notes: ReadonlyMap<string, string>;
  /** Article ids of the text before whose article now has another number or is gone: id → where it went. */
  readonly moved: ReadonlyMap<string, string>;
}

const none: ArticleHistory = { notes: new Map(), moved: new Map() };

/** History of a version's articles against the version before it. */
export function traceArticles(regulation: Regulation, version: Version): ArticleHistory {
  const before = regulation.versions[regulation.versions.indexOf(version) - 1];
  if (!before) return none;
  const since = formatCivilDate(version.effectiveOn);
  const notes = new Map<string, string>();
  const moved = new Map<string, string>();
  for (const row of alignVersions(before.statute, version.statute)) {
    const from = row.old.map(({ label }) => label).join("、");
    const to = row.new.map(({ label }) => label).join("、");
    if (row.fate !== "unchanged") {
      const origin = from && from !== to ? `，原${from}` : "";
      for (const unit of row.new) notes.set(unit.id, `${since}${fateWords[row.fate]}${origin}`);
    }
    for (const unit of row.old) {
      if (row.new.some(({ id }) => id === unit.id)) continue;
      const where = to ? `现在是${to}` : "已经删去";
      moved.set(unit.id, `${before.effectiveOn.slice(0, 4)}年文本的${unit.label}${where}`);
    }
  }
  return { notes, moved };
}
