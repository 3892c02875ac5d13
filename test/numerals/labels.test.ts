import { describe, expect, it } from "vitest";
import {
  compareArticleNumbers,
  formatArticleLabel,
  parseArticleLabel,
  parseItemLabel,
  parseSubparagraphLabel,
} from "../../src/numerals/index.ts";

describe("parseArticleLabel", () => {
  it.each([
    ["第九条", "9"],
    ["第 九 条", "9"],
    ["第十二条之一", "12-1"],
    ["第一百二十条之六", "120-6"],
    ["第12条", "12"],
    ["第１２条之１", "12-1"],
    ["第廿条", "20"],
    ["第九千九百九十九条", "9999"],
  ])("reads %s as %s", (label, number) => {
    expect(parseArticleLabel(label)).toBe(number);
  });

  it("reads the five ways of writing article 101 alike", () => {
    const labels = ["第一百零一条", "第一百〇一条", "第一百○一条", "第101条", "第１０１条"];
    expect(labels.map(parseArticleLabel)).toEqual(["101", "101", "101", "101", "101"]);
  });

  it.each([
    "第一百一条",
    "第百条",
    "第〇条",
    "第条",
    "九条",
    "第九款",
    "第九条之",
    "第九条之百",
    "第九条第二款",
  ])("refuses %s", (label) => {
    expect(parseArticleLabel(label)).toBeNull();
  });
});

describe("formatArticleLabel", () => {
  it.each([
    ["9", "第九条"],
    ["12-1", "第十二条之一"],
    ["110", "第一百一十条"],
    ["120-10", "第一百二十条之十"],
  ])("prints %s as %s", (number, label) => {
    expect(formatArticleLabel(number)).toBe(label);
  });

  it.each(["", "0", "九", "12-", "-1", "12-0", "10000"])("refuses “%s”", (number) => {
    expect(() => formatArticleLabel(number)).toThrow(RangeError);
  });
});

it("sorts an inserted article behind its base and before the next", () => {
  expect(["11", "10-2", "9", "10-1", "100", "10"].sort(compareArticleNumbers)).toEqual([
    "9",
    "10",
    "10-1",
    "10-2",
    "11",
    "100",
  ]);
});

describe("parseSubparagraphLabel", () => {
  it.each([
    ["（三）", "3"],
    ["(三)", "3"],
    ["（三)", "3"],
    ["(三）", "3"],
    ["（十一）", "11"],
    ["（三之一）", "3-1"],
  ])("reads %s as %s", (label, number) => {
    expect(parseSubparagraphLabel(label)).toBe(number);
  });

  it.each(["（3）", "三", "（）", "（百）", "（甲）", "（三", "【三】"])("refuses %s", (label) => {
    expect(parseSubparagraphLabel(label)).toBeNull();
  });
});

describe("parseItemLabel", () => {
  it.each([
    ["1.", "1"],
    ["1．", "1"],
    ["１．", "1"],
    ["1、", "1"],
    ["1）", "1"],
    ["（1）", "1"],
    ["(12)", "12"],
    ["（１）", "1"],
    ["①", "1"],
    ["⑳", "20"],
    ["㉑", "21"],
    ["㊱", "36"],
    ["⒈", "1"],
    ["⑴", "1"],
  ])("reads %s as %s", (label, number) => {
    expect(parseItemLabel(label)).toBe(number);
  });

  it.each(["1", "一、", "（一）", "0.", "1986.", "a)", "⓪"])("refuses %s", (label) => {
    expect(parseItemLabel(label)).toBeNull();
  });
});
