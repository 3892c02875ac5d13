import type { Library, Regulation, Version } from "../../library/index.ts";
import { stripInlineMarks } from "../../statute/inline-marks.ts";
import { readTable } from "../../statute/read-table.ts";
import { isDeleted } from "../../statute/index.ts";
import type {
  Annex,
  Article,
  Block,
  Embed,
  Item,
  Paragraph,
  Subparagraph,
  TextBlock,
} from "../../statute/index.ts";
import type { CitationData } from "./citation-fields.ts";
import type {
  AnnexData,
  ArticleData,
  BlockData,
  EmbedData,
  ItemData,
  ParagraphData,
  SubparagraphData,
  TableData,
  TextData,
} from "./version-document.ts";
import { writeCitation, type CitationContext } from "./write-citation.ts";

export interface TreeWriter {
  blocks(blocks: readonly Block[]): BlockData[];
  annex(annex: Annex): AnnexData;
}

/** Turns the tree of one version into data, each text with its citations. */
export function createTreeWriter(
  regulation: Regulation,
  version: Version,
  library: Library,
  href: (to: string) => string,
): TreeWriter {
  const ownPage = `/regulations/${regulation.slug}/${version.key}/`;
  const context: CitationContext = { library, href, ownPage };
  const passages = new Map(
    (library.citations.get(version) ?? []).map(({ textStart, citations }) => [textStart, citations]),
  );

  const plain = (text: string, textStart: number): { text: string; citations: CitationData[] } => {
    const stripped = stripInlineMarks(text);
    const found = passages.get(textStart) ?? [];
    return {
      text: stripped.text,
      citations: found.map((citation) => writeCitation(citation, stripped.place, context)),
    };
  };
  const embed = (node: Embed): (TableData | EmbedData)[] => {
    // A comment says nothing to readers.
    if (node.kind === "comment") return [];
    const citations = (passages.get(node.span.start) ?? []).map((citation) =>
      writeCitation(citation, (offset) => offset, context),
    );
    const cells = node.kind === "table" ? readTable(node.raw) : null;
    if (cells === null) {
      const kind = node.kind === "table" ? "html" : node.kind;
      return [{ type: "embed", kind, source: node.raw, citations }];
    }
    const [header = [], ...rows] = [cells.header, ...cells.rows].map((row) => row.map(({ text }) => text));
    return [{ type: "table", header, rows, source: node.raw, citations }];
  };
  const text = (node: TextBlock): TextData => ({
    type: "text",
    role: node.role,
    ...plain(node.text, node.textStart),
  });
  const item = ({ id, number, label, ...node }: Item): ItemData => ({
    type: "item",
    id,
    number,
    label,
    ...plain(node.text, node.textStart),
  });
  const subparagraph = ({ id, number, label, ...node }: Subparagraph): SubparagraphData => ({
    type: "subparagraph",
    id,
    number,
    label,
    ...plain(node.text, node.textStart),
    children: node.children.flatMap((child): SubparagraphData["children"] =>
      child.type === "embed" ? embed(child) : [item(child)],
    ),
  });
  const paragraph = ({ id, number, ...node }: Paragraph): ParagraphData => ({
    type: "paragraph",
    id,
    number,
    ...plain(node.text, node.textStart),
    children: node.children.flatMap((child): ParagraphData["children"] =>
      child.type === "embed" ? embed(child) : [child.type === "item" ? item(child) : subparagraph(child)],
    ),
  });
  const article = (node: Article): ArticleData => ({
    type: "article",
    id: node.id,
    number: node.number,
    label: node.label,
    gist: version.gists.get(node.id)?.gist ?? null,
    deleted: isDeleted(node),
    page: href(`${ownPage}#${node.id}`),
    children: node.children.flatMap((child): ArticleData["children"] =>
      child.type === "embed" ? embed(child) : [paragraph(child)],
    ),
  });
  const blocks = (nodes: readonly Block[]): BlockData[] =>
    nodes.flatMap((node): BlockData[] => {
      switch (node.type) {
        case "article":
          return [article(node)];
        case "text":
          return [text(node)];
        case "embed":
          return embed(node);
        default: {
          const { type, id, number, label, title } = node;
          return [{ type, id, number, label, title, children: blocks(node.children) }];
        }
      }
    });
  const annex = ({ id, number, label, title, children }: Annex): AnnexData => ({
    type: "annex",
    id,
    number,
    label,
    title,
    children: children.flatMap((child): AnnexData["children"] =>
      child.type === "embed" ? embed(child) : [text(child)],
    ),
  });
  return { blocks, annex };
}
