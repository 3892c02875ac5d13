import { describe, expect, it } from "vitest";
import { formatTimeLimit, parseTimeLimit } from "../../src/calendar/index.ts";

describe("parseTimeLimit reads the notations of the content model", () => {
  it.each([
    ["2个工作日", "workingDay", 2, 2],
    ["0.5个工作日", "workingDay", 0.5, 0.5],
    ["4个工作小时", "workingHour", 4, 4],
    ["15个自然日", "naturalDay", 15, 15],
    ["24小时", "hour", 24, 24],
    ["30分钟", "minute", 30, 30],
    ["1至3个工作日", "workingDay", 1, 3],
    ["6个月", "month", 6, 6],
    ["20年", "year", 20, 20],
  ])("%s is a duration", (written, unit, min, max) => {
    expect(parseTimeLimit(written)).toEqual({
      written,
      unit,
      quantity: { min, max },
      before: false,
      atLeast: false,
      event: null,
      rule: null,
    });
    expect(formatTimeLimit(parseTimeLimit(written)!)).toBe(written);
  });

  it.each([
    ["当日", "sameDay"],
    ["即时", "immediate"],
    ["不限", "none"],
  ])("%s has no quantity", (written, unit) => {
    expect(parseTimeLimit(written)).toMatchObject({ unit, quantity: null, rule: null });
    expect(formatTimeLimit(parseTimeLimit(written)!)).toBe(written);
  });

  it("提前 counts back from the event", () => {
    expect(parseTimeLimit("提前3个工作日")).toMatchObject({
      unit: "workingDay",
      quantity: { min: 3, max: 3 },
      before: true,
    });
    expect(parseTimeLimit("提前2个工作小时")).toMatchObject({ unit: "workingHour", before: true });
    expect(parseTimeLimit("会前3个工作日")).toMatchObject({ unit: "workingDay", before: true, event: "会" });
  });

  it("an event may stand in the limit itself", () => {
    expect(parseTimeLimit("返岗当日")).toMatchObject({ unit: "sameDay", event: "返岗" });
    expect(parseTimeLimit("返岗后1个工作日内")).toMatchObject({
      unit: "workingDay",
      quantity: { min: 1, max: 1 },
      before: false,
      event: "返岗",
    });
  });

  it("不少于 gives the least, not the most", () => {
    expect(parseTimeLimit("不少于7个工作日")).toMatchObject({
      unit: "workingDay",
      quantity: { min: 7, max: 7 },
      atLeast: true,
    });
  });

  it.each([
    ["每周五12:00前", { period: "week", relation: "each", weekday: 5, minuteOfDay: 720, by: true }],
    ["每月5日前", { period: "month", relation: "each", day: 5, by: true }],
    ["每年3月31日前", { period: "year", relation: "each", months: [3], day: 31, by: true }],
    ["每月25日", { period: "month", relation: "each", day: 25, by: false }],
    ["每月底前", { period: "month", relation: "each", day: "last", by: true }],
    ["每年2月底前", { period: "year", relation: "each", months: [2], day: "last", by: true }],
    ["每月第二个周三", { period: "month", relation: "each", nth: 2, weekday: 3 }],
    ["每季首月5日前", { period: "quarter", relation: "each", months: [1], day: 5, by: true }],
    ["每2周周一", { period: "week", relation: "each", every: 2, weekday: 1 }],
    ["每半年", { period: "halfYear", relation: "each", day: null }],
    ["每日17:00前", { period: "day", relation: "each", minuteOfDay: 1020, by: true }],
  ])("%s comes again and again", (written, rule) => {
    expect(parseTimeLimit(written)).toMatchObject({ unit: "recurring", quantity: null, rule });
    expect(formatTimeLimit(parseTimeLimit(written)!)).toBe(written);
  });

  it("two months named alone are the months of every year", () => {
    expect(parseTimeLimit("6月、12月")).toMatchObject({
      unit: "recurring",
      rule: { period: "year", months: [6, 12], day: null },
    });
    expect(formatTimeLimit(parseTimeLimit("6月、12月")!)).toBe("每年6月、12月");
  });

  it.each([
    ["次月5日前", { period: "month", relation: "next", day: 5, by: true }],
    ["次年3月31日前", { period: "year", relation: "next", months: [3], day: 31, by: true }],
    ["当年12月20日前", { period: "year", relation: "this", months: [12], day: 20, by: true }],
    ["次日9:00前", { period: "day", relation: "next", minuteOfDay: 540, by: true }],
  ])("%s is one day reckoned from the start", (written, rule) => {
    expect(parseTimeLimit(written)).toMatchObject({ unit: "date", quantity: null, rule });
    expect(formatTimeLimit(parseTimeLimit(written)!)).toBe(written);
  });
});

describe("parseTimeLimit and formatTimeLimit together", () => {
  it.each([
    ["2 个工作日", "2个工作日"],
    ["２个工作日", "2个工作日"],
    ["1-3工作日内", "1至3个工作日"],
    ["24小时以内", "24小时"],
    ["每周五12：00前", "每周五12:00前"],
    ["每星期五12:00前", "每周五12:00前"],
    ["当天", "当日"],
    ["当场", "即时"],
    ["至少7个工作日", "不少于7个工作日"],
    ["至少提前3个工作日", "提前3个工作日"],
    ["12月20日前", "每年12月20日前"],
    ["当日17:00前", "当日17:00前"],
    ["返岗后1个工作日内", "返岗后1个工作日"],
  ])("%s is written %s", (written, standard) => {
    const limit = parseTimeLimit(written);
    expect(limit).not.toBeNull();
    expect(formatTimeLimit(limit!)).toBe(standard);
    expect({ ...parseTimeLimit(standard), written: "" }).toEqual({ ...limit, written: "" });
  });
});

describe("parseTimeLimit refuses", () => {
  it.each([
    ["a day that does not say which kind", "10日"],
    ["a day that does not say which kind, before an event", "会前3日"],
    ["天", "3天"],
    ["nothing", ""],
    ["a figure alone", "3"],
    ["zero", "0个工作日"],
    ["a range upside down", "5至3个工作日"],
    ["Chinese figures", "三个工作日"],
    ["a day that no month has", "每月32日前"],
    ["30 February", "每年2月30日前"],
    ["a thirteenth month", "每年13月1日前"],
    ["an hour that no day has", "每周五25:00前"],
    ["an eighth weekday", "每周八"],
    ["half a natural day", "0.5个自然日"],
    ["half a month", "1.5个月"],
    ["prose", "尽快办理"],
    ["a unit with trailing words", "2个工作日左右"],
  ])("%s", (_name, written) => {
    expect(parseTimeLimit(written)).toBeNull();
  });
});
