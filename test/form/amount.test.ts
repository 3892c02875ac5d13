import { describe, expect, it } from "vitest";
import { formatCents, formatHundredths, parseCents, sumColumn } from "../../src/form/index.ts";

describe("parseCents", () => {
  it.each([
    ["0", 0],
    ["1", 100],
    ["1234.5", 123_450],
    ["1,234.50", 123_450],
    ["1,234,567.89", 123_456_789],
    ["１２３４．５元", 123_450],
    ["¥ 12", 1200],
    ["￥12.", 1200],
    ["007.10", 710],
    ["9999999999999.99", 999_999_999_999_999],
  ])("reads %s as %i分", (typed, cents) => {
    expect(parseCents(typed)).toBe(cents);
  });

  it.each(["", "元", "-1", "1.234", "12,34", "1,2345", "一百", "1e3", "12.3.4", "12345678901234"])(
    "refuses %s",
    (typed) => {
      expect(parseCents(typed)).toBeNull();
    },
  );
});

describe("formatCents", () => {
  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [123_450, "1,234.50"],
    [100_000_000, "1,000,000.00"],
  ])("writes %i分 as %s", (cents, words) => {
    expect(formatCents(cents)).toBe(words);
  });

  it("is read back as the same amount", () => {
    for (let cents = 0; cents < 3_000_000; cents += 12_347)
      expect(parseCents(formatCents(cents))).toBe(cents);
  });
});

describe("sumColumn", () => {
  it("adds without the errors of binary fractions: 0.1 + 0.2 is 0.30", () => {
    expect(formatCents(sumColumn(["0.1", "0.2"]).total)).toBe("0.30");
  });

  it("leaves blanks out and counts apart what is no number", () => {
    expect(sumColumn(["120.50", "", "约100", " 79.5 "])).toEqual({ total: 20_000, unread: 1 });
  });

  it("writes counts without decimals", () => {
    expect(formatHundredths(sumColumn(["2", "3"]).total)).toBe("5");
    expect(formatHundredths(sumColumn(["0.5", "1"]).total)).toBe("1.5");
  });
});
