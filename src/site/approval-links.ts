import type { Library, ResolvedReference } from "../library/index.ts";

/** A matter of 审批权限表 with its place in the finder. */
export interface ApprovalLink {
  readonly matter: string;
  readonly href: string;
}

const articleOf = ({ document, articleId }: ResolvedReference): string | null =>
  articleId === null ? null : `${document} ${articleId}`;

/** The matters whose lines of approval rest first on one of these articles. */
export function findApprovalLinks(
  references: readonly ResolvedReference[],
  library: Library,
  href: (to: string) => string,
): ApprovalLink[] {
  const articles = new Set(references.map(articleOf));
  const matters = library.approvals.flatMap(({ matter, basis: [first] }) =>
    first !== undefined && articleOf(first) !== null && articles.has(articleOf(first)) ? [matter] : [],
  );
  return [...new Set(matters)].map((matter) => ({
    matter,
    href: href(`/approvals/?matter=${encodeURIComponent(matter)}`),
  }));
}
