import type { Message } from "../diagnostics/index.ts";
import { createLineIndex } from "../diagnostics/index.ts";
import { buildTree } from "./build-tree.ts";
import { checkMarks } from "./check-marks.ts";
import { checkTree } from "./check-tree.ts";
import type { Finding } from "./lines.ts";
import { findLineStarts } from "./lines.ts";
import { scanLines } from "./scan-lines.ts";
import { settleLines } from "./settle-lines.ts";
import type { Statute } from "./types.ts";

export interface ParseOptions {
  /** Path to name in diagnostics; "" when left out. */
  readonly file?: string;
  /** 1-based line of the file at which the text begins, when front matter was cut off before it; 1 when left out. */
  readonly startLine?: number;
}

/**
 * Parses the text of a statute or regulation. Every input gives a tree: what is wrong with it is told in
 * `diagnostics`, in the order of the text, and nothing of it is lost (`serialize(parseStatute(text)) === text`).
 * Takes time linear in the length of the text.
 */
export function parseStatute(text: string, options: ParseOptions = {}): Statute {
  const starts = findLineStarts(text);
  const { lines, findings } = scanLines(text, starts, (options.startLine ?? 1) - 1);
  const headerEnd = settleLines(text, lines, findings);
  checkMarks(text, lines, findings);
  const tree = buildTree(text, lines, headerEnd, findings);
  checkTree(tree, findings);
  return { source: text, ...tree, diagnostics: placeFindings(text, findings, options) };
}

function placeFindings(text: string, findings: readonly Finding[], options: ParseOptions): Message[] {
  if (findings.length === 0) return [];
  const index = createLineIndex(text, options.startLine);
  const file = options.file ?? "";
  return [...findings]
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, ...finding }) => ({ ...finding, place: { file, ...index.locate(offset) } }));
}
