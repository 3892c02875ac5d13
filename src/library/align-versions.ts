import { alignArticles, type Alignment } from "../compare/index.ts";
import type { Statute } from "../statute/index.ts";

const known = new WeakMap<Statute, WeakMap<Statute, readonly Alignment[]>>();

/** `alignArticles`, worked out once for each pair of texts: the check, the pages and the backlinks all ask for it. */
export function alignVersions(old: Statute, fresh: Statute): readonly Alignment[] {
  let byFresh = known.get(old);
  if (!byFresh) known.set(old, (byFresh = new WeakMap()));
  let rows = byFresh.get(fresh);
  if (!rows) byFresh.set(fresh, (rows = alignArticles(old, fresh)));
  return rows;
}

/** The articles that an article of the old text became in the new one; none when it was deleted. */
export function followArticle(old: Statute, fresh: Statute, articleId: string): readonly string[] {
  const row = alignVersions(old, fresh).find((each) => each.old.some(({ id }) => id === articleId));
  return row?.new.map(({ id }) => id) ?? [];
}
