import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilDateInChina,
  compareCivilDates,
  daysBetween,
  formatCivilDate,
  formatWeekday,
  instantInChina,
  isCivilDate,
  millisecondsToNextMidnightInChina,
  minuteOfDayInChina,
  parseCivilDate,
  toCivilDate,
  weekday,
} from "../../src/calendar/index.ts";

describe("parseCivilDate", () => {
  it.each(["2024-03-11", "2024-02-29", "2000-02-29", "1999-12-31", "2026-11-24"])(
    "takes %s as it is written",
    (text) => {
      expect(parseCivilDate(text)).toBe(text);
    },
  );

  it.each([
    ["a day that does not exist", "2025-02-30"],
    ["29 February outside a leap year", "2025-02-29"],
    ["29 February of a century that is no leap year", "1900-02-29"],
    ["a thirteenth month", "2025-13-01"],
    ["month zero", "2025-00-10"],
    ["day zero", "2025-01-00"],
    ["31 April", "2025-04-31"],
    ["single digits", "2025-3-8"],
    ["full-width digits", "２０２５-01-26"],
    ["Arabic-Indic digits", "٢٠٢٥-01-26"],
    ["the Chinese notation", "2025年3月18日"],
    ["slashes", "2025/03/18"],
    ["a time of day", "2025-03-18T00:00:00+08:00"],
    ["blanks around it", " 2025-03-18"],
    ["a line end behind it", "2025-03-18\n"],
    ["a year of three digits", "0999-01-01"],
    ["nothing", ""],
  ])("refuses %s", (_name, text) => {
    expect(parseCivilDate(text)).toBeNull();
    expect(isCivilDate(text)).toBe(false);
  });

  it("refuses values that are no strings", () => {
    expect(isCivilDate(20250318)).toBe(false);
    expect(isCivilDate(new Date(0))).toBe(false);
    expect(isCivilDate(null)).toBe(false);
  });
});

describe("arithmetic", () => {
  it("crosses months, years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(addDays("1970-01-01", -1)).toBe("1969-12-31");
    expect(addDays("2026-02-05", 15)).toBe("2026-02-20");
  });

  it("counts the days between two dates with their sign", () => {
    expect(daysBetween("2026-02-05", "2026-02-20")).toBe(15);
    expect(daysBetween("2026-02-20", "2026-02-05")).toBe(-15);
    expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366);
    expect(daysBetween("2026-11-24", "2026-11-24")).toBe(0);
  });

  it("takes the last day of a month that has no corresponding day", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2025-03-31", -1)).toBe("2025-02-28");
    expect(addMonths("2022-05-20", 60)).toBe("2027-05-20");
    expect(addMonths("2025-12-15", 1)).toBe("2026-01-15");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
  });

  it("throws on fractions and on days that cannot be", () => {
    expect(() => addDays("2026-01-01", 0.5)).toThrow(RangeError);
    expect(() => addMonths("2026-01-01", 1.5)).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => toCivilDate(2025, 2, 30)).toThrow(RangeError);
  });

  it("orders dates", () => {
    const dates = ["2026-01-10", "2025-12-31", "2026-01-09"] as const;
    expect([...dates].sort(compareCivilDates)).toEqual(["2025-12-31", "2026-01-09", "2026-01-10"]);
    expect(compareCivilDates("2026-01-01", "2026-01-01")).toBe(0);
  });
});

describe("weekday and writing", () => {
  it("counts weekdays from Monday = 1 to Sunday = 7", () => {
    expect(weekday("2026-11-23")).toBe(1);
    expect(weekday("2026-11-24")).toBe(2);
    expect(weekday("2026-11-29")).toBe(7);
    expect(weekday("1969-12-31")).toBe(3);
    expect(formatWeekday("2026-02-14")).toBe("星期六");
  });

  it("writes months and days without zeros", () => {
    expect(formatCivilDate("2024-03-11")).toBe("2024年3月11日");
    expect(formatCivilDate("2025-10-01")).toBe("2025年10月1日");
  });
});

describe("the date in China", () => {
  it("is eight hours ahead of UTC", () => {
    expect(civilDateInChina(Date.UTC(2026, 10, 24, 15, 59, 59, 999))).toBe("2026-11-24");
    expect(civilDateInChina(Date.UTC(2026, 10, 24, 16, 0, 0, 0))).toBe("2026-11-25");
    expect(civilDateInChina(new Date("2025-03-17T16:00:00Z"))).toBe("2025-03-18");
    expect(civilDateInChina(new Date("1969-12-31T15:59:59Z"))).toBe("1969-12-31");
  });

  it("is the same whatever the machine's zone", () => {
    const before = process.env["TZ"];
    try {
      for (const zone of ["America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati", "Europe/London"]) {
        process.env["TZ"] = zone;
        expect(civilDateInChina(new Date("2026-12-31T16:00:00Z"))).toBe("2027-01-01");
        expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
        expect(weekday("2026-03-29")).toBe(7);
      }
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });

  it("has no summer time", () => {
    // Summer time was in force in China in July 1988; the office's calendar is UTC+8 all the same.
    expect(civilDateInChina(new Date("1988-07-01T15:30:00Z"))).toBe("1988-07-01");
  });

  it("tells how long it is to the next midnight", () => {
    expect(millisecondsToNextMidnightInChina(Date.UTC(2026, 11, 31, 15, 59, 59, 999))).toBe(1);
    expect(millisecondsToNextMidnightInChina(Date.UTC(2026, 11, 31, 16, 0, 0, 0))).toBe(86_400_000);
    expect(millisecondsToNextMidnightInChina(new Date("2026-12-31T04:00:00Z"))).toBe(12 * 3_600_000);
  });

  it("turns a day and a minute of the day into an instant and back", () => {
    const instant = instantInChina("2026-02-13", 17 * 60 + 30);
    expect(new Date(instant).toISOString()).toBe("2026-02-13T09:30:00.000Z");
    expect(civilDateInChina(instant)).toBe("2026-02-13");
    expect(minuteOfDayInChina(instant)).toBe(1050);
  });
});
