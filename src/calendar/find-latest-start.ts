import { addWorkingDays } from "./add-days.ts";
import { addHours, addWorkingHours, hoursPerWorkingDay } from "./add-hours.ts";
import { addDays, addMonths, instantInChina, type CivilDate } from "./civil-date.ts";
import { provisionalNote } from "./classify-day.ts";
import { computeDeadline, type DeadlineOptions } from "./compute-deadline.ts";
import type { Deadline, TimedDeadline } from "./deadline.ts";
import type { TimeLimit } from "./time-limit.ts";

/**
 * The latest moment at which a limit may begin to run so that it ends by `end`: 要在某日前办完，最迟哪天开始.
 * For working days the latest working day, since nothing is received on a day off. Counting forward from the answer
 * never passes `end`; from the next possible start it would.
 * Returns null where the question makes no sense: 不限, a place in the calendar, 提前….
 * @param end the day, or for hours the instant, by which all is done
 * @throws RangeError like `computeDeadline`.
 */
export function findLatestStart(
  limit: TimeLimit,
  end: { readonly date: CivilDate; readonly minuteOfDay: number },
  options: DeadlineOptions = {},
): Deadline | TimedDeadline | null {
  const { quantity, unit } = limit;
  const instant = instantInChina(end.date, end.minuteOfDay);
  if (limit.before) return null;
  if (unit === "immediate") return addHours(instant, 0);
  if (unit === "sameDay" && limit.rule === null) return { due: end.date, provisional: false };
  if (quantity === null) return null;
  const amount = quantity.max;
  switch (unit) {
    case "workingDay": {
      if (!Number.isInteger(amount))
        return addWorkingHours(instant, -amount * hoursPerWorkingDay(options.officeHours), options);
      // The last day counts itself where it is worked, so that counting back begins on the day after it.
      const first = addWorkingDays(addDays(end.date, 1), -amount, options.calendar);
      const start = addWorkingDays(first.due, -1, options.calendar);
      const provisional = first.provisional || start.provisional;
      return {
        due: start.due,
        provisional,
        ...(provisional && { note: provisionalNote }),
        counted: first.counted ?? [],
      };
    }
    case "workingHour":
      return addWorkingHours(instant, -amount, options);
    case "hour":
      return addHours(instant, -amount);
    case "minute":
      return addHours(instant, -amount / 60);
    case "naturalDay":
      return searchBack(limit, end.date, addDays(end.date, -amount), options);
    case "month":
      return searchBack(limit, end.date, addDays(addMonths(end.date, -amount), 3), options);
    case "year":
      return searchBack(limit, end.date, addDays(addMonths(end.date, -12 * amount), 3), options);
    default:
      return null;
  }
}

/** Periods of calendar days can end later than they should, by a moved last day or a short month: go back until not. */
function searchBack(
  limit: TimeLimit,
  end: CivilDate,
  guess: CivilDate,
  options: DeadlineOptions,
): Deadline | null {
  for (let start = guess; ; start = addDays(start, -1)) {
    const forward = computeDeadline(limit, instantInChina(start), options);
    if (forward === null) return null;
    if (forward.due <= end)
      return {
        due: start,
        provisional: forward.provisional,
        ...(forward.provisional && { note: provisionalNote }),
      };
  }
}
