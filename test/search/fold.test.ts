import { describe, expect, it } from "vitest";
import { canonicalizeNumbers } from "../../src/search/canonical-numbers.ts";
import { fold, foldWithOrigin, toOriginal } from "../../src/search/fold-text.ts";

describe("folding", () => {
  it.each([
    ["full-width digits and letters", "３０日 Ａ４ １２％", "30日a412%"],
    [
      "every bracket around a year",
      "景人发〔2025〕5号【2025】[2025]（2025）",
      "景人发(2025)5号(2025)(2025)(2025)",
    ],
    ["traditional characters", "每個月檔案", "每个月档案"],
    ["帐 and 账", "报帐", "报账"],
    ["blanks, line breaks and zero-width characters", "第三条　为了\n规\u200b范", "第三条为了规范"],
    ["quotation marks of every style", "“六核”「六核」", '"六核""六核"'],
  ])("makes one of %s", (_rule, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it("finds the way back to the characters that were written", () => {
    const text = "期限　３０日，个人";
    const folded = foldWithOrigin(text);
    const at = folded.text.indexOf("30日");
    const { start, end } = toOriginal(folded, at, at + 3);
    expect(text.slice(start, end)).toBe("３０日");
  });
});

describe("numbers by value", () => {
  it.each([
    ["第十二条", "第12条"],
    ["一月一日", "1月1日"],
    ["二万元", "20000元"],
    ["2万元", "20000元"],
    ["20,000元", "20000元"],
    ["1.5万", "15000"],
    ["百分之三十", "30%"],
    ["二〇二四年", "2024年"],
    ["三天", "3天"],
    ["第一百零一条", "第101条"],
  ])("%s is %s", (written, canonical) => {
    expect(canonicalizeNumbers(fold(written)).text).toBe(canonical);
  });
});
