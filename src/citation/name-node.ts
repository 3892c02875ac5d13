import { formatAddress, parseAnchor, type Address } from "../statute/index.ts";
import { climb, paragraphsOf, type CitableNode, type StatuteIndex } from "./index-statute.ts";

/**
 * How a text would cite the node: `第九条第二款第三项`, `第二编第一章`, `附件1`. Of an article with one 款 the
 * 款 goes without saying.
 */
export function nameNode(index: StatuteIndex, node: CitableNode): string {
  const path = climb(index, node).reverse();
  const article = path.find((step) => step.type === "article");
  if (article === undefined) return path.map((step) => ("label" in step ? step.label : "")).join("");
  const address = parseAnchor(node.id);
  // A label the parser could not read has no number to print; then the label itself tells the reader most.
  if (address === null || path.some((step) => step.number === "")) return article.label;
  return formatAddress(paragraphsOf(article).length === 1 ? withoutParagraph(address) : address);
}

function withoutParagraph({ paragraph: _only, ...address }: Address): Address {
  return address;
}
