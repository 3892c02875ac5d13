import { describe, expect, it } from "vitest";
import { formatCapitalAmount } from "../../src/numerals/index.ts";

describe("formatCapitalAmount", () => {
  // The examples of 《正确填写票据和结算凭证的基本规定》 themselves, in 分.
  it.each([
    [140_950, "人民币壹仟肆佰零玖元伍角"],
    [600_714, "人民币陆仟零柒元壹角肆分"],
    [168_032, "人民币壹仟陆佰捌拾元零叁角贰分"],
    [10_700_053, "人民币壹拾万柒仟元零伍角叁分"],
    [1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"],
    [32_504, "人民币叁佰贰拾伍元零肆分"],
  ])("writes the rule's own example %i分 as %s", (cents, written) => {
    expect(formatCapitalAmount(cents)).toBe(written);
  });

  it.each([
    [0, "人民币零元整"],
    [1, "人民币壹分"],
    [10, "人民币壹角"],
    [53, "人民币伍角叁分"],
    [100, "人民币壹元整"],
    [101, "人民币壹元零壹分"],
    [110, "人民币壹元壹角"],
    [1000, "人民币壹拾元整"],
    [1050, "人民币壹拾元零伍角"],
    [1100, "人民币壹拾壹元整"],
    [10_000, "人民币壹佰元整"],
    [10_100, "人民币壹佰零壹元整"],
    [11_000, "人民币壹佰壹拾元整"],
    [100_100, "人民币壹仟零壹元整"],
    [1_000_000, "人民币壹万元整"],
    [1_000_100, "人民币壹万零壹元整"],
    [1_010_000, "人民币壹万零壹佰元整"],
    [1_100_000, "人民币壹万壹仟元整"],
    [10_000_000, "人民币壹拾万元整"],
    [10_050_000, "人民币壹拾万零伍佰元整"],
    [100_000_000, "人民币壹佰万元整"],
    [100_005_000, "人民币壹佰万零伍拾元整"],
    [100_500_000, "人民币壹佰万伍仟元整"],
    [10_000_000_000, "人民币壹亿元整"],
    [10_000_500_000, "人民币壹亿零伍仟元整"],
    [10_001_000_000, "人民币壹亿零壹万元整"],
    [12_000_000_000, "人民币壹亿贰仟万元整"],
    [123_456_789_012, "人民币壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元零壹角贰分"],
    [100_000_000_000_000, "人民币壹万亿元整"],
    [100_010_000_000_000, "人民币壹万零壹亿元整"],
  ])("writes %i分 as %s", (cents, written) => {
    expect(formatCapitalAmount(cents)).toBe(written);
  });

  it.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])("refuses %s", (cents) => {
    expect(() => formatCapitalAmount(cents)).toThrow(RangeError);
  });

  it("never repeats 零, never ends in it, and says 整 only without 角 and 分", () => {
    let seed = 7;
    for (let run = 0; run < 3000; run += 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      // Many zeros: each decimal place is kept with one chance in two.
      const cents = Number(
        [...String(seed * 997)].map((digit, at) => ((seed >> (at % 20)) & 1 ? digit : "0")).join(""),
      );
      const written = formatCapitalAmount(cents);
      expect(written).toMatch(/^人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+$/);
      if (cents > 0) expect(written).not.toMatch(/零零|零$|零[元整]|^人民币零/);
      expect(written.endsWith("整")).toBe(cents % 100 === 0);
    }
  });
});
