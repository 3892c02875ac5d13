import { weekday, type CivilDate } from "./civil-date.ts";
import { chinaHolidays, type HolidayCalendar } from "./holiday-calendar.ts";
import { listStatutoryHolidays } from "./statutory-holidays.ts";

export const dayKinds = ["workday", "makeUpWorkday", "weekend", "holiday"] as const;
export type DayKind = (typeof dayKinds)[number];

export interface DayClass {
  readonly kind: DayKind;
  /** Name of the holiday (`春节`) to which a day off or a make-up workday belongs; null for ordinary days. */
  readonly name: string | null;
  /** The year's arrangement is not announced: the answer may change. */
  readonly provisional: boolean;
}

/** Words for `DayKind` on pages. */
export const dayKindWords: Readonly<Record<DayKind, string>> = {
  workday: "工作日",
  makeUpWorkday: "调休上班日",
  weekend: "周末",
  holiday: "节假日",
};

/** Said with every answer that rests on a year whose arrangement is not announced. */
export const provisionalNote = "该年放假安排尚未公布，暂按法定节假日推算";

/**
 * What kind of day `date` is. In a year without announced arrangement the statutory holidays and weekends are off
 * and the answer is provisional.
 * @throws RangeError for a year before the first announced one, whose law was another, and after 2099.
 */
export function classifyDay(date: CivilDate, calendar: HolidayCalendar = chinaHolidays): DayClass {
  const year = Number(date.slice(0, 4));
  const provisional = !calendar.knownYears.has(year);
  if (year < Math.min(...calendar.knownYears)) throw new RangeError(`No holiday calendar for ${year}`);
  const makeUpFor = calendar.makeUpWorkdays.get(date);
  if (makeUpFor !== undefined) return { kind: "makeUpWorkday", name: makeUpFor, provisional };
  // A notice may reach into the year before or after its own (2018-12-31 was off by the notice for 2019).
  const holiday =
    calendar.daysOff.get(date) ?? (provisional ? listStatutoryHolidays(year).get(date) : undefined);
  if (holiday !== undefined) return { kind: "holiday", name: holiday, provisional };
  return { kind: weekday(date) >= 6 ? "weekend" : "workday", name: null, provisional };
}

/** Whether offices work on `date`: ordinary weekdays and make-up workdays. Throws like `classifyDay`. */
export function isWorkingDay(date: CivilDate, calendar: HolidayCalendar = chinaHolidays): boolean {
  const { kind } = classifyDay(date, calendar);
  return kind === "workday" || kind === "makeUpWorkday";
}
