import type { CalendarPeriod, CalendarRule } from "./time-limit.ts";

type Weekday = NonNullable<CalendarRule["weekday"]>;

const periodsByWord: Readonly<Record<string, CalendarPeriod>> = {
  日: "day",
  天: "day",
  周: "week",
  星期: "week",
  月: "month",
  季: "quarter",
  季度: "quarter",
  半年: "halfYear",
  年: "year",
};
const weekdaysByWord: Readonly<Record<string, Weekday>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
};
const ordinalsByWord: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };

// 每 · 每2 · 当 · 本 · 次 · 下
const relation = String.raw`(每(?<every>[1-9]\d?)?个?|当|本|次|下)`;
// 12:00
export const clockPattern = String.raw`(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)`;

/**
 * Reads a place in the calendar, widths and blanks already folded: `每周五12:00前`, `次月5日前`, `6月、12月`.
 * Returns null for another notation and for a day or month that cannot be.
 */
export function readCalendarRule(text: string): CalendarRule | null {
  return (
    readWeekRule(text) ??
    readMonthRule(text) ??
    readQuarterRule(text) ??
    readYearRule(text) ??
    readPeriodRule(text)
  );
}

function readWeekRule(text: string): CalendarRule | null {
  // 每周五12:00前 · 每2周周一 · 次周三前
  const match = new RegExp(
    String.raw`^${relation}(?:周|星期)(?:周|星期)?(?<weekday>[一二三四五六日天])(?:${clockPattern})?(?<by>前)?$`,
  ).exec(text);
  if (!match?.groups) return null;
  return calendarRule({
    ...readRelation(match),
    period: "week",
    weekday: weekdaysByWord[match.groups["weekday"] ?? ""] ?? null,
    minuteOfDay: readClock(match.groups),
    by: match.groups["by"] !== undefined,
  });
}

function readMonthRule(text: string): CalendarRule | null {
  // 每月5日前 · 次月5日前 · 每月25日 · 每月底前 · 每月第二个周三
  const match = new RegExp(
    String.raw`^${relation}月(?:(?<day>\d{1,2})日|(?<last>底|末)|第(?<nth>[一二三四五])个(?:周|星期)(?<weekday>[一二三四五六日天]))(?:${clockPattern})?(?<by>前)?$`,
  ).exec(text);
  if (!match?.groups) return null;
  const day = readDay(match.groups, 31);
  if (day === undefined) return null;
  return calendarRule({
    ...readRelation(match),
    period: "month",
    day,
    nth: ordinalsByWord[match.groups["nth"] ?? ""] ?? null,
    weekday: weekdaysByWord[match.groups["weekday"] ?? ""] ?? null,
    minuteOfDay: readClock(match.groups),
    by: match.groups["by"] !== undefined,
  });
}

function readQuarterRule(text: string): CalendarRule | null {
  // 每季首月5日前 · 每季度末月底前
  const match = new RegExp(
    String.raw`^${relation}季度?(?<month>首|第[一二三]个|末)月(?:(?<day>\d{1,2})日|(?<last>底|末))(?<by>前)?$`,
  ).exec(text);
  if (!match?.groups) return null;
  const day = readDay(match.groups, 31);
  if (day === undefined) return null;
  const month = { 首: 1, 第一个: 1, 第二个: 2, 第三个: 3, 末: 3 }[match.groups["month"] ?? ""] ?? 1;
  return calendarRule({
    ...readRelation(match),
    period: "quarter",
    months: [month],
    day,
    by: match.groups["by"] !== undefined,
  });
}

function readYearRule(text: string): CalendarRule | null {
  // 每年3月31日前 · 次年6月30日前 · 12月20日前 · 每年2月底前 · 6月、12月
  const match = new RegExp(
    String.raw`^(?:${relation}年)?(?<months>\d{1,2}月(?:[、和]\d{1,2}月)*)(?:(?<day>\d{1,2})日|(?<last>底|末))?(?:${clockPattern})?(?<by>前)?$`,
  ).exec(text);
  if (!match?.groups) return null;
  const months = (match.groups["months"] ?? "").split(/[、和]/).map((month) => Number.parseInt(month, 10));
  if (months.some((month) => month < 1 || month > 12)) return null;
  // 2月30日 is refused, 2月29日 is not: it exists in some years.
  const longest = Math.max(
    ...months.map((month) => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)),
  );
  const day = readDay(match.groups, longest);
  if (day === undefined) return null;
  return calendarRule({
    ...readRelation(match),
    period: "year",
    months,
    day,
    minuteOfDay: readClock(match.groups),
    by: match.groups["by"] !== undefined,
  });
}

function readPeriodRule(text: string): CalendarRule | null {
  // 每周 · 每2周 · 每半年 · 每日17:00前 · 次日
  const match = new RegExp(
    String.raw`^${relation}(?<period>日|天|周|星期|月|季度|季|半年|年)(?:${clockPattern})?(?<by>前)?$`,
  ).exec(text);
  const period = periodsByWord[match?.groups?.["period"] ?? ""];
  if (!match?.groups || !period) return null;
  const minuteOfDay = readClock(match.groups);
  if (minuteOfDay !== null && period !== "day") return null;
  return calendarRule({ ...readRelation(match), period, minuteOfDay, by: match.groups["by"] !== undefined });
}

/** Day of the month; null when none is named, undefined when it cannot be. */
function readDay(
  groups: Readonly<Record<string, string | undefined>>,
  longest: number,
): CalendarRule["day"] | undefined {
  if (groups["last"] !== undefined) return "last";
  if (groups["day"] === undefined) return null;
  const day = Number(groups["day"]);
  return day >= 1 && day <= longest ? day : undefined;
}

/** Minutes since midnight from the groups of `clockPattern`; null when no time was named. */
export function readClock(groups: Readonly<Record<string, string | undefined>> | undefined): number | null {
  if (groups?.["hour"] === undefined) return null;
  return Number(groups["hour"]) * 60 + Number(groups["minute"]);
}

function readRelation(match: RegExpExecArray): Pick<CalendarRule, "relation" | "every"> {
  const word = match[1]?.[0];
  const every = Number(match.groups?.["every"] ?? 1);
  if (word === "当" || word === "本") return { relation: "this", every };
  if (word === "次" || word === "下") return { relation: "next", every };
  return { relation: "each", every };
}

/** A rule with nothing named but what is given. */
export function calendarRule(
  given: Pick<CalendarRule, "period" | "relation"> & Partial<CalendarRule>,
): CalendarRule {
  return {
    every: 1,
    months: [],
    day: null,
    weekday: null,
    nth: null,
    minuteOfDay: null,
    by: false,
    ...given,
  };
}
