import {
  createResolver,
  explainCitation,
  findCitations,
  type CitationLibrary,
  type CitationResolver,
  type RecognitionContext,
  type ResolvedCitation,
} from "../citation/index.ts";
import { createLineIndex } from "../diagnostics/index.ts";
import type { Reporter } from "./report.ts";
import type { PassageCitations, Regulation, Version } from "./types.ts";

export interface CitingContext {
  readonly library: CitationLibrary;
  readonly recognition: RecognitionContext;
  /** Titles to offer for one that nobody knows. */
  readonly titles: readonly string[];
  readonly report: Reporter;
}

/** Resolves the citations of every version and reports those that lead nowhere. */
export function citeVersions(
  regulations: ReadonlyMap<string, Regulation>,
  context: CitingContext,
): Map<Version, readonly PassageCitations[]> {
  const resolver = createResolver(context.library);
  const cited = new Map<Version, readonly PassageCitations[]>();
  for (const { versions } of regulations.values()) {
    for (const version of versions) cited.set(version, citeVersion(version, resolver, context));
  }
  return cited;
}

function citeVersion(
  version: Version,
  resolver: CitationResolver,
  { recognition, titles, report }: CitingContext,
): PassageCitations[] {
  const { statute, effectiveOn, file, bodyLine } = version;
  const lines = createLineIndex(statute.source, bodyLine);
  return findCitations(statute, recognition).map((passage) => {
    const citations = passage.citations.map((citation): ResolvedCitation => {
      const resolved = resolver.resolve(citation, { statute, effectiveOn, nodeId: passage.nodeId });
      const locate = (offset: number) => ({ file, ...lines.locate(passage.textStart + offset) });
      report.messages.push(...explainCitation(resolved, { locate, titles }));
      return resolved;
    });
    return { nodeId: passage.nodeId, textStart: passage.textStart, citations };
  });
}
