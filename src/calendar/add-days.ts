import { addDays, addMonths, type CivilDate } from "./civil-date.ts";
import { classifyDay, provisionalNote } from "./classify-day.ts";
import type { Deadline } from "./deadline.ts";
import { chinaHolidays, type HolidayCalendar } from "./holiday-calendar.ts";

/** More than this is a slip of the pen, not a time limit. */
const mostDays = 20_000;

/**
 * The `count`-th working day after `start`; the day of the event itself is not counted (民法典第二百零一条).
 * A negative count goes back: the latest day on which so many working days still lie before `start`.
 * 0 gives `start` itself.
 * @throws RangeError when `count` is no integer or beyond ±20 000.
 */
export function addWorkingDays(
  start: CivilDate,
  count: number,
  calendar: HolidayCalendar = chinaHolidays,
): Deadline {
  checkCount(count);
  const step = count < 0 ? -1 : 1;
  const counted: CivilDate[] = [];
  let due = start;
  let provisional = false;
  while (counted.length < Math.abs(count)) {
    due = addDays(due, step);
    const day = classifyDay(due, calendar);
    provisional ||= day.provisional;
    if (day.kind === "workday" || day.kind === "makeUpWorkday") counted.push(due);
  }
  return { due, provisional, ...(provisional && { note: provisionalNote }), counted };
}

export interface PeriodOptions {
  /** Whether a period that ends on a day off ends on the next working day (民法典第二百零三条); default true. */
  readonly rollForward?: boolean;
  readonly calendar?: HolidayCalendar;
}

/**
 * The day on which a period of `count` natural days from `start` ends, the day of the event not counted.
 * When that is a statutory day off — weekend or holiday — the period ends on the next working day, unless
 * `rollForward` is false (hours and emergencies do not wait). Counted back, nothing is moved.
 * @throws RangeError when `count` is no integer or beyond ±20 000.
 */
export function addNaturalDays(start: CivilDate, count: number, options: PeriodOptions = {}): Deadline {
  checkCount(count);
  return closePeriod(addDays(start, count), count > 0, options);
}

/**
 * The day on which a period of `count` months from `start` ends: the corresponding day, or the month's last one
 * (民法典第二百零二条), moved like a period of days.
 * @throws RangeError when `count` is no integer or beyond ±20 000.
 */
export function addCalendarMonths(start: CivilDate, count: number, options: PeriodOptions = {}): Deadline {
  checkCount(count);
  return closePeriod(addMonths(start, count), count > 0, options);
}

function closePeriod(end: CivilDate, forward: boolean, options: PeriodOptions): Deadline {
  if (!forward || options.rollForward === false) return { due: end, provisional: false };
  let due = end;
  let provisional = false;
  for (;;) {
    const day = classifyDay(due, options.calendar);
    provisional ||= day.provisional;
    if (day.kind === "workday" || day.kind === "makeUpWorkday") break;
    due = addDays(due, 1);
  }
  return {
    due,
    provisional,
    ...(provisional && { note: provisionalNote }),
    ...(due !== end && { movedFrom: end }),
  };
}

function checkCount(count: number): void {
  if (!Number.isInteger(count) || Math.abs(count) > mostDays) {
    throw new RangeError(`Not a number of days or months: ${count}`);
  }
}
