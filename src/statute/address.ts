import { formatArticleLabel, formatChineseNumber } from "../numerals/index.ts";
import type { Article, Item, Paragraph, Statute, Subparagraph } from "./types.ts";
import { walk } from "./walk.ts";

/**
 * Where a provision stands, from the article down; chapters are never part of it. Each part is the number as in the
 * tree (`"12-1"`), with `--2` behind it for the second provision that carries the same number.
 */
export interface Address {
  readonly article: string;
  readonly paragraph?: string;
  readonly subparagraph?: string;
  readonly item?: string;
}

export type Provision = Article | Paragraph | Subparagraph | Item;

// art-9 · art-12-1-para-2-subpara-3-item-1 · art-9--2 · art-9-para-1-subpara-3--2
const ANCHOR =
  /^art-((?:\d+(?:-\d+)*|unknown)(?:--\d+)?)(?:-para-(\d+)(?:-subpara-((?:\d+(?:-\d+)?|unknown)(?:--\d+)?))?(?:-item-((?:\d+|unknown)(?:--\d+)?))?)?$/;

/**
 * Prints the anchor of an address: `art-12-1-para-2-subpara-3`. A paragraph number is always present when something
 * below it is addressed; where the address has none it is the first.
 */
export function makeAnchor(address: Address): string {
  const below = address.subparagraph !== undefined || address.item !== undefined;
  const paragraph = address.paragraph ?? (below ? "1" : undefined);
  return [
    `art-${address.article}`,
    paragraph === undefined ? "" : `-para-${paragraph}`,
    address.subparagraph === undefined ? "" : `-subpara-${address.subparagraph}`,
    address.item === undefined ? "" : `-item-${address.item}`,
  ].join("");
}

/** Reads an anchor (without `#`); null when it is not the anchor of a provision. */
export function parseAnchor(anchor: string): Address | null {
  const match = ANCHOR.exec(anchor);
  if (match === null) return null;
  const [, article = "", paragraph, subparagraph, item] = match;
  return {
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(subparagraph === undefined ? {} : { subparagraph }),
    ...(item === undefined ? {} : { item }),
  };
}

/** Every provision of a statute by its anchor, in the order of the text. */
export function indexProvisions(statute: Statute): ReadonlyMap<string, Provision> {
  const provisions = new Map<string, Provision>();
  for (const node of walk(statute)) {
    if (
      node.type === "article" ||
      node.type === "paragraph" ||
      node.type === "subparagraph" ||
      node.type === "item"
    ) {
      provisions.set(node.id, node);
    }
  }
  return provisions;
}

/**
 * Finds the provision at an address. An address that leaves out the 款 (第九条第三项) means the only 款 that has such a
 * 项 or 目.
 * @returns null when there is none, or when more than one 款 would do.
 */
export function findProvision(statute: Statute, address: Address): Provision | null {
  const article = findArticle(statute, address.article);
  if (article === null) return null;
  if (address.paragraph !== undefined) return findBelow(article, makeAnchor(address));
  if (address.subparagraph === undefined && address.item === undefined) return article;
  let found: Provision | null = null;
  for (const child of article.children) {
    if (child.type !== "paragraph") continue;
    const provision = findBelow(article, makeAnchor({ ...address, paragraph: child.number }));
    if (provision !== null && found !== null) return null;
    found ??= provision;
  }
  return found;
}

/** Finds an article by its number (`"12-1"`), or null. */
export function findArticle(statute: Statute, number: string): Article | null {
  const id = `art-${number}`;
  for (const node of walk(statute)) if (node.type === "article" && node.id === id) return node;
  return null;
}

function findBelow(article: Article, id: string): Provision | null {
  const open: Provision[] = [article];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.id === id) return node;
    if (node.type === "item") continue;
    for (const child of node.children) if (child.type !== "embed") open.push(child);
  }
  return null;
}

/**
 * Prints an address as it is cited: `第十二条之一第二款第三项第1目`. 第一款 is left out when the article has only one 款.
 * @param statute the text the address is of; without it every part is printed.
 * @throws RangeError when a part is no number.
 */
export function formatAddress(address: Address, statute?: Statute): string {
  const article = statute === undefined ? null : findArticle(statute, address.article);
  const only = article !== null && article.children.filter((child) => child.type === "paragraph").length <= 1;
  const paragraph = only && numberOf(address.paragraph) === "1" ? undefined : numberOf(address.paragraph);
  const [subparagraph, inserted] = numberOf(address.subparagraph)?.split("-") ?? [];
  return [
    formatArticleLabel(numberOf(address.article) ?? ""),
    paragraph === undefined ? "" : `第${formatChineseNumber(Number(paragraph))}款`,
    subparagraph === undefined ? "" : `第${formatChineseNumber(Number(subparagraph))}项`,
    inserted === undefined ? "" : `之${formatChineseNumber(Number(inserted))}`,
    address.item === undefined ? "" : `第${numberOf(address.item)}目`,
  ].join("");
}

/** The printed number of a part: without the `--2` that only tells equal numbers apart. */
function numberOf(part: string | undefined): string | undefined {
  return part?.split("--", 1)[0];
}
