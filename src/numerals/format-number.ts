const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;
const UNITS = ["", "十", "百", "千"] as const;

/**
 * Prints a number the way statutes do: 10 十, 12 十二, 101 一百零一, 110 一百一十, 1010 一千零一十.
 * The leading 一 of 一十 is dropped only at the very front.
 * @throws RangeError unless `value` is a whole number from 0 to 9999.
 */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) {
    throw new RangeError(`formatChineseNumber: ${value} is not a whole number from 0 to 9999`);
  }
  if (value === 0) return "零";
  const digits = String(value);
  let printed = "";
  let skipped = false;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(at) - 0x30;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) printed += "零";
    skipped = false;
    printed += `${DIGITS[digit]}${UNITS[digits.length - 1 - at]}`;
  }
  return printed.startsWith("一十") ? printed.slice(1) : printed;
}
