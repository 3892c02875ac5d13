import type {
  Annex,
  Article,
  Block,
  Division,
  Item,
  Paragraph,
  Statute,
  Subparagraph,
} from "../statute/index.ts";

/** What a pointer can lead to. */
export type CitableNode = Division | Article | Paragraph | Subparagraph | Item | Annex;

/** A statute with the ways up and the order that citations need. */
export interface StatuteIndex {
  /** In the order of the text. */
  readonly articles: readonly Article[];
  /** In the order of the text, outer before inner. */
  readonly divisions: readonly Division[];
  readonly annexes: readonly Annex[];
  readonly byId: ReadonlyMap<string, CitableNode>;
  readonly parents: ReadonlyMap<CitableNode, CitableNode>;
}

/** Walks the statute once. */
export function indexStatute(statute: Statute): StatuteIndex {
  const articles: Article[] = [];
  const divisions: Division[] = [];
  const byId = new Map<string, CitableNode>();
  const parents = new Map<CitableNode, CitableNode>();

  function visit(node: CitableNode, parent: CitableNode | null): void {
    if (parent !== null) parents.set(node, parent);
    if (!byId.has(node.id)) byId.set(node.id, node);
    if (node.type === "article") articles.push(node);
    else if (isDivision(node)) divisions.push(node);
    for (const child of childrenOf(node)) visit(child, node);
  }

  for (const block of [...statute.children, ...statute.annexes]) {
    if (isCitable(block)) visit(block, null);
  }
  return { articles, divisions, annexes: statute.annexes, byId, parents };
}

export function isDivision(node: CitableNode): node is Division {
  return "title" in node && node.type !== "annex";
}

/** The node and what holds it, innermost first. */
export function climb(index: StatuteIndex, node: CitableNode | null): CitableNode[] {
  const path: CitableNode[] = [];
  for (let at = node; at !== null; at = index.parents.get(at) ?? null) path.push(at);
  return path;
}

/** The citable children, in the order of the text. An annex has none: its numbering is its own. */
export function childrenOf(node: CitableNode): readonly CitableNode[] {
  if (node.type === "annex" || node.type === "item") return [];
  return (node.children as readonly (Block | CitableNode)[]).filter(isCitable);
}

/** Nodes of its kind in order: articles run through the whole text, all else through its parent. */
export function siblingsOf(index: StatuteIndex, node: CitableNode): readonly CitableNode[] {
  if (node.type === "article") return index.articles;
  if (node.type === "annex") return index.annexes;
  const parent = index.parents.get(node);
  const all: readonly CitableNode[] =
    parent === undefined ? index.divisions.filter((one) => !index.parents.has(one)) : childrenOf(parent);
  return all.filter(({ type }) => type === node.type);
}

/** The 款 of an article. */
export function paragraphsOf(article: Article): readonly Paragraph[] {
  return article.children.filter((child) => child.type === "paragraph");
}

/** The 项 of a 款. */
export function subparagraphsOf(paragraph: Paragraph): readonly Subparagraph[] {
  return paragraph.children.filter((child) => child.type === "subparagraph");
}

/** The 目 of a 项, or of a 款 that has them without 项 between. */
export function itemsOf(node: Paragraph | Subparagraph): readonly Item[] {
  const children: Paragraph["children"] = node.children;
  return children.filter((child) => child.type === "item");
}

function isCitable(node: Block | CitableNode): node is CitableNode {
  return node.type !== "text" && node.type !== "embed";
}
