import { cellPadding, columnWidth } from "./sheet.ts";

/** Width of a text in full-width characters; Latin letters and digits count 0.56, as in the sans faces. */
export function measureText(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.56 : 1;
  return width;
}

/** How many full-width characters of `size` millimetres stand on one line of a cell of `columns`. */
export function characterCapacity(columns: number, size: number): number {
  return Math.max(1, Math.floor((columns * columnWidth - cellPadding) / size));
}

/** Lines that a text takes in a cell; at least one, none for no text. */
export function countLines(text: string, columns: number, size: number): number {
  if (text === "") return 0;
  return Math.max(1, Math.ceil(measureText(text) / characterCapacity(columns, size)));
}
