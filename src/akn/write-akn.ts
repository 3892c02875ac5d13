import type { Annex, Block, TextBlock } from "../statute/index.ts";
import { createEIds, indexEIds } from "./eids.ts";
import type { AknSource } from "./types.ts";
import { createBlockWriter, type BlockWriter } from "./write-blocks.ts";
import { writeBlocks } from "./write-body.ts";
import { createInlineWriter } from "./write-inline.ts";
import { writeIdentification, writeMeta } from "./write-meta.ts";
import { block, escapeText, inline, type Xml } from "./xml.ts";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * One version of a regulation as an Akoma Ntoso 3.0 document: 章 `chapter`, 节 `section`, 条 `article`,
 * 款 `paragraph`, 项 `point`, 目 `indent`, 附件 `attachment`. It holds every word of the text and is the same for
 * the same content: no clock goes into it.
 */
export function writeAkn(source: AknSource): string {
  const { statute, version, versions } = source;
  const index = indexEIds(statute);
  const ids = createEIds([...index.values(), ...reservedIds]);
  const blocks = createBlockWriter(createInlineWriter(source, index, ids), ids);
  const { front, lead, rest } = splitFront(statute.children);
  const body = writeBlocks(rest, "", { index, ids, blocks });
  const contains = versions[0] === version ? "originalVersion" : "singleVersion";
  const attachments = statute.annexes.map((annex) => writeAnnex(annex, source, index, blocks, contains));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    block(
      "akomaNtoso",
      { xmlns: namespace },
      block(
        "act",
        { name: "regulation", contains },
        writeMeta(source),
        writePreface(source, front, blocks),
        lead.length === 0 ? "" : block("preamble", {}, ...lead.flatMap((node) => writeText(node, blocks))),
        block("body", { eId: "body", period: "#tmpg_1" }, ...(body.length === 0 ? [emptyBody] : body)),
        attachments.length === 0 ? "" : block("attachments", {}, ...attachments),
      ),
    ),
    "",
  ].join("\n");
}

/** eIds that metadata and body take for themselves. */
const reservedIds = ["body", "office", "tmpg_1"];

/** A body must not be empty; a text that is not there yet is. */
const emptyBody = block("hcontainer", { eId: "hcontainer_1", name: "text" }, block("content", {}));

/** Header lines, then the text in front of the first division or article (引语), then the body. */
function splitFront(blocks: readonly Block[]): { front: TextBlock[]; lead: TextBlock[]; rest: Block[] } {
  const front: TextBlock[] = [];
  const lead: TextBlock[] = [];
  const rest: Block[] = [];
  for (const node of blocks) {
    if (rest.length === 0 && node.type === "text" && node.role === "header") front.push(node);
    else if (rest.length === 0 && node.type === "text" && node.role === "lead") lead.push(node);
    else rest.push(node);
  }
  return { front, lead, rest };
}

function writePreface(
  { version, titleNote }: AknSource,
  front: readonly TextBlock[],
  blocks: BlockWriter,
): Xml {
  const line = (kind: string, content: Xml): Xml => inline("p", { class: kind }, content);
  return block(
    "preface",
    {},
    line("document-number", inline("docNumber", {}, escapeText(version.documentNumber))),
    line("title", inline("docTitle", {}, escapeText(version.title))),
    line("title-note", escapeText(titleNote)),
    ...front.flatMap((node) => writeText(node, blocks)),
  );
}

function writeText({ text, textStart, level }: TextBlock, blocks: BlockWriter, context = "body"): Xml[] {
  return blocks.text(text, textStart, context, level > 0 ? "heading" : undefined);
}

/** An annex is a document within the document, with an identification of its own. */
function writeAnnex(
  annex: Annex,
  source: AknSource,
  index: ReadonlyMap<string, string>,
  blocks: BlockWriter,
  contains: string,
): Xml {
  const eId = index.get(annex.id) ?? annex.id;
  const name = [annex.label, annex.title].filter(Boolean).join("　");
  const content = annex.children.flatMap((child) =>
    child.type === "embed" ? blocks.embed(child, eId) : writeText(child, blocks, eId),
  );
  return block(
    "attachment",
    { eId },
    inline("num", {}, escapeText(annex.label)),
    annex.title === "" ? "" : inline("heading", { eId: `${eId}__heading` }, escapeText(annex.title)),
    block(
      "doc",
      { name: "annex", contains },
      block("meta", {}, writeIdentification(source, eId.replace(/^att/, "annex"), name)),
      block("mainBody", {}, ...(content.length === 0 ? [inline("p", {})] : content)),
    ),
  );
}
