import type { CalendarRule, TimeLimit } from "../calendar/index.ts";
import { findLimits, type FoundLimit } from "./find-limits.ts";

/** Degrees of urgency; a limit of 特急 is none of 加急. */
export const urgencyWords = ["特急", "加急"] as const;

/**
 * Whether a text states the limit in the same meaning: figure, unit and direction. A range may stand as a range or as
 * its two ends (1日 … 3日). 不限 states nothing and stands in every text.
 *
 * @param cases of `urgencyWords`, those whose limit it is: the clause must speak of one of them, or its sentence of no
 * other
 */
export function statesLimit(text: string, limit: TimeLimit, cases: readonly string[] = []): boolean {
  if (limit.unit === "none") return true;
  const inCase = ({ clause, sentence }: FoundLimit): boolean =>
    cases.length === 0 ||
    cases.some((word) => clause.includes(word)) ||
    (cases.some((word) => sentence.includes(word)) &&
      urgencyWords.every((word) => cases.includes(word) || !sentence.includes(word)));
  if (limit.unit === "date" || limit.unit === "recurring") {
    return limit.rule !== null && rulePattern(limit.rule).test(fold(text));
  }
  const found = findLimits(text).filter(inCase);
  if (limit.unit === "sameDay" || limit.unit === "immediate") {
    // 同时 runs with another act; 即时 and 立即 do not.
    const wanted = /^(?:同时|同步)$/.test(limit.written) ? "simultaneous" : limit.unit;
    const clock = limit.rule?.minuteOfDay;
    return (
      found.some(({ unit }) => unit === wanted) && (clock == null || clockPattern(clock).test(fold(text)))
    );
  }
  const { min = 0, max = 0 } = limit.quantity ?? {};
  const same = found.filter((entry) => agrees(entry, limit));
  return (
    same.some((entry) => entry.min === min && entry.max === max) ||
    (min < max && same.some((entry) => entry.max === min) && same.some((entry) => entry.max === max))
  );
}

/** The limits that a text states, for a message; at most six, each once. */
export function listStatedLimits(text: string): readonly string[] {
  return [...new Set(findLimits(text).map(({ written }) => written))].slice(0, 6);
}

function agrees(found: FoundLimit, limit: TimeLimit): boolean {
  return found.unit === limit.unit && found.before === limit.before && (!limit.atLeast || found.atLeast);
}

const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

const relationWords = { each: "每个?", this: "(?:当|本)", next: "(?:次|下)" } as const;
const periodWords: Readonly<Record<CalendarRule["period"], string>> = {
  day: "[日天]",
  week: "(?:周|星期)",
  month: "月",
  quarter: "季度?",
  halfYear: "半年",
  year: "年",
};
const weekdayWords = "一二三四五六日";
const quarterMonths = ["首", "第二个", "末"] as const;

/**
 * A calendar rule as articles write it: 每周五12:00前 · 次月5日前 · 每年6月和12月 · 每季首月10日前. A clock time may be
 * written 12时; before a month of the year 每年 may be left out.
 */
export function rulePattern(rule: CalendarRule): RegExp {
  const every = rule.every > 1 ? `${rule.every}个?` : "";
  const head = `${relationWords[rule.relation]}${every}${periodWords[rule.period]}`;
  const clock =
    rule.minuteOfDay === null ? "" : `(?:中午|下午|上午)?${clockPattern(rule.minuteOfDay).source}`;
  return new RegExp(
    `${rule.period === "year" && rule.relation === "each" ? `(?:${head})?` : head}${place(rule)}${clock}${rule.by ? "以?前" : ""}`,
  );
}

function place(rule: CalendarRule): string {
  const day = rule.day === null ? "" : rule.day === "last" ? "[底末]" : `${rule.day}日`;
  switch (rule.period) {
    case "week":
      return rule.weekday === null ? "" : (weekdayWords[rule.weekday - 1] ?? "");
    case "month":
      return rule.nth === null || rule.weekday === null
        ? day
        : `第${"一二三四五"[rule.nth - 1]}个(?:周|星期)${weekdayWords[rule.weekday - 1]}`;
    case "quarter":
      return rule.months.map((month) => `${quarterMonths[month - 1]}(?:个月|月)`).join("[、和]") + day;
    case "year":
      return rule.months.map((month) => `${month}月`).join("[、和]") + day;
    default:
      return "";
  }
}

/** 12:00 · 12时 · 12点. */
function clockPattern(minuteOfDay: number): RegExp {
  const hour = Math.floor(minuteOfDay / 60);
  const minute = String(minuteOfDay % 60).padStart(2, "0");
  return new RegExp(minute === "00" ? `${hour}(?::00|时|点)` : `${hour}(?::|时|点)${minute}分?`);
}
