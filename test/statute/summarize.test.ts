import { expect, it } from "vitest";
import type { Statute } from "../../src/statute/index.ts";
import { describeStatute, parseStatute, printOutline, summarize } from "../../src/statute/index.ts";

const TEXT = [
  "# 办法",
  "第一编　甲",
  "第一章　总 则",
  "第一节　一般规定",
  "第一条　为了乙。",
  "第一条之一　下列：\n（一)丙：\n1. 丁；\n2. 戊。",
  "第三条　己。\n\n庚。",
  "附则",
  "第四条　辛。",
  "附件1：名单\n壬",
].join("\n\n");

it("summarize counts articles, inserted ones, divisions with a number, errors and warnings", () => {
  expect(summarize(parseStatute(TEXT))).toEqual({
    articles: 4,
    last: "4",
    inserted: 1,
    parts: 1,
    chapters: 1,
    sections: 1,
    textLost: 0,
    errors: 1, // 第二条 is missing
    warnings: 1, // （一)
  });
});

it("summarize gives the highest article, also where a deleted one stands behind it", () => {
  expect(summarize(parseStatute("第五十五条　甲。\n第五十六条　乙。\n第四十七条　（删去）")).last).toBe("56");
  expect(summarize(parseStatute("第九条　甲。\n第九条之一　乙。")).last).toBe("9-1");
  expect(summarize(parseStatute("甲。")).last).toBeNull();
});

it("summarize counts every character that no node shows", () => {
  const statute = parseStatute("# 办法\n\n第一条　甲<!-- 注 -->乙。\n\n**丙。**\n\n附件：丁");
  expect(summarize(statute).textLost).toBe(0);
  const [, ...withoutFirst] = statute.children;
  const damaged: Statute = { ...statute, children: withoutFirst };
  expect(summarize(damaged).textLost).toBe("第一条甲乙。丙。".length);
});

it("printOutline shows each level deeper than the one above", () => {
  expect(printOutline(parseStatute(TEXT))).toBe(
    [
      "办法",
      "  第一编　甲",
      "    第一章　总则",
      "      第一节　一般规定",
      "        第一条　为了乙。",
      "        第一条之一　下列：",
      "          （一)丙：",
      "            1. 丁；",
      "            2. 戊。",
      "        第三条",
      "          第一款　己。",
      "          第二款　庚。",
      "  附则",
      "    第四条　辛。",
      "  附件1　名单",
      "    壬",
      "",
    ].join("\n"),
  );
});

it("printOutline cuts long texts and names blocks", () => {
  const outline = printOutline(
    parseStatute(`第一条　${"甲".repeat(41)}\n\n| a | b |\n|---|---|\n\n<!-- 注 -->`),
  );
  expect(outline).toBe(`（无标题）\n  第一条　${"甲".repeat(40)}……\n    ［表格］\n`);
});

it("describeStatute gives provisions as plain lists", () => {
  const description = describeStatute(parseStatute(TEXT, { file: "a.md" }));
  expect(description.title).toBe("办法");
  expect(description.divisions.map(({ id, articles }) => [id, articles])).toEqual([
    ["part-1", []],
    ["part-1-chapter-1", []],
    ["part-1-chapter-1-section-1", ["art-1", "art-1-1", "art-3"]],
    ["supplementary", ["art-4"]],
  ]);
  expect(description.articles[1]).toEqual({
    id: "art-1-1",
    number: "1-1",
    label: "第一条之一",
    divisionPath: ["第一编", "第一章", "第一节"],
    line: 11,
    paragraphs: [
      {
        id: "art-1-1-para-1",
        number: "1",
        text: "下列：",
        subparagraphs: [
          {
            id: "art-1-1-para-1-subpara-1",
            number: "1",
            label: "（一)",
            text: "丙：",
            items: [
              { id: "art-1-1-para-1-subpara-1-item-1", number: "1", label: "1.", text: "丁；" },
              { id: "art-1-1-para-1-subpara-1-item-2", number: "2", label: "2.", text: "戊。" },
            ],
          },
        ],
        items: [],
      },
    ],
  });
  expect(description.annexes).toEqual([
    { id: "annex-1", number: "1", label: "附件1", title: "名单", line: 24, texts: ["壬"] },
  ]);
  expect(description.diagnostics.map(({ ruleId }) => ruleId)).toEqual(["mixed-brackets", "article-gap"]);
});
