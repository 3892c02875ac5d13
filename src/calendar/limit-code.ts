import { formatTimeLimit } from "./format-time-limit.ts";
import { parseTimeLimit } from "./parse-time-limit.ts";
import { durationUnits, durationWords, type DurationUnit, type TimeLimit } from "./time-limit.ts";

/** Units in addresses: `?limit=7wd`. */
const unitCodes: Readonly<Record<DurationUnit, string>> = {
  workingDay: "wd",
  workingHour: "wh",
  naturalDay: "nd",
  hour: "h",
  minute: "min",
  month: "mo",
  year: "y",
};

/**
 * Writes a limit as it stands in an address: `7wd`, `0.5wd`, `24h`, `-3wd` for 提前3个工作日, `today`, `now`; a place
 * in the calendar in its Chinese form (`次月5日前`). Of a range its longer end.
 * What the limit itself names as its event is left out: an address says when to count from.
 */
export function formatLimitCode(limit: TimeLimit): string {
  if (limit.unit === "sameDay" && limit.rule === null) return "today";
  if (limit.unit === "immediate") return "now";
  const unit = durationUnits.find((each) => each === limit.unit);
  if (unit === undefined || limit.quantity === null) return formatTimeLimit({ ...limit, event: null });
  return `${limit.before ? "-" : ""}${limit.quantity.max}${unitCodes[unit]}`;
}

/** Reads a limit from an address: a code of `formatLimitCode`, or any notation of `parseTimeLimit`; else null. */
export function parseLimitCode(text: string): TimeLimit | null {
  const written = text.trim();
  if (written === "today") return parseTimeLimit("当日");
  if (written === "now") return parseTimeLimit("即时");
  const match = /^(-?)(\d+(?:\.\d+)?)([a-z]+)$/.exec(written); // -3wd
  const unit = durationUnits.find((each) => unitCodes[each] === match?.[3]);
  if (!match || unit === undefined) return parseTimeLimit(written);
  return parseTimeLimit(`${match[1] === "-" ? "提前" : ""}${match[2]}${durationWords[unit]}`);
}
