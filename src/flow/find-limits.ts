import type { DurationUnit } from "../calendar/index.ts";

/** A length of time or a word for at once, found in the text of an article. */
export interface FoundLimit {
  /** As it stands there: `提前2日`, `20个工作日`. */
  readonly written: string;
  readonly unit: DurationUnit | "sameDay" | "immediate" | "simultaneous";
  readonly min: number;
  readonly max: number;
  /** Counted back: 提前2日, 届满前2日, 会议召开3日前. */
  readonly before: boolean;
  /** 不少于, 至少. */
  readonly atLeast: boolean;
  /** The words between two punctuation marks in which it stands: `特急件2个工作小时内完成`. */
  readonly clause: string;
  /** The clauses around it, up to a 分号, 句号 or line end. */
  readonly sentence: string;
}

/** A bare 日 is a working day: each regulation says so of itself (除注明自然日的外，均为工作日). */
const unitWords: Readonly<Record<string, DurationUnit>> = {
  工作日: "workingDay",
  自然日: "naturalDay",
  日: "workingDay",
  天: "workingDay",
  工作小时: "workingHour",
  小时: "hour",
  分钟: "minute",
  个月: "month",
  年: "year",
};

// 提前2个工作日 · 不少于7日 · 1至3日 · 半日 · 30个自然日 · 6个月 · 5日前
const duration =
  /(?<lead>提前|前|不少于|不得少于|至少)?(?<first>\d+(?:\.\d+)?|半)(?:(?:个?(?:工作日|日))?(?:至|—|–|-|~)(?<second>\d+(?:\.\d+)?))?(?:个?(?<day>工作日|自然日|工作小时)|(?<plain>个月|小时|分钟|日|天|年))(?<tail>(?:以)?前)?/gu;
// 当日 · 当天 · 同日
const sameDay = /当日|当天|同日/gu;
// 即时 · 立即 · 当场 · 随到随办 · 即到即办
const immediate = /即时|立即|当场|随到随\p{Script=Han}|即到即\p{Script=Han}/gu;
// 用印后同时登记, but not the conjunction of 同时废止
const simultaneous = /同时(?!废止)|同步/gu;
/** Ends of a clause; 顿号 too, for 特急件1日、加急件3日. */
const clauseEnds = /[，。；：、？！\n|]/u;
const sentenceEnds = /[。；？！\n|]/u;

/**
 * Every length of time in a text, with its unit, in the order of the text. Dates (3月31日, 2026年) are none.
 */
export function findLimits(text: string): FoundLimit[] {
  const folded = text.normalize("NFKC").replace(/[,:;!?]/g, (mark) => wide[mark] ?? mark);
  const found: (readonly [at: number, limit: FoundLimit])[] = [];
  for (const match of folded.matchAll(duration)) {
    const { lead = "", first = "", second, day, plain, tail } = match.groups ?? {};
    const unit = unitWords[day ?? plain ?? ""];
    if (unit === undefined || isDate(folded, match.index + lead.length, Number(first), plain)) continue;
    const min = first === "半" ? 0.5 : Number(first);
    const max = second === undefined ? min : Number(second);
    const direction = { before: lead.endsWith("前") || tail !== undefined, atLeast: leastWords.has(lead) };
    const limit = { written: match[0], unit, min, max, ...direction };
    found.push([match.index, { ...limit, ...surroundings(folded, match.index) }]);
  }
  for (const [unit, pattern] of [
    ["sameDay", sameDay],
    ["immediate", immediate],
    ["simultaneous", simultaneous],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      const limit = { written: match[0], unit, min: 0, max: 0, before: false, atLeast: false };
      found.push([match.index, { ...limit, ...surroundings(folded, match.index) }]);
    }
  }
  return found.sort(([a], [b]) => a - b).map(([, limit]) => limit);
}

const leastWords: ReadonlySet<string> = new Set(["不少于", "不得少于", "至少"]);

/** NFKC makes these narrow; the clause ends that follow are Chinese marks. */
const wide: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "!": "！", "?": "？" };

/** 3月31日 and 2026年 are dates; 第30日 counts within something else. */
function isDate(text: string, at: number, figure: number, unit: string | undefined): boolean {
  const before = text[at - 1] ?? "";
  if (unit === "日" && before === "月") return true;
  if (unit === "年" && figure >= 1000) return true;
  return /[第\d.]/.test(before);
}

function surroundings(text: string, at: number): Pick<FoundLimit, "clause" | "sentence"> {
  return { clause: cutAround(text, at, clauseEnds), sentence: cutAround(text, at, sentenceEnds) };
}

function cutAround(text: string, at: number, ends: RegExp): string {
  let start = at;
  while (start > 0 && !ends.test(text[start - 1] ?? "")) start -= 1;
  let end = at;
  while (end < text.length && !ends.test(text[end] ?? "")) end += 1;
  return text.slice(start, end).trim();
}
