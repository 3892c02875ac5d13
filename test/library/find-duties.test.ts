import { describe, expect, it } from "vitest";
import { findActors, sentenceAt } from "../../src/library/index.ts";

const names = new Set([
  "办公室",
  "办公室主任",
  "主任",
  "文书",
  "会计",
  "出纳",
  "监印人",
  "综合科",
  "承办处室",
  "处室负责人",
]);

/** Who has to act by a text. */
function acting(text: string): string[] {
  return findActors(text, names)
    .filter(({ acts }) => acts)
    .map(({ name }) => name);
}

describe("whom a text binds", () => {
  it.each([
    ["监印人应当核对审批手续。", ["监印人"]],
    ["审批用印的人不得监印，监印人不得审批用印。", ["监印人"]],
    ["会计自收到报销材料之日起2日内完成审核。", ["会计"]],
    // Names in a row share the verb behind the last, or the word before the first.
    ["会计、出纳应当每月对账。", ["会计", "出纳"]],
    ["支出由会计、办公室主任依次审核。", ["会计", "办公室主任"]],
    // Called upon by what stands before it.
    ["报办公室主任批准。", ["办公室主任"]],
    ["经处室负责人审核、办公室主任批准，由文书统一编号开具。", ["处室负责人", "办公室主任", "文书"]],
    // The longer name counts, also where it runs on beyond another.
    ["办公室主任负责协调。", ["办公室主任"]],
    ["由承办处室负责人核对内容。", ["处室负责人"]],
    ["承办处室负责答复。", ["承办处室"]],
  ])("%s → %o", (text, expected) => {
    expect(acting(text)).toEqual(expected);
  });

  it.each([
    "会计凭证保管30年。",
    "文书档案的保管期限分为永久、定期两种。",
    "凭法定文书办理。",
    "年度财务会计报告永久保管。",
    "处室应当向综合科提交送审材料。",
    "当月会计凭证于次月5日前装订成册。",
  ])("%s binds nobody of the list", (text) => {
    expect(acting(text)).toEqual([]);
  });
});

describe("the sentence around a place", () => {
  it("goes from full stop to full stop", () => {
    const text = "甲应当登记。乙应当核对，并签名。丙备案";
    expect(sentenceAt(text, text.indexOf("乙"))).toBe("乙应当核对，并签名。");
    expect(sentenceAt(text, 0)).toBe("甲应当登记。");
    expect(sentenceAt(text, text.indexOf("丙"))).toBe("丙备案");
  });
});
