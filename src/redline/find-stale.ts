import type { ComparisonRow } from "../compare/index.ts";
import type { Library, Version } from "../library/index.ts";
import { parseAnchor } from "../statute/index.ts";

/**
 * Citations inside a text that kept their words although the article they mean got another number:
 * 第九条 still says 依照第六条, and what was 第六条 is 第七条 now.
 */
export function findStale(
  rows: readonly ComparisonRow[],
  old: { readonly version: Version; readonly library: Library },
  fresh: { readonly version: Version; readonly library: Library },
): { article: string; reason: string }[] {
  const renamed = new Map<string, { id: string; label: string }>();
  for (const { old: from, new: to } of rows) {
    const target = to[0];
    if (from.length === 1 && to.length === 1 && from[0] && target) renamed.set(from[0].id, target);
  }
  return rows.flatMap((row) => {
    const [before] = row.old;
    const [after] = row.new;
    if (!before || !after || row.old.length + row.new.length !== 2) return [];
    const was = listOwnTargets(old, before.id);
    const is = listOwnTargets(fresh, after.id);
    // Another number of citations: the article was rewritten, and its author has seen them.
    if (was.length !== is.length) return [];
    return was.flatMap(({ article }, index) => {
      const now = is[index];
      const meant = renamed.get(article);
      if (!now || !meant || meant.id === now.article || now.article !== article) return [];
      return [
        {
          article: after.label,
          reason: `${after.label}仍引“${now.text}”，原来的这一条现在是${meant.label}`,
        },
      ];
    });
  });
}

/** Articles of the text itself that an article cites by number, in order; its own 款 and 项 left out. */
function listOwnTargets(
  { version, library }: { readonly version: Version; readonly library: Library },
  articleId: string,
): { article: string; text: string }[] {
  return (library.citations.get(version) ?? [])
    .filter(({ nodeId }) => nodeId !== null && articleOf(nodeId) === articleId)
    .flatMap(({ citations }) => citations)
    .filter(({ work }) => work.kind === "internal")
    .flatMap(({ citation, targets }) =>
      targets.flatMap(({ outcome }) => {
        const anchor = outcome.status === "found" ? outcome.anchors[0] : undefined;
        const article = anchor === undefined ? null : articleOf(anchor);
        return article === null || article === articleId ? [] : [{ article, text: citation.text }];
      }),
    );
}

function articleOf(anchor: string): string | null {
  const address = parseAnchor(anchor);
  return address === null ? null : `art-${address.article}`;
}
