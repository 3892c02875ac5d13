import type { SearchIndex } from "./build-index.ts";
import { canonicalizeNumbers } from "./canonical-numbers.ts";
import type { Question } from "./understand.ts";

/** How a text holds a question word for word. */
export interface LiteralMatch {
  /** Ranges of the folded text. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** No number that was typed is a piece of a longer one: 5号 in 5号, not in 15号. */
  readonly whole: boolean;
}

/**
 * Looks for the question in a record's folded text: as typed, blanks and widths aside; with numbers compared by value; or,
 * where blanks separate words, every word by itself.
 *
 * @returns null when the text does not hold it
 */
export function matchLiteral(
  question: Question,
  { folded: texts, bodies }: SearchIndex,
  target: number,
): LiteralMatch | null {
  const folded = texts[target] ?? "";
  const canonicalText = bodies[target] ?? "";
  if (!question.quoted || question.phrases.length === 1) {
    const match = matchPhrase(question.folded, question.canonical, question.hasNumber, folded, canonicalText);
    if (match) return match;
  }
  if (question.phrases.length < 2 && !question.quoted) return null;
  const ranges: { start: number; end: number }[] = [];
  let whole = true;
  for (const phrase of question.phrases) {
    const canonical = canonicalizeNumbers(phrase).text;
    const match = matchPhrase(
      phrase,
      canonical,
      canonical !== phrase || /\d/.test(phrase),
      folded,
      canonicalText,
    );
    if (!match) return null;
    ranges.push(...match.ranges);
    whole &&= match.whole;
  }
  return ranges.length === 0 ? null : { ranges: ranges.sort((a, b) => a.start - b.start), whole };
}

function matchPhrase(
  phrase: string,
  canonical: string,
  numeric: boolean,
  folded: string,
  canonicalText: string,
): LiteralMatch | null {
  if (phrase === "") return null;
  const ranges: { start: number; end: number }[] = [];
  let whole = false;
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length)) {
    ranges.push({ start: at, end: at + phrase.length });
    whole ||= standsAlone(folded, at, at + phrase.length);
  }
  if (!numeric) return ranges.length > 0 ? { ranges, whole: true } : null;
  if (ranges.length > 0 && whole)
    return { ranges: ranges.filter(({ start, end }) => standsAlone(folded, start, end)), whole };
  // The places of digits are worked out only for a text that holds the number.
  if (!canonicalText.includes(canonical)) return ranges.length > 0 ? { ranges, whole } : null;
  const digits = canonicalizeNumbers(folded);
  const byValue: { start: number; end: number }[] = [];
  for (let at = digits.text.indexOf(canonical); at >= 0; at = digits.text.indexOf(canonical, at + 1)) {
    if (!standsAlone(digits.text, at, at + canonical.length)) continue;
    byValue.push({ start: digits.starts[at] ?? 0, end: digits.ends[at + canonical.length - 1] ?? 0 });
  }
  if (byValue.length > 0) return { ranges: byValue, whole: true };
  return ranges.length > 0 ? { ranges, whole } : null;
}

/** Whether a match does not cut a number at either end. */
function standsAlone(text: string, start: number, end: number): boolean {
  const cutsFront = isDigit(text[start]) && isDigit(text[start - 1]);
  const cutsBack = isDigit(text[end - 1]) && isDigit(text[end]);
  return !cutsFront && !cutsBack;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[\d〇一二三四五六七八九十百千]/.test(character);
}
