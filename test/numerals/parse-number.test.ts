import { describe, expect, it } from "vitest";
import { formatChineseNumber, parseNumber } from "../../src/numerals/index.ts";

describe("parseNumber", () => {
  it.each([
    ["零", 0],
    ["一", 1],
    ["九", 9],
    ["十", 10],
    ["一十", 10],
    ["十二", 12],
    ["一十二", 12],
    ["二十", 20],
    ["九十九", 99],
    ["一百", 100],
    ["一百零一", 101],
    ["一百一十", 110],
    ["一百一十一", 111],
    ["二百五十", 250],
    ["一千", 1000],
    ["一千零一", 1001],
    ["一千零一十", 1010],
    ["一千零一十七", 1017],
    ["一千一百", 1100],
    ["一千一百零一", 1101],
    ["一千二百六十", 1260],
    ["九千九百九十九", 9999],
  ])("reads %s as %i", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  // bug-reports C6: Word's automatic numbering and other libraries give these forms.
  it.each([
    ["一百〇一", 101],
    ["一百○一", 101],
    ["一百◯一", 101],
    ["一〇一", 101],
    ["一○一", 101],
    ["一百十", 110],
    ["一百十一", 111],
    ["一百十六", 116],
    ["一千零十七", 1017],
    ["二〇〇七", 2007],
    ["二零零七", 2007],
    ["二○○四", 2004],
    ["一九九四", 1994],
    ["两", 2],
    ["两百", 200],
    ["两千零五", 2005],
    ["两百二十", 220],
    ["廿", 20],
    ["廿一", 21],
    ["卅", 30],
    ["卅五", 35],
    ["一百廿三", 123],
  ])("reads the form %s as %i", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    ["0", 0],
    ["7", 7],
    ["12", 12],
    ["１２", 12],
    ["1２", 12],
    ["9999", 9999],
  ])("reads the digits %s as %i", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    ["", "nothing"],
    ["一百一", "101 or 110"],
    ["一千一", "1001 or 1100"],
    ["一千一百一", "1101 or 1110"],
    ["一百零", "unfinished"],
    ["一百零十", "a zero that skips nothing"],
    ["一百零一十", "a zero that skips nothing"],
    ["一千零二百", "a zero that skips nothing"],
    ["一千零零一", "two zeros"],
    ["零十", "a zero in front"],
    ["百二十", "百 without a digit"],
    ["一百百", "a unit twice"],
    ["十百", "rising units"],
    ["一一百", "two digits before a unit"],
    ["十二三", "two digits at the end"],
    ["二廿", "廿 with a digit"],
    ["两十", "两 before 十"],
    ["十两", "两 at the end"],
    ["二两", "两 as a digit"],
    ["〇七", "a leading zero"],
    ["007", "a leading zero"],
    ["12345", "beyond 9999"],
    ["一万", "beyond 9999"],
    ["1百", "mixed kinds"],
    ["百分之一", "other words"],
    ["第一", "other words"],
    ["一 百", "blanks are the caller's"],
  ])("refuses %s: %s", (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe("formatChineseNumber", () => {
  it.each([
    [0, "零"],
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [100, "一百"],
    [101, "一百零一"],
    [110, "一百一十"],
    [112, "一百一十二"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
    [1100, "一千一百"],
    [9999, "九千九百九十九"],
  ])("prints %i as %s", (value, text) => {
    expect(formatChineseNumber(value)).toBe(text);
  });

  it("is undone by parseNumber for every number up to 9999", () => {
    const wrong: number[] = [];
    for (let value = 0; value <= 9999; value += 1) {
      if (parseNumber(formatChineseNumber(value)) !== value) wrong.push(value);
    }
    expect(wrong).toEqual([]);
  });

  it.each([-1, 1.5, 10_000, Number.NaN])("refuses %d", (value) => {
    expect(() => formatChineseNumber(value)).toThrow(RangeError);
  });
});
