import { formatChineseNumber } from "./format-number.ts";
import { parseNumber } from "./parse-number.ts";

// 第十二条之一 · 第12条 · 第１２条之１
const ARTICLE_LABEL = /^第([^第条之]+)条((?:之[^第条之]+)*)$/;
// 12 · 12-1
const ARTICLE_NUMBER = /^[1-9]\d{0,3}(?:-[1-9]\d{0,3})*$/;

/**
 * Reads the label of an article: `第十二条之一` → `"12-1"`, `第１２条` → `"12"`. Blanks inside do not count.
 * @returns the number as design names it, or null when any part of it is not a known number above 0.
 */
export function parseArticleLabel(label: string): string | null {
  const match = ARTICLE_LABEL.exec(label.replace(/\s+/g, ""));
  if (match === null) return null;
  const parts = [match[1] ?? "", ...(match[2] ?? "").split("之").slice(1)];
  const numbers: number[] = [];
  for (const part of parts) {
    const value = parseNumber(part);
    if (value === null || value === 0) return null;
    numbers.push(value);
  }
  return numbers.join("-");
}

/**
 * Prints the label of an article: `"12-1"` → `第十二条之一`.
 * @throws RangeError for anything but numbers from 1 to 9999 joined by `-`.
 */
export function formatArticleLabel(number: string): string {
  if (!ARTICLE_NUMBER.test(number)) {
    throw new RangeError(`formatArticleLabel: "${number}" is not an article number`);
  }
  const [base, ...inserted] = number.split("-").map(Number);
  const tail = inserted.map((value) => `之${formatChineseNumber(value)}`).join("");
  return `第${formatChineseNumber(base ?? 0)}条${tail}`;
}

/**
 * Order of article numbers: 10 < 10-1 < 10-2 < 11.
 * @returns below 0, 0, above 0, as a comparator for `sort`.
 */
export function compareArticleNumbers(left: string, right: string): number {
  const lefts = left.split("-");
  const rights = right.split("-");
  const length = Math.max(lefts.length, rights.length);
  for (let at = 0; at < length; at += 1) {
    const difference = Number(lefts[at] ?? 0) - Number(rights[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
