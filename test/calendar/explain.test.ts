import { describe, expect, it } from "vitest";
import {
  computeDeadline,
  explainDeadline,
  findLatestStart,
  formatLimitCode,
  instantInChina,
  parseClock,
  parseLimitCode,
  parseTimeLimit,
  writeIcs,
  type CivilDate,
  type TimeLimit,
} from "../../src/calendar/index.ts";

function limitOf(text: string): TimeLimit {
  const limit = parseTimeLimit(text);
  if (!limit) throw new Error(`Not a time limit: ${text}`);
  return limit;
}

function explain(text: string, date: CivilDate, minuteOfDay = 0) {
  const limit = limitOf(text);
  const deadline = computeDeadline(limit, instantInChina(date, minuteOfDay));
  if (!deadline) throw new Error("No deadline");
  return { deadline, ...explainDeadline(limit, { date, minuteOfDay }, deadline) };
}

const texts = (reasons: readonly { readonly text: string }[]) => reasons.map(({ text }) => text);

describe("codes of limits in addresses", () => {
  it.each([
    ["7个工作日", "7wd"],
    ["0.5个工作日", "0.5wd"],
    ["2个工作小时", "2wh"],
    ["15个自然日", "15nd"],
    ["24小时", "24h"],
    ["30分钟", "30min"],
    ["6个月", "6mo"],
    ["20年", "20y"],
    ["当日", "today"],
    ["即时", "now"],
    ["提前3个工作日", "-3wd"],
    ["次月5日前", "次月5日前"],
    ["每周五12:00前", "每周五12:00前"],
  ])("%s is %s and comes back", (written, code) => {
    expect(formatLimitCode(limitOf(written))).toBe(code);
    expect({ ...parseLimitCode(code), written: "" }).toEqual({ ...limitOf(written), written: "" });
  });

  it("takes the longer end of a range and leaves out the event", () => {
    expect(formatLimitCode(limitOf("1至3个工作日"))).toBe("3wd");
    expect(formatLimitCode(limitOf("会前3个工作日"))).toBe("-3wd");
    expect(formatLimitCode(limitOf("返岗当日"))).toBe("today");
  });

  it("refuses what says no kind of day, half natural days and nonsense", () => {
    for (const text of ["7", "7日", "7d", "0.5nd", "0wd", "wd", "-", "", "九天"])
      expect(parseLimitCode(text)).toBeNull();
  });
});

describe("parseClock", () => {
  it("reads times of day and nothing else", () => {
    expect(parseClock("9:30")).toBe(570);
    expect(parseClock(" 09：30 ")).toBe(570);
    for (const text of ["24:00", "9:60", "930", ""]) expect(parseClock(text)).toBeNull();
  });
});

describe("how a deadline was counted", () => {
  it("names the start, the holiday, the make-up days of 2026-02-12 and 7 working days", () => {
    const { deadline, reasons, days } = explain("7个工作日", "2026-02-12");
    expect(deadline.due).toBe("2026-02-28");
    expect(texts(reasons)).toEqual([
      "2月12日（星期四）是开始的当日，不计入，从2月13日（星期五）数起。",
      "春节放假 9 天不计：2月15日至23日。",
      "调休上班 2 天计入：2月14日（星期六）、2月28日（星期六）。",
      "最后一日到下班（18:00）为止。",
    ]);
    expect(reasons[0]?.rule?.source).toBe("《中华人民共和国民法典》第二百零一条第一款");
    // 13, 14, then 24–28 February.
    expect(days.filter(({ number }) => number !== null).map(({ date }) => date.slice(8))).toEqual([
      "13",
      "14",
      "24",
      "25",
      "26",
      "27",
      "28",
    ]);
    expect(days.find(({ date }) => date === "2026-02-28")).toMatchObject({
      number: 7,
      kind: "makeUpWorkday",
    });
  });

  it("says that a natural period was moved and from where", () => {
    // 15 days from 2026-02-02 end on 17 February, within the holiday of 15–23 February.
    const { deadline, reasons, days } = explain("15个自然日", "2026-02-02");
    expect(deadline).toMatchObject({ due: "2026-02-24", movedFrom: "2026-02-17" });
    expect(texts(reasons)).toContain("最后一日2月17日（星期二）是春节假期，顺延到2月24日（星期二）。");
    expect(days.find(({ date }) => date === "2026-02-17")?.number).toBe(15);
    expect(days.find(({ date }) => date === "2026-02-18")?.number).toBeNull();
  });

  it("says that hours are not moved", () => {
    const { deadline, reasons } = explain("24小时", "2026-02-14", 9 * 60 + 30);
    expect(deadline).toMatchObject({ due: "2026-02-15", minuteOfDay: 570 });
    expect(texts(reasons)).toEqual([
      "从2月14日（星期六） 9:30 起连续计算，夜间、周末和节假日都算在内，不顺延。",
    ]);
  });

  it("does not move a day of the calendar, but says that it is a day off", () => {
    const { deadline, reasons } = explain("次月5日前", "2026-11-24");
    expect(deadline.due).toBe("2026-12-05");
    expect(texts(reasons)[1]).toContain("这一天是休息日");
  });

  it("tells the law of a holiday that is not announced from that of a notice", () => {
    // 2026-12-31 is Thursday; 2027-01-01 is off by law, 2 and 3 January are a weekend.
    const { deadline, reasons } = explain("1个工作日", "2026-12-31");
    expect(deadline).toMatchObject({ due: "2027-01-04", provisional: true });
    expect(reasons.find(({ text }) => text.startsWith("元旦"))?.rule?.source).toBe(
      "《全国年节及纪念日放假办法》",
    );
  });
});

describe("the latest start", () => {
  const latest = (text: string, date: CivilDate, minuteOfDay = 18 * 60) =>
    findLatestStart(limitOf(text), { date, minuteOfDay });

  it.each([
    ["a working day", "7个工作日", "2026-02-28", "2026-02-12"],
    ["a day off, which counts nothing", "1个工作日", "2026-11-29", "2026-11-26"],
    ["a holiday, for natural days that would be moved behind it", "15个自然日", "2026-02-17", "2026-01-30"],
    ["the day to which a period is moved", "15个自然日", "2026-02-24", "2026-02-09"],
    ["the last day of a short month", "1个月", "2026-03-31", "2026-02-28"],
  ] as const)("before %s", (_name, limit, end, start) => {
    expect(latest(limit, end)?.due).toBe(start);
  });

  it("counts forward to the end and not beyond, for every day of a year", () => {
    const limit = limitOf("5个工作日");
    for (let day = 0; day < 366; day += 1) {
      const end = new Date(Date.UTC(2025, 6, 1 + day)).toISOString().slice(0, 10) as CivilDate;
      const start = findLatestStart(limit, { date: end, minuteOfDay: 0 });
      const due = start && computeDeadline(limit, instantInChina(start.due))?.due;
      expect(due && due <= end).toBe(true);
    }
  });

  it("counts office hours and natural hours back", () => {
    expect(latest("4个工作小时", "2026-11-24", 9 * 60 + 30)).toMatchObject({
      due: "2026-11-23",
      minuteOfDay: 900,
    });
    expect(latest("24小时", "2026-11-24", 570)).toMatchObject({ due: "2026-11-23", minuteOfDay: 570 });
  });

  it("has no answer for what has no length", () => {
    expect(latest("次月5日前", "2026-11-24")).toBeNull();
    expect(latest("提前3个工作日", "2026-11-24")).toBeNull();
    expect(latest("不限", "2026-11-24")).toBeNull();
  });

  it("explains itself from the start to the end", () => {
    const limit = limitOf("7个工作日");
    const end = { date: "2026-02-28", minuteOfDay: 0 } as const;
    const start = findLatestStart(limit, end);
    if (!start) throw new Error("No start");
    const { days, reasons } = explainDeadline(limit, end, start);
    expect(days.find(({ date }) => date === "2026-02-13")?.number).toBe(1);
    expect(days.find(({ date }) => date === "2026-02-28")?.number).toBe(7);
    expect(reasons[0]?.text).toBe("2月12日（星期四）开始，当日不计入，从第二天数到2月28日（星期六）。");
  });
});

describe("a deadline with a time of day in a calendar file", () => {
  it("is a moment in UTC", () => {
    const text = writeIcs(
      [{ uid: "a", date: "2026-02-15", instant: instantInChina("2026-02-15", 570), summary: "终报" }],
      { stamp: 0, productId: "x" },
    );
    // 9:30 in China is 1:30 in UTC.
    expect(text).toContain("\r\nDTSTART:20260215T013000Z\r\nSUMMARY");
    expect(text).not.toContain("DTEND");
  });
});
