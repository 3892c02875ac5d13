import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  addCalendarMonths,
  addDays,
  addNaturalDays,
  addWorkingDays,
  buildHolidayCalendar,
  calendarKnownThrough,
  classifyDay,
  findLastKnownDay,
  isWorkingDay,
  listStatutoryHolidays,
  weekday,
  type CivilDate,
} from "../../src/calendar/index.ts";

const provisionalText = "该年放假安排尚未公布，暂按法定节假日推算";
const corpus = path.resolve(import.meta.dirname, "../../../shared/corpus/holidays");

function workingDaysOf(year: number): number {
  let count = 0;
  for (
    let date: CivilDate = `${year}-01-01` as CivilDate;
    date.startsWith(`${year}`);
    date = addDays(date, 1)
  ) {
    if (isWorkingDay(date)) count += 1;
  }
  return count;
}

describe("the calendar", () => {
  it("equals the official notices on every day of 2019 to 2026", () => {
    if (!existsSync(corpus)) {
      console.log("Holiday corpus absent: the comparison with the official notices was not made.");
      return;
    }
    const files = readdirSync(corpus).filter((name) => name.endsWith(".json"));
    const announced = new Map<string, boolean>();
    for (const file of files) {
      const { days } = JSON.parse(readFileSync(path.join(corpus, file), "utf8")) as {
        days: { date: string; isOffDay: boolean }[];
      };
      for (const day of days) announced.set(day.date, day.isOffDay);
    }
    let tried = 0;
    const wrong: string[] = [];
    for (let date: CivilDate = "2019-01-01"; date <= "2026-12-31"; date = addDays(date, 1)) {
      const off = announced.get(date) ?? weekday(date) >= 6;
      if (isWorkingDay(date) === off) wrong.push(date);
      tried += 1;
    }
    console.log(`Holiday corpus: ${files.length} files, ${tried} days compared.`);
    expect(wrong).toEqual([]);
    expect(tried).toBe(2922);
  });

  it("is known through the last announced year", () => {
    expect(calendarKnownThrough).toBe("2026-12-31");
  });

  it("has 248 working days in 2025 and in 2026", () => {
    expect(workingDaysOf(2025)).toBe(248);
    expect(workingDaysOf(2026)).toBe(248);
  });

  it("tells make-up workdays, holidays, weekends and workdays apart", () => {
    expect(classifyDay("2026-02-14")).toEqual({ kind: "makeUpWorkday", name: "春节", provisional: false });
    expect(classifyDay("2026-02-16")).toEqual({ kind: "holiday", name: "春节", provisional: false });
    expect(classifyDay("2026-11-28")).toEqual({ kind: "weekend", name: null, provisional: false });
    expect(classifyDay("2026-11-24")).toEqual({ kind: "workday", name: null, provisional: false });
  });

  it("takes an empty list for a year as nothing announced", () => {
    const calendar = buildHolidayCalendar({
      holidays: { "2026-10-01": "National Day,国庆节,3" },
      workdays: {},
    });
    expect(findLastKnownDay(calendar)).toBe("2026-12-31");
    expect(classifyDay("2027-10-01", calendar)).toEqual({
      kind: "holiday",
      name: "国庆节",
      provisional: true,
    });
    expect(() => findLastKnownDay(buildHolidayCalendar({ holidays: {}, workdays: {} }))).toThrow(RangeError);
  });

  it("does not take last December's days of the next notice for a whole year", () => {
    const calendar = buildHolidayCalendar({
      holidays: {
        "2018-10-01": "National Day,国庆节,3",
        "2018-12-31": "New Year's Day,元旦,1",
        "2019-01-01": "New Year's Day,元旦,1",
      },
      workdays: {},
    });
    expect(findLastKnownDay(calendar)).toBe("2018-12-31");
  });

  it("refuses days that do not exist and years before the first notice", () => {
    expect(() => buildHolidayCalendar({ holidays: { "2025-02-30": "x" }, workdays: {} })).toThrow(RangeError);
    expect(() => isWorkingDay("2003-10-01")).toThrow(RangeError);
    expect(() => isWorkingDay("2100-10-01")).toThrow(RangeError);
  });
});

describe("statutory holidays of a year not announced", () => {
  it("are the thirteen days of the law, 2027", () => {
    expect([...listStatutoryHolidays(2027)]).toEqual([
      ["2027-01-01", "元旦"],
      ["2027-02-05", "春节"],
      ["2027-02-06", "春节"],
      ["2027-02-07", "春节"],
      ["2027-02-08", "春节"],
      ["2027-04-05", "清明"],
      ["2027-05-01", "劳动节"],
      ["2027-05-02", "劳动节"],
      ["2027-06-09", "端午"],
      ["2027-09-15", "中秋"],
      ["2027-10-01", "国庆节"],
      ["2027-10-02", "国庆节"],
      ["2027-10-03", "国庆节"],
    ]);
  });

  it("lie within the announced holidays of 2025 and 2026", () => {
    for (const year of [2025, 2026]) {
      for (const date of listStatutoryHolidays(year).keys()) expect(classifyDay(date).kind).toBe("holiday");
    }
  });

  // Published almanac dates. ICU's Chinese calendar is no measure: new moons close to midnight in China
  // (2027-02-06 23:56, 2030-02-03 0:07) make it a day off.
  it.each([
    [2027, "2027-02-06", "2027-06-09", "2027-09-15"],
    [2028, "2028-01-26", "2028-05-28", "2028-10-03"],
    [2029, "2029-02-13", "2029-06-16", "2029-09-22"],
    [2030, "2030-02-03", "2030-06-05", "2030-09-12"],
    [2031, "2031-01-23", "2031-06-24", "2031-10-01"],
  ] as const)("follow the almanac of %i", (year, newYear, dragonBoat, midAutumn) => {
    const days = listStatutoryHolidays(year);
    for (const offset of [-1, 0, 1, 2]) expect(days.get(addDays(newYear, offset))).toBe("春节");
    expect(days.get(dragonBoat)).toBe("端午");
    expect(days.get(midAutumn)).toContain("中秋");
    expect([...days.values()].filter((name) => name === "春节")).toHaveLength(4);
  });

  it("counts a leap month that comes before the festival", () => {
    // 2028 has a leap fifth month: 端午 is in the first fifth month (28 May), 中秋 falls on National Day's third day.
    const days = listStatutoryHolidays(2028);
    expect(days.get("2028-05-28")).toBe("端午");
    expect(days.get("2028-10-03")).toBe("中秋、国庆节");
  });

  it("know 清明 of 2028 and 2031", () => {
    expect(listStatutoryHolidays(2028).get("2028-04-04")).toBe("清明");
    expect(listStatutoryHolidays(2031).get("2031-04-05")).toBe("清明");
  });

  it("are the same whatever the machine's zone", () => {
    const before = process.env["TZ"];
    try {
      process.env["TZ"] = "America/Los_Angeles";
      expect(listStatutoryHolidays(2029).get("2029-02-13")).toBe("春节");
      expect(listStatutoryHolidays(2029).get("2029-02-11")).toBeUndefined();
      expect(addWorkingDays("2026-02-12", 5).due).toBe("2026-02-26");
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["over the Spring Festival of 2026", "2026-01-30", 20, "2026-03-05"],
    ["over Mid-Autumn and National Day 2025", "2025-09-22", 20, "2025-10-24"],
    ["with two make-up Saturdays", "2026-02-12", 7, "2026-02-28"],
    ["with a make-up Sunday", "2026-09-18", 5, "2026-09-24"],
    ["around a make-up Saturday", "2026-02-12", 5, "2026-02-26"],
    ["to the day after a make-up Sunday", "2026-09-18", 3, "2026-09-22"],
    ["over the end of a year", "2025-12-30", 3, "2026-01-05"],
    ["over a holiday that was prolonged after its notice", "2020-01-23", 5, "2020-02-07"],
    ["over a Labour Day whose notice was changed", "2019-04-26", 1, "2019-04-28"],
    ["over 除夕 of 2024, a workday by the notice", "2024-02-08", 1, "2024-02-09"],
    ["in an ordinary week", "2026-02-05", 5, "2026-02-12"],
    ["on a start that is a day off itself", "2026-11-28", 1, "2026-11-30"],
  ] as const)("counts from the day after the event, %s", (_name, start, count, due) => {
    expect(addWorkingDays(start, count)).toMatchObject({ due, provisional: false });
    expect(addWorkingDays(start, count).counted).toHaveLength(count);
  });

  it("names the days it counted", () => {
    expect(addWorkingDays("2026-02-12", 5)).toEqual({
      due: "2026-02-26",
      provisional: false,
      counted: ["2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26"],
    });
  });

  it("goes back from the event for 提前", () => {
    expect(addWorkingDays("2026-11-27", -3)).toEqual({
      due: "2026-11-24",
      provisional: false,
      counted: ["2026-11-26", "2026-11-25", "2026-11-24"],
    });
    expect(addWorkingDays("2026-02-24", -1).due).toBe("2026-02-14");
  });

  it("says so when a year is not announced", () => {
    expect(addWorkingDays("2026-12-30", 3)).toEqual({
      due: "2027-01-05",
      provisional: true,
      note: provisionalText,
      counted: ["2026-12-31", "2027-01-04", "2027-01-05"],
    });
    expect(addWorkingDays("2027-09-30", 1)).toMatchObject({
      due: "2027-10-04",
      provisional: true,
      note: provisionalText,
    });
    expect(isWorkingDay("2027-10-01")).toBe(false);
    expect(isWorkingDay("2030-10-01")).toBe(false);
    expect(addWorkingDays("2026-12-29", 2)).toMatchObject({ due: "2026-12-31", provisional: false });
  });

  it("refuses parts of days and absurd counts", () => {
    expect(() => addWorkingDays("2026-11-24", 0.5)).toThrow(RangeError);
    expect(() => addWorkingDays("2026-11-24", 1e9)).toThrow(RangeError);
    expect(() => addWorkingDays("2026-11-24", Number.NaN)).toThrow(RangeError);
  });
});

describe("addNaturalDays", () => {
  it("ends on the next working day when the last day is a day off", () => {
    expect(addNaturalDays("2026-02-05", 15)).toEqual({
      due: "2026-02-24",
      provisional: false,
      movedFrom: "2026-02-20",
    });
  });

  it("moves from a Saturday, but not from a make-up Saturday", () => {
    expect(addNaturalDays("2026-11-13", 15)).toEqual({
      due: "2026-11-30",
      provisional: false,
      movedFrom: "2026-11-28",
    });
    expect(addNaturalDays("2026-01-30", 15)).toEqual({ due: "2026-02-14", provisional: false });
  });

  it("is not moved where the rule does not say so", () => {
    expect(addNaturalDays("2026-02-05", 15, { rollForward: false })).toEqual({
      due: "2026-02-20",
      provisional: false,
    });
    expect(addNaturalDays("2026-02-20", -3)).toEqual({ due: "2026-02-17", provisional: false });
  });

  it("is provisional only when a day of a year not announced decides", () => {
    expect(addNaturalDays("2026-12-18", 14)).toEqual({
      due: "2027-01-04",
      provisional: true,
      note: provisionalText,
      movedFrom: "2027-01-01",
    });
    expect(addNaturalDays("2026-12-18", 14, { rollForward: false })).toEqual({
      due: "2027-01-01",
      provisional: false,
    });
    expect(addNaturalDays("2026-12-01", 30)).toEqual({ due: "2026-12-31", provisional: false });
  });
});

describe("addCalendarMonths", () => {
  it("ends on the corresponding day, moved when that is a day off", () => {
    expect(addCalendarMonths("2025-05-01", 12)).toEqual({
      due: "2026-05-06",
      provisional: false,
      movedFrom: "2026-05-01",
    });
    expect(addCalendarMonths("2025-08-31", 1)).toEqual({ due: "2025-09-30", provisional: false });
  });

  it("ends on a make-up Saturday that is the last day of its month", () => {
    expect(addCalendarMonths("2026-01-31", 1)).toEqual({ due: "2026-02-28", provisional: false });
  });
});
