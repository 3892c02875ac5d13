import { describe, expect, it } from "vitest";
import {
  addHours,
  addWorkingHours,
  computeDeadline,
  findRuleDate,
  formatClock,
  hoursPerWorkingDay,
  instantInChina,
  parseTimeLimit,
  type CivilDate,
  type TimedDeadline,
} from "../../src/calendar/index.ts";

/** The instant of `2026-02-13 17:30` in China. */
function at(text: string): number {
  const [date, clock] = text.split(" ");
  const [hour, minute] = (clock ?? "0:00").split(":");
  return instantInChina(date as CivilDate, Number(hour) * 60 + Number(minute));
}

function show({ due, minuteOfDay }: TimedDeadline): string {
  return `${due} ${formatClock(minuteOfDay)}`;
}

describe("addHours", () => {
  it("counts nights and weekends and is never moved", () => {
    expect(show(addHours(at("2026-02-13 17:30"), 24))).toBe("2026-02-14 17:30");
    expect(show(addHours(at("2026-02-15 23:45"), 0.5))).toBe("2026-02-16 0:15");
    expect(addHours(at("2026-12-31 20:00"), 24).provisional).toBe(false);
  });
});

describe("addWorkingHours", () => {
  it.each([
    ["inside a morning", "2026-11-24 9:00", 2, "2026-11-24 11:00"],
    ["over the noon break", "2026-11-24 10:00", 4, "2026-11-24 15:30"],
    ["from the noon break", "2026-11-24 12:30", 2, "2026-11-24 15:30"],
    ["from before the office opens", "2026-11-24 7:00", 4, "2026-11-24 14:00"],
    ["to closing time of the same day", "2026-11-24 17:00", 1, "2026-11-24 18:00"],
    ["to noon", "2026-11-24 10:00", 2, "2026-11-24 12:00"],
    ["from closing time", "2026-11-24 18:00", 2, "2026-11-25 10:30"],
    ["over a weekend", "2026-11-27 17:30", 1, "2026-11-30 9:00"],
    ["into a make-up Saturday", "2026-02-13 17:00", 2, "2026-02-14 9:30"],
    ["over the Spring Festival", "2026-02-14 17:30", 1, "2026-02-24 9:00"],
    ["from a holiday", "2026-02-18 10:00", 1, "2026-02-24 9:30"],
    ["over several days", "2026-11-24 8:30", 16, "2026-11-25 18:00"],
    ["for a quarter of an hour", "2026-11-24 11:50", 0.25, "2026-11-24 13:35"],
    ["back within a morning", "2026-11-24 11:00", -2, "2026-11-24 9:00"],
    ["back over a weekend", "2026-11-23 9:30", -2, "2026-11-20 17:00"],
    ["back from before the office opens", "2026-11-24 7:00", -1, "2026-11-23 17:00"],
    ["back from the noon break", "2026-11-24 13:00", -1, "2026-11-24 11:00"],
  ])("counts office hours only, %s", (_name, start, hours, due) => {
    expect(show(addWorkingHours(at(start), hours))).toBe(due);
    expect(addWorkingHours(at(start), hours).provisional).toBe(false);
  });

  it("takes the office's own hours", () => {
    const officeHours = [["9:00", "17:00"]] as const;
    expect(show(addWorkingHours(at("2026-11-24 16:00"), 2, { officeHours }))).toBe("2026-11-25 10:00");
    expect(hoursPerWorkingDay(officeHours)).toBe(8);
    expect(hoursPerWorkingDay()).toBe(8);
  });

  it("is provisional when it runs into a year not announced", () => {
    expect(addWorkingHours(at("2026-12-31 17:30"), 1)).toMatchObject({
      due: "2027-01-04",
      minuteOfDay: 540,
      provisional: true,
    });
  });

  it("refuses hours that are no times in order of the day", () => {
    expect(() => addWorkingHours(0, 1, { officeHours: [] })).toThrow(RangeError);
    expect(() => addWorkingHours(0, 1, { officeHours: [["12:00", "8:30"]] })).toThrow(RangeError);
    expect(() => addWorkingHours(0, 1, { officeHours: [["8：30", "12:00"]] })).toThrow(RangeError);
    expect(() => addWorkingHours(0, Number.NaN)).toThrow(RangeError);
  });
});

describe("findRuleDate", () => {
  // 2026-11-24 is a Tuesday.
  it.each([
    ["每周五12:00前", "2026-11-24", "2026-11-27"],
    ["每周", "2026-11-24", "2026-11-29"],
    ["每月5日前", "2026-11-24", "2026-12-05"],
    ["每月5日前", "2026-12-05", "2026-12-05"],
    ["每月31日", "2026-11-24", "2026-11-30"],
    ["每月底前", "2026-11-24", "2026-11-30"],
    ["次月5日前", "2026-11-24", "2026-12-05"],
    ["次月5日前", "2026-11-02", "2026-12-05"],
    ["每年3月31日前", "2026-11-24", "2027-03-31"],
    ["每年3月31日前", "2026-03-31", "2026-03-31"],
    ["次年3月31日前", "2026-01-05", "2027-03-31"],
    ["当年12月20日前", "2026-11-24", "2026-12-20"],
    ["每年2月底前", "2027-11-24", "2028-02-29"],
    ["6月、12月", "2026-11-24", "2026-12-31"],
    ["6月、12月", "2026-03-01", "2026-06-30"],
    ["每月第二个周三", "2026-11-24", "2026-12-09"],
    ["每月第二个周三", "2026-11-11", "2026-11-11"],
    ["每月第五个周三", "2026-11-24", "2026-12-30"],
    ["每季首月5日前", "2026-11-24", "2027-01-05"],
    ["每季", "2026-11-24", "2026-12-31"],
    ["每半年", "2026-03-01", "2026-06-30"],
    ["次日", "2026-12-31", "2027-01-01"],
  ] as const)("%s seen from %s is %s", (written, day, due) => {
    const rule = parseTimeLimit(written)?.rule;
    expect(rule && findRuleDate(rule, day)).toBe(due);
  });

  it("goes on to the next week when the hour is over", () => {
    const rule = parseTimeLimit("每周五12:00前")!.rule!;
    expect(findRuleDate(rule, "2026-11-27", 12 * 60)).toBe("2026-11-27");
    expect(findRuleDate(rule, "2026-11-27", 12 * 60 + 1)).toBe("2026-12-04");
  });
});

describe("computeDeadline", () => {
  const compute = (written: string, start: string) => computeDeadline(parseTimeLimit(written)!, at(start));

  it("keeps the three kinds of time limit apart", () => {
    expect(compute("5个工作日", "2026-02-05 10:00")).toMatchObject({ due: "2026-02-12" });
    expect(compute("15个自然日", "2026-02-05 10:00")).toMatchObject({
      due: "2026-02-24",
      movedFrom: "2026-02-20",
    });
    expect(compute("24小时", "2026-02-13 17:30")).toMatchObject({ due: "2026-02-14", minuteOfDay: 1050 });
  });

  it("takes a range at its longer end", () => {
    expect(compute("1至3个工作日", "2026-11-24 9:00")).toMatchObject({ due: "2026-11-27" });
  });

  it("takes half a working day as half its office hours", () => {
    expect(compute("0.5个工作日", "2026-11-24 10:00")).toMatchObject({
      due: "2026-11-24",
      minuteOfDay: 15 * 60 + 30,
    });
    expect(compute("1.5个工作日", "2026-11-24 8:30")).toMatchObject({
      due: "2026-11-25",
      minuteOfDay: 14 * 60,
    });
  });

  it("counts back from the event for 提前", () => {
    expect(compute("提前3个工作日", "2026-11-27 9:00")).toMatchObject({ due: "2026-11-24" });
    expect(compute("提前2个工作小时", "2026-11-24 14:30")).toMatchObject({
      due: "2026-11-24",
      minuteOfDay: 11 * 60,
    });
  });

  it("knows months, minutes, the same day, at once and no limit", () => {
    expect(compute("1个月", "2026-01-31 9:00")).toMatchObject({ due: "2026-02-28" });
    expect(compute("2年", "2024-11-24 9:00")).toMatchObject({ due: "2026-11-24" });
    expect(compute("30分钟", "2026-11-24 23:45")).toMatchObject({ due: "2026-11-25", minuteOfDay: 15 });
    expect(compute("当日", "2026-11-24 23:45")).toEqual({ due: "2026-11-24", provisional: false });
    expect(compute("当日17:00前", "2026-11-24 9:00")).toMatchObject({ due: "2026-11-24", minuteOfDay: 1020 });
    expect(compute("即时", "2026-11-24 9:00")).toMatchObject({ due: "2026-11-24", minuteOfDay: 540 });
    expect(compute("不限", "2026-11-24 9:00")).toBeNull();
  });

  it("gives the clock time of a rule that has one", () => {
    expect(compute("每周五12:00前", "2026-11-24 9:00")).toEqual({
      due: "2026-11-27",
      provisional: false,
      minuteOfDay: 720,
      instant: at("2026-11-27 12:00"),
    });
  });
});
