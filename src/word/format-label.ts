import { formatChineseNumber } from "../numerals/index.ts";

const digits = [..."〇一二三四五六七八九"];
const heavenly = [..."甲乙丙丁戊己庚辛壬癸"];
const legal: Readonly<Record<string, string>> = {
  零: "零",
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
  千: "仟",
};

/**
 * A number as a list of Word prints it (ECMA-376 ST_NumberFormat); null for a format that is no number (bullets) or that no
 * Chinese document uses.
 */
export function formatListNumber(value: number, format: string): string | null {
  switch (format) {
    case "decimal":
    case "decimalHalfWidth":
      return String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "ideographTraditional":
      return format === "ideographTraditional" ? (heavenly[value - 1] ?? null) : formatChineseNumber(value);
    case "chineseLegalSimplified":
      return [...formatChineseNumber(value)].map((sign) => legal[sign] ?? sign).join("");
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return [...String(value)].map((digit) => digits[Number(digit)] ?? "").join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case "decimalEnclosedParen":
      return `（${value}）`;
    case "ideographEnclosedCircle":
      return `（${formatChineseNumber(value)}）`;
    case "lowerLetter":
    case "upperLetter": {
      const letter = String.fromCodePoint((format === "lowerLetter" ? 0x61 : 0x41) + ((value - 1) % 26));
      return letter.repeat(Math.floor((value - 1) / 26) + 1);
    }
    case "lowerRoman":
      return formatRoman(value).toLowerCase();
    case "upperRoman":
      return formatRoman(value);
    case "none":
      return "";
    default:
      return null;
  }
}

function formatRoman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [size, sign] of parts) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
