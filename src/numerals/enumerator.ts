import { parseNumber } from "./parse-number.ts";

// （三） · (三) · （三) · （三之一）
const BRACKETED = /^[（(]([^（()）之]+)(?:之([^（()）之]+))?[）)]$/;
// 1. · 1． · 1、 · 1) · 1）
const DOTTED = /^([0-9０-９]{1,3})[.．、)）]$/;
// （1） · (1) · （１）
const BRACKETED_DIGITS = /^[（(]([0-9０-９]{1,3})[）)]$/;

/**
 * Reads the label of a 项: `（三）`, `(三)`, `（三)` → `"3"`; `（三之一）` → `"3-1"`.
 * @returns null for anything else, `（3）` included: that is a 目.
 */
export function parseSubparagraphLabel(label: string): string | null {
  const match = BRACKETED.exec(label);
  if (match === null || BRACKETED_DIGITS.test(label)) return null;
  const base = parseNumber(match[1] ?? "");
  if (base === null || base === 0) return null;
  if (match[2] === undefined) return String(base);
  const inserted = parseNumber(match[2]);
  return inserted === null || inserted === 0 ? null : `${base}-${inserted}`;
}

/**
 * Reads the label of a 目: `1.`, `1．`, `1、`, `1）`, `（1）`, `①`, `⒈`, `⑴` → `"1"`.
 * @returns null for anything else.
 */
export function parseItemLabel(label: string): string | null {
  if (label.length === 1) {
    const value = enclosedValue(label.charCodeAt(0));
    return value === 0 ? null : String(value);
  }
  const match = DOTTED.exec(label) ?? BRACKETED_DIGITS.exec(label);
  const value = match === null ? null : parseNumber(match[1] ?? "");
  return value === null || value === 0 ? null : String(value);
}

/**
 * Value of a number printed as one character: ①…⑳ (U+2460), ⑴…⒇ (U+2474), ⒈…⒛ (U+2488), ㉑…㉟ (U+3251), ㊱…㊿ (U+32B1).
 * @returns 0 when the character is none of them.
 */
export function enclosedValue(code: number): number {
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2473;
  if (code >= 0x2488 && code <= 0x249b) return code - 0x2487;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  if (code >= 0x32b1 && code <= 0x32bf) return code - 0x32b1 + 36;
  return 0;
}
