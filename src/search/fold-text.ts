import { simplified } from "./traditional.ts";

/** A text as it is compared, with the way back to the text as it was written. */
export interface FoldedText {
  readonly text: string;
  /** Where the original character begins and ends that each folded character came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// Blanks of every width, zero-width characters, soft hyphen, byte order mark, variation selectors.
const ignored = /^[\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]$/u;

/** One sign for all shapes that people type for it. Brackets: 景人发〔2025〕5号 is typed [2025], (2025), 【2025】. */
const signs: ReadonlyMap<string, string> = new Map(
  [
    ["(", "（〔［【〖[{｛⟦﹝"],
    [")", "）〕］】〗]}｝⟧﹞"],
    ['"', "“”‘’„‟″＂'＇「」『』"],
    ["-", "－—–‐‑‒―−─﹣"],
    ["~", "～〜∼"],
    ["·", "•・‧∙⋅"],
    [".", "．"],
    ["〇", "○◯"],
    ["账", "帐"],
  ].flatMap(([sign = "", shapes = ""]) => [...shapes].map((shape) => [shape, sign] as const)),
);

/** One character as it is compared; the empty string for what does not count. */
function foldCharacter(character: string): string {
  const sign = signs.get(character);
  if (sign !== undefined) return sign;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return simplified.get(character) ?? character;
  if (code > 0x20 && code < 0x7f) return code >= 0x41 && code <= 0x5a ? character.toLowerCase() : character;
  if (ignored.test(character)) return "";
  const plain = character.normalize("NFKC").toLowerCase();
  return [...plain].map((part) => (ignored.test(part) ? "" : (signs.get(part) ?? part))).join("");
}

/**
 * Folds a text for comparing: full and half width, case, bracket and quotation styles, traditional characters, 帐;
 * blanks and zero-width characters are left out. Works character by character, so that what stands in a text
 * stands folded in the folded text.
 */
export function fold(text: string): string {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** Like `fold`, with the place of each character in the original. */
export function foldWithOrigin(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    for (let count = 0; count < part.length; count += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += part;
    at += character.length;
  }
  return { text: folded, starts, ends };
}

/** A range of the folded text → the range of the original that it came from. */
export function toOriginal(
  { starts, ends }: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
