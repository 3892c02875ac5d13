import type { Span } from "../statute/index.ts";

/** A text in the one spelling the grammar reads, and the way back to the offsets of the original. */
export interface FoldedText {
  readonly chars: string;
  /** `starts[i]`: offset in the original of `chars[i]`. */
  readonly starts: readonly number[];
}

/**
 * Folds widths, brackets, quotes and blanks: `第 １２ 条第(三)项` reads `第12条第（三）项`. Every kept character
 * stays one character, so offsets map back. Blanks, zero-width characters and Markdown's `*` and `~~` are dropped, as
 * `**《公文处理办法》**第九条` is one citation; line ends stay, as they separate paragraphs and table rows.
 */
export function foldText(text: string): FoldedText {
  let chars = "";
  const starts: number[] = [];
  let openQuote = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const char = text.charAt(offset);
    if (isDropped(char)) continue;
    if (text.startsWith("~~", offset)) {
      offset += 1;
      continue;
    }
    if (char === '"') {
      openQuote = !openQuote;
      chars += openQuote ? "“" : "”";
    } else {
      chars += foldChar(char);
    }
    starts.push(offset);
  }
  return { chars, starts };
}

/** The original range of `chars.slice(start, end)`, which is not empty. */
export function unfoldSpan(folded: FoldedText, start: number, end: number): Span {
  return { start: folded.starts[start] ?? 0, end: (folded.starts[end - 1] ?? 0) + 1 };
}

/** U+200B–U+200D and U+FEFF have no width; `\n` and `\r` are kept. */
function isDropped(char: string): boolean {
  return char === "*" || /[^\S\n\r]|[\u200B-\u200D\u2060\uFEFF]/.test(char);
}

const folds: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  "[": "〔",
  "]": "〕",
  "［": "〔",
  "］": "〕",
  "【": "〔",
  "】": "〕",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  ",": "，",
  "~": "～",
  "－": "-",
  "–": "-",
  "—": "-",
};

function foldChar(char: string): string {
  const folded = folds[char];
  if (folded !== undefined) return folded;
  const code = char.charCodeAt(0);
  // Full-width digits and letters: ０-９, Ａ-Ｚ, ａ-ｚ.
  const isWide = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a);
  return isWide ? String.fromCharCode(code - 0xfee0) : char;
}
