import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/source/index.ts";

/** Value of the document, or its messages as `line:column reason → note`. */
function read(text: string, firstLine = 1): unknown {
  const { source, messages } = readYaml(text, "regulation.yaml", firstLine);
  if (messages.length === 0) return source.value;
  expect(source.value).toBeUndefined();
  return messages.map(({ place, reason, note }) => `${place.line}:${place.column} ${reason} → ${note}`);
}

describe("scalars", () => {
  it.each([
    "2025-02-30",
    "2025-3-8",
    "2025-03-18T00:00:00+08:00",
    "0123",
    "007",
    "2025.10",
    "3.10",
    "1e3",
    "0x1F",
    "1_000",
    "no",
    "on",
    "Yes",
    "true",
    "null",
    "12:30",
    "〔2025〕",
    "景人办发〔2024〕3号",
    "，从逗号开始",
    "甲#乙",
    "提前3个工作日：说明",
  ])("stay the string that was written: %s", (written) => {
    expect(read(`a: ${written}`)).toEqual({ a: written });
    expect(read(`a: [${written}]`.replace("，", "、"))).toEqual({ a: [written.replace("，", "、")] });
    expect(read(`- ${written}`)).toEqual([written]);
  });

  it("are empty where nothing was written", () => {
    expect(read("a:\nb: ''")).toEqual({ a: "", b: "" });
  });

  it("keep the lines of a block after |", () => {
    expect(read("a: |\n  第一行\n  第二行 #2\n")).toEqual({ a: "第一行\n第二行 #2\n" });
  });

  it("may be quoted when they hold signs", () => {
    expect(read(`a: "修订 #2"\nb: '*重要'\nc: "&附件：[2025]5号"`)).toEqual({
      a: "修订 #2",
      b: "*重要",
      c: "&附件：[2025]5号",
    });
  });

  it("may have Chinese names, comments and several lines of a list", () => {
    expect(read("《办法》: 说明 # 注\n# 另注\nb: [甲,\n  乙]")).toEqual({
      "《办法》": "说明",
      b: ["甲", "乙"],
    });
  });
});

describe("text that YAML would drop", () => {
  const comment = "“#”后面的文字会被当作注释丢掉 → 给整个值加上双引号；真的是注释就在 # 后空一格";
  it.each([
    ["a: 修订 #2", "1:7"],
    ["a: #附件", "1:4"],
    ["a: '修订' #2", "1:9"],
    ["a:\n  - 甲\n  - #附件", "3:5"],
    ["a: [甲 #乙, 丙]\nb: 1", "1:7"],
    ["a: |#重要\n  甲", "1:5"],
  ])("is reported behind a # without a blank: %j", (text, place) => {
    const [first] = read(text) as string[];
    expect(first).toMatch(new RegExp(`^${place} `));
    if (!text.includes("|")) expect(first).toBe(`${place} ${comment}`);
  });

  it.each([
    ["a: &附件", "&"],
    ["a: &附件 说明", "&"],
    ["a: *重要", "*"],
    ["a: *重要*通知", "*"],
    ["a: !x", "!"],
    ["a: !!str 3", "!"],
  ])("is reported behind a sign of YAML's own: %j", (text, sign) => {
    expect(read(text)).toEqual([`1:4 值以 ${sign} 开头，YAML 会把它当作标记 → 给整个值加上双引号`]);
  });

  it("is reported wherever it stands, all places at once", () => {
    expect((read("a: &x\nb:\n  - !y") as string[]).map((message) => message.slice(0, 3))).toEqual([
      "1:4",
      "3:5",
    ]);
  });
});

describe("text that YAML would change", () => {
  it.each([
    ["a: 第一条\n  第二条", "1:4"],
    ["b: 1\na: >\n  第一条\n  第二条\n", "2:4"],
    [`a: "第一条\n  第二条"`, "1:4"],
    ["a:\n  - 第一条\n    第二条", "2:5"],
  ])("by a blank between the lines of a value is reported: %j", (text, place) => {
    const message = "一个值分成了几行，会在中间多出空格 → 写在一行里，或者用 | 另起一行书写";
    expect(read(text)).toEqual([`${place} ${message}`]);
  });
});

describe("colons", () => {
  it.each([
    ["title：办法", "1:6"],
    ["title：办法\nid: ZD-01", "1:1"],
    ["id: ZD-01\ntitle：办法\nsummary: 无", "2:1"],
    ["basis:\n  - law：会计法\n    note: 参照", "2:5"],
    ["title：\n  办法", "1:6"],
  ])("of full width are named: %j", (text, place) => {
    const messages = read(text) as string[];
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(new RegExp(`^${place} 字段名后面用了全角冒号“：”`));
    expect(messages[0]).toContain("→ 改为半角冒号加一个空格");
  });

  it.each(["basis: [{ law：会计法 }]", "basis: [{ law:会计法 }]"])(
    "within braces are looked at too: %j",
    (text) => {
      expect(read(text)).toEqual(["1:11 “law”后面的冒号写法不对 → 冒号用半角，后面空一格"]);
    },
  );

  it("without a blank behind them are named", () => {
    expect(read("id: ZD-01\ntitle:办法\nsummary: 无")).toEqual([
      "2:1 冒号后面少了空格：“title:办法” → 写成“字段: 值”，冒号后面空一格",
    ]);
    expect(read("title:办法")).toEqual([
      "1:1 这里应当是“字段: 值”的形式 → 改为半角冒号加一个空格，如 title: 公文处理办法",
    ]);
  });

  it("may stand once in a line", () => {
    expect(read("note: 依据: 会计法")).toEqual([
      "1:7 一行里出现了两个“: ”：“note: 依据: 会计法” → 给整个值加上双引号",
    ]);
  });
});

describe("syntax errors", () => {
  it.each([
    ["a tab as indent", "a:\n\tb: 1", "2:1 用了制表符缩进：“b: 1” → 改用空格缩进，每级两个空格"],
    [
      "a quote without its end",
      `id: x\na: "公文\nb: 1\nc: 2\n`,
      `2:4 引号没有收尾：“a: "公文” → 在值的末尾补上同样的引号`,
    ],
    [
      "a single quote without its end",
      `a:\n  - '公文\n  - 乙\n`,
      `2:5 引号没有收尾：“- '公文” → 在值的末尾补上同样的引号`,
    ],
    ["a field written twice", "a: 1\nb: 2\na: 3", "3:1 同一个字段写了两次：“a: 3” → 删去其中一个"],
    [
      "text behind a bracket",
      "a: [2025]5号",
      "1:10 这里的写法不对：“a: [2025]5号” → 值以引号、方括号、@、% 等符号开头时，给整个值加上双引号",
    ],
    [
      "text behind a quote",
      `a: "公文"的通知`,
      `1:8 这里的写法不对：“a: "公文"的通知” → 值以引号、方括号、@、% 等符号开头时，给整个值加上双引号`,
    ],
    [
      "a sign that may not begin a value",
      "a: @办公室",
      "1:4 值以特殊符号（@、`、% 等）开头：“a: @办公室” → 给整个值加上双引号",
    ],
    ["a percent sign in front", "a: %5", "1:4 值以特殊符号（@、`、% 等）开头：“a: %5” → 给整个值加上双引号"],
    [
      "a bracket without its end",
      "a: 1\nb: [甲, 乙\nc: 2",
      "2:4 方括号或花括号没有收尾：“b: [甲, 乙” → 补上右边的括号；值本身以括号开头时，给整个值加上双引号",
    ],
    ["a field too far right", "a: 1\n  b: 2", "2:3 缩进不对：“b: 2” → 同一级的各行左边对齐，下一级多空两格"],
    [
      "a field between two levels",
      "a:\n  b: 1\n c: 2",
      "3:1 缩进不对：“c: 2” → 同一级的各行左边对齐，下一级多空两格",
    ],
    [
      "a list item too far left",
      "a:\n  - x\n - y",
      "3:1 缩进不对：“- y” → 同一级的各行左边对齐，下一级多空两格",
    ],
    [
      "a backslash in double quotes",
      `a: "甲\\q"`,
      `1:6 双引号里的反斜杠写法不对：“a: "甲\\q"” → 改用单引号，或者写两个反斜杠`,
    ],
  ])("say what is wrong and the way out: %s", (_, text, message) => {
    expect(read(text)).toEqual([message]);
  });

  it("are all reported at once, those of other lines than a sign's too", () => {
    const messages = read("a: 1\na: 2\nb: @甲\nc: &乙") as string[];
    expect(messages.map((message) => message.split(" ")[0]).toSorted()).toEqual(["2:1", "3:4", "4:4"]);
  });

  it("count lines of the whole file when the text is its front matter", () => {
    expect(read("a: 1\na: 2", 2)).toEqual(["3:1 同一个字段写了两次：“a: 2” → 删去其中一个"]);
  });
});

describe("places", () => {
  const { source } = readYaml(
    "id: ZD-01\nbasis:\n  - law: 会计法\n    articles: 第十三条\nkeywords: [甲, 乙]\n",
    "r.yaml",
    2,
  );
  const at = (line: number, column: number) => ({ file: "r.yaml", line, column });

  it("are found for values by their path", () => {
    expect(source.locate(["id"])).toEqual(at(2, 5));
    expect(source.locate(["basis", 0, "articles"])).toEqual(at(5, 15));
    expect(source.locate(["keywords", 1])).toEqual(at(6, 15));
    expect(source.locate([])).toEqual(at(2, 1));
  });

  it("of what does not exist are those of the nearest thing around it", () => {
    expect(source.locate(["basis", 0, "note"])).toEqual(at(4, 5));
    expect(source.locate(["summary"])).toEqual(at(2, 1));
  });

  it("are found for keys", () => {
    expect(source.locateKey(["basis", 0], "articles")).toEqual(at(5, 5));
    expect(source.locateKey([], "keywords")).toEqual(at(6, 1));
  });
});
