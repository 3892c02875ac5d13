import type { CivilDate } from "./civil-date.ts";

/** A due day with what a page needs to explain it. */
export interface Deadline {
  readonly due: CivilDate;
  /** The arrangement of a year that was counted in is not announced yet. */
  readonly provisional: boolean;
  /** Said beside a provisional answer. */
  readonly note?: string;
  /** The day on which the period would have ended, had it not been a day off. */
  readonly movedFrom?: CivilDate;
  /** The working days counted, first to last (nearest to the event first when counted back). */
  readonly counted?: readonly CivilDate[];
}

/** A deadline that has a time of day. */
export interface TimedDeadline extends Deadline {
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  /** Minutes since midnight in China. */
  readonly minuteOfDay: number;
}

/** Pairs of opening and closing time, `["8:30", "12:00"]`, in order of the day. */
export type OfficeHours = readonly (readonly [string, string])[];

/** 8:30–12:00 and 13:30–18:00: eight hours. */
export const defaultOfficeHours: OfficeHours = [
  ["8:30", "12:00"],
  ["13:30", "18:00"],
];
