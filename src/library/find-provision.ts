import { parseArticleLabel, parseNumber, parseSubparagraphLabel } from "../numerals/index.ts";
import type { Article, Item, Paragraph, Statute, Subparagraph } from "../statute/index.ts";
import { walk } from "../statute/index.ts";

/** Where a provision label points in one text. */
export interface FoundProvision {
  readonly article: Article;
  /** The finest provision named. */
  readonly provision: Article | Paragraph | Subparagraph | Item;
}

export type ProvisionSearch = FoundProvision | { readonly missing: string };

// 第十二条之一第二款第三项第1目, 第九条第（三）项
const labelPattern = /^(第[^条]+条(?:之[^第]+)?)(?:第([^款]+)款)?(?:第([^项]+)项)?(?:第([^目]+)目)?$/;

/**
 * Finds `第九条第二款第三项` in a text. An article with one 款 is cited without 第一款; then 第三项 is looked
 * for in that only paragraph, or in the only paragraph that has subparagraphs.
 *
 * @returns the provision, or in `missing` what exists instead, in Chinese
 */
export function findProvision(statute: Statute, label: string): ProvisionSearch {
  const match = labelPattern.exec(label.trim());
  const articleNumber = match?.[1] ? parseArticleLabel(match[1]) : null;
  if (!match || articleNumber === null) return { missing: "条文出处写成“第九条第二款第三项”" };
  const articles = listArticles(statute);
  const article = articles.find(({ number }) => number === articleNumber);
  if (!article) {
    const last = articles.at(-1);
    return { missing: last ? `这个版本到${last.label}为止` : "这个版本没有分条" };
  }
  const paragraphs = article.children.filter((child) => child.type === "paragraph");
  const [, , paragraphWord, subparagraphWord, itemWord] = match;
  let provision: FoundProvision["provision"] = article;
  let paragraph: Paragraph | undefined;
  if (paragraphWord !== undefined) {
    const number = parseNumber(paragraphWord);
    paragraph = paragraphs.find((candidate) => candidate.number === String(number));
    if (!paragraph) return { missing: `${article.label}只有 ${paragraphs.length} 款` };
    provision = paragraph;
  }
  if (subparagraphWord !== undefined) {
    const withItems = paragraphs.filter((candidate) => candidate.children.some(isSubparagraph));
    paragraph ??= withItems.length === 1 ? withItems[0] : undefined;
    const where = paragraphWord === undefined ? article.label : `${article.label}第${paragraphWord}款`;
    if (!paragraph) return { missing: withItems.length === 0 ? `${where}没有分项` : `${where}有几款都分项，要写明第几款` };
    const number = parseSubparagraphLabel(subparagraphWord) ?? parseNumber(subparagraphWord)?.toString();
    const subparagraphs = paragraph.children.filter(isSubparagraph);
    const found = subparagraphs.find((candidate) => candidate.number === number);
    if (!found) return { missing: `${where}有 ${subparagraphs.length} 项` };
    provision = found;
  }
  if (itemWord !== undefined) {
    const number = String(parseNumber(itemWord));
    const items = "children" in provision ? provision.children.filter((child) => child.type === "item") : [];
    const found = items.find((candidate) => candidate.number === number);
    if (!found) return { missing: `那里有 ${items.length} 目` };
    provision = found;
  }
  return { article, provision };
}

function isSubparagraph(node: { readonly type: string }): node is Subparagraph {
  return node.type === "subparagraph";
}

/** All articles of a text in document order. */
export function listArticles(statute: Statute): Article[] {
  const articles: Article[] = [];
  for (const node of walk(statute)) if (node.type === "article") articles.push(node);
  return articles;
}
