import type { ResolvedCitation, ResolvedTarget } from "../citation/index.ts";
import { splitInlineMarks, type InlineRun } from "../statute/inline-marks.ts";
import { componentIri, expressionIri, lawIri } from "./iri.ts";
import type { AknCitedText, AknSource } from "./types.ts";
import { escapeText, inline, type Xml } from "./xml.ts";
import type { EIds } from "./eids.ts";

/** A stretch of a text that is a reference; offsets into the text. */
interface ReferenceSpan {
  readonly start: number;
  readonly end: number;
  readonly element: "ref" | "rref";
  readonly attributes: Readonly<Record<string, string>>;
}

/** Writes the texts of one document. */
export interface InlineWriter {
  /**
   * A provision's text as inline content, one entry for each of its natural paragraphs.
   * @param context eId of the element it stands in, for the eIds of its references
   */
  paragraphs(text: string, textStart: number, context: string): Xml[];
  /** A piece of a text whose citations are counted from elsewhere: a cell of a table. */
  piece(text: string, offset: number, passageStart: number, context: string): Xml;
}

export function createInlineWriter(
  source: AknSource,
  own: ReadonlyMap<string, string>,
  ids: EIds,
): InlineWriter {
  const passages = new Map(source.passages.map(({ textStart, citations }) => [textStart, citations]));
  const spansAt = (passageStart: number): ReferenceSpan[] =>
    (passages.get(passageStart) ?? []).flatMap((citation) => listReferences(citation, source, own));

  const write = (
    text: string,
    from: number,
    to: number,
    spans: readonly ReferenceSpan[],
    context: string,
  ): Xml => {
    const runs = splitInlineMarks(text);
    const pieces: Xml[] = [];
    let at = from;
    for (const { start, end, element, attributes } of spans) {
      // A reference over the end of a natural paragraph cannot be one element.
      if (start < at || end > to) continue;
      pieces.push(writeRuns(runs, at, start));
      const eId = ids.count(`${context}__${element}`);
      pieces.push(inline(element, { eId, ...attributes }, writeRuns(runs, start, end)));
      at = end;
    }
    return [...pieces, writeRuns(runs, at, to)].join("");
  };

  return {
    paragraphs(text, textStart, context) {
      const spans = spansAt(textStart);
      let at = 0;
      return text.split("\n").map((line) => {
        const from = at;
        at += line.length + 1;
        return write(text, from, from + line.length, spans, context);
      });
    },
    piece(text, offset, passageStart, context) {
      const spans = spansAt(passageStart).map((span) => ({
        ...span,
        start: span.start - offset,
        end: span.end - offset,
      }));
      return write(text, 0, text.length, spans, context);
    },
  };
}

/** The runs between two offsets, emphasis as `b`, struck-out text as `del`. */
function writeRuns(runs: readonly InlineRun[], from: number, to: number): Xml {
  return runs
    .map(({ kind, text, start }) => {
      const piece = escapeText(text.slice(Math.max(0, from - start), Math.max(0, to - start)));
      if (piece === "" || kind === "text") return piece;
      return inline(kind === "strong" ? "b" : "del", {}, piece);
    })
    .join("");
}

/** Each member of a citation is a reference of its own; the title in front of the first one belongs to it. */
function listReferences(
  { citation, work, targets }: ResolvedCitation,
  source: AknSource,
  own: ReadonlyMap<string, string>,
): ReferenceSpan[] {
  const locate = createLocator(work, source, own);
  if (locate === null) return [];
  if (targets.length === 0) {
    const href = locate(null);
    return href === null ? [] : [{ ...citation.span, element: "ref", attributes: { href } }];
  }
  return targets.flatMap((target, order): ReferenceSpan[] => {
    const attributes = referTo(target, locate);
    if (attributes === null) return [];
    const { start, end } = target.target.span;
    const element = "from" in attributes ? "rref" : "ref";
    return [{ start: order === 0 ? citation.span.start : start, end, element, attributes }];
  });
}

type Locator = (anchor: string | null) => string | null;

function referTo({ target, outcome }: ResolvedTarget, locate: Locator): Record<string, string> | null {
  if (outcome.status === "unresolved") return null;
  const anchors = outcome.status === "found" ? outcome.anchors : [];
  const first = locate(anchors[0] ?? null);
  const last = locate(anchors.at(-1) ?? null);
  if (first === null || last === null) return null;
  return target.kind === "range" && first !== last ? { from: first, upTo: last } : { href: first };
}

/** Addresses within the cited work; null when the work has none. */
function createLocator(
  work: ResolvedCitation["work"],
  source: AknSource,
  own: ReadonlyMap<string, string>,
): Locator | null {
  switch (work.kind) {
    case "internal":
      return (anchor) => (anchor === null ? null : fragment(own.get(anchor)));
    case "regulation": {
      const text = source.findText(work.id ?? "", work.versionKey);
      return text === null ? null : (anchor) => addressOf(text, anchor);
    }
    case "law": {
      const href = lawIri(work.title);
      return () => href;
    }
    default:
      return null;
  }
}

function addressOf({ work, key, eIds }: AknCitedText, anchor: string | null): string {
  const expression = expressionIri(work, key);
  const eId = anchor === null ? undefined : eIds.get(anchor);
  return eId === undefined ? expression : `${componentIri(expression, "main")}#${eId}`;
}

function fragment(eId: string | undefined): string | null {
  return eId === undefined ? null : `#${eId}`;
}
