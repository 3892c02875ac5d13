import { chineseDigitValue, digitValue, unitValue } from "./digits.ts";

const LARGEST = 9999;

/**
 * Reads a whole number from 0 to 9999 as Chinese texts print it.
 *
 * Read: `一百二十`, `一百一十` and `一百十` (110), `一百零一`, `一百〇一`, `一百○一`, `一〇一` and `二〇〇七` (digit by
 * digit), `两百`, `廿一`, `卅`, `12`, `１２`.
 * Refused, because a reader cannot be sure of the value: `一百一` (101 or 110?), `一百零`, `十百`, `两十`, `1百`,
 * `007`, `一万`.
 *
 * @returns the number, or null for a form that is not known; never a guess.
 */
export function parseNumber(text: string): number | null {
  if (text.length === 0) return null;
  if (digitValue(text.charCodeAt(0)) >= 0) return parseDigits(text, digitValue);
  return hasUnit(text) ? parseUnits(text) : parseDigits(text, chineseDigitValue);
}

function hasUnit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (unitValue(text.charCodeAt(at)) > 0) return true;
  }
  return false;
}

/** Place-value form: `12`, `１２`, `一〇一`, `二○○七`. */
function parseDigits(text: string, valueOf: (code: number) => number): number | null {
  if (text.length > 4) return null;
  if (text.length > 1 && (valueOf(text.charCodeAt(0)) === 0 || text.includes("两"))) return null;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = valueOf(text.charCodeAt(at));
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Form with units: 千, 百, 十 in falling order, a zero where a unit is skipped. */
function parseUnits(text: string): number | null {
  let value = 0;
  let lastUnit = LARGEST + 1;
  let digit = -1;
  let zero = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = unitValue(code);
    if (unit === 0) {
      const next = chineseDigitValue(code);
      if (next < 0 || digit > 0) return null;
      if (next === 0) {
        // A zero stands once, behind a unit, for the units that are skipped: 一千零一.
        if (zero || lastUnit > 1000 || lastUnit <= 10) return null;
        zero = true;
      } else {
        // 两 counts hundreds and thousands only: 两百, but 十二.
        if (code === 0x4e24 && unitValue(text.charCodeAt(at + 1)) < 100) return null;
        digit = next;
      }
      continue;
    }
    const place = unit >= 100 ? unit : 10;
    if (place >= lastUnit) return null;
    // 一百零十 skips nothing, so the zero makes no sense.
    if (zero && place * 10 === lastUnit) return null;
    if (unit >= 20 && unit <= 40) {
      if (digit > 0) return null;
      value += unit;
    } else if (digit > 0) {
      value += digit * unit;
    } else if (unit === 10) {
      value += 10; // 十二, 一百十一, 一千零十七
    } else {
      return null; // 百二十
    }
    lastUnit = place;
    digit = -1;
    zero = false;
  }
  if (digit > 0) {
    // 一百一 is read as 101 by some and as 110 by others.
    if (lastUnit > 10 && !zero) return null;
    return value + digit;
  }
  return zero ? null : value;
}
