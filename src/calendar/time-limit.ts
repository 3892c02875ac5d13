/**
 * A time limit as a flow step states it (docs/content-model.md §2.1). Days without "自然" are never
 * guessed: an office that mixes working days, natural days and hours gets its deadlines wrong.
 */
export const durationUnits = [
  "workingDay",
  "workingHour",
  "naturalDay",
  "hour",
  "minute",
  "month",
  "year",
] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** `date` is one day reckoned from the start (次月5日前), `recurring` comes again and again (每月5日前). */
export const timeLimitUnits = [
  ...durationUnits,
  "sameDay",
  "immediate",
  "none",
  "date",
  "recurring",
] as const;
export type TimeLimitUnit = (typeof timeLimitUnits)[number];

/** `1至3个工作日` is 1 … 3; a single figure is both. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
}

export const calendarPeriods = ["day", "week", "month", "quarter", "halfYear", "year"] as const;
export type CalendarPeriod = (typeof calendarPeriods)[number];

/** A place in the calendar: `每周五12:00前`, `次年3月31日前`, `6月、12月`. */
export interface CalendarRule {
  readonly period: CalendarPeriod;
  /** 每, 当 (本) or 次. */
  readonly relation: "each" | "this" | "next";
  /** `每2周` is 2. */
  readonly every: number;
  /** Months of the year (1–12), or of the quarter (1–3). */
  readonly months: readonly number[];
  /** Day of the month, or its last one (`2月底前`). */
  readonly day: number | "last" | null;
  /** Monday = 1 … Sunday = 7. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null;
  /** `每月第二个周三` is 2. */
  readonly nth: number | null;
  /** Minutes since midnight. */
  readonly minuteOfDay: number | null;
  /** 前: at the latest then. */
  readonly by: boolean;
}

export interface TimeLimit {
  /** As the editor wrote it. */
  readonly written: string;
  readonly unit: TimeLimitUnit;
  /** For durations; null for every other unit. */
  readonly quantity: Quantity | null;
  /** 提前…, …前: counted back from the event. */
  readonly before: boolean;
  /** 不少于…: the quantity is the least, not the most. */
  readonly atLeast: boolean;
  /** What the limit itself names as its event: `返岗` of `返岗当日`, `会` of `会前3个工作日`. */
  readonly event: string | null;
  /** For `date` and `recurring`; null for every other unit. */
  readonly rule: CalendarRule | null;
}

/** Standard word of each duration unit, with its measure word. */
export const durationWords: Readonly<Record<DurationUnit, string>> = {
  workingDay: "个工作日",
  workingHour: "个工作小时",
  naturalDay: "个自然日",
  hour: "小时",
  minute: "分钟",
  month: "个月",
  year: "年",
};
