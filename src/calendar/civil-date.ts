/**
 * Civil dates: days of the calendar as an office in China writes them, without clock or zone.
 * All arithmetic runs on UTC so that the machine's zone can never move a day.
 */

/**
 * A day, `2024-03-11`. The type keeps arbitrary strings out and lets literals in;
 * whether the day exists is checked once, by `parseCivilDate`. Two dates compare with `<`.
 */
export type CivilDate = `${number}-${number}-${number}`;

/** Monday is 1, Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const millisecondsPerDay = 86_400_000;
/** China keeps UTC+8 all year; it has had no summer time since 1991. */
const millisecondsAheadOfUtc = 8 * 3_600_000;
const weekdayNames = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"] as const;

/**
 * Reads a date as it must be written in content files.
 * `text` is taken as it stands: nothing is trimmed, folded or guessed.
 * Returns null for every other notation (`2025-3-8`, `2025年3月8日`, full-width digits) and for days
 * that do not exist (`2025-02-30`). Years 1000–9999.
 */
export function parseCivilDate(text: string): CivilDate | null {
  // 2024-03-11
  const match = /^([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as CivilDate;
}

/** Whether `value` is a civil date that exists; for data whose type is not known. */
export function isCivilDate(value: unknown): value is CivilDate {
  return typeof value === "string" && parseCivilDate(value) !== null;
}

/**
 * Writes year, month (1–12) and day as a civil date.
 * @throws RangeError when there is no such day.
 */
export function toCivilDate(year: number, month: number, day: number): CivilDate {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`No such day: ${text}`);
  return date;
}

/** Year, month (1–12) and day of `date`. */
export function splitCivilDate(date: CivilDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Order of two dates, for `Array.prototype.sort`: negative when `a` is earlier. */
export function compareCivilDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The day `days` days after `date` (before it when negative).
 * @throws RangeError when `days` is no integer or the result leaves the years 1000–9999.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isInteger(days)) throw new RangeError(`Days must be an integer, not ${days}`);
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * The corresponding day `months` months later; the last day of that month where it has no such day
 * (民法典第二百零二条).
 * @throws RangeError when `months` is no integer or the result leaves the years 1000–9999.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  if (!Number.isInteger(months)) throw new RangeError(`Months must be an integer, not ${months}`);
  const { year, month, day } = splitCivilDate(date);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return toCivilDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Days from `start` to `end`: 0 for the same day, negative when `end` is earlier. */
export function daysBetween(start: CivilDate, end: CivilDate): number {
  return toDayNumber(end) - toDayNumber(start);
}

/** Weekday of `date`, Monday = 1 … Sunday = 7. */
export function weekday(date: CivilDate): Weekday {
  // 1970-01-01, day number 0, was a Thursday.
  return (((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** `2024年3月11日`. */
export function formatCivilDate(date: CivilDate): string {
  const { year, month, day } = splitCivilDate(date);
  return `${year}年${month}月${day}日`;
}

/** `星期一`. */
export function formatWeekday(date: CivilDate): string {
  return weekdayNames[weekday(date) - 1] ?? "";
}

/** The day that it is in China at `instant` (a `Date`, or milliseconds since 1970 UTC). */
export function civilDateInChina(instant: Date | number): CivilDate {
  return fromDayNumber(Math.floor((instant.valueOf() + millisecondsAheadOfUtc) / millisecondsPerDay));
}

/** Minutes since midnight in China at `instant`, 0 ≤ minutes < 1440; fractions kept. */
export function minuteOfDayInChina(instant: Date | number): number {
  return millisecondsSinceMidnightInChina(instant) / 60_000;
}

/** The instant, in milliseconds since 1970 UTC, at which it is `minuteOfDay` minutes past midnight in China on `date`. */
export function instantInChina(date: CivilDate, minuteOfDay = 0): number {
  return toDayNumber(date) * millisecondsPerDay - millisecondsAheadOfUtc + minuteOfDay * 60_000;
}

/** How long a page may wait before the date in China changes: 1 … 86 400 000 milliseconds. */
export function millisecondsToNextMidnightInChina(instant: Date | number): number {
  return millisecondsPerDay - millisecondsSinceMidnightInChina(instant);
}

function millisecondsSinceMidnightInChina(instant: Date | number): number {
  const local = instant.valueOf() + millisecondsAheadOfUtc;
  return local - Math.floor(local / millisecondsPerDay) * millisecondsPerDay;
}

/** Days since 1970-01-01. */
function toDayNumber(date: CivilDate): number {
  const { year, month, day } = splitCivilDate(date);
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

function fromDayNumber(dayNumber: number): CivilDate {
  const date = new Date(dayNumber * millisecondsPerDay);
  return toCivilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
