import { formatChineseNumber } from "../numerals/index.ts";
import type { Finding } from "./lines.ts";
import { baseOf, follows, listMissing } from "./number-order.ts";
import type { Article, Item, Paragraph, Subparagraph } from "./types.ts";

/** No number beyond it can be printed. */
const LARGEST = 9999;

type Enumerated = Subparagraph | Item;

/** Checks the 项 of every 款 and the 目 of every 款 and 项: from 1, each once, rising, without gap. */
export function checkEnumerations(articles: readonly Article[], findings: Finding[]): void {
  for (const article of articles) {
    for (const paragraph of article.children) {
      if (paragraph.type !== "paragraph") continue;
      checkLists(article, paragraph, findings);
      for (const child of paragraph.children) {
        if (child.type === "subparagraph" && child.children.length > 0) checkLists(article, child, findings);
      }
    }
  }
}

function checkLists(article: Article, parent: Paragraph | Subparagraph, findings: Finding[]): void {
  if (parent.children.length === 0) return;
  const subparagraphs: Enumerated[] = [];
  const items: Enumerated[] = [];
  for (const child of parent.children) {
    if (child.type === "subparagraph") subparagraphs.push(child);
    else if (child.type === "item") items.push(child);
    if (child.type !== "embed" && child.text === "" && !hasChildren(child))
      findings.push(empty(article, child));
  }
  checkList(article, subparagraphs, findings);
  checkList(article, items, findings);
}

function hasChildren(node: Enumerated): boolean {
  return node.type === "subparagraph" && node.children.length > 0;
}

function checkList(article: Article, list: readonly Enumerated[], findings: Finding[]): void {
  const present = new Set<number>();
  for (const node of list) if (node.number !== "") present.add(baseOf(node.number));
  const seen = new Set<string>();
  let highest = "0";
  let last = "0";
  for (const node of list) {
    if (node.number === "") continue;
    if (seen.has(node.number)) {
      findings.push(wrong(article, node, "duplicate", `${node.label}重复`, last));
    } else if (!follows(last, node.number) && !follows(highest, node.number)) {
      if (baseOf(node.number) < baseOf(highest)) {
        findings.push(
          wrong(article, node, "order", `${node.label}排在${print(node, baseOf(highest))}后面`, highest),
        );
      } else {
        const to = baseOf(node.number) - 1;
        const missing = listMissing(baseOf(highest) + 1, to, present, (value) => print(node, value));
        const where =
          highest === "0" ? `从${node.label}开始` : `${print(node, baseOf(highest))}后面是${node.label}`;
        if (missing !== "") findings.push(wrong(article, node, "gap", `${where}，缺${missing}`, highest));
      }
    }
    seen.add(node.number);
    last = node.number;
    if (baseOf(node.number) >= baseOf(highest)) highest = node.number;
  }
}

function print(node: Enumerated, value: number): string {
  return node.type === "subparagraph" ? `（${formatChineseNumber(value)}）` : `${value}.`;
}

function wrong(article: Article, node: Enumerated, kind: string, what: string, before: string): Finding {
  const unit = node.type === "subparagraph" ? "项" : "目";
  return {
    ruleId: `${node.type}-${kind}`,
    severity: "error",
    offset: node.span.start + Math.max(0, node.raw.search(/\S/)),
    reason: `${article.label}的${unit}${what}`,
    actual: node.label,
    ...(baseOf(before) < LARGEST ? { expected: [print(node, baseOf(before) + 1)] } : {}),
    note: kind === "gap" ? `看看缺的${unit}是不是漏录、掉了序号` : `改正序号，或者移回原来的位置`,
  };
}

function empty(article: Article, node: Enumerated): Finding {
  return {
    ruleId: `empty-${node.type}`,
    severity: "error",
    offset: node.span.start + Math.max(0, node.raw.search(/\S/)),
    reason: `${article.label}的${node.label}没有内容`,
    actual: node.label,
    note: "补上文字，或者删去这一行",
  };
}
