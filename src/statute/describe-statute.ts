import type { Message } from "../diagnostics/index.ts";
import type { Annex, Article, Division, Item, Paragraph, Statute, Subparagraph, TextBlock } from "./types.ts";
import { walk } from "./walk.ts";

interface DescribedItem {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly text: string;
}

interface DescribedSubparagraph extends DescribedItem {
  readonly items: readonly DescribedItem[];
}

interface DescribedParagraph {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly subparagraphs: readonly DescribedSubparagraph[];
  readonly items: readonly DescribedItem[];
}

/** A statute as other programs read it: no source, no offsets, provisions in plain lists. */
export interface Description {
  readonly title: string | null;
  readonly divisions: readonly (Pick<Division, "id" | "type" | "number" | "label" | "title" | "line"> & {
    /** Identifiers of the articles right below it. */
    readonly articles: readonly string[];
  })[];
  readonly articles: readonly (Pick<Article, "id" | "number" | "label" | "divisionPath" | "line"> & {
    readonly paragraphs: readonly DescribedParagraph[];
  })[];
  /** Text that belongs to no article, annexes aside. */
  readonly texts: readonly Pick<TextBlock, "role" | "level" | "text">[];
  readonly annexes: readonly (Pick<Annex, "id" | "number" | "label" | "title" | "line"> & {
    readonly texts: readonly string[];
  })[];
  readonly diagnostics: readonly Message[];
}

/** Describes a statute as plain data, for `JSON.stringify`. */
export function describeStatute(statute: Statute): Description {
  const divisions: Description["divisions"][number][] = [];
  const articles: Description["articles"][number][] = [];
  const texts: Description["texts"][number][] = [];
  for (const node of walk({ ...statute, annexes: [] })) {
    switch (node.type) {
      case "article":
        articles.push(describeArticle(node));
        break;
      case "text":
        texts.push({ role: node.role, level: node.level, text: node.text });
        break;
      case "preface":
      case "part":
      case "subpart":
      case "chapter":
      case "section":
        divisions.push(describeDivision(node));
        break;
      default:
    }
  }
  return {
    title: statute.title?.text ?? null,
    divisions,
    articles,
    texts,
    annexes: statute.annexes.map(describeAnnex),
    diagnostics: statute.diagnostics,
  };
}

function describeDivision(division: Division): Description["divisions"][number] {
  const { id, type, number, label, title, line } = division;
  const articles = division.children.flatMap((child) => (child.type === "article" ? [child.id] : []));
  return { id, type, number, label, title, line, articles };
}

function describeArticle(article: Article): Description["articles"][number] {
  const { id, number, label, divisionPath, line } = article;
  const paragraphs = article.children.flatMap((child) =>
    child.type === "paragraph" ? [describeParagraph(child)] : [],
  );
  return { id, number, label, divisionPath, line, paragraphs };
}

function describeParagraph(paragraph: Paragraph): DescribedParagraph {
  const { id, number, text } = paragraph;
  const subparagraphs = paragraph.children.flatMap((child) =>
    child.type === "subparagraph" ? [{ ...describeItem(child), items: itemsOf(child) }] : [],
  );
  return { id, number, text, subparagraphs, items: itemsOf(paragraph) };
}

function itemsOf(parent: Paragraph | Subparagraph): DescribedItem[] {
  return parent.children.flatMap((child) => (child.type === "item" ? [describeItem(child)] : []));
}

function describeItem({ id, number, label, text }: Item | Subparagraph): DescribedItem {
  return { id, number, label, text };
}

function describeAnnex(annex: Annex): Description["annexes"][number] {
  const { id, number, label, title, line } = annex;
  return {
    id,
    number,
    label,
    title,
    line,
    texts: annex.children.flatMap((c) => (c.type === "text" ? [c.text] : [])),
  };
}
