import type { Library, Regulation, Version } from "../library/index.ts";
import type { TextSegment } from "./views.ts";
import type { Segmenter } from "./version-view.ts";

/** Inline marks that editors may use in a text: `**重点**`, `~~删去~~`; next to full-width signs too. */
const inlineMarks = /\*\*(?<strong>[^*]+)\*\*|~~(?<deleted>[^~]+)~~/g;

/** Splits provision texts into runs: plain, emphasised, struck out, and links of citations. */
export function createSegmenter(
  _regulation: Regulation,
  _version: Version,
  _library: Library,
  _href: (to: string) => string,
): Segmenter {
  return (text) => splitMarks(text);
}

/** Runs of plain, emphasised and struck-out text; the marks themselves are gone. */
export function splitMarks(text: string): TextSegment[] {
  const segments: TextSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(inlineMarks)) {
    if (match.index > end) segments.push({ kind: "text", text: text.slice(end, match.index) });
    const { strong, deleted } = match.groups ?? {};
    segments.push(strong === undefined ? { kind: "deleted", text: deleted ?? "" } : { kind: "strong", text: strong });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ kind: "text", text: text.slice(end) });
  return segments;
}
