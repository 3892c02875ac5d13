import { addCalendarMonths, addNaturalDays, addWorkingDays } from "./add-days.ts";
import { addHours, addWorkingHours, hoursPerWorkingDay } from "./add-hours.ts";
import { civilDateInChina, instantInChina, minuteOfDayInChina, type CivilDate } from "./civil-date.ts";
import type { Deadline, OfficeHours, TimedDeadline } from "./deadline.ts";
import { findRuleDate } from "./find-rule-date.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import type { DurationUnit, Quantity, TimeLimit } from "./time-limit.ts";

export interface DeadlineOptions {
  readonly officeHours?: OfficeHours;
  readonly calendar?: HolidayCalendar;
  /** Whether natural days, months and years that end on a day off end on the next working day; default true. */
  readonly rollForward?: boolean;
}

/**
 * When a step must be done whose clock starts at `start` (for 提前… limits: the event before which it must be done).
 * A range is taken at its longer end. A part of a working day is so many office hours: half of an eight-hour day is
 * four working hours from the start. Days carry no time of day: they run to the end of office hours
 * (民法典第二百零三条第二款).
 * Returns null for 不限.
 * @throws RangeError where the year's calendar, the office hours or the quantity cannot be used.
 */
export function computeDeadline(
  limit: TimeLimit,
  start: Date | number,
  options: DeadlineOptions = {},
): Deadline | TimedDeadline | null {
  const day = civilDateInChina(start);
  switch (limit.unit) {
    case "none":
      return null;
    case "immediate":
      return addHours(start, 0);
    case "sameDay":
    case "date":
    case "recurring":
      return limit.rule === null ? { due: day, provisional: false } : applyRule(limit, day, start);
    default:
      return limit.quantity === null
        ? null
        : addDuration(limit.unit, limit.quantity, limit.before, start, options);
  }
}

function addDuration(
  unit: DurationUnit,
  quantity: Quantity,
  before: boolean,
  start: Date | number,
  options: DeadlineOptions,
): Deadline | TimedDeadline {
  const day = civilDateInChina(start);
  const amount = before ? -quantity.max : quantity.max;
  switch (unit) {
    case "workingDay":
      return Number.isInteger(amount)
        ? addWorkingDays(day, amount, options.calendar)
        : addWorkingHours(start, amount * hoursPerWorkingDay(options.officeHours), options);
    case "workingHour":
      return addWorkingHours(start, amount, options);
    case "naturalDay":
      return addNaturalDays(day, amount, options);
    case "hour":
      return addHours(start, amount);
    case "minute":
      return addHours(start, amount / 60);
    case "month":
      return addCalendarMonths(day, amount, options);
    case "year":
      return addCalendarMonths(day, amount * 12, options);
  }
}

function applyRule(limit: TimeLimit, day: CivilDate, start: Date | number): Deadline | TimedDeadline | null {
  if (limit.rule === null) return null;
  const due = findRuleDate(limit.rule, day, minuteOfDayInChina(start));
  const { minuteOfDay } = limit.rule;
  if (minuteOfDay === null) return { due, provisional: false };
  return { due, provisional: false, minuteOfDay, instant: instantInChina(due, minuteOfDay) };
}
