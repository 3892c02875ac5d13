import {
  createResolver,
  explainCitation,
  recogniseCitations,
  type CitationLibrary,
} from "../citation/index.ts";
import { createLineIndex } from "../diagnostics/index.ts";
import type { CivilDate } from "../calendar/index.ts";
import type { RecognitionContext } from "../citation/index.ts";
import type { AnyRecord } from "../schemas/index.ts";
import { parseStatute } from "../statute/index.ts";
import { listFilePassages } from "./list-passages.ts";
import type { Reporter } from "./report.ts";

export interface ProseContext {
  readonly library: CitationLibrary;
  readonly recognition: RecognitionContext;
  /** Titles to offer for one that nobody knows. */
  readonly titles: readonly string[];
  /** Texts without a date of their own are read as of the edition. */
  readonly on: CivilDate;
  readonly report: Reporter;
}

// 《公文处理办法》第九条, 档案法第二十八条
const provision = /第[^\s，。；：]{1,12}[条章节]/;

/** Kinds of files whose sentences cite regulations. */
const citingKinds = new Set(["flow", "form", "conduct", "task", "service", "silent", "leads", "approvals"]);

/**
 * Reports citations that lead nowhere in the sentences of flows, forms, conduct cases and the like: a provision that
 * its work does not have. 第九条 without a work says nothing there, and a title alone may be that of a paper.
 */
export function citeProse(
  records: readonly AnyRecord[],
  { library, recognition, titles, on, report }: ProseContext,
): void {
  const resolver = createResolver(library);
  const position = { statute: parseStatute(""), effectiveOn: on, nodeId: null };
  for (const { kind, content } of records) {
    // Most files name provisions only in fields (ZD-23第四条), which are no sentences.
    if (!citingKinds.has(kind) || !provision.test(content.text.replace(/[A-Z]{1,4}-\d+第[^\s，\]]+/g, "")))
      continue;
    const lines = createLineIndex(content.text);
    for (const { text, offset, isValue } of listFilePassages(content, on, { withBody: true })) {
      if (isValue || /^["']?[A-Z]{1,4}-\d+/.test(text) || !provision.test(text)) continue;
      for (const citation of recogniseCitations(text, recognition)) {
        if (citation.work?.kind !== "named" || citation.targets.length === 0) continue;
        // ZD-23第四条 is a field of its own kind; the schema and the library have read it.
        if (/^[A-Z]{1,4}-\d+$/.test(citation.work.name)) continue;
        const resolved = resolver.resolve(citation, position);
        // 条例第七条 means what the sentence is about; a title in 《》 has to be known.
        if (resolved.work.kind === "unresolved" && !citation.text.includes("《")) continue;
        const locate = (at: number) => ({ file: content.file, ...lines.locate(offset + at) });
        report.messages.push(...explainCitation(resolved, { locate, titles }));
      }
    }
  }
}
