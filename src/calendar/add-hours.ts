import {
  addDays,
  civilDateInChina,
  instantInChina,
  minuteOfDayInChina,
  type CivilDate,
} from "./civil-date.ts";
import { classifyDay, provisionalNote } from "./classify-day.ts";
import { defaultOfficeHours, type OfficeHours, type TimedDeadline } from "./deadline.ts";
import { chinaHolidays, type HolidayCalendar } from "./holiday-calendar.ts";

type Span = readonly [opensAt: number, closesAt: number];

export interface WorkingHourOptions {
  readonly officeHours?: OfficeHours;
  readonly calendar?: HolidayCalendar;
}

/**
 * The instant `hours` hours after `start`, nights, weekends and holidays counted: 24小时, 30分钟 (0.5) and the like
 * are never moved. Negative hours go back.
 */
export function addHours(start: Date | number, hours: number): TimedDeadline {
  return { ...timedAt(start.valueOf() + hours * 3_600_000), provisional: false };
}

/**
 * The instant at which `hours` office hours have passed since `start`. What comes in outside office hours counts from
 * the next opening; a limit that is used up at closing time ends then. Negative hours go back.
 * @throws RangeError when the office hours are not times in order of the day, or hours beyond ±10 000.
 */
export function addWorkingHours(
  start: Date | number,
  hours: number,
  options: WorkingHourOptions = {},
): TimedDeadline {
  if (!(Math.abs(hours) <= 10_000)) throw new RangeError(`Not a number of working hours: ${hours}`);
  const { officeHours = defaultOfficeHours, calendar = chinaHolidays } = options;
  const backward = hours < 0;
  const spans = readSpans(officeHours);
  if (backward) spans.reverse();
  // In milliseconds, so that a third of an hour does not drift.
  let left = Math.abs(hours) * 3_600_000;
  let date = civilDateInChina(start);
  let from: number | null = minuteOfDayInChina(start);
  let provisional = false;
  for (;;) {
    const day = classifyDay(date, calendar);
    provisional ||= day.provisional;
    const works = day.kind === "workday" || day.kind === "makeUpWorkday";
    for (const [opensAt, closesAt] of works ? spans : []) {
      const begin = backward ? Math.min(closesAt, from ?? closesAt) : Math.max(opensAt, from ?? opensAt);
      const available = (backward ? begin - opensAt : closesAt - begin) * 60_000;
      // A span that is over, or that opens only when the start has passed it, gives nothing.
      if (available <= 0) continue;
      if (left <= available) {
        const at = instantInChina(date, begin) + (backward ? -left : left);
        return { ...timedAt(at), provisional, ...(provisional && { note: provisionalNote }) };
      }
      left -= available;
    }
    date = addDays(date, backward ? -1 : 1);
    from = null;
  }
}

/** Office hours of a working day, in hours. @throws RangeError like `addWorkingHours`. */
export function hoursPerWorkingDay(officeHours: OfficeHours = defaultOfficeHours): number {
  return readSpans(officeHours).reduce((sum, [opensAt, closesAt]) => sum + (closesAt - opensAt), 0) / 60;
}

function timedAt(instant: number): { due: CivilDate; instant: number; minuteOfDay: number } {
  return { due: civilDateInChina(instant), instant, minuteOfDay: minuteOfDayInChina(instant) };
}

function readSpans(officeHours: OfficeHours): Span[] {
  const spans = officeHours.map(([opens, closes]): Span => [readClock(opens), readClock(closes)]);
  const times = spans.flat();
  if (spans.length === 0 || times.some((time, index) => index > 0 && time <= (times[index - 1] ?? 0))) {
    throw new RangeError(`Office hours are not in order of the day: ${JSON.stringify(officeHours)}`);
  }
  return spans;
}

function readClock(text: string): number {
  // 8:30
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  if (!(minutes <= 1440)) throw new RangeError(`Not a time of day: ${text}`);
  return minutes;
}
