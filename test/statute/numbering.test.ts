import { describe, expect, it } from "vitest";
import { isDeleted, parseStatute, walk } from "../../src/statute/index.ts";
import { readFindings, readProvisions } from "./reading.ts";

/** A text of articles with the given labels, one line each. */
function articles(...labels: string[]): string {
  return labels.map((label) => `第${label}　甲。`).join("\n");
}

describe("the numbering of articles", () => {
  it("may begin anywhere: a text may be part of a code", () => {
    expect(readFindings(articles("二百零五条", "二百零六条"))).toEqual([]);
  });

  it("may have inserted articles, also with some of them gone", () => {
    expect(readFindings(articles("一条", "一条之一", "一条之二", "二条", "二条之二", "三条"))).toEqual([]);
  });

  // bug-reports C4
  it("is told of a gap once, with what is missing", () => {
    const { diagnostics } = parseStatute(articles("十四条", "十五条", "十七条", "十八条"), {
      file: "a.mdx",
      startLine: 11,
    });
    expect(diagnostics).toEqual([
      {
        ruleId: "article-gap",
        severity: "error",
        reason: "第十五条后面是第十七条，缺第十六条",
        actual: "第十七条",
        expected: ["第十六条"],
        note: "看看缺的条是不是漏录、掉了条号，或者并进了上一条、章标题",
        place: { file: "a.mdx", line: 13, column: 1 },
      },
    ]);
  });

  it("is told of a gap of several articles as one range", () => {
    const [gap] = parseStatute(articles("一条", "五条")).diagnostics;
    expect(gap?.reason).toBe("第一条后面是第五条，缺第二条至第四条");
  });

  it("is told of a text without number between a chapter's heading and its first article", () => {
    expect(readFindings("第一章 甲\n\n第一条　a。\n\n第二章 乙\n\n本应是第二条。\n\n第三条　c。")).toEqual([
      "7:1 stray-text",
      "9:1 article-gap",
    ]);
  });

  it("is told of a duplicate, and the second article gets an address of its own", () => {
    const text = articles("一条", "二条", "二条", "三条");
    expect(readFindings(text)).toEqual(["3:1 article-duplicate"]);
    expect(readProvisions(text).slice(2, 6)).toEqual([
      "art-2 第二条",
      "art-2-para-1 甲。",
      "art-2--2 第二条",
      "art-2--2-para-1 甲。",
    ]);
  });

  it("is told of an article out of order once, whichever way it moved", () => {
    expect(readFindings(articles("一条", "二条", "五条", "三条", "四条", "六条"))).toEqual([
      "3:1 article-order",
    ]);
    expect(readFindings(articles("一条", "二条", "四条", "五条", "三条", "六条"))).toEqual([
      "5:1 article-order",
    ]);
  });

  it("is told of one wrong number with the right one", () => {
    const { diagnostics } = parseStatute(articles("九条", "一百条", "十一条"));
    expect(diagnostics).toMatchObject([
      { ruleId: "article-order", actual: "第一百条", expected: ["第十条"] },
    ]);
  });

  it("is told once when another text begins", () => {
    expect(readFindings(articles("一条", "二条", "三条", "一条", "二条", "三条"))).toEqual([
      "4:1 article-restart",
    ]);
  });

  // bug-reports C11
  it("keeps the place of a deleted article that is printed behind the last one, and warns", () => {
    const text = "第一条　a。\n\n第二条　b。\n\n第四条　d。\n\n第三条　（删去）";
    expect(parseStatute(text).diagnostics).toMatchObject([{ ruleId: "article-order", severity: "warning" }]);
    const nodes = [...walk(parseStatute(text))].filter((node) => node.type === "article");
    expect(nodes.map((node) => node.number)).toEqual(["1", "2", "4", "3"]);
    expect(nodes.map(isDeleted)).toEqual([false, false, false, true]);
  });

  it.each([
    "（删去）",
    "删去。",
    "（已删除）",
    "[删除]",
    "（根据2009年8月27日《关于修改部分法律的决定》删除）",
    "（根据2015年《修正案（九）》删去）",
    "根据《关于修改办法的决定》删去",
  ])("knows a deleted article by %s", (note) => {
    const [article] = parseStatute(`第一条　${note}`).children;
    expect(article?.type === "article" && isDeleted(article)).toBe(true);
  });

  it.each([
    "个人有权要求删除其信息，处理者应当及时删除。",
    "本条例适用于地方性法规的制定、修改、废止、解释及其相关活动。",
    "《旧办法》同时废止。",
  ])("does not take an article about deleting for a deleted one: %s", (text) => {
    const [article] = parseStatute(`第一条　${text}`).children;
    expect(article?.type === "article" && isDeleted(article)).toBe(false);
  });

  it("is told of an article without text", () => {
    expect(readFindings("第一条\n\n第二条　甲。\n\n第三条\n")).toEqual([
      "1:1 empty-article",
      "5:1 empty-article",
    ]);
  });
});

describe("the numbering of divisions", () => {
  it.each([
    ["may begin anywhere", "第三章 甲\n第一条　a。\n第四章 乙\n第二条　b。", []],
    ["may start chapters again in a new part", "第一编 甲\n第一章 a\n第二章 b\n第二编 乙\n第一章 c", []],
    ["may go on with chapters in a new part", "第一编 甲\n第一章 a\n第二编 乙\n第二章 c", []],
    ["starts sections again in each chapter", "第一章 甲\n第一节 a\n第二节 b\n第二章 乙\n第一节 c", []],
    ["has no gap", "第一章 甲\n第三章 乙", ["2:1 division-gap"]],
    ["has no duplicate", "第一章 甲\n第二章 乙\n第二章 丙", ["3:1 division-duplicate"]],
    ["rises", "第一章 甲\n第二章 乙\n第一章 丙", ["3:1 division-order"]],
    ["begins sections with the first", "第一章 甲\n第一节 a\n第二章 乙\n第二节 b", ["4:1 division-gap"]],
  ])("%s", (_, text, findings) => {
    expect(readFindings(text)).toEqual(findings);
  });
});

describe("the numbering of 项 and 目", () => {
  it.each([
    ["（一）甲；\n（二）乙；\n（三）丙。", []],
    ["（一）甲；\n（三）丙。", ["3:1 subparagraph-gap"]],
    ["（三）甲；\n（四）乙。", ["2:1 subparagraph-gap"]],
    ["（一）甲；\n（一）乙；\n（二）丙。", ["3:1 subparagraph-duplicate"]],
    ["（二）甲；\n（一）乙。", ["3:1 subparagraph-order"]],
    ["（一）甲；\n（一百一）乙。", ["3:1 unreadable-number"]],
    ["（一）甲；\n（二）", ["3:1 empty-subparagraph"]],
    ["1. 甲；\n3. 丙。", ["3:1 item-gap"]],
    ["1. 甲；\n1. 乙。", ["3:1 item-duplicate"]],
    ["（一）甲：\n1. a；\n2. b。\n（二）乙：\n1. c；\n2. d。", []],
    ["（一）甲：\n2. a；\n3. b。", ["3:1 item-gap"]],
  ])("%j", (list, findings) => {
    expect(readFindings(`第一条　下列：\n${list}`)).toEqual(findings);
  });

  it("is told also where no higher number can be printed", () => {
    expect(readFindings("第一条　甲：\n（九千九百九十九）乙；\n（九千九百九十九）丙。")).toEqual([
      "2:1 subparagraph-gap",
      "3:1 subparagraph-duplicate",
    ]);
    expect(readFindings("第九千九百九十九章 甲\n第九千九百九十九章 乙")).toEqual(["2:1 division-duplicate"]);
  });

  it("starts again in each 款", () => {
    expect(
      readFindings("第一条　下列：\n（一）甲；\n（二）乙。\n\n又下列：\n（一）丙；\n（二）丁。"),
    ).toEqual([]);
  });

  it("gives a duplicate an address of its own", () => {
    expect(readProvisions("第一条　下列：\n（一）甲；\n（一）乙。").slice(2)).toEqual([
      "art-1-para-1-subpara-1 （一）甲；",
      "art-1-para-1-subpara-1--2 （一）乙。",
    ]);
  });

  it("names the missing one", () => {
    expect(parseStatute("第一条　下列：\n（一）甲；\n（四）乙。").diagnostics[0]?.reason).toBe(
      "第一条的项（一）后面是（四），缺（二）至（三）",
    );
  });
});

describe("accidental Markdown", () => {
  // bug-reports B8, B9, I8
  it.each([
    ["1986. 年制定。", "accidental-list"],
    ["- 甲", "accidental-list"],
    ["===", "accidental-heading"],
    ["#第一章 总则", "heading-mark"],
    ["＃ 标题", "heading-mark"],
    ["##", "empty-heading"],
    ["3．甲", "full-width-dot"],
    ["<<<<<<< HEAD", "merge-marker"],
  ])("%s is told as %s", (line, ruleId) => {
    expect(readFindings(line)).toEqual([`1:1 ${ruleId}`]);
  });

  it("does not count lines with a number sign that is no heading", () => {
    expect(readFindings("第一条　甲。\n\n#1楼。")).toEqual([]);
  });
});
