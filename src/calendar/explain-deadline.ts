import { addDays, formatWeekday, splitCivilDate, type CivilDate } from "./civil-date.ts";
import { classifyDay, type DayClass } from "./classify-day.ts";
import { countingRules, type CountingRule } from "./counting-rules.ts";
import { defaultOfficeHours, type Deadline, type OfficeHours, type TimedDeadline } from "./deadline.ts";
import { formatClock } from "./format-time-limit.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import type { TimeLimit } from "./time-limit.ts";

/** One day between the start and the end of a period, both included. */
export interface CountedDay extends DayClass {
  readonly date: CivilDate;
  /** Its number in the count, from 1; null for a day that does not count. */
  readonly number: number | null;
}

/** One sentence of how a deadline was counted. */
export interface Reason {
  readonly text: string;
  readonly rule: CountingRule | null;
}

export interface Explanation {
  /** In order of the calendar. Empty for periods longer than `mostDays`. */
  readonly days: readonly CountedDay[];
  readonly reasons: readonly Reason[];
}

/** A list of more days explains nothing. */
const mostDays = 800;

/**
 * How a deadline came about: which days count and why others do not, sentence by sentence with the rule.
 * @param start the day (and for hours the instant's minute) from which was counted
 * @param deadline what `computeDeadline` (or, counting back, `findLatestStart`) gave for it
 * @throws RangeError like `classifyDay`
 */
export function explainDeadline(
  limit: TimeLimit,
  start: { readonly date: CivilDate; readonly minuteOfDay: number },
  deadline: Deadline | TimedDeadline,
  options: { readonly officeHours?: OfficeHours; readonly calendar?: HolidayCalendar } = {},
): Explanation {
  const backward = deadline.due < start.date;
  const [first, last] = backward ? [deadline.due, start.date] : [start.date, deadline.due];
  const days = listDays(first, last, limit, deadline, start.date, options.calendar);
  return { days, reasons: [...explain(limit, start, deadline, days, options.officeHours, backward)] };
}

function listDays(
  first: CivilDate,
  last: CivilDate,
  limit: TimeLimit,
  { counted, movedFrom }: Deadline,
  start: CivilDate,
  calendar?: HolidayCalendar,
): CountedDay[] {
  // Counted back before an event the nearest day is the first; otherwise the first one is that after the start.
  const order = limit.before || last !== start ? (counted ?? []) : [...(counted ?? [])].reverse();
  const numbers = new Map(order.map((date, index) => [date, index + 1]));
  const natural = limit.unit === "naturalDay" && !limit.before;
  const most = limit.quantity?.max ?? 0;
  const days: CountedDay[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (days.length > mostDays) return [];
    const ordinal = date > first && date <= (movedFrom ?? last) && days.length <= most ? days.length : null;
    const number = natural ? ordinal : (numbers.get(date) ?? null);
    days.push({ ...classifyDay(date, calendar), date, number });
  }
  return days;
}

function* explain(
  limit: TimeLimit,
  start: { readonly date: CivilDate; readonly minuteOfDay: number },
  deadline: Deadline | TimedDeadline,
  days: readonly CountedDay[],
  officeHours: OfficeHours = defaultOfficeHours,
  backward = false,
): Generator<Reason> {
  const clock = formatClock(start.minuteOfDay);
  const hours = officeHours.map(([opens, closes]) => `${opens}–${closes}`).join("、");
  switch (limit.unit) {
    case "hour":
    case "minute":
      yield {
        text: `${backward ? "到" : "从"}${nameDay(start.date)} ${clock} ${backward ? "为止往回" : "起"}连续计算，夜间、周末和节假日都算在内，不顺延。`,
        rule: countingRules.hours,
      };
      return;
    case "immediate":
      yield { text: "收到就办，没有可以等的时间。", rule: null };
      return;
    case "sameDay":
      yield { text: "当日办完，不跨到第二天，遇休息日也不顺延。", rule: null };
      return;
    case "date":
    case "recurring":
      yield* explainDate(deadline.due, days.at(-1));
      return;
    case "month":
    case "year":
      yield { text: `对应日是${nameDay(deadline.movedFrom ?? deadline.due)}。`, rule: countingRules.months };
      break;
    case "naturalDay":
      yield eventDay(limit, start.date, deadline.due, backward);
      if (!limit.before) yield { text: "从第二天起逐日计算，周末和节假日都算。", rule: null };
      break;
    default:
      if ("instant" in deadline) {
        yield {
          text: `从${nameDay(start.date)} ${clock} ${backward ? "往回" : "起"}，只算办公时间 ${hours}；办公时间以外收到的，从下一次上班算起。`,
          rule: countingRules.hours,
        };
      } else yield eventDay(limit, start.date, deadline.due, backward);
  }
  if (["workingDay", "workingHour"].includes(limit.unit)) yield* explainSkipped(days, start.date);
  if (deadline.movedFrom !== undefined) {
    const { kind, name } = classifyDay(deadline.movedFrom);
    yield {
      text: `最后一日${nameDay(deadline.movedFrom)}是${kind === "holiday" ? `${name ?? ""}假期` : "周末"}，顺延到${nameDay(deadline.due)}。`,
      rule: countingRules.moved,
    };
  }
  if (!("instant" in deadline) && !backward)
    yield {
      text: `最后一日到下班（${officeHours.at(-1)?.[1] ?? "24:00"}）为止。`,
      rule: countingRules.closing,
    };
}

function eventDay(limit: TimeLimit, date: CivilDate, due: CivilDate, backward: boolean): Reason {
  const rule = countingRules.eventDay;
  if (limit.before) return { text: `从${nameDay(date)}往前数，当天不算。`, rule };
  if (backward) return { text: `${nameDay(due)}开始，当日不计入，从第二天数到${nameDay(date)}。`, rule };
  return { text: `${nameDay(date)}是开始的当日，不计入，从${nameDay(addDays(date, 1))}数起。`, rule };
}

/** A fixed day of the calendar is not moved: whether it may be is for the regulation that fixes it to say. */
function* explainDate(due: CivilDate, day: CountedDay | undefined): Generator<Reason> {
  yield { text: `按日历定的日子，是${nameDay(due)}。`, rule: null };
  if (day !== undefined && (day.kind === "weekend" || day.kind === "holiday"))
    yield {
      text: "这一天是休息日。所依的制度写明遇休假日顺延的，可以顺延到其后第一个工作日；没有写的，提前办完。",
      rule: null,
    };
}

function* explainSkipped(days: readonly CountedDay[], start: CivilDate): Generator<Reason> {
  const between = days.filter(({ date }) => date !== start);
  const weekends = between.filter(({ kind }) => kind === "weekend");
  if (weekends.length > 0)
    yield {
      text: `周末 ${weekends.length} 天不计：${listRuns(weekends)}。`,
      rule: countingRules.workingDays,
    };
  const holidays = between.filter(({ kind }) => kind === "holiday");
  for (const name of new Set(holidays.map((day) => day.name ?? ""))) {
    const off = holidays.filter((day) => (day.name ?? "") === name);
    const known = off.every(({ provisional }) => !provisional);
    yield {
      text: `${name}放假 ${off.length} 天不计：${listRuns(off)}。`,
      rule: known ? countingRules.holidays : countingRules.unannounced,
    };
  }
  const worked = between.filter(({ kind }) => kind === "makeUpWorkday");
  if (worked.length > 0)
    yield {
      text: `调休上班 ${worked.length} 天计入：${worked.map(({ date }) => nameDay(date)).join("、")}。`,
      rule: countingRules.holidays,
    };
}

/** `2月15日至23日、3月1日`. */
function listRuns(days: readonly CountedDay[]): string {
  const runs: { first: CivilDate; last: CivilDate }[] = [];
  for (const { date } of days) {
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === date) run.last = date;
    else runs.push({ first: date, last: date });
  }
  return runs
    .map(({ first, last }) => {
      const [a, b] = [splitCivilDate(first), splitCivilDate(last)];
      const begin = `${a.month}月${a.day}日`;
      if (first === last) return begin;
      return `${begin}至${a.month === b.month ? "" : `${b.month}月`}${b.day}日`;
    })
    .join("、");
}

/** `2月14日（星期六）`. */
function nameDay(date: CivilDate): string {
  const { month, day } = splitCivilDate(date);
  return `${month}月${day}日（${formatWeekday(date)}）`;
}
