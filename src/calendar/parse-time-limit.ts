import { calendarRule, clockPattern, readCalendarRule, readClock } from "./parse-calendar-rule.ts";
import type { DurationUnit, Quantity, TimeLimit } from "./time-limit.ts";

const unitsByWord: Readonly<Record<string, DurationUnit>> = {
  工作日: "workingDay",
  工作小时: "workingHour",
  自然日: "naturalDay",
  小时: "hour",
  分钟: "minute",
  月: "month",
  年: "year",
};
const immediateWords = new Set(["即时", "立即", "当场", "同时", "随到随办", "即到即办"]);
/** Half of these has no legal meaning; half a working day is so many working hours. */
const wholeUnits: ReadonlySet<DurationUnit> = new Set(["naturalDay", "month", "year"]);
const unlimitedWords = new Set(["不限", "不限时", "无时限", "随时"]);

const number = String.raw`(?:0|[1-9]\d*)(?:\.\d+)?`;
// 2个工作日 · 0.5个工作日 · 1至3个工作日 · 24小时内
const durationPattern = new RegExp(
  String.raw`^(${number})(?:(?:至|到|-|~|—|–)(${number}))?(?:个(工作日|工作小时|自然日|月)|(工作日|工作小时|自然日|小时|分钟|年))(?:以内|之内|内)?$`,
);

/**
 * Reads a time limit of docs/content-model.md §2.1: `2个工作日`, `提前3个工作日`, `每周五12:00前`, `不限` …
 * Widths and blanks are folded first; `written` keeps the editor's words.
 * Returns null for a notation that is not known — also for a bare `10日`, which does not say what kind of day.
 */
export function parseTimeLimit(text: string): TimeLimit | null {
  const written = text.trim();
  const folded = written.normalize("NFKC").replace(/\s+/gu, "");
  const base: TimeLimit = {
    written,
    unit: "none",
    quantity: null,
    before: false,
    atLeast: false,
    event: null,
    rule: null,
  };
  if (unlimitedWords.has(folded)) return base;
  if (immediateWords.has(folded)) return { ...base, unit: "immediate" };
  return readSameDay(base, folded) ?? readDuration(base, folded) ?? readRule(base, folded);
}

function readSameDay(base: TimeLimit, text: string): TimeLimit | null {
  // 当日 · 返岗当日 · 当日17:00前 · 当日下班前
  const match = new RegExp(
    String.raw`^(?<event>\p{Script=Han}{0,10}?)(?:当日|当天|同日)(?:${clockPattern}前|下班前|内)?$`,
    "u",
  ).exec(text);
  if (!match) return null;
  const minuteOfDay = readClock(match.groups);
  const rule =
    minuteOfDay === null ? null : calendarRule({ period: "day", relation: "this", minuteOfDay, by: true });
  return { ...base, unit: "sameDay", event: match.groups?.["event"] || null, rule };
}

function readDuration(base: TimeLimit, text: string): TimeLimit | null {
  // 提前3个工作日 · 会前3个工作日 · 返岗后1个工作日内 · 不少于7个工作日
  const match =
    /^(?:(?:至少)?(?<ahead>提前)|(?<event>\p{Script=Han}{1,10}?)(?<side>前|后)|(?<atLeast>不少于|至少))?(?<duration>[\d.].*)$/u.exec(
      text,
    );
  if (!match?.groups) return null;
  const { ahead, event, side, atLeast, duration } = match.groups;
  const parts = durationPattern.exec(duration ?? "");
  const unit = unitsByWord[parts?.[3] ?? parts?.[4] ?? ""];
  const quantity = readQuantity(parts?.[1], parts?.[2]);
  if (!unit || !quantity || (wholeUnits.has(unit) && !isWhole(quantity))) return null;
  return {
    ...base,
    unit,
    quantity,
    before: ahead !== undefined || side === "前",
    atLeast: atLeast !== undefined,
    event: event ?? null,
  };
}

function readQuantity(first: string | undefined, second: string | undefined): Quantity | null {
  const min = Number(first);
  const max = second === undefined ? min : Number(second);
  return min > 0 && min <= max ? { min, max } : null;
}

function readRule(base: TimeLimit, text: string): TimeLimit | null {
  const rule = readCalendarRule(text);
  if (!rule) return null;
  return { ...base, unit: rule.relation === "each" ? "recurring" : "date", rule };
}

function isWhole(quantity: Quantity): boolean {
  return Number.isInteger(quantity.min) && Number.isInteger(quantity.max);
}
