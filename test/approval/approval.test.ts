import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  contains,
  findApprovals,
  formatAmount,
  measureOf,
  parseAmount,
  parseDays,
} from "../../src/approval/index.ts";
import { loadHandbook } from "../../src/library/load.ts";

describe("parseAmount", () => {
  it.each([
    ["6万", 60_000],
    ["60000", 60_000],
    ["６００００", 60_000],
    ["60,000.00", 60_000],
    ["六万元", 60_000],
    ["6 万 元", 60_000],
    ["陆万元整", 60_000],
    ["2万整", 20_000],
    ["两万", 20_000],
    ["二万元整", 20_000],
    ["1.5万", 15_000],
    ["20000.01", 20_000.01],
    ["19999.99元", 19_999.99],
    ["2千", 2000],
    ["2千元", 2000],
    ["两千块钱", 2000],
    ["2万5千", 25_000],
    ["六万五千", 65_000],
    ["二十万", 200_000],
    ["二十万零一元", 200_001],
    ["￥2,000", 2000],
    ["人民币贰仟元整", 2000],
    ["0.01", 0.01],
  ])("reads %s", (text, value) => {
    expect(parseAmount(text)).toEqual({ value, problem: null });
  });

  it.each([
    ["", "请写金额"],
    ["很多", "认不出是多少钱"],
    ["2万5", "认不出是多少钱"],
    ["5美元", "认不出是多少钱"],
    ["2000到5000", "认不出是多少钱"],
    ["2000.005", "最多写到分"],
    ["-5", "不能是负数"],
    ["0", "要大于 0"],
    ["9999999999999", "太大"],
  ])("refuses “%s” and says why", (text, words) => {
    const { value, problem } = parseAmount(text);
    expect(value).toBeNull();
    expect(problem).toContain(words);
  });
});

describe("parseDays", () => {
  it("reads days and halves", () => {
    expect(["3", "三天", "1日", "半天", "0.5天"].map((text) => parseDays(text).value)).toEqual([
      3, 3, 1, 0.5, 0.5,
    ]);
    expect(parseDays("一阵子").problem).toContain("认不出是几天");
  });
});

describe("ranges", () => {
  it("say of each end whether it is in", () => {
    expect([1.99, 2, 2.01].map((value) => contains({ over: 2 }, value))).toEqual([false, false, true]);
    expect([1.99, 2, 2.01].map((value) => contains({ from: 2 }, value))).toEqual([false, true, true]);
    expect([1.99, 2, 2.01].map((value) => contains({ upTo: 2 }, value))).toEqual([true, true, false]);
    expect([1.99, 2, 2.01].map((value) => contains({ under: 2 }, value))).toEqual([true, false, false]);
  });
});

describe("formatAmount", () => {
  it("writes round sums in 万 and the rest in full", () => {
    expect([60_000, 25_000, 2000, 20_000.01, 12_345].map(formatAmount)).toEqual([
      "6万元",
      "2.5万元",
      "2000元",
      "20000.01元",
      "12345元",
    ]);
  });
});

describe("who approves an expense in our handbook", async () => {
  const { library } = await loadHandbook(path.resolve(import.meta.dirname, "../../src/content"), "");
  const rows = library?.approvals ?? [];
  const approver = (matter: string, value: number): string[] =>
    findApprovals(rows, matter, value).rows.map(
      ({ chain }) => chain.find(({ act }) => act === "批准")?.actor ?? "",
    );

  // ZD-22 第八条: 2000元以下 · 超过2000元至2万元 · 超过2万元至5万元 · 超过5万元至20万元 · 超过20万元; 以下、至 include.
  it.each([
    [1999.99, "办公室主任"],
    [2000, "办公室主任"],
    [2000.01, "分管办公室的副局长"],
    [19_999.99, "分管办公室的副局长"],
    [20_000, "分管办公室的副局长"],
    [20_000.01, "分管财务的副局长"],
    [49_999.99, "分管财务的副局长"],
    [50_000, "分管财务的副局长"],
    [50_000.01, "局长办公会"],
    [60_000, "局长办公会"],
    [199_999.99, "局长办公会"],
    [200_000, "局长办公会"],
    [200_000.01, "局党组会"],
  ])("of %d yuan", (amount, who) => {
    expect(approver("支出审批", amount)).toEqual([who]);
  });

  it("says on the edge which side it is, and only there", () => {
    expect(findApprovals(rows, "支出审批", 20_000).boundary).toBe(
      "2万元正好在界上，“超过2000元至2万元”的上限含本数，归这一档；再多一分钱，就归“超过2万元至5万元”。",
    );
    expect(findApprovals(rows, "支出审批", 20_000.01).boundary).toBeNull();
    expect(findApprovals(rows, "支出审批", 60_000).boundary).toBeNull();
  });

  // ZD-29 第十七条: 不足1万元 excludes, 1万元以上 includes.
  it("takes 1万元整 of an asset to the higher line and 9999.99 to the lower", () => {
    expect(approver("资产处置", 9999)).toEqual(["分管副局长"]);
    expect(approver("资产处置", 9999.99)).toEqual(["分管副局长"]);
    expect(approver("资产处置", 10_000)).toEqual(["局长办公会"]);
    expect(findApprovals(rows, "资产处置", 10_000).boundary).toContain("下限含本数，归这一档；再少一分钱");
  });

  // ZD-41 第十条: of staff and of heads of divisions, who go one level up.
  it("gives both lines where the reader's rank decides", () => {
    expect(approver("事假", 1)).toEqual(["处室负责人", "分管副局长"]);
    expect(approver("事假", 1.5)).toEqual(["分管副局长", "局长"]);
    expect(approver("事假", 3)).toEqual(["分管副局长", "局长"]);
    expect(approver("事假", 3.5)).toEqual(["局长", "局长"]);
    expect(measureOf(rows, "事假")).toBe("days");
  });

  it("gives every line of a matter without figures", () => {
    expect(measureOf(rows, "公务用车")).toBeNull();
    expect(findApprovals(rows, "公务用车", null).rows).toHaveLength(2);
  });
});
