import {
  addDays,
  computeDeadline,
  instantInChina,
  isWorkingDay,
  type CivilDate,
  type Deadline,
  type DeadlineOptions,
  type TimedDeadline,
  type TimeLimit,
} from "../../calendar/index.ts";
import type { Moment } from "./types.ts";

/** A time that does not count: the day on which it begins still does, the one on which it ends does not. */
export interface Pause {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

export interface PausedDeadline {
  readonly due: Deadline | TimedDeadline | null;
  /** Days of the limit's kind that were left out. */
  readonly count: number;
}

/**
 * A deadline whose clock stands still for a while: as many days of its own kind as fall into the pause are added.
 * Counting begins again on the day after the pause (as after any event: 民法典第二百零一条). Limits in hours are not
 * stopped; nothing in a flow stops them.
 */
export function computePausedDeadline(
  limit: TimeLimit,
  clock: Moment,
  pause: Pause,
  options: DeadlineOptions,
): PausedDeadline {
  const instant = instantInChina(clock.date, clock.minuteOfDay);
  const counts = limit.unit === "workingDay" || limit.unit === "naturalDay";
  if (!counts || limit.quantity === null || !Number.isInteger(limit.quantity.max))
    return { due: computeDeadline(limit, instant, options), count: 0 };
  let count = 0;
  for (;;) {
    const { min, max } = limit.quantity;
    const longer = { ...limit, quantity: { min: min + count, max: max + count } };
    const due = computeDeadline(longer, instant, options);
    if (due === null) return { due, count };
    // A pause that begins after the last day stops nothing.
    const last = due.movedFrom ?? due.due;
    const within = countDays(limit, pause, clock.date, last, options);
    if (within === count) return { due: withoutCounted(due, pause), count };
    count = within;
  }
}

function countDays(
  limit: TimeLimit,
  pause: Pause,
  start: CivilDate,
  last: CivilDate,
  options: DeadlineOptions,
): number {
  let count = 0;
  const first = pause.from > start ? pause.from : start;
  // All days of a pause that has begun in time count, also those behind the day that was due so far.
  if (first >= last) return 0;
  for (let date = addDays(first, 1); date <= pause.through; date = addDays(date, 1)) {
    if (limit.unit === "naturalDay" || isWorkingDay(date, options.calendar)) count += 1;
  }
  return count;
}

function withoutCounted(due: Deadline | TimedDeadline, pause: Pause): Deadline | TimedDeadline {
  const { counted } = due;
  if (counted === undefined) return due;
  return { ...due, counted: counted.filter((date) => date <= pause.from || date > pause.through) };
}
