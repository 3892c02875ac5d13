/** A run of a provision's text: plain, emphasised or struck out. */
export interface InlineRun {
  readonly kind: "text" | "strong" | "deleted";
  /** Without the marks. */
  readonly text: string;
  /** Where `text` starts in the marked text; its end is `start + text.length`. */
  readonly start: number;
}

// **重点** · ~~删去~~
const marks = /\*\*([^*]+)\*\*|~~([^~]+)~~/g;

/**
 * Splits a provision's text at the inline marks that editors may use, next to full-width signs too, where
 * Markdown would not take them.
 */
export function splitInlineMarks(text: string): InlineRun[] {
  const runs: InlineRun[] = [];
  const add = (kind: InlineRun["kind"], start: number, end: number): void => {
    if (end > start) runs.push({ kind, text: text.slice(start, end), start });
  };
  let end = 0;
  for (const match of text.matchAll(marks)) {
    add("text", end, match.index);
    const inner = match[1] ?? match[2] ?? "";
    const start = match.index + 2;
    add(match[1] === undefined ? "deleted" : "strong", start, start + inner.length);
    end = match.index + match[0].length;
  }
  add("text", end, text.length);
  return runs;
}

/** A text without its inline marks, and where each of its offsets went. */
export interface PlainText {
  readonly text: string;
  /** Offset of the marked text → offset of the plain text; inside a mark the place behind it. */
  place(offset: number): number;
}

/** Takes the inline marks out of a text. */
export function stripInlineMarks(marked: string): PlainText {
  const runs = splitInlineMarks(marked);
  return {
    text: runs.map(({ text }) => text).join(""),
    place(offset) {
      let plain = 0;
      for (const { text, start } of runs) {
        if (offset <= start) return plain;
        if (offset <= start + text.length) return plain + offset - start;
        plain += text.length;
      }
      return plain;
    },
  };
}
