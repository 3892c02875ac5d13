import { announcedDays, type AnnouncedDays } from "./announced-days.ts";
import { isCivilDate, type CivilDate } from "./civil-date.ts";
import { nameOf } from "./pack-days.ts";

/** What the State Council's yearly notices say: only the days that differ from an ordinary week, and public holidays. */
export interface HolidayCalendar {
  /** Day off → name of the holiday (`春节`). */
  readonly daysOff: ReadonlyMap<CivilDate, string>;
  /** 调休上班日: a Saturday or Sunday that is worked → name of the holiday it belongs to. */
  readonly makeUpWorkdays: ReadonlyMap<CivilDate, string>;
  /** Years whose arrangement has been announced. */
  readonly knownYears: ReadonlySet<number>;
}

/**
 * Builds a calendar from announced days in the shape of the library `chinese-days`.
 * A year counts as announced when a National Day holiday in October stands in it: each notice covers a whole year,
 * while its last days of December may already belong to the next year's notice. An empty list announces nothing.
 * @throws RangeError when a key is no date.
 */
export function buildHolidayCalendar(data: AnnouncedDays): HolidayCalendar {
  const daysOff = readDays(data.holidays);
  const knownYears = new Set<number>();
  for (const date of daysOff.keys()) {
    if (date.slice(5) === "10-01") knownYears.add(Number(date.slice(0, 4)));
  }
  return { daysOff, makeUpWorkdays: readDays(data.workdays), knownYears };
}

/** The arrangements announced for China so far. */
export const chinaHolidays: HolidayCalendar = /* @__PURE__ */ buildHolidayCalendar(announcedDays);

/** The last day whose arrangement has been announced. */
export const calendarKnownThrough: CivilDate = /* @__PURE__ */ findLastKnownDay(chinaHolidays);

/** Last day of the last announced year. @throws RangeError for a calendar without any year. */
export function findLastKnownDay(calendar: HolidayCalendar): CivilDate {
  if (calendar.knownYears.size === 0) throw new RangeError("The calendar holds no announced year");
  return `${Math.max(...calendar.knownYears)}-12-31` as CivilDate;
}

function readDays(days: Readonly<Record<string, string>>): Map<CivilDate, string> {
  const map = new Map<CivilDate, string>();
  for (const [date, description] of Object.entries(days)) {
    if (!isCivilDate(date)) throw new RangeError(`No such day: ${date}`);
    map.set(date, nameOf(description));
  }
  return map;
}
