import { chineseDigitValue, unitValue } from "../numerals/digits.ts";
import { parseNumber } from "../numerals/index.ts";

/** A folded text with every number in digits, and where each of its characters stands in the folded text. */
export interface CanonicalText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface ReadNumber {
  readonly digits: string;
  readonly end: number;
}

// 12 · 1,000 · 0.5
const arabic = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const largeUnits: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);

/**
 * Writes every number in digits, so that forms of one number compare equal: 第十二条 → 第12条, 二万元 and 2万元 →
 * 20000元, 一月一日 → 1月1日, 百分之三十 → 30%, 05 → 5. Chinese numerals inside other words (一般 → 1般) change too,
 * in texts and queries alike.
 *
 * @param folded a text as `fold` gives it
 */
export function canonicalizeNumbers(folded: string): CanonicalText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (part: string, start: number, end: number): void => {
    for (let count = 0; count < part.length; count += 1) {
      starts.push(start);
      ends.push(end);
    }
    text += part;
  };
  for (let at = 0; at < folded.length;) {
    const percent = folded.startsWith("百分之", at) ? readNumber(folded, at + 3) : null;
    if (percent) {
      push(`${percent.digits}%`, at, percent.end);
      at = percent.end;
      continue;
    }
    const number = readNumber(folded, at);
    if (number) {
      push(number.digits, at, number.end);
      at = number.end;
      continue;
    }
    push(folded[at] ?? "", at, at + 1);
    at += 1;
  }
  return { text, starts, ends };
}

/** Whether a folded text holds a number at all, Chinese or Arabic. */
export function hasNumber(folded: string): boolean {
  return /[\d〇零一二两三四五六七八九十百千廿卅]/.test(folded);
}

/** Reads the number that begins at `at`: `1,000`, `二万`, `1.5万`, `一百二十`; null when none begins there. */
export function readNumber(folded: string, at: number): ReadNumber | null {
  const small = readArabic(folded, at) ?? readChinese(folded, at);
  if (!small) return null;
  const unit = largeUnits.get(folded[small.end] ?? "");
  if (unit === undefined) return { digits: print(small.value), end: small.end };
  const rest = readArabic(folded, small.end + 1) ?? readChinese(folded, small.end + 1);
  const value = small.value * unit;
  if (rest && rest.value < unit && rest.value >= 1000)
    return { digits: print(value + rest.value), end: rest.end };
  return { digits: print(value), end: small.end + 1 };
}

function readArabic(folded: string, at: number): { value: number; end: number } | null {
  arabic.lastIndex = at;
  const match = arabic.exec(folded);
  if (!match) return null;
  const [written] = match;
  return { value: Number(written.replaceAll(",", "")), end: at + written.length };
}

/** The longest well-formed Chinese number. */
function readChinese(folded: string, at: number): { value: number; end: number } | null {
  let end = at;
  while (end < folded.length && isChineseNumeral(folded.charCodeAt(end))) end += 1;
  for (; end > at; end -= 1) {
    const value = parseNumber(folded.slice(at, end));
    if (value !== null) return { value, end };
  }
  return null;
}

function isChineseNumeral(code: number): boolean {
  return chineseDigitValue(code) >= 0 || unitValue(code) > 0;
}

/** Without an exponent and without the noise of binary fractions. */
function print(value: number): string {
  return value < 1e15
    ? String(Math.round(value * 1e6) / 1e6)
    : value.toLocaleString("en", { useGrouping: false });
}
