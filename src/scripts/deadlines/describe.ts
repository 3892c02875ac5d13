import {
  calendarKnownThrough,
  classifyDay,
  dayKindWords,
  formatCivilDate,
  formatClock,
  formatWeekday,
  provisionalNote,
  type CivilDate,
  type Deadline,
  type Explanation,
  type TimedDeadline,
} from "../../calendar/index.ts";
import { element } from "./element.ts";

/** `2026年2月28日（星期六，调休上班日）`, with the time of day where it has one. */
export function describeDue(due: Deadline | TimedDeadline): string {
  return `${describeDay(due.due)}${"instant" in due ? ` ${formatClock(due.minuteOfDay)}` : ""}`;
}

/** `2026年2月28日（星期六，调休上班日）`; what an ordinary workday or weekend is goes without saying. */
export function describeDay(date: CivilDate): string {
  return `${formatCivilDate(date)}（${formatWeekday(date)}${describeKind(date)}）`;
}

function describeKind(date: CivilDate): string {
  const { kind, name } = classifyDay(date);
  if (kind === "makeUpWorkday") return `，${dayKindWords[kind]}`;
  return kind === "holiday" ? `，${name ?? dayKindWords[kind]}放假` : "";
}

/** Beyond the announced calendar no date is shown without this mark, on whatever it rests. */
export function provisionalMark(due: Pick<Deadline, "due" | "provisional">): HTMLElement | null {
  if (!due.provisional && due.due <= calendarKnownThrough) return null;
  return element("small", { class: "provisional" }, provisionalNote);
}

/** The same mark as plain words, for calendar files and announcements. */
export function provisionalWords(due: Pick<Deadline, "due" | "provisional">): string {
  return due.provisional || due.due > calendarKnownThrough ? provisionalNote : "";
}

/** How it was counted, one sentence a line, each with its rule. */
export function listReasons({ reasons }: Explanation): HTMLElement {
  return element(
    "ul",
    { class: "reasons" },
    ...reasons.map(({ text, rule }) =>
      element("li", {}, text, rule !== null && element("small", {}, `${rule.text}——${rule.source}`)),
    ),
  );
}

/** What a calculation that cannot be made tells the reader. */
export function explainFailure(error: unknown): string {
  if (error instanceof RangeError)
    return "这个日期或者时限超出了能推算的范围：日期限于 2004 年至 2099 年，请换一个再算。";
  throw error;
}
