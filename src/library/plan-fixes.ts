import { createLineIndex, type Message } from "../diagnostics/index.ts";
import { applyEdits } from "../house-style/index.ts";
import type { ContentFile } from "../source/index.ts";
import type { FileWriting } from "./check-writing.ts";

/** One mechanical change of a file, as it is shown. */
export interface ShownFix {
  /** 1-based; null for the file as a whole. */
  readonly line: number | null;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** A file and what `--fix` makes of it. */
export interface FileFix {
  /** Path inside the content folder, and as shown. */
  readonly path: string;
  readonly file: string;
  readonly fixes: readonly ShownFix[];
  /** The whole file anew: UTF-8 without BOM, lines ended by LF. */
  readonly text: string;
}

/** Characters shown on each side of a change. */
const around = 6;

/** Mechanical changes of all files: those of the house style, and of how a file was saved. */
export function planFixes(
  files: readonly ContentFile[],
  writing: readonly FileWriting[],
  layout: readonly Message[],
): FileFix[] {
  const findingsOf = new Map(writing.map(({ content, findings }) => [content, findings]));
  return files.flatMap((content) => {
    const lines = createLineIndex(content.text);
    const edits = (findingsOf.get(content) ?? []).flatMap(({ start, end, replacement, reason }) =>
      replacement === null ? [] : [{ start, end, replacement, reason }],
    );
    const saved = layout.filter(
      ({ place, ruleId }) => place.file === content.file && (ruleId === "file-bom" || ruleId === "line-ends"),
    );
    if (edits.length === 0 && saved.length === 0) return [];
    const fixes = [
      ...saved.map(({ ruleId, reason }): ShownFix => {
        const isMark = ruleId === "file-bom";
        return { line: null, before: isMark ? "BOM" : "CRLF", after: isMark ? "无 BOM" : "LF", reason };
      }),
      ...edits.map(({ start, end, replacement, reason }): ShownFix => {
        const [left, right] = cutContext(content.text, start, end);
        return {
          line: lines.locate(start).line,
          before: `${left}${content.text.slice(start, end)}${right}`,
          after: `${left}${replacement}${right}`,
          reason,
        };
      }),
    ];
    return [{ path: content.path, file: content.file, fixes, text: applyEdits(content.text, edits) }];
  });
}

function cutContext(text: string, start: number, end: number): [string, string] {
  const left =
    text
      .slice(Math.max(0, start - around), start)
      .split("\n")
      .at(-1) ?? "";
  const right = text.slice(end, end + around).split("\n")[0] ?? "";
  return [left, right];
}
