import { createResolver, explainFailure, recogniseCitations } from "../citation/index.ts";
import { findArticle, indexProvisions, parseAnchor, walk } from "../statute/index.ts";
import type { Article, Provision, Statute } from "../statute/index.ts";

/** Where a provision label points in one text. */
export interface LocatedProvision {
  readonly article: Article;
  /** The finest provision named. */
  readonly provision: Provision;
}

export type ProvisionSearch = LocatedProvision | { readonly missing: string };

const noWorks = { findWork: () => null };

/**
 * Finds `第九条第二款第三项` in a text, with the same engine as citations in running text.
 *
 * @returns the provision, or in `missing` what exists instead, in Chinese
 */
export function locateProvision(statute: Statute, label: string): ProvisionSearch {
  const [citation, ...others] = recogniseCitations(label);
  const whole = citation && others.length === 0 && citation.text === label && citation.targets.length === 1;
  if (!whole) return { missing: "条文出处写成“第九条第二款第三项”" };
  // References are not texts of a day: they are read in the version that the caller chose.
  const position = { statute, effectiveOn: "0001-01-01", nodeId: null } as const;
  const target = createResolver(noWorks).resolve(citation, position).targets[0];
  if (target?.outcome.status === "unresolved") {
    const { reason } = explainFailure(target.outcome.failure, "这个版本", target.target);
    return { missing: reason };
  }
  const anchor = target?.outcome.status === "found" ? target.outcome.anchors[0] : undefined;
  const address = anchor === undefined ? null : parseAnchor(anchor);
  const article = address && findArticle(statute, address.article);
  const provision = anchor === undefined ? undefined : indexProvisions(statute).get(anchor);
  return article && provision ? { article, provision } : { missing: "这里不是条、款、项、目" };
}

/** All articles of a text in document order. */
export function listArticles(statute: Statute): Article[] {
  const articles: Article[] = [];
  for (const node of walk(statute)) if (node.type === "article") articles.push(node);
  return articles;
}
