import chineseDays from "chinese-days";
import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { addDays, packAnnouncedDays, type CivilDate } from "../../src/calendar/index.ts";
import { findLunarFestivals, firstLunarYear, lastLunarYear } from "../../src/calendar/lunar-festivals.ts";
import { unpackAnnouncedDays } from "../../src/calendar/announced-days.ts";
import { packDays, unpackDays } from "../../src/calendar/pack-days.ts";

describe("the announced days as the browser carries them", () => {
  it("are written as runs of one holiday", () => {
    const days = {
      "2026-02-15": "Spring Festival,春节,4",
      "2026-02-16": "Spring Festival,春节,4",
      "2026-01-01": "New Year's Day,元旦,1",
      "2025-01-28": "Spring Festival,春节,4",
    };
    expect(packDays(days)).toBe("春节 20250128 20260215+2;元旦 20260101");
  });

  it("come back day for day with their names", () => {
    const unpacked = unpackAnnouncedDays(packAnnouncedDays(announced));
    for (const part of ["holidays", "workdays"] as const) {
      const names = Object.fromEntries(
        Object.entries(announced[part]).map(([date, words]) => [date, (words as string).split(",")[1]]),
      );
      expect(unpacked[part]).toEqual(names);
    }
    expect(unpackDays("")).toEqual({});
  });
});

/** The day of a lunar date (no leap month) from the library's tables of lunar months. */
function findLunarDay(year: number, month: number, day: number): CivilDate {
  let offset = day - 1;
  for (let before = 1900; before < year; before += 1) {
    offset += chineseDays.getYearLeapMonth(before).days;
    for (let each = 1; each <= 12; each += 1) offset += chineseDays.monthDays(before, each);
  }
  const leap = chineseDays.getYearLeapMonth(year);
  for (let each = 1; each < month; each += 1)
    offset += chineseDays.monthDays(year, each) + (leap.leapMonth === each ? leap.days : 0);
  return addDays("1900-01-31", offset);
}

describe("the table of lunar festivals", () => {
  it("agrees with the library in every year", () => {
    for (let year = firstLunarYear; year <= lastLunarYear; year += 1) {
      expect([year, findLunarFestivals(year)]).toEqual([
        year,
        {
          newYear: findLunarDay(year, 1, 1),
          dragonBoat: findLunarDay(year, 5, 5),
          midAutumn: findLunarDay(year, 8, 15),
        },
      ]);
    }
  });

  it("ends where it is not known", () => {
    expect(() => findLunarFestivals(2024)).toThrow(RangeError);
    expect(() => findLunarFestivals(2100)).toThrow(RangeError);
  });
});
