import { durationUnits, durationWords } from "../../calendar/time-limit.ts";
import { formatLimitCode, parseLimitCode, type TimeLimit } from "../../calendar/index.ts";

/** Choices of the unit: lengths, then what has none. */
export const unitOptions: readonly { readonly value: string; readonly text: string }[] = [
  ...durationUnits.map((value) => ({ value, text: durationWords[value].replace(/^个/, "") })),
  { value: "today", text: "当日" },
  { value: "now", text: "即时" },
  { value: "other", text: "日历上的日子（写在右边）" },
];

export interface LimitFields {
  readonly figure: string;
  readonly unit: string;
  readonly written: string;
}

/** A limit from the fields, or the sentence that says what to write instead. */
export function readLimit({ figure, unit, written }: LimitFields): TimeLimit | string {
  if (unit === "today" || unit === "now") return parseLimitCode(unit) ?? "";
  if (unit === "other") {
    if (written.trim() === "") return "请写日历上的日子，例如 次月5日前、每周五12:00前、次年3月31日前。";
    return (
      parseLimitCode(written) ??
      `“${written.trim()}”认不出来。日历上的日子写成 次月5日前、每周五12:00前、12月20日前、次年3月31日前、6月、12月；几天几小时请选上面的单位。`
    );
  }
  const amount = figure.trim().normalize("NFKC");
  const word = durationWords[unit as keyof typeof durationWords];
  if (word === undefined) return "请选时限的单位。";
  if (amount === "") return "请写时限是多少，例如 7。";
  const limit = parseLimitCode(`${amount}${word}`);
  if (limit !== null && limit.unit === unit && limit.quantity?.max === Number(amount)) return limit;
  const whole = unit === "naturalDay" || unit === "month" || unit === "year";
  return whole && /^\d+\.\d+$/.test(amount)
    ? `${word.replace(/^个/, "")}要写整数；半天的时限用工作小时或者小时。`
    : `“${figure.trim()}”不能作时限的数。请写大于 0 的数，例如 7 或 0.5。`;
}

/** The fields for a limit from an address. */
export function fieldsOf(limit: TimeLimit): LimitFields {
  const code = formatLimitCode({ ...limit, before: false });
  if (code === "today" || code === "now") return { figure: "", unit: code, written: "" };
  if (limit.quantity === null) return { figure: "", unit: "other", written: code };
  return { figure: String(limit.quantity.max), unit: limit.unit, written: "" };
}
