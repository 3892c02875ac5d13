import {
  addDays,
  addMonths,
  daysInMonth,
  splitCivilDate,
  toCivilDate,
  weekday,
  type CivilDate,
} from "./civil-date.ts";
import type { CalendarPeriod, CalendarRule } from "./time-limit.ts";

const monthsOfPeriod: Readonly<Record<Exclude<CalendarPeriod, "day" | "week">, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};

/**
 * The day that `rule` names, seen from `day` at `minute` minutes past midnight: for 每… the first one not yet over,
 * for 当… and 次… the one of this or the next period. `每2周` has no fixed beginning and is taken as 每周. A period without a day (`每周`, `6月、12月`) means its last day.
 */
export function findRuleDate(rule: CalendarRule, day: CivilDate, minute = 0): CivilDate {
  if (rule.relation !== "each")
    return datesOfPeriod(rule, day, rule.relation === "next" ? 1 : 0).at(-1) ?? day;
  for (let ahead = 0; ; ahead += 1) {
    for (const date of datesOfPeriod(rule, day, ahead)) {
      const over = date < day || (date === day && rule.minuteOfDay !== null && rule.minuteOfDay < minute);
      if (!over) return date;
    }
  }
}

/** The days that `rule` names in the period `ahead` periods after the one that holds `day`; may be none. */
function datesOfPeriod(rule: CalendarRule, day: CivilDate, ahead: number): CivilDate[] {
  if (rule.period === "day") return [addDays(day, ahead)];
  if (rule.period === "week") {
    const monday = addDays(day, 1 - weekday(day) + 7 * ahead);
    return [addDays(monday, (rule.weekday ?? 7) - 1)];
  }
  const length = monthsOfPeriod[rule.period];
  const { year, month } = splitCivilDate(day);
  const first = addMonths(toCivilDate(year, month - ((month - 1) % length), 1), length * ahead);
  const months = rule.months.length > 0 ? rule.months : [length];
  return months.flatMap((each) => dateOfMonth(rule, addMonths(first, each - 1)));
}

/** The day that `rule` names in the month beginning on `first`; none where that month is too short. */
function dateOfMonth(rule: CalendarRule, first: CivilDate): CivilDate[] {
  const { year, month } = splitCivilDate(first);
  const length = daysInMonth(year, month);
  if (rule.nth !== null && rule.weekday !== null) {
    const day = 1 + ((rule.weekday - weekday(first) + 7) % 7) + 7 * (rule.nth - 1);
    return day <= length ? [toCivilDate(year, month, day)] : [];
  }
  // The 31st of a shorter month is its last day (民法典第二百零二条).
  const day = rule.day === null || rule.day === "last" ? length : Math.min(rule.day, length);
  return [toCivilDate(year, month, day)];
}
