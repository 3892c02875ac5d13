import { measureText, wrapText } from "./measure-text.ts";
import { metrics } from "./metrics.ts";
import type { TextBlock, TextRole } from "./types.ts";

/** Size and line distance of a text by its role. */
function sizeOf(role: TextRole): { size: number; leading: number } {
  switch (role) {
    case "name":
      return { size: metrics.nameSize, leading: metrics.nameLeading };
    case "lane":
      return { size: metrics.laneTitleSize, leading: metrics.laneTitleLeading };
    case "heading":
      return { size: metrics.headingSize, leading: metrics.headingLeading };
    default:
      return { size: metrics.noteSize, leading: metrics.noteLeading };
  }
}

/** A text wrapped to at most `width` units, its rectangle as wide as its longest line, standing at the origin. */
export function makeText(
  role: TextRole,
  text: string,
  width: number,
  align: TextBlock["align"] = "start",
): TextBlock {
  const { size, leading } = sizeOf(role);
  const lines = wrapText(text, width / size);
  const widest = Math.max(0, ...lines.map(measureText)) * size;
  return {
    role,
    text,
    lines,
    size,
    leading,
    align,
    x: 0,
    y: 0,
    width: widest,
    height: lines.length * leading,
  };
}

/** The same thing elsewhere. */
export function moveTo<T extends { readonly x: number; readonly y: number }>(
  thing: T,
  x: number,
  y: number,
): T {
  return { ...thing, x, y };
}

/** A text of an urgent case names its urgency in words. */
export function nameUrgent(text: string): string {
  return text.includes("急") ? text : `急　${text}`;
}
