import { describe, expect, it } from "vitest";
import { parseTimeLimit } from "../../src/calendar/index.ts";
import { findLimits, listStatedLimits, statesLimit } from "../../src/flow/index.ts";

const found = (text: string) =>
  findLimits(text).map(({ unit, min, max, before, atLeast }) => {
    const marks = `${before ? " before" : ""}${atLeast ? " atLeast" : ""}`;
    return `${min === max ? max : `${min}-${max}`} ${unit}${marks}`;
  });

const states = (text: string, limit: string, ...cases: string[]): boolean => {
  const parsed = parseTimeLimit(limit);
  if (!parsed) throw new Error(`Not a time limit: ${limit}`);
  return statesLimit(text, parsed, cases);
};

describe("limits in the text of an article", () => {
  it.each([
    ["应当自收到之日起5日内完成", ["5 workingDay"]],
    ["自受理之日起30个自然日内形成调查报告", ["30 naturalDay"]],
    ["15自然日", ["15 naturalDay"]],
    ["自签收起2个工作小时内完成登记", ["2 workingHour"]],
    ["处置结束后24小时内报送", ["24 hour"]],
    ["特急件15分钟内完成", ["15 minute"]],
    ["1至3个工作日内", ["1-3 workingDay"]],
    ["3至5日", ["3-5 workingDay"]],
    ["应当提前2日送达", ["2 workingDay before"]],
    ["期限届满前2日提出", ["2 workingDay before"]],
    ["会议召开3日前", ["3 workingDay before"]],
    ["有效期届满前6个月", ["6 month before"]],
    ["征求意见的时间不少于7日", ["7 workingDay atLeast"]],
    ["应当在半日内答复", ["0.5 workingDay"]],
    ["０．５日内", ["0.5 workingDay"]],
    ["满20年的，移交", ["20 year"]],
    ["收到当日登记，特急件即时转办", ["0 sameDay", "0 immediate"]],
    ["用印后同时登记", ["0 simultaneous"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    "次年3月31日前移交",
    "自2026年1月1日起施行",
    "2000元以下",
    "不少于3人",
    "第5日",
    "每周五12:00前",
    "旧规同时废止",
  ])("%s has none", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("are listed for a message, each once", () => {
    expect(listStatedLimits("1日内答复，提前2日通知；1日内答复。")).toEqual(["1日", "提前2日"]);
  });
});

describe("a limit stands in a text", () => {
  it("when figure, unit and direction agree", () => {
    expect(states("收到之日起2日内完成审核", "2个工作日")).toBe(true);
    expect(states("收到之日起2日内完成审核", "3个工作日")).toBe(false);
    expect(states("收到之日起2日内完成审核", "2个自然日")).toBe(false);
    expect(states("收到之日起2日内完成审核", "提前2个工作日")).toBe(false);
    expect(states("到期前2日催办", "2个工作日")).toBe(false);
    expect(states("到期前2日催办", "提前2个工作日")).toBe(true);
    expect(states("12日内", "2个工作日")).toBe(false);
    expect(states("24小时内", "24小时")).toBe(true);
    expect(states("4个工作小时内", "4小时")).toBe(false);
  });

  it("as a range, or as both its ends", () => {
    expect(states("1至3个工作日内作出意见", "1至3个工作日")).toBe(true);
    expect(states("主任审批的为1日，需要会签的为3日", "1至3个工作日")).toBe(true);
    expect(states("需要会签的为3日", "1至3个工作日")).toBe(false);
  });

  it("when a least time is meant as a least time", () => {
    expect(states("征求意见的时间不少于7日", "不少于7个工作日")).toBe(true);
    expect(states("7日内答复", "不少于7个工作日")).toBe(false);
  });

  it("for an urgent case only where that case is spoken of", () => {
    expect(states("（一）特急件1日；\n（二）加急件3日；", "1个工作日", "特急")).toBe(true);
    expect(states("（一）特急件1日；\n（二）加急件3日；", "3个工作日", "特急")).toBe(false);
    expect(states("特急件1日、加急件3日。", "3个工作日", "特急")).toBe(false);
    expect(states("特急用印可以先用电话请示，批准人当日补签。", "当日", "特急")).toBe(true);
    expect(states("特急件即时转办，加急件当日转办。", "当日", "特急")).toBe(false);
  });

  it.each([
    ["每周五12:00前", "应当在每周五12：00前填报"],
    ["每周五12:00前", "应当在每周五中午12时前填报"],
    ["次月5日前", "应当在次月5日前形成"],
    ["每月10日前", "应当在每月10日以前公示"],
    ["次年3月31日前", "应当在次年3月31日前完成"],
    ["每年11月30日前", "应当在11月30日前提出"],
    ["6月、12月", "应当在每年6月和12月核对"],
    ["每季首月10日前", "应当在每季度首月10日前公示"],
    ["每周", "应当每周编报1期"],
    ["当日", "同日送达"],
    ["即时", "立即报告"],
    ["同时", "与送达同步告知"],
    ["不限", "没有时限"],
  ])("%s in %s", (limit, text) => {
    expect(states(text, limit)).toBe(true);
  });

  it.each([
    ["次月5日前", "应当在每月5日前形成"],
    ["次年3月31日前", "应当在3月31日前完成"],
    ["每周五12:00前", "应当在每周五17:00前填报"],
    ["即时", "应当同时抄送"],
    ["当日", "应当立即"],
  ])("%s not in %s", (limit, text) => {
    expect(states(text, limit)).toBe(false);
  });
});
