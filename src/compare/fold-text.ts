/** A text without what makes no difference to a reader, and where each of its characters came from. */
export interface FoldedText {
  readonly key: string;
  /** Offset in the source of each UTF-16 unit of `key`, with the source's length at the end. */
  readonly offsets: readonly number[];
}

const shapes: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "〔": "[",
  "〕": "]",
  "【": "[",
  "】": "]",
  "○": "〇",
};
const shaped = /[“”‘’〔〕【】○]/gu;
// Blanks of every width, zero-width ones too.
const blanks = /[\s\u200b-\u200d\u2060\ufeff]/gu;

/**
 * Folds away width (NFKC), blanks, and the shape of quotation marks and brackets.
 * Texts with one key differ in form only; `25米` and `2.5米` do not have one key.
 */
export function foldText(text: string): FoldedText {
  let key = "";
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    // Chinese characters, most of a text, are what they are.
    const folded = character >= "一" && character <= "鿿" ? character : foldKey(character);
    for (let unit = 0; unit < folded.length; unit += 1) offsets.push(offset);
    key += folded;
    offset += character.length;
  }
  offsets.push(text.length);
  return { key, offsets };
}

/** The key of `foldText` alone. */
export function foldKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(blanks, "")
    .replace(shaped, (character) => shapes[character] ?? character);
}
