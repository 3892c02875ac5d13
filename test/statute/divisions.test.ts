import { describe, expect, it } from "vitest";
import { parseStatute, walk } from "../../src/statute/index.ts";
import { readArticles, readDivisions, readFindings } from "./reading.ts";

describe("divisions", () => {
  it.each([
    "## 第一章　总则",
    "第一章　总则",
    "第一章 总 则",
    "#第一章 总则",
    "### 第一章总则",
    "**第一章　总则**",
    "　　第一章　总　则",
    "## 第一章 总则 ##",
    "## 第一章：总则",
  ])("are read from %s", (heading) => {
    expect(readDivisions(`${heading}\n\n第一条　甲。`)).toEqual(["chapter-1 第一章 总则"]);
  });

  it("nest 编, 分编, 章 and 节, and name the articles' path", () => {
    const text = [
      "# 法典",
      "## 第一编 总则",
      "### 第一章 一般规定",
      "第一条　甲。",
      "## 第二编 合同",
      "### 第一分编 通则",
      "#### 第一章 订立",
      "##### 第一节 要约",
      "第二条　乙。",
      "##### 第二节 承诺",
      "第三条　丙。",
    ].join("\n\n");
    expect(readDivisions(text)).toEqual([
      "part-1 第一编 总则",
      "part-1-chapter-1 第一章 一般规定",
      "part-2 第二编 合同",
      "part-2-subpart-1 第一分编 通则",
      "part-2-subpart-1-chapter-1 第一章 订立",
      "part-2-subpart-1-chapter-1-section-1 第一节 要约",
      "part-2-subpart-1-chapter-1-section-2 第二节 承诺",
    ]);
    const articles = [...walk(parseStatute(text))].filter((node) => node.type === "article");
    expect(articles.map((article) => article.divisionPath)).toEqual([
      ["第一编", "第一章"],
      ["第二编", "第一分编", "第一章", "第一节"],
      ["第二编", "第一分编", "第一章", "第二节"],
    ]);
    expect(readFindings(text)).toEqual([]);
  });

  it("take 附则 without number as a chapter beside the parts", () => {
    const text = "## 第一编 总则\n\n### 第一章 甲\n\n第一条　a。\n\n## 附则\n\n第二条　b。";
    expect(readDivisions(text)).toEqual([
      "part-1 第一编 总则",
      "part-1-chapter-1 第一章 甲",
      "supplementary 附则",
    ]);
    expect(readFindings(text)).toEqual([]);
    const supplementary = parseStatute(text).children.at(-1);
    expect(supplementary).toMatchObject({ type: "chapter", number: "", label: "附则", title: "" });
  });

  it.each([
    "第三章规定的情形，适用本条。",
    "第七节相应改为第八节，其余不变。",
    "第二章至第四章的规定不适用。",
  ])("are not read from a sentence: %s", (line) => {
    expect(readDivisions(`第一章　总则\n\n第一条　甲。\n\n${line}`)).toEqual(["chapter-1 第一章 总则"]);
  });

  // bug-reports C14
  it.each(["## 序言", "序　言", "前言"])(
    "take %s as a preface that ends before the first article",
    (heading) => {
      const text = `# 宪法\n\n${heading}\n\n甲。\n\n乙。\n\n第一条　丙。`;
      const [preface, article] = parseStatute(text).children;
      expect(preface).toMatchObject({ type: "preface", id: "preface", number: "", title: "" });
      expect(article).toMatchObject({ type: "article", divisionPath: [] });
    },
  );

  it("leave other headings as text with their depth", () => {
    const text = "# 规定\n\n为了甲。\n\n## 一、关于管辖\n\n第一条　乙。\n\n## 二、其他\n\n第二条　丙。";
    const blocks = parseStatute(text).children.map((block) =>
      "text" in block ? [block.level, block.text] : block.type,
    );
    expect(blocks).toEqual([[0, "为了甲。"], [2, "一、关于管辖"], "article", [2, "二、其他"], "article"]);
  });
});

describe("a table of contents", () => {
  it("makes no divisions", () => {
    const text =
      "# 办法\n\n目　录\n\n第一章 总则\n第二章 附则\n\n第一章 总 则\n\n第一条　甲。\n\n第二章 附 则\n\n第二条　乙。";
    expect(readDivisions(text)).toEqual(["chapter-1 第一章 总则", "chapter-2 第二章 附则"]);
    expect(readArticles(text)).toEqual(["1", "2"]);
    expect(readFindings(text)).toEqual([]);
  });

  it("may hold parts whose chapters start again", () => {
    const contents = "目录\n第一编 总则\n第一章 甲\n第二编 分则\n第一章 乙\n附则";
    const body =
      "第一编 总则\n第一章 甲\n第一条　a。\n第二编 分则\n第一章 乙\n第二条　b。\n附则\n第三条　c。";
    expect(readDivisions(`${contents}\n\n${body}`)).toEqual(readDivisions(body));
    expect(readDivisions(body)).toHaveLength(5);
  });

  it("may be a list of links or carry page numbers", () => {
    const body = "## 第一章 总则\n\n第一条　甲。\n\n## 第二章 附则\n\n第二条　乙。";
    expect(readDivisions(`## 目录\n\n- [第一章 总则](#a)\n- [第二章 附则](#b)\n\n${body}`)).toHaveLength(2);
    expect(readDivisions(`目录\n第一章 总则……1\n第二章 附则……2\n\n${body}`)).toHaveLength(2);
  });

  it("keeps each entry a line of its own", () => {
    const texts = parseStatute("目录\n第一章 总则\n第二章 附则\n\n第一章 总则\n\n第一条　甲。").children.map(
      (block) => (block.type === "text" ? block.text : block.type),
    );
    expect(texts).toEqual(["目录", "第一章 总则", "第二章 附则", "chapter"]);
  });
});
