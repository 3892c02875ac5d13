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
// Blanks of every width, zero-width ones too.
const blank = /^[\s\u200b-\u200d\u2060\ufeff]$/u;
// Text without full-width forms, blanks and the shapes above needs no folding: 制度管理办法
const plain = /^[\u4e00-\u9fff0-9A-Za-z]*$/;

/**
 * Folds away width (NFKC), blanks, and the shape of quotation marks and brackets.
 * Texts with one key differ in form only; `25米` and `2.5米` do not have one key.
 */
export function foldText(text: string): FoldedText {
  let key = "";
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (!blank.test(character)) {
      const folded = shapes[character] ?? character.normalize("NFKC").replace(/\s/gu, "");
      for (let unit = 0; unit < folded.length; unit += 1) offsets.push(offset);
      key += folded;
    }
    offset += character.length;
  }
  offsets.push(text.length);
  return { key, offsets };
}

/** The key of `foldText` alone. */
export function foldKey(text: string): string {
  return plain.test(text) ? text : foldText(text).key;
}
