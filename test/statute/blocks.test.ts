import { describe, expect, it } from "vitest";
import type { Embed, StatuteNode } from "../../src/statute/index.ts";
import { listEmbeds, parseStatute, walk } from "../../src/statute/index.ts";
import { readArticles, readFindings, readProvisions } from "./reading.ts";

function readEmbeds(text: string): [Embed["kind"], string][] {
  const embeds = [...walk(parseStatute(text))].filter((node): node is Embed => node.type === "embed");
  return embeds.map((embed) => [embed.kind, embed.raw.trim()]);
}

function readTexts(nodes: readonly StatuteNode[]): string[] {
  return nodes.flatMap((node) => (node.type === "text" ? [`${node.role} ${node.text}`] : []));
}

describe("embedded blocks", () => {
  it.each<[Embed["kind"], string]>([
    ["table", "| 甲 | 乙 |\n| --- | --- |\n| 第二条 x | 2 |"],
    ["table", "甲 | 乙\n--- | ---\n1 | 2"],
    ["component", "<Note>\n\n第二条　不是条。\n\n</Note>"],
    ["component", "<Note><Note>\n第二条 不是条。\n</Note></Note>"],
    ["component", '<Figure src="a>b" alt={"}"}\n  title="x" />'],
    ["component", "<Note>一行。</Note>"],
    ["html", "<table>\n<tr><td>第二条 x</td></tr>\n\n</table>"],
    ["html", "---"],
    ["code", "```js\n第二条　不是条。\n```"],
    ["code", "~~~\n```\n第二条 x\n~~~"],
    ["comment", "<!-- FORCE BREAK -->"],
    ["comment", "<!-- 注\n\n第二条　不是条。\n-->"],
  ])("%s: %j", (kind, block) => {
    const text = `第一条　甲：\n\n${block}\n\n第三条　乙。`;
    expect(readEmbeds(text)).toEqual([[kind, block]]);
    expect(readArticles(text)).toEqual(["1", "3"]);
  });

  it("go to the innermost provision before them", () => {
    const [article] = parseStatute(
      "第一条　甲：\n\n（一）乙：\n\n| a | b |\n|---|---|\n\n（二）丙。",
    ).children;
    expect(article).toMatchObject({
      children: [
        {
          children: [
            { label: "（一）", children: [{ type: "embed" }] },
            { label: "（二）", children: [] },
          ],
        },
      ],
    });
  });

  it("may be followed by text on the same line", () => {
    expect(readProvisions("<!-- 注 -->第一条　甲。")).toEqual(["art-1 第一条", "art-1-para-1 甲。"]);
  });

  it("are listed without comments", () => {
    const text = "第一条　甲。\n\n<!-- 注 -->\n\n<Note>乙</Note>";
    expect(listEmbeds(parseStatute(text)).map((embed) => embed.kind)).toEqual(["component"]);
  });

  it.each([
    ["面积<60平方米，误差<5%，a<b。"],
    ["{甲}按照<《办法》>办理。"],
    ["<b>注意</b>下列事项。"],
    ["<Term>甲</Term>是指乙。"],
    ["| 只有一行 | 不是表格 |"],
    ["全角的｜不分栏。"],
  ])("are not read from prose: %s", (line) => {
    expect(readEmbeds(`第一条　甲。\n\n${line}`)).toEqual([]);
    expect(readProvisions(`第一条　甲。\n\n${line}`).at(-1)).toBe(`art-1-para-2 ${line}`);
  });

  it.each([
    ["<Note>未完", "unclosed-component"],
    ["<table>", "unclosed-component"],
    ["<!-- 未完", "unclosed-comment"],
    ["```js", "unclosed-code"],
    ['import A from "./a.astro"', "module-line"],
    ["export const a = 1", "module-line"],
  ])("%s stays text and is told", (line, ruleId) => {
    const text = `第一条　甲。\n\n${line}\n\n第二条　乙。`;
    expect(readArticles(text)).toEqual(["1", "2"]);
    expect(readProvisions(text)[2]).toBe(`art-1-para-2 ${line}`);
    expect(readFindings(text)).toEqual([`3:1 ${ruleId}`]);
  });

  // bug-reports B13
  it("are told of a table row with more cells than the head", () => {
    const table = "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| a|b | 3 |\n| a\\|b | 3 |";
    expect(readFindings(`第一条　甲。\n\n${table}`)).toEqual(["6:1 table-cells"]);
  });
});

describe("text that belongs to no article", () => {
  it("is header before the mark INFO END, each line of its own", () => {
    const text =
      "# 办法\n\n2009年8月27日 第一次修正\n2017年9月1日 第二次修正\n\n# 总则编\n\n<!-- INFO END -->\n\n为了甲。\n\n第一条　乙。";
    const statute = parseStatute(text);
    expect(statute.title?.text).toBe("办法");
    expect(readTexts(statute.children)).toEqual([
      "header 2009年8月27日 第一次修正",
      "header 2017年9月1日 第二次修正",
      "header 总则编",
      "lead 为了甲。",
    ]);
  });

  it("is body throughout a text without articles", () => {
    expect(readTexts(parseStatute("# 通知\n\n各处室：\n\n一、甲。\n\n（一）乙。").children)).toEqual([
      "body 各处室：",
      "body 一、甲。",
      "body （一）乙。",
    ]);
  });

  it("joins broken lines but never a line that begins a unit of its own", () => {
    const text = "# 通知\n\n为了规范\n管理，\n现通知如下\n一、甲\n（一）乙\n1. 丙\n- 丁\n2009年8月27日修正";
    expect(readTexts(parseStatute(text).children)).toEqual([
      "body 为了规范管理，现通知如下",
      "body 一、甲",
      "body （一）乙",
      "body 1. 丙",
      "body - 丁",
      "body 2009年8月27日修正",
    ]);
    const [annex] = parseStatute("第一条　甲。\n\n附件\n\n1．乙\n2．丙").annexes;
    expect(readTexts(annex?.children ?? [])).toEqual(["body 1．乙", "body 2．丙"]);
  });

  it("is the signature behind the last article", () => {
    const [article, ...rest] = parseStatute(
      "第一条　甲。\n\n某某局办公室\n2024年3月11日\n\n（此件公开发布）\n",
    ).children;
    expect(article).toMatchObject({ children: [{ text: "甲。" }] });
    expect(readTexts(rest)).toEqual(["body 某某局办公室", "body 2024年3月11日", "body （此件公开发布）"]);
  });
});

describe("annexes", () => {
  // bug-reports C13
  it("stand apart, and their own numbering makes no articles", () => {
    const text =
      "第一条　甲。\n\n2024年3月11日\n\n## 附件1　名单\n\n第一条　乙。\n\n一、丙\n\n## 附件二\n\n丁。";
    const { children, annexes } = parseStatute(text);
    expect(readArticles(text)).toEqual(["1"]);
    expect(readTexts(children)).toEqual(["body 2024年3月11日"]);
    expect(annexes).toMatchObject([
      { id: "annex-1", number: "1", label: "附件1", title: "名单", line: 5 },
      { id: "annex-2", number: "2", label: "附件二", title: "" },
    ]);
    expect(annexes.map((annex) => readTexts(annex.children))).toEqual([
      ["body 第一条　乙。", "body 一、丙"],
      ["body 丁。"],
    ]);
    expect(readFindings(text)).toEqual([]);
  });

  it.each([
    ["附件", "附件", ""],
    ["附件：名单", "附件", "名单"],
    ["附 件 1", "附件1", ""],
    ["附表二　标准", "附表二", "标准"],
    ["附：新旧对照", "附", "新旧对照"],
    ["附录１ 术语", "附录１", "术语"],
  ])("are read from the bare line %s", (line, label, title) => {
    expect(parseStatute(`第一条　甲。\n\n${line}\n\n乙。`).annexes).toMatchObject([{ label, title }]);
  });

  it.each(["附件1规定的标准，由某局调整。", "附加刑也可以独立适用。", "附件1的内容见下。"])(
    "are not read from a sentence: %s",
    (line) => {
      expect(parseStatute(`第一条　甲。\n\n${line}`).annexes).toEqual([]);
    },
  );

  it("are not read before the articles: a notice carries its regulation as annex", () => {
    const text = "# 通知\n\n现印发给你们。\n\n附件：办法\n\n第一条　甲。\n\n第二条　乙。";
    expect(parseStatute(text).annexes).toEqual([]);
    expect(readArticles(text)).toEqual(["1", "2"]);
  });

  it("are not read from a bare line between two articles, and a heading there is told", () => {
    expect(readArticles("第一条　甲。\n\n附件1\n\n第二条　乙。")).toEqual(["1", "2"]);
    expect(readFindings("第一条　甲。\n\n## 附件1\n\n第二条　乙。")).toEqual(["3:4 annex-order"]);
  });
});
