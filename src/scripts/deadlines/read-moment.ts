import { parseCivilDate, parseClock, type OfficeHours } from "../../calendar/index.ts";
import type { Moment } from "../../flow/schedule/types.ts";

/**
 * Reads a day, or a day with a time: `2026-02-16`, `2026-02-16T08:00`. Without a time the day begins when the office
 * opens (`opens`), or for the end of a piece of work when it closes.
 */
export function readMoment(text: string, minuteWithoutTime: number): Moment | null {
  const [day = "", clock] = text.trim().split(/[T ]/);
  const date = parseCivilDate(day);
  if (date === null) return null;
  const minute = clock === undefined || clock === "" ? null : parseClock(clock.slice(0, 5));
  if (clock && minute === null) return null;
  return { date, minuteOfDay: minute ?? minuteWithoutTime, timed: minute !== null };
}

/** Minutes since midnight at which the office opens and closes. */
export function readOfficeDay(hours: OfficeHours): { readonly opens: number; readonly closes: number } {
  return {
    opens: parseClock(hours[0]?.[0] ?? "") ?? 0,
    closes: parseClock(hours.at(-1)?.[1] ?? "") ?? 1439,
  };
}
