import { daysBetween, type CivilDate } from "../calendar/civil-date.ts";
import { taskStateWords, type TaskDates, type TaskStanding } from "./types.ts";

/** A task is 临近到期 from this many natural days before its due day. */
export const dueSoonDays = 10;

/** The day that counts: the adjusted one, if there is one. */
export function dueDayOf({ dueOn, adjustedTo }: TaskDates): CivilDate {
  return adjustedTo ?? dueOn;
}

/**
 * How a task stands on a civil day in China. On its due day a task is not overdue; a task done later than that stays
 * done, with the days that it was late.
 */
export function computeStanding(dates: TaskDates, on: CivilDate): TaskStanding {
  const due = dueDayOf(dates);
  if (dates.completedOn !== undefined && dates.completedOn <= on) {
    return { state: "done", days: Math.max(0, daysBetween(due, dates.completedOn)) };
  }
  const left = daysBetween(on, due);
  if (left < 0) return { state: "overdue", days: -left };
  return { state: left <= dueSoonDays ? "due-soon" : "running", days: left };
}

/** A standing in words: 已逾期 25 天, 今天到期, 临近到期，还有 6 天, 已完成. */
export function describeStanding({ state, days }: TaskStanding): string {
  const word = taskStateWords[state];
  switch (state) {
    case "overdue":
      return `${word} ${days} 天`;
    case "done":
      return days > 0 ? `${word}，迟 ${days} 天` : word;
    default:
      return days === 0 ? "今天到期" : `${word}，还有 ${days} 天`;
  }
}
