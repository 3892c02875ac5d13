import type { Regulation, Version } from "../library/index.ts";
import { walkBlocks } from "../statute/walk.ts";

/**
 * The articles of a version as a classic script, which also loads from `file://` where `fetch` is refused.
 * It hands `{ "art-9": { label, lines: [[anchor, text], …] } }` to the page's preview code.
 */
export function writePreviewScript(regulation: Regulation, version: Version, edition: string): string {
  const articles = Object.fromEntries(
    version.articles.map((article) => {
      const lines: [string, string][] = [];
      for (const node of walkBlocks([article])) {
        if (node.type !== "paragraph" && node.type !== "subparagraph" && node.type !== "item") continue;
        const label = node.type === "paragraph" ? "" : node.label;
        for (const line of `${label}${plain(node.text)}`.split("\n")) lines.push([node.id, line]);
      }
      return [article.id, { label: article.label, lines }];
    }),
  );
  const data = {
    key: `${regulation.id}/${version.key}`,
    title: version.title,
    number: version.documentNumber.written,
    effectiveOn: version.effectiveOn,
    edition,
    articles,
  };
  return `(window.handbookPreviews??={})[${JSON.stringify(data.key)}]=${JSON.stringify(data)};`;
}

/** Without the marks of emphasis. */
function plain(text: string): string {
  return text.replace(/\*\*|~~/g, "");
}
