import { describe, expect, it } from "vitest";
import { parseStatute } from "../../src/statute/index.ts";
import { readArticles, readFindings, readProvisions } from "./reading.ts";

describe("the head of an article", () => {
  it.each([
    ["an ideographic space", "第九条　甲。"],
    ["an ordinary space", "第九条 甲。"],
    ["a no-break space", "第九条\u00a0甲。"],
    ["a tab", "第九条\t甲。"],
    ["blanks inside the label", "第 九 条　甲。"],
    ["a bold label", "**第九条** 甲。"],
    ["a bold label with its blank", "**第九条　**甲。"],
    ["a heading line", "### 第九条　甲。"],
    ["an indent of four spaces", "    第九条　甲。"],
    ["an indent of ideographic spaces", "　　第九条　甲。"],
    ["a zero-width space in front", "\u200b第九条　甲。"],
    ["the text on the next line", "第九条\n甲。"],
    ["the text behind a blank line", "第九条\n\n甲。"],
    ["a colon", "第九条：甲。"],
  ])("may have %s", (_, text) => {
    expect(readProvisions(text)).toEqual(["art-9 第九条", "art-9-para-1 甲。"]);
  });

  it("may stand without blank where it continues the numbering", () => {
    expect(readArticles("第九条 甲。\n\n第十条国家实行乙制度。\n\n第十一条中华人民共和国公民。")).toEqual([
      "9",
      "10",
      "11",
    ]);
  });

  it("may stand without blank at the start of a part of a code, where the next one shows that it is a head", () => {
    expect(readArticles("第二十条国家实行甲制度。\n\n第二十一条国家实行乙制度。")).toEqual(["20", "21"]);
  });

  it("may carry a heading of its own in brackets", () => {
    expect(readProvisions("第一条（目的）为了甲。\n\n第二条【范围】适用乙。")).toEqual([
      "art-1 第一条",
      "art-1-para-1 （目的）为了甲。",
      "art-2 第二条",
      "art-2-para-1 【范围】适用乙。",
    ]);
  });

  it("keeps a bold heading's words when the label is bold together with them", () => {
    expect(readProvisions("**第十条　目的** 为了甲。")).toEqual([
      "art-10 第十条",
      "art-10-para-1 目的 为了甲。",
    ]);
  });

  it.each(["第一百零一条", "第一百〇一条", "第一百○一条", "第101条", "第１０１条"])(
    "reads %s as 101",
    (label) => {
      const [article] = parseStatute(`${label}　甲。`).children;
      expect(article).toMatchObject({ type: "article", number: "101", id: "art-101", label });
    },
  );

  it("gives an inserted article a number of its own", () => {
    const text = "第十条　甲。\n\n第十条之一　乙。\n\n第十条之二　丙。\n\n第十一条　丁。";
    expect(readArticles(text)).toEqual(["10", "10-1", "10-2", "11"]);
    expect(readFindings(text)).toEqual([]);
  });

  it("keeps an article whose number cannot be read, and says so", () => {
    const text = "第一条　甲。\n\n第一百百条　乙。";
    expect(readProvisions(text)).toContain("art-unknown 第一百百条");
    expect(readFindings(text)).toEqual(["3:1 unreadable-number"]);
  });
});

describe("a mention of an article at the start of a line", () => {
  it.each([
    "第九条规定的情形，适用前款。",
    "第九条第二款所列的行为。",
    "第九条 第二款所列的行为。",
    "第三条、第五条所列的行为。",
    "第三条至第五条的规定，适用于乙。",
    "第三条和第五条不适用。",
    "第三条以及第五条不适用。",
    "第九条所称的甲，是指乙。",
    "第九条（三）项规定的情形。",
    "第九条中的“甲”改为“乙”。",
    "第九条：“甲”修改为：“乙”。",
    "第九条之规定不适用。",
    "第二条的规定不适用。",
  ])("is no head: %s", (line) => {
    expect(readArticles(`第一条　甲。\n\n${line}\n\n第二条　乙。`)).toEqual(["1", "2"]);
  });

  it("is no head where a sentence was broken by hand", () => {
    expect(readProvisions("第一条　甲。\n\n第二条　依照\n第一条规定的程序办理。")).toEqual([
      "art-1 第一条",
      "art-1-para-1 甲。",
      "art-2 第二条",
      "art-2-para-1 依照第一条规定的程序办理。",
    ]);
  });

  it("is no head in a text without articles", () => {
    expect(readArticles("各单位：\n\n第三十八条明确要求加强管理。")).toEqual([]);
  });
});

describe("articles of another statute in quotation marks", () => {
  it("make no articles when the quotation runs over several lines", () => {
    const text = [
      "第一条　将第九条修改为：“第九条　有下列情形之一的：",
      "（一）甲；",
      "（二）乙。",
      "第十条　丙。”",
      "",
      "第二条　本决定自公布之日起施行。",
    ].join("\n");
    expect(readArticles(text)).toEqual(["1", "2"]);
    expect(readFindings(text)).toEqual([]);
  });

  it("make no articles when each quoted paragraph opens its own quotation mark", () => {
    const text = "第一条　增加二条：\n\n“第十条　丙。\n\n“第十一条　丁。”\n\n第二条　自公布之日起施行。";
    expect(readArticles(text)).toEqual(["1", "2"]);
  });

  it("make no articles in a decision of numbered points", () => {
    expect(
      readArticles("一、第九条修改为：“第九条　甲：\n\n第一项　乙。\n\n第十条　丙。”\n\n二、删去第十一条。"),
    ).toEqual([]);
  });

  it("do not swallow the next articles where only a quotation mark was forgotten", () => {
    const text = "第一条　所称“甲是指乙。\n\n第二条　所称“丙”是指丁。\n\n第三条　戊。";
    expect(readArticles(text)).toEqual(["1", "2", "3"]);
    expect(readFindings(text)).toEqual(["1:7 unclosed-quotation"]);
  });

  it("make no articles without quotation marks behind an announcement, up to the next number in order", () => {
    const text = [
      "第五条　增加一节；增加二条，作为第四十条、第四十一条。内容如下：",
      "",
      "第七节　监察",
      "",
      "第四十条　甲。",
      "",
      "第四十一条　乙。",
      "",
      "第六条　丙。",
    ].join("\n");
    expect(readArticles(text)).toEqual(["5", "6"]);
    expect(readFindings(text)).toEqual(["3:1 unmarked-quotation"]);
  });

  it("are articles again where a heading line shows that the announced words have ended", () => {
    expect(readArticles("第一条　增加一条：\n\n### 第五条　甲。\n\n### 第六条　乙。")).toEqual([
      "1",
      "5",
      "6",
    ]);
  });
});
