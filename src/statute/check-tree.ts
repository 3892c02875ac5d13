import type { Tree } from "./build-tree.ts";
import { checkArticles } from "./check-articles.ts";
import { checkDivisions } from "./check-divisions.ts";
import { checkEnumerations } from "./check-enumeration.ts";
import type { Finding } from "./lines.ts";
import type { Article, Block, Division, StatuteNode, TextBlock } from "./types.ts";
import { walkBlocks } from "./walk.ts";

/** Adds what is wrong with the numbering and the structure of a whole text. */
export function checkTree(tree: Tree, findings: Finding[]): void {
  const blocks: StatuteNode[] = [...walkBlocks(tree.children)];
  const articles = blocks.filter((block): block is Article => block.type === "article");
  checkArticles(articles, findings);
  checkDivisions(blocks, findings);
  checkEnumerations(articles, findings);
  for (const block of blocks)
    if (block.type === "chapter" || block.type === "section") checkStrayText(block, findings);
}

/** Text between the heading of a chapter and its first article: a broken heading, or an article that lost its number. */
function checkStrayText(division: Division, findings: Finding[]): void {
  const first = division.children.findIndex((child) => child.type === "article" || isDivision(child));
  if (first < 0) return;
  const stray = division.children.slice(0, first).find((child): child is TextBlock => child.type === "text");
  if (stray === undefined || stray.level > 0) return;
  findings.push({
    ruleId: "stray-text",
    severity: "warning",
    offset: stray.textStart,
    reason: `${division.label}标题后面有一段文字不属于任何一条`,
    actual: stray.text.slice(0, 20),
    note: "标题断成两行的，并成一行；掉了条号的，补上条号",
  });
}

function isDivision(block: Block): block is Division {
  return block.type !== "article" && block.type !== "text" && block.type !== "embed";
}
