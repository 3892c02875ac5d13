/** Digits and the blank characters that may stand between them; one table for every reader in this folder. */

/**
 * Value of one ASCII or full-width digit: `7`, `７`.
 * @returns 0–9, or -1 when the character is no digit.
 */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/**
 * Value of one Chinese digit: 〇 ○ ◯ 零 are 0, 一…九 are 1–9, 两 is 2.
 * ○ (U+25CB) and ◯ (U+25EF) are geometric shapes that input methods and Word give for 〇 (U+3007).
 * @returns 0–9, or -1 when the character is no Chinese digit.
 */
export function chineseDigitValue(code: number): number {
  switch (code) {
    case 0x3007: // 〇
    case 0x25cb: // ○
    case 0x25ef: // ◯
    case 0x96f6: // 零
      return 0;
    case 0x4e00: // 一
      return 1;
    case 0x4e8c: // 二
    case 0x4e24: // 两
      return 2;
    case 0x4e09: // 三
      return 3;
    case 0x56db: // 四
      return 4;
    case 0x4e94: // 五
      return 5;
    case 0x516d: // 六
      return 6;
    case 0x4e03: // 七
      return 7;
    case 0x516b: // 八
      return 8;
    case 0x4e5d: // 九
      return 9;
    default:
      return -1;
  }
}

/**
 * Value of a unit: 十, 百, 千; 廿, 卅, 卌 count as finished tens.
 * @returns 10, 100, 1000, 20, 30, 40, or 0 when the character is no unit.
 */
export function unitValue(code: number): number {
  switch (code) {
    case 0x5341: // 十
      return 10;
    case 0x767e: // 百
      return 100;
    case 0x5343: // 千
      return 1000;
    case 0x5eff: // 廿
      return 20;
    case 0x5345: // 卅
      return 30;
    case 0x534c: // 卌
      return 40;
    default:
      return 0;
  }
}

/** Whether a character can stand in a number at all, Chinese or not. Says nothing about the number being well formed. */
export function isNumeralCode(code: number): boolean {
  return digitValue(code) >= 0 || chineseDigitValue(code) >= 0 || unitValue(code) > 0;
}
