import { readNumber } from "../search/canonical-numbers.ts";

/** A number that was read, or why it was not, in a sentence for the reader. */
export type ReadResult =
  { readonly value: number; readonly problem: null } | { readonly value: null; readonly problem: string };

/** 大写金额 as on vouchers, for the same digits in everyday writing. */
const voucherDigits: Readonly<Record<string, string>> = Object.fromEntries(
  [..."壹贰叁肆伍陆柒捌玖拾佰仟萬圆"].map((char, index) => [
    char,
    "一二三四五六七八九十百千万元"[index] ?? "",
  ]),
);
const largest = 1e12;

/**
 * Reads an amount in yuan as people type it: `6万`, `60000`, `60,000.00`, `六万元`, `2万整`, `1.5万`, `2千`, `2万5千`,
 * `陆万元整`, `￥2000`. Refused, with the reason: nothing, no number, other currencies, parts of a fen, negative numbers,
 * zero, and `2万5`, which some read as 25000 and some as 20005.
 */
export function parseAmount(text: string): ReadResult {
  const written = [...squeeze(text)].map((char) => voucherDigits[char] ?? char).join("");
  if (written === "") return problem("请写金额，例如 6万 或 60000。");
  if (/^[-−负]/.test(written)) return problem("金额不能是负数。");
  // ￥6万元整 · 人民币60000块钱
  const body = written
    .replace(/^(?:人民币|rmb|[¥￥])/iu, "")
    .replace(/(?:整|正)$/, "")
    .replace(/(?:元|块钱|块)$/, "");
  const value = readYuan(body);
  if (value === null)
    return problem(`“${text.trim()}”认不出是多少钱。请写成 6万、60000、六万元 这样，只写一个数。`);
  if (value <= 0) return problem("金额要大于 0。");
  if (value >= largest) return problem("金额太大，请核对一下。");
  if (Math.abs(value * 100 - Math.round(value * 100)) > 1e-4) return problem("金额最多写到分，即两位小数。");
  return { value: Math.round(value * 100) / 100, problem: null };
}

/** Reads a number of days: `3`, `0.5`, `半天`, `三天`, `1日`. */
export function parseDays(text: string): ReadResult {
  const written = squeeze(text);
  if (written === "") return problem("请写天数，例如 3 或 半天。");
  const body = written.replace(/(?:个?工作日|个?自然日|天|日)$/, "");
  const value = body === "半" ? 0.5 : readYuan(body);
  if (value === null || value <= 0 || value > 1000)
    return problem(`“${text.trim()}”认不出是几天。请写成 3、0.5、半天 这样。`);
  return { value, problem: null };
}

/** The whole text as one number; 万 and 千 may stand between figures, each part written out. */
function readYuan(text: string): number | null {
  // 2万5千 · 2千 → 2万5000 · 2000: the shared reader knows 千 behind Chinese figures only.
  const spelt = text.replace(/(\d+(?:\.\d+)?)千/g, (_match, figure: string) => String(Number(figure) * 1000));
  const [first = "", second, ...more] = spelt.split("万");
  if (second === undefined || more.length > 0) return readWhole(spelt);
  const [high, low] = [readWhole(first), second === "" ? 0 : readWhole(second.replace(/^零/, ""))];
  if (high === null || low === null || low >= 10_000) return null;
  // 2万5: five thousand or five?
  if (second !== "" && low < 1000 && !second.startsWith("零") && !second.startsWith("0")) return null;
  return high * 10_000 + low;
}

function readWhole(text: string): number | null {
  const number = readNumber(text, 0);
  return number !== null && number.end === text.length ? Number(number.digits) : null;
}

/** Half-width, without blanks. */
function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

function problem(sentence: string): ReadResult {
  return { value: null, problem: sentence };
}
