import { parseStatute, walk } from "../../src/statute/index.ts";

/** The provisions of a text, one string each: `art-1-para-1 甲。`, `art-1-para-1-subpara-2 （二）乙`, `art-1 第一条`. */
export function readProvisions(text: string): string[] {
  const provisions: string[] = [];
  for (const node of walk(parseStatute(text))) {
    if (node.type === "article") provisions.push(`${node.id} ${node.label}`);
    else if (node.type === "paragraph") provisions.push(`${node.id} ${node.text}`.trimEnd());
    else if (node.type === "subparagraph" || node.type === "item") {
      provisions.push(`${node.id} ${node.label}${node.text}`);
    }
  }
  return provisions;
}

/** The article numbers of a text, in order. */
export function readArticles(text: string): string[] {
  const numbers: string[] = [];
  for (const node of walk(parseStatute(text))) if (node.type === "article") numbers.push(node.number);
  return numbers;
}

/** The divisions of a text: `chapter-1 第一章 总则`. */
export function readDivisions(text: string): string[] {
  const divisions: string[] = [];
  for (const node of walk(parseStatute(text))) {
    if ("title" in node && node.type !== "annex")
      divisions.push(`${node.id} ${node.label} ${node.title}`.trimEnd());
  }
  return divisions;
}

/** What is wrong with a text: `2:1 article-gap`. */
export function readFindings(text: string): string[] {
  return parseStatute(text).diagnostics.map(({ place, ruleId }) => `${place.line}:${place.column} ${ruleId}`);
}
