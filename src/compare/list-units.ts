import type {
  Annex,
  Article,
  Block as StatuteBlock,
  Division,
  Embed,
  Item,
  Paragraph,
  Statute,
  Subparagraph,
} from "../statute/index.ts";
import type { Block, Unit } from "./types.ts";

/**
 * The units of a statute that are compared, the text that stands in no article (引语, 序言, the
 * whole of a text without articles) as one unit, then each article, then each annex. Headings, the lines before
 * the text proper and comments are left out: they are not provisions.
 */
export function listUnits(statute: Statute): readonly Unit[] {
  const articles: Unit[] = [];
  const loose: Block[] = [];
  collect(statute.children, [], articles, loose);
  const text: Unit = {
    kind: "text",
    id: "text",
    number: "",
    label: articles.length > 0 ? "条文以外的文字" : "全文",
    divisions: [],
    blocks: loose,
  };
  return [...(loose.length > 0 ? [text] : []), ...articles, ...statute.annexes.map(readAnnex)];
}

function collect(
  blocks: readonly StatuteBlock[],
  divisions: readonly string[],
  articles: Unit[],
  loose: Block[],
): void {
  for (const block of blocks) {
    switch (block.type) {
      case "article":
        articles.push(readArticle(block, divisions));
        break;
      case "text":
        if (block.role !== "header")
          loose.push({ id: "text", kind: "paragraph", label: "", text: block.text });
        break;
      case "embed":
        loose.push(...readEmbed(block, "text"));
        break;
      default:
        collect(block.children, [...divisions, nameDivision(block)], articles, loose);
    }
  }
}

function nameDivision({ label, title }: Division): string {
  return title === "" || title === label ? label : `${label}　${title}`;
}

function readArticle(article: Article, divisions: readonly string[]): Unit {
  return {
    kind: "article",
    id: article.id,
    number: article.number,
    label: article.label,
    divisions,
    blocks: article.children.flatMap((child) => readProvision(child, article.id)),
  };
}

function readProvision(node: Paragraph | Subparagraph | Item | Embed, parent: string): readonly Block[] {
  if (node.type === "embed") return readEmbed(node, parent);
  const own: Block = {
    id: node.id,
    kind: node.type,
    label: "label" in node ? node.label : "",
    text: node.text,
  };
  if (!("children" in node)) return [own];
  const below = node.children.flatMap((child) => readProvision(child, node.id));
  // A paragraph that only holds subparagraphs has no text of its own.
  return own.text === "" && own.label === "" ? below : [own, ...below];
}

function readAnnex(annex: Annex): Unit {
  const title: readonly Block[] =
    annex.title === "" ? [] : [{ id: annex.id, kind: "paragraph", label: "", text: annex.title }];
  const blocks = annex.children.flatMap((child): readonly Block[] =>
    child.type === "embed"
      ? readEmbed(child, annex.id)
      : [{ id: annex.id, kind: "paragraph", label: "", text: child.text }],
  );
  return {
    kind: "annex",
    id: annex.id,
    number: annex.number,
    label: annex.label,
    divisions: [],
    blocks: [...title, ...blocks],
  };
}

/** A table by its rows, anything else by its lines; comments are not part of the text. */
function readEmbed(embed: Embed, id: string): readonly Block[] {
  if (embed.kind === "comment") return [];
  return embed.raw
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== "" && !isTableRule(line))
    .map((line) => ({
      id,
      kind: "embed",
      label: "",
      text: embed.kind === "table" ? joinCells(line) : line.trim(),
    }));
}

function isTableRule(line: string): boolean {
  // |-----|:---:|
  return /^[\s|:-]+$/u.test(line) && line.includes("-");
}

function joinCells(line: string): string {
  // | 甲 | 乙 | → 甲 | 乙
  return line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => cell.trim())
    .join(" | ");
}
