import { formatCivilDate } from "../calendar/index.ts";
import type { Library, Regulation, Version } from "../library/index.ts";
import { splitInlineMarks } from "../statute/inline-marks.ts";
import { readTable } from "../statute/read-table.ts";
import { walk } from "../statute/walk.ts";
import type { StatuteNode } from "../statute/index.ts";
import { writeTitleNote } from "../version/index.ts";
import type { OfficialBlock, OfficialDocument } from "./types.ts";

/** A version of a regulation as the document to be signed. The issuer follows from the series of its number. */
export function buildOfficialDocument(
  regulation: Regulation,
  version: Version,
  library: Library,
): OfficialDocument {
  const { office } = library;
  const { issuerCode, written } = version.documentNumber;
  const issuer = office.series.find(({ code }) => code === issuerCode)?.issuer ?? office.office;
  const first = regulation.versions[0] === version;
  return {
    mark: `${issuer}文件`,
    documentNumber: written,
    title: version.title,
    titleNote: first ? null : writeTitleNote(regulation.versions, version),
    blocks: listBlocks(version),
    issuer,
    issuedOn: version.issuedOn,
    printedBy: office.office,
  };
}

/** `2027年2月22日印发`. */
export function namePrinting({ issuedOn }: Pick<OfficialDocument, "issuedOn">): string {
  return `${formatCivilDate(issuedOn)}印发`;
}

function listBlocks({ statute }: Version): OfficialBlock[] {
  const blocks: OfficialBlock[] = [];
  /** Label of the article whose first paragraph comes next. */
  let label = "";
  for (const node of walk(statute)) {
    if (node.type === "article") label = node.label;
    const block = describe(node, label);
    if (block === null) continue;
    if (block.kind === "paragraph") label = "";
    blocks.push(block);
  }
  return blocks;
}

function describe(node: StatuteNode, label: string): OfficialBlock | null {
  switch (node.type) {
    case "article":
      return null;
    case "paragraph":
      return { kind: "paragraph", label, text: plain(node.text) };
    case "subparagraph":
    case "item":
      return { kind: "paragraph", label: "", text: `${node.label}${plain(node.text)}` };
    case "text":
      return node.role === "header" ? null : { kind: "paragraph", label: "", text: plain(node.text) };
    case "annex":
      return { kind: "annex", text: [node.label, node.title].filter(Boolean).join("　") };
    case "embed": {
      const table = node.kind === "table" ? readTable(node.raw) : null;
      if (table) {
        const rows = [table.header, ...table.rows].map((row) => row.map(({ text }) => plain(text)));
        return { kind: "table", rows };
      }
      // Components of the site hold notes for readers; a comment is for editors.
      const words =
        node.kind === "component" || node.kind === "html"
          ? plain(node.raw.replace(/<[^>]*>/g, "")).trim()
          : "";
      return words === "" ? null : { kind: "paragraph", label: "", text: words };
    }
    default:
      return { kind: "division", text: [node.label, node.title].filter(Boolean).join("　") };
  }
}

/** Text without the marks of Markdown; line breaks of a cell as line feeds. */
function plain(text: string): string {
  return splitInlineMarks(text.replace(/<br\s*\/?>/g, "\n").replace(/\\\|/g, "|"))
    .filter(({ kind }) => kind !== "deleted")
    .map((run) => run.text)
    .join("");
}
