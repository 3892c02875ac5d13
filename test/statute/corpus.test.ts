import { describe, expect, it } from "vitest";
import type { Statute } from "../../src/statute/index.ts";
import { isDeleted, parseStatute, serialize, summarize, walk } from "../../src/statute/index.ts";
import type { ExpectedCounts } from "./corpus.ts";
import { readCorpus } from "./corpus.ts";

const files = readCorpus();

/**
 * Counts read by eye in the files for which the list has none, with the reason why a program could not be sure.
 * Keys are a part of the file name that no other file has.
 */
const READ_BY_EYE: Readonly<Record<string, ExpectedCounts>> = {
  // 第四条 lost its number: its text stands as further paragraphs of 第三条.
  "批评和意见办理工作条例(2017-05-19)": counts(32, "33", { 章: 6 }),
  // 第四十四条 is missing between 第四十三条 and 第四十五条.
  "山东省高速公路交通安全条例(2014-05-30)": counts(60, "61", { 章: 6 }),
  // 第十四条 is missing; no chapters.
  "河南省历史文化名城保护条例(2010-07-30)": counts(29, "30"),
  // The first four articles lost their numbers; the text begins at 第五条.
  "浙江省无人驾驶航空器公共安全管理规定(2019-03-28)": counts(16, "20"),
  // Complete: 第十五条 has a blank inside its label.
  "重庆市合同格式条款监督条例(2010-07-30)": counts(28, "28"),
  // A table of offences and articles of another law; no article of its own.
  "补充规定（二）(2003-08-15)": counts(0, ""),
  // One paragraph about an article of another law.
  "补充规定（八）(2024-01-30)": counts(0, ""),
  // Tables as in （二）.
  "补充规定（四）(2009-10-14)": counts(0, ""),
  // Complete: four labels have a blank inside (第一百二十四条 and others). Chapters and sections counted by their headings.
  "关于适用《刑事诉讼法》的解释(2021-01-26)": counts(655, "655", { 章: 27, 节: 28 }),
  // Amendments 3 to 11 of the constitution, each quoting articles inside its line.
  "宪法修正案（1993年）": counts(9, "11"),
  // Amendments 32 to 52; 52 inserts a section and five articles of the constitution without quotation marks.
  "宪法修正案（2018年）": counts(21, "52"),
  // Parts of the civil code, each beginning where the part before ended: 989–1039 and so on.
  人格权编: counts(51, "1039", { 章: 6 }),
  侵权责任编: counts(95, "1258", { 章: 10 }),
  // Three 分编; sections in 保证 (2), 运输 (4) and 技术 (4).
  合同编: counts(526, "988", { 章: 29, 节: 10 }),
  // Sections in 家庭关系 (2) and 收养 (3).
  婚姻家庭编: counts(79, "1118", { 章: 5, 节: 5 }),
  // Five 分编; sections in 物权的设立 (3), 抵押权 (2) and 质权 (2).
  物权编: counts(258, "462", { 章: 20, 节: 7 }),
  继承编: counts(45, "1163", { 章: 4 }),
  // Two articles below an empty heading.
  "民法典/附则": counts(2, "1260"),
  // Points 一 to 二十七 and no articles.
  "印章管理的规定(1999-10-31)": counts(0, ""),
  // Points 一 to 三 and no articles.
  "工资折算问题的通知(2009-03-29)": counts(0, ""),
};

function counts(
  articles: number,
  last: string,
  divisions: { 章?: number; 节?: number } = {},
): ExpectedCounts {
  return { articles, last, inserted: 0, 编: 0, 章: divisions.章 ?? 0, 节: divisions.节 ?? 0 };
}

/** What a reader sees, computed from the text alone. */
function visible(text: string): string {
  return text.replace(/<!--[^]*?-->/g, "").replace(/[\s\u200b\ufeff#＃*]/g, "");
}

/** What a reader sees of the tree: every label, title and text, the embedded blocks as they are. */
function shown(statute: Statute): string {
  const pieces = [statute.title?.text ?? ""];
  for (const node of walk(statute)) {
    if (node.type === "embed") pieces.push(node.raw);
    if ("label" in node) pieces.push(node.label);
    if ("title" in node) pieces.push(node.title);
    if ("text" in node) pieces.push(node.text);
  }
  return visible(pieces.join(""));
}

describe.skipIf(files.length === 0)("published statutes", () => {
  it("have 20 files without counts, each of them read by eye", () => {
    const unsure = files.filter((file) => file.expected === null).map((file) => file.name);
    const read = unsure.filter((name) => Object.keys(READ_BY_EYE).some((key) => name.includes(key)));
    expect(read).toEqual(unsure);
    expect(Object.keys(READ_BY_EYE)).toHaveLength(unsure.length);
  });

  it.each(files)("$name", ({ name, text, expected }) => {
    const statute = parseStatute(text);
    const { articles, last, inserted, parts, chapters, sections, textLost } = summarize(statute);
    const byEye = Object.entries(READ_BY_EYE).find(([key]) => name.includes(key))?.[1];
    expect({ articles, last: last ?? "", inserted, 编: parts, 章: chapters, 节: sections }).toEqual(
      expected ?? byEye,
    );
    expect(serialize(statute) === text, "serialize gives the text again").toBe(true);
    // The colon of 附件：… stands between label and title.
    expect(shown(statute)).toBe(visible(text).replace(/(附件)：(?=印章规格)/, "$1"));
    expect(textLost).toBe(0);
  });

  it("give every provision an anchor of its own", () => {
    for (const { name, text } of files) {
      const ids = [...walk(parseStatute(text))].flatMap((node) => ("id" in node ? [node.id] : []));
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it("have one deleted article among them", () => {
    const deleted = files.flatMap(({ name, text }) =>
      [...walk(parseStatute(text))].flatMap((node) =>
        node.type === "article" && isDeleted(node) ? [name, node.label] : [],
      ),
    );
    expect(deleted).toEqual(["刑法/刑法.md", "第一百九十九条"]);
  });

  it("lack an article in exactly three files, one gap each", () => {
    const gaps = files.flatMap(({ name, text }) =>
      parseStatute(text)
        .diagnostics.filter((message) => message.ruleId.startsWith("article-"))
        .map(
          (message) => `${name.slice(name.lastIndexOf("/") + 1, name.lastIndexOf("("))} ${message.reason}`,
        ),
    );
    expect(gaps).toEqual([
      "山东省人民代表大会代表建议、批评和意见办理工作条例 第三条后面是第五条，缺第四条",
      "山东省高速公路交通安全条例 第四十三条后面是第四十五条，缺第四十四条",
      "河南省历史文化名城保护条例 第十三条后面是第十五条，缺第十四条",
    ]);
  });
});
