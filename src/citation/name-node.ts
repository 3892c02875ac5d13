import { formatArticleLabel, formatChineseNumber } from "../numerals/index.ts";
import { climb, paragraphsOf, type CitableNode, type StatuteIndex } from "./index-statute.ts";

/**
 * How a text would cite the node: `第九条第二款第三项`, `第二编第一章`, `附件1`. Of an article with one 款 the
 * 款 goes without saying.
 */
export function nameNode(index: StatuteIndex, node: CitableNode): string {
  const path = climb(index, node).reverse();
  const article = path.findIndex(({ type }) => type === "article");
  return path.slice(Math.max(article, 0)).map((step) => nameStep(index, step)).join("");
}

function nameStep(index: StatuteIndex, node: CitableNode): string {
  switch (node.type) {
    case "article":
      return formatArticleLabel(node.number);
    case "paragraph": {
      const article = index.parents.get(node);
      const isOnly = article?.type === "article" && paragraphsOf(article).length === 1;
      return isOnly ? "" : `第${chinese(node.number)}款`;
    }
    case "subparagraph":
      return `第${chinese(node.number)}项`;
    case "item":
      return `第${chinese(node.number)}目`;
    default:
      return node.label;
  }
}

/** `"3-1"` (an inserted 项) → `三之一`. */
function chinese(number: string): string {
  return number
    .split("-")
    .map((part) => formatChineseNumber(Number(part)))
    .join("之");
}
