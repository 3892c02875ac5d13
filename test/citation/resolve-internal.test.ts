import { describe, expect, it } from "vitest";
import { createResolver, recogniseCitations, type TargetOutcome } from "../../src/citation/index.ts";
import { parseStatute } from "../../src/statute/index.ts";

/** Four 款 in 第三条, lists in its 款 1 and 3; one 款 with a list in 第四条; 第四条之一; two chapters, two 节. */
const office = parseStatute(`# 公章管理办法

## 第一章　总则

第一条　为了规范用印，制定本办法。

第二条　本办法适用于局机关。

附属单位参照执行。

### 第一节　申请

第三条　用印按下列情形办理：

（一）公文用印；

（二）合同用印；

（三）证明用印：

1. 在职证明；

2. 收入证明。

紧急用印可以先用后补。

有下列情形之一的，不予用印：

（一）内容不清；

（二）空白纸张。

前三款的登记由综合科负责。

### 第二节　登记

第四条　登记簿记载下列事项：

（一）日期；

（二）事由；

（三）批准人。

第四条之一　登记簿每年归档。

## 第二章　附则

第五条　本办法由局办公室负责解释。

## 附件1　用印申请单

填写一式一份。

## 附件2　借用合同

第一条　借用人应当……

第二条　出借人应当……
`);

/** 编 that number their chapters anew, as 刑法 does. */
const code = parseStatute(`# 人事法

## 第一编　总则

### 第一章　一般规定

第一条　为了规范人事，制定本法。

### 第二章　原则

#### 第一节　公开

第二条　公开。

#### 第二节　公平

第三条　公平。

## 第二编　分则

### 第一章　录用

第四条　录用。

### 第二章　考核

第五条　考核。
`);

function resolveAll(text: string, nodeId: string | null, statute = office): TargetOutcome[] {
  const resolver = createResolver({ findWork: () => null });
  return recogniseCitations(text).flatMap((citation) =>
    resolver
      .resolve(citation, { statute, effectiveOn: "2025-03-18", nodeId })
      .targets.map(({ outcome }) => outcome),
  );
}

/** Anchors of all members, or the reason why there is none. */
function lead(text: string, nodeId: string | null, statute = office): (readonly string[] | string)[] {
  return resolveAll(text, nodeId, statute).map((outcome) =>
    outcome.status === "found"
      ? outcome.anchors
      : outcome.status === "unresolved"
        ? outcome.failure.reason
        : "unchecked",
  );
}

describe("a provision by its number", () => {
  it.each([
    ["第三条", [["art-3"]]],
    ["本办法第三条", [["art-3"]]],
    ["第四条之一", [["art-4-1"]]],
    ["第三条第二款", [["art-3-para-2"]]],
    ["第三条第三款第二项", [["art-3-para-3-subpara-2"]]],
    ["第三条第一款第三项第二目", [["art-3-para-1-subpara-3-item-2"]]],
    ["第四条第一款", [["art-4-para-1"]]],
    ["第四条第二项", [["art-4-para-1-subpara-2"]]],
    ["第四条第一款第二项", [["art-4-para-1-subpara-2"]]],
    ["第三条第一款但书", [["art-3-para-1"]]],
    ["第二条和第四条第一项、第三项", [["art-2"], ["art-4-para-1-subpara-1"], ["art-4-para-1-subpara-3"]]],
  ])("%s", (text, expected) => {
    expect(lead(text, "art-5-para-1")).toEqual(expected);
  });

  it("finds 第三条第三项 where only one 款 has a third 项, and will not choose between two that have a second", () => {
    expect(lead("第三条第三项", null)).toEqual([["art-3-para-1-subpara-3"]]);
    expect(resolveAll("第三条第二项", null)).toEqual([
      {
        status: "unresolved",
        failure: {
          reason: "ambiguous-subparagraph",
          within: "第三条",
          paragraphs: ["第三条第一款", "第三条第三款"],
        },
      },
    ]);
  });

  it("says what exists instead of what does not", () => {
    const failures = resolveAll(
      "第六条、第三条第五款、第四条第四项、第二条第一项、第三条第一款第一项第三目",
      null,
    );
    expect(failures.map((outcome) => outcome.status === "unresolved" && outcome.failure)).toEqual([
      { reason: "no-such-article", first: "第一条", last: "第五条", firstNumber: "1", lastNumber: "5" },
      { reason: "no-such-paragraph", within: "第三条", count: 4 },
      { reason: "no-such-subparagraph", within: "第四条", count: 3 },
      { reason: "no-such-subparagraph", within: "第二条", count: 0 },
      { reason: "no-such-item", within: "第三条第一款第一项", count: 0 },
    ]);
  });

  it("never takes 第四条之二 for 第四条", () => {
    expect(lead("第四条之二", null)).toEqual(["no-such-article"]);
  });

  it("reports an unreadable number", () => {
    expect(lead("第一百一条", null)).toEqual(["unreadable-number"]);
  });

  it("reports a text without articles", () => {
    expect(lead("第三条", null, parseStatute("# 通知\n\n一、按时上班。\n"))).toEqual(["no-articles"]);
  });

  it("reports an article that was deleted", () => {
    const statute = parseStatute("# 办法\n\n第一条　甲。\n\n第二条　（删去）\n\n第三条　乙。\n");
    expect(lead("第二条", "art-3-para-1", statute)).toEqual(["deleted-article"]);
  });
});

describe("a 款 or 项 without an article", () => {
  it("is of the article and the list it stands in", () => {
    expect(lead("第二款", "art-3-para-4")).toEqual([["art-3-para-2"]]);
    expect(lead("第二项", "art-3-para-3-subpara-1")).toEqual([["art-3-para-3-subpara-2"]]);
    expect(lead("第一款第三项", "art-3-para-2")).toEqual([["art-3-para-1-subpara-3"]]);
  });

  it("goes to the nearest list before it when its own 款 has none", () => {
    expect(lead("第一项", "art-3-para-2")).toEqual([["art-3-para-1-subpara-1"]]);
    expect(lead("第一项", "art-3-para-4")).toEqual([["art-3-para-3-subpara-1"]]);
  });

  it("has no place outside of an article", () => {
    expect(lead("第二款", null)).toEqual(["no-place"]);
    expect(lead("第二款", "chapter-1")).toEqual(["no-place"]);
  });
});

describe("前款, 前条, 前项", () => {
  it.each([
    ["前款", "art-3-para-2", [["art-3-para-1"]]],
    ["前款", "art-3-para-3-subpara-2", [["art-3-para-2"]]],
    ["前款第三项", "art-3-para-2", [["art-3-para-1-subpara-3"]]],
    ["前两款", "art-3-para-4", [["art-3-para-2", "art-3-para-3"]]],
    ["前三款", "art-3-para-4", [["art-3-para-1", "art-3-para-2", "art-3-para-3"]]],
    ["前各款", "art-3-para-3", [["art-3-para-1", "art-3-para-2"]]],
    ["本条前两款", "art-3-para-4", [["art-3-para-2", "art-3-para-3"]]],
    ["第三条前两款", "art-5-para-1", [["art-3-para-1", "art-3-para-2"]]],
    ["前条", "art-5-para-1", [["art-4-1"]]],
    ["前条", "art-3-para-1", [["art-2"]]],
    ["前两条", "art-4-para-1", [["art-2", "art-3"]]],
    ["前条第二款", "art-3-para-1", [["art-2-para-2"]]],
    ["前项", "art-3-para-1-subpara-2", [["art-3-para-1-subpara-1"]]],
    ["前两项", "art-3-para-1-subpara-3", [["art-3-para-1-subpara-1", "art-3-para-1-subpara-2"]]],
    ["前两项", "art-3-para-1-subpara-3-item-1", [["art-3-para-1-subpara-1", "art-3-para-1-subpara-2"]]],
    ["次条", "art-2-para-1", [["art-3"]]],
    ["后款", "art-3-para-1", [["art-3-para-2"]]],
  ])("%s from %s", (text, nodeId, expected) => {
    expect(lead(`依照${text}规定`, nodeId)).toEqual(expected);
  });

  it("前款 in the first 款 leads nowhere, not to the article before", () => {
    expect(resolveAll("前款规定", "art-4-para-1")).toEqual([
      {
        status: "unresolved",
        failure: { reason: "no-neighbour", relation: "previous", level: "paragraph", available: 0 },
      },
    ]);
  });

  it("前三款 from the third 款 leads nowhere", () => {
    expect(resolveAll("前三款规定", "art-3-para-3")).toEqual([
      {
        status: "unresolved",
        failure: { reason: "no-neighbour", relation: "previous", level: "paragraph", available: 2 },
      },
    ]);
  });

  it("前项 in the first 项 and 前条 in the first article lead nowhere", () => {
    expect(lead("前项规定", "art-3-para-1-subpara-1")).toEqual(["no-neighbour"]);
    expect(lead("前条规定", "art-1-para-1")).toEqual(["no-neighbour"]);
    expect(lead("后款规定", "art-3-para-4")).toEqual(["no-neighbour"]);
  });

  it("have no place outside of what they count", () => {
    expect(lead("前款规定", null)).toEqual(["no-place"]);
    expect(lead("前项规定", "art-3-para-2")).toEqual(["no-place"]);
    expect(lead("前款规定", "annex-1")).toEqual(["no-place"]);
  });
});

describe("本条, 本款, 本章", () => {
  it.each([
    ["本条", "art-3-para-2", [["art-3"]]],
    ["本条第三款第一项", "art-3-para-2", [["art-3-para-3-subpara-1"]]],
    [
      "本款第一项、第三项",
      "art-3-para-1-subpara-2",
      [["art-3-para-1-subpara-1"], ["art-3-para-1-subpara-3"]],
    ],
    ["本项", "art-3-para-1-subpara-3-item-1", [["art-3-para-1-subpara-3"]]],
    ["本章", "art-3-para-1", [["chapter-1"]]],
    ["本节", "art-3-para-1", [["chapter-1-section-1"]]],
    ["本章第二节", "art-3-para-1", [["chapter-1-section-2"]]],
  ])("%s from %s", (text, nodeId, expected) => {
    expect(lead(`依照${text}规定`, nodeId)).toEqual(expected);
  });

  it("本节 leads nowhere outside of a 节", () => {
    expect(lead("本节规定", "art-1-para-1")).toEqual(["no-place"]);
  });

  it("本章第五条 leads nowhere when 第五条 is in another chapter", () => {
    expect(lead("本章第五条", "art-3-para-1")).toEqual(["article-outside-division"]);
    expect(lead("本章第四条", "art-3-para-1")).toEqual([["art-4"]]);
  });

  it("同条 leads to what was cited before", () => {
    expect(lead("第三条第一款和同条第三款规定", "art-5-para-1")).toEqual([
      ["art-3-para-1"],
      ["art-3-para-3"],
    ]);
  });
});

describe("a range", () => {
  it.each([
    ["第二条至第四条之一", [["art-2", "art-3", "art-4", "art-4-1"]]],
    [
      "第四条第一项至第三项",
      [["art-4-para-1-subpara-1", "art-4-para-1-subpara-2", "art-4-para-1-subpara-3"]],
    ],
    ["第三条第一款至第三款", [["art-3-para-1", "art-3-para-2", "art-3-para-3"]]],
    ["第一章至第二章", [["chapter-1", "chapter-2"]]],
    ["第三条第三款至第五条", [["art-3-para-3", "art-4", "art-4-1", "art-5"]]],
    ["附件1至附件2", [["annex-1", "annex-2"]]],
  ])("%s lists all members", (text, expected) => {
    expect(lead(text, null)).toEqual(expected);
  });

  it("has both ends in the text, in order", () => {
    expect(lead("第四条至第九条", null)).toEqual(["no-such-article"]);
    expect(lead("第四条第一项至第四项", null)).toEqual(["no-such-subparagraph"]);
    expect(lead("第五条至第三条", null)).toEqual(["reversed-range"]);
    expect(lead("第三条第三款至第二条", null)).toEqual(["reversed-range"]);
  });
});

describe("a division", () => {
  it.each([
    ["第二章", "art-1-para-1", [["part-1-chapter-2"]]],
    ["第二章", "art-4-para-1", [["part-2-chapter-2"]]],
    ["第二节", "art-2-para-1", [["part-1-chapter-2-section-2"]]],
    ["第二章第一节", "art-1-para-1", [["part-1-chapter-2-section-1"]]],
    ["本法第一编第二章第二节", "art-5-para-1", [["part-1-chapter-2-section-2"]]],
    ["本法总则第二章", "art-5-para-1", [["part-1-chapter-2"]]],
    ["本编第一章", "art-5-para-1", [["part-2-chapter-1"]]],
    ["本法第一编、第二编", "art-5-para-1", [["part-1"], ["part-2"]]],
  ])("%s from %s stays in its 编", (text, nodeId, expected) => {
    expect(lead(text, nodeId, code)).toEqual(expected);
  });

  it("is ambiguous from outside of the 编", () => {
    expect(resolveAll("第二章", null, code)).toEqual([
      {
        status: "unresolved",
        failure: { reason: "ambiguous-division", exist: ["第一编第二章", "第二编第二章"] },
      },
    ]);
  });

  it("says which there are", () => {
    expect(resolveAll("第三章", "art-4-para-1", code)).toEqual([
      {
        status: "unresolved",
        failure: { reason: "no-such-division", within: "第二编", exist: ["第二编第一章", "第二编第二章"] },
      },
    ]);
  });
});

describe("an annex", () => {
  it("is found by its number; without one it is the only annex", () => {
    expect(lead("附件2", "art-3-para-1")).toEqual([["annex-2"]]);
    expect(lead("本办法附件", "art-3-para-1")).toEqual(["no-such-annex"]);
    const single = parseStatute("# 办法\n\n第一条　甲。\n\n## 附件　清单\n\n乙。\n");
    expect(lead("本办法附件", "art-1-para-1", single)).toEqual([["annex-1"]]);
  });

  it("says which there are", () => {
    expect(resolveAll("附件3", null)).toEqual([
      { status: "unresolved", failure: { reason: "no-such-annex", exist: ["附件1", "附件2"] } },
    ]);
  });

  it("keeps its own articles apart from those of the text", () => {
    expect(resolveAll("依照第二条", "annex-2")).toEqual([
      { status: "found", anchors: ["annex-2"], exact: false },
    ]);
    expect(resolveAll("依照第二条", "annex-1")).toEqual([
      { status: "found", anchors: ["art-2"], exact: true },
    ]);
    expect(resolveAll("附件2第二条", "art-1-para-1")).toEqual([
      { status: "found", anchors: ["annex-2"], exact: false },
    ]);
  });
});
