import {
  durationWords,
  type CalendarPeriod,
  type CalendarRule,
  type DurationUnit,
  type Quantity,
  type TimeLimit,
} from "./time-limit.ts";

const periodWords: Readonly<Record<CalendarPeriod, string>> = {
  day: "日",
  week: "周",
  month: "月",
  quarter: "季",
  halfYear: "半年",
  year: "年",
};
const relationWords = { each: "每", this: "当", next: "次" } as const;
const weekdayWords = ["一", "二", "三", "四", "五", "六", "日"] as const;
const ordinalWords = ["一", "二", "三", "四", "五"] as const;
const quarterMonthWords = ["首月", "第二个月", "末月"] as const;

/**
 * Writes a time limit in its standard Chinese form: `1-3工作日内` becomes `1至3个工作日`.
 * What `parseTimeLimit` reads from the result is the same limit.
 */
export function formatTimeLimit(limit: TimeLimit): string {
  switch (limit.unit) {
    case "none":
      return "不限";
    case "immediate":
      return "即时";
    case "sameDay":
      return `${limit.event ?? ""}当日${limit.rule?.minuteOfDay == null ? "" : `${formatClock(limit.rule.minuteOfDay)}前`}`;
    case "date":
    case "recurring":
      return limit.rule === null ? "不限" : formatRule(limit.rule);
    default:
      return formatLead(limit) + formatDuration(limit.quantity, limit.unit);
  }
}

/** `8:30` for 510 minutes since midnight. */
export function formatClock(minuteOfDay: number): string {
  return `${Math.floor(minuteOfDay / 60)}:${String(Math.floor(minuteOfDay % 60)).padStart(2, "0")}`;
}

function formatLead(limit: TimeLimit): string {
  if (limit.event !== null) return `${limit.event}${limit.before ? "前" : "后"}`;
  if (limit.before) return "提前";
  return limit.atLeast ? "不少于" : "";
}

function formatDuration(quantity: Quantity | null, unit: DurationUnit): string {
  if (quantity === null) return "";
  const figures = quantity.min === quantity.max ? `${quantity.max}` : `${quantity.min}至${quantity.max}`;
  return `${figures}${durationWords[unit]}`;
}

function formatRule(rule: CalendarRule): string {
  const relation = `${relationWords[rule.relation]}${rule.every > 1 ? rule.every : ""}`;
  const clock = rule.minuteOfDay === null ? "" : formatClock(rule.minuteOfDay);
  return `${relation}${periodWords[rule.period]}${formatPlace(rule)}${clock}${rule.by ? "前" : ""}`;
}

function formatPlace(rule: CalendarRule): string {
  const day = rule.day === null ? "" : rule.day === "last" ? "底" : `${rule.day}日`;
  switch (rule.period) {
    case "week":
      return rule.weekday === null ? "" : `${rule.every > 1 ? "周" : ""}${weekdayWords[rule.weekday - 1]}`;
    case "month":
      return rule.nth === null || rule.weekday === null
        ? day
        : `第${ordinalWords[rule.nth - 1]}个周${weekdayWords[rule.weekday - 1]}`;
    case "quarter":
      return rule.months.map((month) => quarterMonthWords[month - 1] ?? "").join("、") + day;
    case "year":
      return rule.months.map((month) => `${month}月`).join("、") + day;
    default:
      return day;
  }
}
