import type { Span } from "../statute/index.ts";

// “必须立即”, 《督察督办工作办法》
const quoted = /“[^“”\n]*”|「[^「」\n]*」|《[^《》\n]*》|"[^"\n]*"/g;

/** Stretches that are other people's words: quotations and titles. No rule changes them. */
export function findProtected(text: string): Span[] {
  return [...text.matchAll(quoted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a stretch lies in one of the spans. */
export function liesIn(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}
