import { describe, expect, it } from "vitest";
import { cutFrontMatter, readContentFile } from "../../src/source/index.ts";

const path = "flows/lc-01.mdx";
const read = (text: string, name = path) =>
  readContentFile(new TextEncoder().encode(text), name, `src/content/${name}`);

/** The one message about a file that cannot be used. */
function refusal(text: string, name = path): string {
  const { content, messages } = read(text, name);
  expect(content).toBeNull();
  expect(messages).toHaveLength(1);
  const [message] = messages;
  return message
    ? `${message.ruleId} ${message.place.line}:${message.place.column} ${message.reason} → ${message.note}`
    : "";
}

describe("readContentFile", () => {
  it("cuts front matter from text and says at which line the text begins", () => {
    const { content, messages } = read("---\nid: LC-01\n---\n# 流程\n\n说明\n");
    expect(messages).toEqual([]);
    expect(content?.data.value).toEqual({ id: "LC-01" });
    expect(content?.data.locate(["id"])).toEqual({ file: `src/content/${path}`, line: 2, column: 5 });
    expect(content?.body).toBe("# 流程\n\n说明\n");
    expect(content?.bodyLine).toBe(4);
  });

  it("reads a file saved on Windows like the same file saved elsewhere", () => {
    const text = "---\nid: LC-01\n---\n甲\n";
    const windows = read(`\uFEFF${text.replaceAll("\n", "\r\n")}`).content;
    const { content } = read(text);
    expect(windows?.text).toBe(content?.text);
    expect(windows?.body).toBe(content?.body);
    expect(windows?.data.value).toEqual(content?.data.value);
  });

  it("takes a YAML file as data without text", () => {
    const { content } = read("- a: 1\n", "laws.yaml");
    expect(content?.data.value).toEqual([{ a: "1" }]);
    expect(content?.body).toBe("");
  });

  it.each(["", " \n\n", "\uFEFF\r\n"])("says that a file is empty: %j", (text) => {
    expect(refusal(text)).toBe("file-empty 1:1 文件是空的 → 写上内容；不再需要就删去这个文件");
  });

  it("says that front matter is missing", () => {
    expect(refusal("# 流程\n")).toBe(
      "front-matter 1:1 文件开头少了用“---”围起来的说明部分 → 第一行写 ---，写完各字段后另起一行再写 ---，正文接在后面",
    );
  });

  it("says that front matter has no end", () => {
    expect(refusal("---\nid: LC-01\n# 流程\n")).toMatch(
      /^front-matter 1:1 开头的“---”没有用另一行“---”收尾 → /,
    );
  });

  it.each([
    ["<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> 修改\n", 4, "<<<<<<< HEAD"],
    ["甲\n||||||| 祖先\n", 5, "||||||| 祖先"],
    ["甲\n>>>>>>> 修改\n", 5, ">>>>>>> 修改"],
  ])("names merge markers that were left in a text: %j", (body, line, mark) => {
    expect(refusal(`---\nid: LC-01\n---\n${body}`)).toBe(
      `merge-conflict ${line}:1 留有合并冲突的标记“${mark}” → 选定保留哪一边的文字，删去 <<<<<<<、=======、>>>>>>> 三种标记行`,
    );
  });

  it("names merge markers in YAML before YAML complains about them", () => {
    expect(refusal("a: 1\n<<<<<<< HEAD\nb: 2\n", "laws.yaml")).toMatch(/^merge-conflict 2:1 /);
  });

  it("takes seven signs within a line, or a rule of a table, for no merge marker", () => {
    expect(read("---\nid: LC-01\n---\n甲 <<<<<<< 乙\n<<<<<<<<<\n=======\n").messages).toEqual([]);
  });

  it("returns the file with messages when its YAML cannot be read", () => {
    const { content, messages } = read("---\nid: LC-01\nid: LC-02\n---\n");
    expect(content?.data.value).toBeUndefined();
    expect(messages.map(({ place }) => place.line)).toEqual([3]);
  });
});

describe("cutFrontMatter", () => {
  it("ends at the first line that is --- alone", () => {
    expect(cutFrontMatter("---\na: 1---\n--- \n正文\n---\n")).toEqual({
      yaml: "a: 1---\n",
      body: "正文\n---\n",
      bodyLine: 4,
    });
  });

  it("may be empty, and the text behind it too", () => {
    expect(cutFrontMatter("---\n---")).toEqual({ yaml: "", body: "", bodyLine: 2 });
    expect(cutFrontMatter("---\n---\n")).toEqual({ yaml: "", body: "", bodyLine: 3 });
  });

  it("is null where a text only has a rule in it", () => {
    expect(cutFrontMatter("甲\n---\n乙\n---\n")).toBeNull();
    expect(cutFrontMatter("----\n甲\n----\n")).toBeNull();
  });
});
