import { parseNumber } from "../numerals/index.ts";

/**
 * The number of a provision from its written parts: `九` → `"9"`; `十二` and `一` (of 第十二条之一) → `"12-1"`.
 * `null` when a part is no number above 0: an unknown form is an error, never a near number.
 */
export function readNumber(numeral: string, inserted?: string): string | null {
  const parts = inserted === undefined ? [numeral] : [numeral, inserted];
  const numbers = parts.map((part) => parseNumber(part));
  return numbers.every((value) => value !== null && value > 0) ? numbers.join("-") : null;
}
