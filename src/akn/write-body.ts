import { isDeleted } from "../statute/index.ts";
import type {
  Article,
  Block,
  Division,
  Embed,
  Item,
  Paragraph,
  Subparagraph,
  TextBlock,
} from "../statute/index.ts";
import { hierarchy, type EIds } from "./eids.ts";
import type { BlockWriter } from "./write-blocks.ts";
import { block, escapeText, inline, type Attributes, type Xml } from "./xml.ts";

type Hierarchical = Division | Article | Paragraph | Subparagraph | Item;

export interface BodyContext {
  /** eIds of divisions, provisions and annexes by anchor. */
  readonly index: ReadonlyMap<string, string>;
  readonly ids: EIds;
  readonly blocks: BlockWriter;
}

/** Writes what stands in the body: divisions, articles, and text outside of both. */
export function writeBlocks(nodes: readonly Block[], context: string, writer: BodyContext): Xml[] {
  return nodes.flatMap((node): Xml[] => {
    switch (node.type) {
      case "article":
        return [writeArticle(node, writer)];
      case "text":
      case "embed":
        return writeOutside(node, context, writer);
      default:
        return [writeDivision(node, writer)];
    }
  });
}

/** Text and tables outside of articles: the body takes nothing but the hierarchy, so they get a container. */
function writeOutside(node: TextBlock | Embed, context: string, { ids, blocks }: BodyContext): Xml[] {
  if (node.type === "embed" && node.kind === "comment") return [];
  const eId = ids.count(context === "" ? "hcontainer" : `${context}__hcontainer`);
  const content =
    node.type === "text" ? blocks.text(node.text, node.textStart, eId) : blocks.embed(node, eId);
  return [
    block("hcontainer", { eId, name: node.type }, block("content", { eId: `${eId}__content` }, ...content)),
  ];
}

function writeDivision(node: Division, writer: BodyContext): Xml {
  const eId = eIdOf(node, writer);
  const isPreface = node.type === "preface";
  return block(
    hierarchy[node.type].element,
    { eId, ...(isPreface ? { name: "preface" } : {}) },
    // 序言 has no number; its label is its title.
    isPreface ? "" : inline("num", {}, escapeText(node.label)),
    heading(eId, isPreface ? node.title || node.label : node.title),
    ...writeBlocks(node.children, eId, writer),
  );
}

function writeArticle(node: Article, writer: BodyContext): Xml {
  const eId = eIdOf(node, writer);
  const { before, groups } = groupEmbeds(node.children);
  return block(
    "article",
    { eId, ...(isDeleted(node) ? { status: "removed" } : {}) },
    inline("num", {}, escapeText(node.label)),
    intro(eId, embeds(before, eId, writer)),
    ...groups.map(({ node: paragraph, embeds: behind }) => writeParagraph(paragraph, behind, writer)),
  );
}

function writeParagraph(node: Paragraph, behind: readonly Embed[], writer: BodyContext): Xml {
  const eId = eIdOf(node, writer);
  const text = textOf(node, eId, writer);
  const { before, groups } = groupEmbeds(node.children);
  const write = (child: Subparagraph | Item, more: readonly Embed[]): Xml =>
    child.type === "item" ? writeItem(child, more, writer) : writeSubparagraph(child, more, writer);
  return writeProvision({ eId, text, before, groups, behind, write, writer, element: "paragraph" });
}

function writeSubparagraph(node: Subparagraph, behind: readonly Embed[], writer: BodyContext): Xml {
  const eId = eIdOf(node, writer);
  const text = textOf(node, eId, writer);
  const { before, groups } = groupEmbeds(node.children);
  const write = (child: Item, more: readonly Embed[]): Xml => writeItem(child, more, writer);
  const { label } = node;
  return writeProvision({ eId, label, text, before, groups, behind, write, writer, element: "point" });
}

function writeItem(node: Item, behind: readonly Embed[], writer: BodyContext): Xml {
  const eId = eIdOf(node, writer);
  const { label } = node;
  const text = textOf(node, eId, writer);
  return writeProvision({
    eId,
    label,
    text,
    before: [],
    groups: [],
    behind,
    write: () => "",
    writer,
    element: "indent",
  });
}

interface ProvisionParts<N> {
  readonly element: "paragraph" | "point" | "indent";
  readonly eId: string;
  /** As printed; 款 has none. */
  readonly label?: string;
  readonly text: readonly Xml[];
  /** Tables in front of the first provision below. */
  readonly before: readonly Embed[];
  readonly groups: readonly Group<N>[];
  /** Tables behind the provision and all below it. */
  readonly behind: readonly Embed[];
  readonly write: (node: N, behind: readonly Embed[]) => Xml;
  readonly writer: BodyContext;
}

/** A provision: its text alone as content, or as introduction to the provisions below it. */
function writeProvision<N>(parts: ProvisionParts<N>): Xml {
  const { element, eId, label, text, before, groups, behind, write, writer } = parts;
  const attributes: Attributes = { eId };
  const num = label === undefined ? "" : inline("num", {}, escapeText(label));
  const opening = [...text, ...embeds(before, eId, writer)];
  if (groups.length === 0) {
    const content = [...opening, ...embeds(behind, eId, writer)];
    return block(element, attributes, num, block("content", { eId: `${eId}__content` }, ...content));
  }
  const last = groups.length - 1;
  const below = groups.map(({ node, embeds: between }, order) => write(node, order === last ? [] : between));
  const closing = embeds([...(groups[last]?.embeds ?? []), ...behind], eId, writer);
  const wrapUp = closing.length === 0 ? "" : block("wrapUp", { eId: `${eId}__wrapup` }, ...closing);
  return block(element, attributes, num, intro(eId, opening), ...below, wrapUp);
}

/** A node with the tables and notes that stand right behind it. */
interface Group<N> {
  readonly node: N;
  readonly embeds: readonly Embed[];
}

function groupEmbeds<N extends { readonly type: string }>(
  children: readonly (N | Embed)[],
): { before: Embed[]; groups: Group<N>[] } {
  const before: Embed[] = [];
  const groups: { node: N; embeds: Embed[] }[] = [];
  for (const child of children) {
    if (isEmbed(child)) (groups.at(-1)?.embeds ?? before).push(child);
    else groups.push({ node: child, embeds: [] });
  }
  return { before, groups };
}

function isEmbed(node: { readonly type: string }): node is Embed {
  return node.type === "embed";
}

function intro(eId: string, content: readonly Xml[]): Xml {
  return content.length === 0 ? "" : block("intro", { eId: `${eId}__intro` }, ...content);
}

function heading(eId: string, text: string): Xml {
  return text === "" ? "" : inline("heading", { eId: `${eId}__heading` }, escapeText(text));
}

/** Nothing for a 款 that begins with its 项. */
function textOf(
  { text, textStart }: { readonly text: string; readonly textStart: number },
  eId: string,
  { blocks }: BodyContext,
): Xml[] {
  return text === "" ? [] : blocks.text(text, textStart, eId);
}

function embeds(nodes: readonly Embed[], eId: string, { blocks }: BodyContext): Xml[] {
  return nodes.flatMap((node) => blocks.embed(node, eId));
}

function eIdOf({ id }: Hierarchical, { index }: BodyContext): string {
  const eId = index.get(id);
  if (eId === undefined) throw new Error(`no eId for ${id}`);
  return eId;
}
