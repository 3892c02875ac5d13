import type { TextSegment } from "./views.ts";

/**
 * Marks figures that nobody has verified where they stand in a provision's text; each once. A figure that runs into a
 * link or an emphasis stays unmarked here: the note in the margin names it anyway.
 */
export function markFigures(
  segments: readonly TextSegment[],
  figures: readonly string[],
): readonly TextSegment[] {
  return figures.reduce<readonly TextSegment[]>((marked, figure) => {
    const place = marked.findIndex(({ kind, text }) => kind === "text" && findFigure(text, figure) >= 0);
    const segment = marked[place];
    if (!segment) return marked;
    const at = findFigure(segment.text, figure);
    const parts: TextSegment[] = [
      { kind: "text", text: segment.text.slice(0, at) },
      { kind: "unverified", text: figure },
      { kind: "text", text: segment.text.slice(at + figure.length) },
    ];
    return [
      ...marked.slice(0, place),
      ...parts.filter(({ text }) => text !== ""),
      ...marked.slice(place + 1),
    ];
  }, segments);
}

/** Where a figure stands as a number of its own: 5日 is not in 15日. */
function findFigure(text: string, figure: string): number {
  let at = text.indexOf(figure);
  while (at > 0 && /\d/.test(figure.charAt(0)) && /[\d.]/.test(text.charAt(at - 1)))
    at = text.indexOf(figure, at + 1);
  return at;
}
