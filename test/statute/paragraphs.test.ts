import { describe, expect, it } from "vitest";
import { parseStatute, walk } from "../../src/statute/index.ts";
import { readFindings, readProvisions } from "./reading.ts";

describe("款", () => {
  it("is each natural paragraph of an article", () => {
    expect(readProvisions("第一条　甲。\n\n乙。\n\n丙。")).toEqual([
      "art-1 第一条",
      "art-1-para-1 甲。",
      "art-1-para-2 乙。",
      "art-1-para-3 丙。",
    ]);
  });

  it("needs no blank line behind a finished sentence", () => {
    expect(readProvisions("第一条　甲。\n乙；\n丙”\n丁）\n戊")).toHaveLength(6);
  });

  it("is also the line behind a list of 项", () => {
    expect(readProvisions("第一条　下列：\n\n（一）甲；\n\n（二）乙。\n\n前款丙。")).toEqual([
      "art-1 第一条",
      "art-1-para-1 下列：",
      "art-1-para-1-subpara-1 （一）甲；",
      "art-1-para-1-subpara-2 （二）乙。",
      "art-1-para-2 前款丙。",
    ]);
  });
});

describe("a line broken by hand", () => {
  // bug-reports B7
  it.each([
    ["第一条　为了规范\n管理，\n制定本办法。", "为了规范管理，制定本办法。"],
    ["第一条　使用 Open\nSource 软件。", "使用 Open Source 软件。"],
    ["第一条　期限为3\n日。", "期限为3日。"],
    ["第一条　自\r\n2024年1月1日\r\n起施行。", "自2024年1月1日起施行。"],
  ])("joins without blank: %j", (text, joined) => {
    expect(readProvisions(text)).toEqual(["art-1 第一条", `art-1-para-1 ${joined}`]);
  });

  it("joins inside 项 and 目", () => {
    expect(readProvisions("第一条　甲：\n（一）乙\n丙：\n1. 丁\n戊。").slice(2)).toEqual([
      "art-1-para-1-subpara-1 （一）乙丙：",
      "art-1-para-1-subpara-1-item-1 1.丁戊。",
    ]);
  });

  it("does not join behind a blank line, nor a line set in by an indent", () => {
    expect(readProvisions("第一条　甲，\n\n乙。")).toHaveLength(3);
    expect(readProvisions("　　第一条　甲，\n　　乙。")).toHaveLength(3);
  });
});

describe("项", () => {
  // bug-reports C12, B1
  it.each([
    "（一）甲",
    "(一)甲",
    "（一)甲",
    "(一）甲",
    "（一） 甲",
    "　　（一）甲",
    "**（一）**甲",
    "**（一）** 甲",
    "（ 一 ）甲",
  ])("is read from %s", (line) => {
    const nodes = [...walk(parseStatute(`第一条　下列：\n${line}`))];
    expect(nodes[2]).toMatchObject({ type: "subparagraph", number: "1", text: "甲" });
  });

  it("keeps its brackets as printed", () => {
    expect(readProvisions("第一条　甲：\n（一)乙；\n(二）丙。")).toEqual([
      "art-1 第一条",
      "art-1-para-1 甲：",
      "art-1-para-1-subpara-1 （一)乙；",
      "art-1-para-1-subpara-2 (二）丙。",
    ]);
  });

  it("is told of mixed brackets one by one and of half-width ones once", () => {
    const text = "第一条　甲：\n（一)乙；\n(二）丙；\n(三)丁；\n(四)戊。";
    expect(readFindings(text)).toEqual([
      "2:1 mixed-brackets",
      "3:1 mixed-brackets",
      "4:1 half-width-brackets",
    ]);
  });

  it("may begin with words that also follow a number in a citation", () => {
    expect(
      readProvisions("第一条　下列：\n（一）款项的收付；\n（二）项目的审批；\n（三）及时发布。").slice(2),
    ).toEqual([
      "art-1-para-1-subpara-1 （一）款项的收付；",
      "art-1-para-1-subpara-2 （二）项目的审批；",
      "art-1-para-1-subpara-3 （三）及时发布。",
    ]);
  });

  it("is not read from a mention of 项", () => {
    expect(readProvisions("第一条　甲。\n\n（一）、（二）项规定的情形。").at(-1)).toBe(
      "art-1-para-2 （一）、（二）项规定的情形。",
    );
  });

  it("takes a further natural paragraph when the list goes on behind it", () => {
    expect(readProvisions("第一条　下列：\n\n（一）甲。\n\n本项所称乙。\n\n（二）丙。\n\n丁。")).toEqual([
      "art-1 第一条",
      "art-1-para-1 下列：",
      "art-1-para-1-subpara-1 （一）甲。\n本项所称乙。",
      "art-1-para-1-subpara-2 （二）丙。",
      "art-1-para-2 丁。",
    ]);
  });

  it("may stand on the line of the head", () => {
    expect(readProvisions("第一条　（一）甲；\n（二）乙。")).toEqual([
      "art-1 第一条",
      "art-1-para-1",
      "art-1-para-1-subpara-1 （一）甲；",
      "art-1-para-1-subpara-2 （二）乙。",
    ]);
  });

  it("takes the next line when its label stands alone", () => {
    expect(readProvisions("第一条　甲：\n（一）\n乙；\n（二）\n\n丙。").slice(2)).toEqual([
      "art-1-para-1-subpara-1 （一）乙；",
      "art-1-para-1-subpara-2 （二）丙。",
    ]);
  });
});

describe("目", () => {
  it.each(["1. 甲", "1.甲", "1． 甲", "1、甲", "（1）甲", "(1)甲", "1）甲", "①甲", "⒈甲", "１．甲"])(
    "is read from %s",
    (line) => {
      const nodes = [...walk(parseStatute(`第一条　下列：\n（一）乙：\n${line}`))];
      expect(nodes[3]).toMatchObject({
        type: "item",
        number: "1",
        text: "甲",
        id: "art-1-para-1-subpara-1-item-1",
      });
    },
  );

  it("may stand right below a 款", () => {
    expect(readProvisions("第一条　下列：\n\n1. 甲；\n\n2. 乙。")).toEqual([
      "art-1 第一条",
      "art-1-para-1 下列：",
      "art-1-para-1-item-1 1.甲；",
      "art-1-para-1-item-2 2.乙。",
    ]);
  });

  it.each(["1.5米以上。", "1、2号楼。", "10日内办结。", "1986. 年制定。", "3.10版。"])(
    "is not read from %s",
    (line) => {
      expect(readProvisions(`第一条　甲。\n\n${line}`).at(-1)).toBe(`art-1-para-2 ${line}`);
    },
  );

  it("keeps a list inside it as further lines, because a statute has no lower level", () => {
    const text = "第一条　甲：\n1. 乙：\n（1）丙；\n（2）丁。\n2. 戊。";
    expect(readProvisions(text).slice(2)).toEqual([
      "art-1-para-1-item-1 1.乙：\n（1）丙；\n（2）丁。",
      "art-1-para-1-item-2 2.戊。",
    ]);
    expect(readFindings(text)).toEqual(["3:1 nested-item"]);
  });
});

describe("the text of a provision", () => {
  it("has no indent, no trailing blanks and no zero-width characters", () => {
    expect(readProvisions("　　第一条　甲\u200b乙。\u3000\u00a0 ")).toEqual([
      "art-1 第一条",
      "art-1-para-1 甲乙。",
    ]);
  });

  it("has no comments, but keeps inline Markdown and angle brackets of prose", () => {
    expect(readProvisions("第一条　甲<!-- 注 -->**乙**<5%，{丙}，<《办法》>。")).toEqual([
      "art-1 第一条",
      "art-1-para-1 甲**乙**<5%，{丙}，<《办法》>。",
    ]);
  });

  // bug-reports B1
  it.each([
    "应当**立即报告。**逾期",
    "见**《公文处理办法》**第九条",
    "**注意：**不得",
    "**20%**的",
    "~~（删去）~~第四款",
  ])("keeps emphasis next to full-width marks as written: %s", (text) => {
    expect(readProvisions(`第一条　甲。\n\n${text}`).at(-1)).toBe(`art-1-para-2 ${text}`);
  });

  it("starts in the source where textStart says", () => {
    const source = "# 办法\n\n第一条　甲：\n　　（一） 乙\n\n丙。";
    for (const node of walk(parseStatute(source))) {
      if ("textStart" in node) expect(source.slice(node.textStart)).toMatch(new RegExp(`^${node.text}`));
    }
  });
});
