import { formatChineseNumber } from "../numerals/index.ts";
import type { Article, Embed, Paragraph, Statute, StatuteNode, Subparagraph } from "./types.ts";

const EMBED_NAMES: Readonly<Record<Embed["kind"], string>> = {
  table: "表格",
  component: "组件",
  html: "HTML",
  comment: "注释",
  code: "代码",
};
const LONGEST_TEXT = 40;

/**
 * Prints the tree of a statute for people: one line for each node, two blanks deeper for each level, texts cut after 40
 * characters. An article with one 款 has its text on its own line.
 */
export function printOutline(statute: Statute): string {
  const lines = [statute.title === null ? "（无标题）" : statute.title.text];
  for (const node of [...statute.children, ...statute.annexes]) printNode(node, 1, lines);
  return `${lines.join("\n")}\n`;
}

function printNode(node: StatuteNode, depth: number, lines: string[]): void {
  const print = (text: string): void => {
    lines.push(`${"  ".repeat(depth)}${text}`);
  };
  switch (node.type) {
    case "article":
      printArticle(node, depth, lines);
      return;
    case "paragraph":
      print(`第${formatChineseNumber(Number(node.number))}款　${shorten(node.text)}`);
      printChildren(node, depth, lines);
      return;
    case "subparagraph":
      print(`${node.label}${shorten(node.text)}`);
      printChildren(node, depth, lines);
      return;
    case "item":
      print(`${node.label} ${shorten(node.text)}`);
      return;
    case "text":
      print(shorten(node.text));
      return;
    case "embed":
      if (node.kind !== "comment") print(`［${EMBED_NAMES[node.kind]}］`);
      return;
    default:
      print(node.title === "" ? node.label : `${node.label}　${node.title}`);
      for (const child of node.children) printNode(child, depth + 1, lines);
  }
}

function printArticle(article: Article, depth: number, lines: string[]): void {
  const paragraphs = article.children.filter((child) => child.type === "paragraph");
  const [only] = paragraphs;
  if (paragraphs.length !== 1 || only === undefined) {
    lines.push(`${"  ".repeat(depth)}${article.label}`);
    for (const child of article.children) printNode(child, depth + 1, lines);
    return;
  }
  lines.push(`${"  ".repeat(depth)}${article.label}　${shorten(only.text)}`);
  for (const child of article.children) {
    if (child === only) printChildren(only, depth, lines);
    else printNode(child, depth + 1, lines);
  }
}

function printChildren(node: Paragraph | Subparagraph, depth: number, lines: string[]): void {
  for (const child of node.children) printNode(child, depth + 1, lines);
}

function shorten(text: string): string {
  const line = text.replaceAll("\n", "　");
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT)}……`;
}
