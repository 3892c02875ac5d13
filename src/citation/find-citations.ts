import type { Annex, Block, Statute, StatuteNode } from "../statute/index.ts";
import { findAliases } from "./find-aliases.ts";
import { carryQuotations } from "./find-quotations.ts";
import { foldText } from "./fold-text.ts";
import { recogniseCitations } from "./recognise-citations.ts";
import type { Citation, CitingPassage, RecognitionContext, WorkAlias } from "./types.ts";

type Passage = Omit<CitingPassage, "citations">;

/** A passage that may cite, with what reading it takes. */
export interface ReadablePassage extends Passage {
  /** It begins within a quotation that an earlier passage opened. */
  readonly startsInQuotation: boolean;
}

/** All passages of a statute that may cite, and the short names that the statute introduces. */
export function listReadablePassages(statute: Statute): {
  readonly passages: readonly ReadablePassage[];
  readonly aliases: readonly WorkAlias[];
} {
  const passages = [...statute.children, ...statute.annexes].flatMap((block) => listPassages(block, null));
  const inside = carryQuotations(passages.map(({ text }) => foldText(text).chars));
  return {
    passages: passages.map((passage, order) => ({ ...passage, startsInQuotation: inside[order] ?? false })),
    aliases: passages.flatMap(({ text }) => findAliases(text)),
  };
}

/**
 * All mentions of a statute, passage by passage in the order of the text: every 款, 项 and 目, text outside of
 * articles, tables and components, annexes. The header above `<!-- INFO END -->` is left out, as it tells the
 * history of the text. Short names introduced anywhere in the text hold for all of it.
 */
export function findCitations(statute: Statute, context: RecognitionContext = {}): CitingPassage[] {
  const { passages, aliases } = listReadablePassages(statute);
  const all: RecognitionContext = { ...context, aliases: [...aliases, ...(context.aliases ?? [])] };
  let article: string | null = null;
  let antecedent: string | null = null;
  return passages.flatMap(({ startsInQuotation, ...passage }) => {
    // 该办法 goes back to the last work named in the same article.
    const own = passage.nodeId?.split("-para-")[0] ?? null;
    if (own !== article) antecedent = null;
    article = own;
    const citations = recogniseCitations(passage.text, { ...all, antecedent, startsInQuotation });
    antecedent = citations.reduce(
      (title, { work }) => (work?.kind === "named" ? work.title : title),
      antecedent,
    );
    const cited = citations.filter((citation) => !isHead(passage.text, citation));
    return cited.length === 0 ? [] : [{ ...passage, citations: cited }];
  });
}

/**
 * The number a quoted article begins with, where an amendment prints it on a line of its own without
 * quotation marks: 第一百二十四条　中华人民共和国……
 */
function isHead(text: string, { span, work, targets }: Citation): boolean {
  const [target] = targets;
  const isNumber = target?.kind === "pointer" && target.fragments.length === 1 && targets.length === 1;
  return span.start === 0 && work === null && isNumber && /^[\s　]/.test(text.slice(span.end));
}

/** `holder`: anchor of the provision or annex above, for tables and text in it. */
function listPassages(node: Block | Annex | StatuteNode, holder: string | null): Passage[] {
  switch (node.type) {
    case "text":
      if (node.role === "header") return [];
      return [{ nodeId: holder, nodeType: "text", text: node.text, textStart: node.textStart }];
    case "embed":
      if (node.kind === "comment" || node.kind === "code") return [];
      return [{ nodeId: holder, nodeType: "embed", text: node.raw, textStart: node.span.start }];
    case "article":
    case "annex":
      return node.children.flatMap((child) => listPassages(child, node.id));
    case "paragraph":
    case "subparagraph":
      return [describe(node), ...node.children.flatMap((child) => listPassages(child, node.id))];
    case "item":
      return [describe(node)];
    default:
      return node.children.flatMap((child) => listPassages(child, node.id));
  }
}

function describe(node: Extract<StatuteNode, { type: "paragraph" | "subparagraph" | "item" }>): Passage {
  return { nodeId: node.id, nodeType: node.type, text: node.text, textStart: node.textStart };
}
