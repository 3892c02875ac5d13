import { readTable, type TableCell } from "../statute/read-table.ts";
import type { Embed } from "../statute/index.ts";
import type { EIds } from "./eids.ts";
import type { InlineWriter } from "./write-inline.ts";
import { block, escapeText, inline, type Xml } from "./xml.ts";

/** What writes the blocks of one document. */
export interface BlockWriter {
  /** Each natural paragraph of a text as a `p`. */
  text(text: string, textStart: number, context: string, kind?: string): Xml[];
  /** A table, or the words of a component; nothing for a comment. `context` is the eId of what holds it. */
  embed(node: Embed, context: string): Xml[];
}

export function createBlockWriter(inlines: InlineWriter, ids: EIds): BlockWriter {
  const cell = (name: "th" | "td", node: Embed, { text, start }: TableCell, context: string): Xml => {
    // A cell with an escaped bar is not what stands in the source: its citations cannot be placed.
    const isWritten = node.raw.startsWith(text, start);
    const content = isWritten
      ? inlines.piece(text, start, node.span.start, context)
      : inlines.piece(text, 0, -1, context);
    return block(name, {}, inline("p", {}, content));
  };
  const table = (node: Embed, context: string): Xml[] => {
    const cells = readTable(node.raw);
    if (cells === null) return words(node);
    const eId = ids.count(context === "" ? "table" : `${context}__table`);
    const row = (name: "th" | "td") => (line: readonly TableCell[]) =>
      block("tr", {}, ...line.map((each) => cell(name, node, each, eId)));
    return [block("table", { eId }, row("th")(cells.header), ...cells.rows.map(row("td")))];
  };
  return {
    text: (text, textStart, context, kind) =>
      inlines.paragraphs(text, textStart, context).map((line) => inline("p", { class: kind }, line)),
    embed(node, context) {
      switch (node.kind) {
        case "table":
          return table(node, context);
        case "comment":
          return [];
        default:
          return words(node);
      }
    },
  };
}

/** The words of a component or of HTML: an editor's note beside the law, marked as such. */
function words(node: Embed): Xml[] {
  const isMarkup = node.kind !== "code";
  return node.raw
    .split(/\r\n|\r|\n/)
    .map((line) => (isMarkup ? line.replace(/<\/?[A-Za-z][^<>]*>/g, "") : line).trim())
    .filter((line) => line !== "")
    .map((line) => inline("p", { class: "note", status: "editorial" }, escapeText(line)));
}
