import { readFileSync } from "node:fs";
import path from "node:path";
import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatListNumber } from "../../src/word/format-label.ts";
import { importDocx, WordFileError } from "../../src/word/index.ts";
import { parseStatute } from "../../src/statute/index.ts";

const numbering = {
  config: [
    {
      reference: "text",
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: "第%1章" },
        { level: 1, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: "第%2条" },
        { level: 2, format: LevelFormat.CHINESE_COUNTING, text: "（%3）" },
        { level: 3, format: LevelFormat.DECIMAL, text: "%4." },
      ],
    },
    { reference: "dots", levels: [{ level: 0, format: LevelFormat.BULLET, text: "●" }] },
  ],
};
type Block = Paragraph | Table;
const listed = (text: string, level: number): Paragraph =>
  new Paragraph({ text, numbering: { reference: "text", level } });
const plain = (text: string): Paragraph => new Paragraph(text);
const pack = async (children: Block[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })));

const whole = [
  plain("景川市人事局办公室文件"),
  plain("景人办发[2027]第06号"),
  plain("会议室管理办法(试行)"),
  plain("（2027年2月22日印发）"),
  listed("总　则", 0),
  listed("为了规范会议室使用，制定本办法。", 1),
  listed("会议室按照下列顺序安排：", 1),
  listed("局党组会；", 2),
  listed("其他会议：", 2),
  listed("处室会议；", 3),
  listed("培训。", 3),
  plain("借用人数<10人的，安排小会议室。"),
  new Table({
    rows: [
      ["会议室", "座位"],
      ["一号 | 大", "60"],
    ].map((row) => new TableRow({ children: row.map((text) => new TableCell({ children: [plain(text)] })) })),
  }),
  listed("附　则", 0),
];
// Articles count through the chapters; Word would begin anew below 第二章, so this one is typed, in the forms that people type.
const typed = [plain("第三条：本办法自2027年3月1日起施行。")];

const expected = `# 会议室管理办法（试行）

## 第一章　总则

第一条　为了规范会议室使用，制定本办法。

第二条　会议室按照下列顺序安排：

（一）局党组会；

（二）其他会议：

1. 处室会议；

2. 培训。

借用人数<10人的，安排小会议室。

| 会议室 | 座位 |
| --- | --- |
| 一号 \\| 大 | 60 |

## 第二章　附则

第三条　本办法自2027年3月1日起施行。
`;

describe("a document made with lists of Word", () => {
  it("has its labels written out, its title, number and day recognised, its table kept", async () => {
    const { notes, ...text } = await importDocx(await pack([...whole, ...typed]));
    expect(text).toEqual({
      title: "会议室管理办法（试行）",
      documentNumber: "景人办发〔2027〕6号",
      effectiveOn: "2027-03-01",
      body: expected,
      refusals: [],
    });
    expect(notes).toEqual([
      "正文以前的文字没有收进来：“景川市人事局办公室文件”“（2027年2月22日印发）”；题注由日期和文号推算，不必写",
    ]);
    expect(parseStatute(text.body).diagnostics).toEqual([]);
  });

  it("counts articles on through the chapters where the list says so", async () => {
    const bytes = await pack([
      plain("甲办法"),
      ...[
        ["总则", 0],
        ["乙。", 1],
        ["附则", 0],
        ["丙。", 1],
      ].map(([text, level]) => listed(String(text), Number(level))),
    ]);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["word/numbering.xml"] ?? new Uint8Array());
    const running = xml.replace(/(<w:lvl w:ilvl="1"[\s\S]*?)(<w:lvlText)/g, '$1<w:lvlRestart w:val="0"/>$2');
    const { body } = await importDocx(zipSync({ ...parts, "word/numbering.xml": strToU8(running) }));
    expect(body).toBe("# 甲办法\n\n## 第一章　总则\n\n第一条　乙。\n\n## 第二章　附则\n\n第二条　丙。\n");
  });

  it("is read the same after LibreOffice wrote it", async () => {
    // The document above, opened in LibreOffice 7.4 Writer and saved as .docx: lists in styles of its own, other tags.
    const { body } = await importDocx(readFileSync(path.join(import.meta.dirname, "libreoffice.docx")));
    expect(body).toBe(expected);
  });

  it("tells bullets, whose place in the text nobody can cite", async () => {
    const { body, notes } = await importDocx(
      await pack([
        plain("甲办法"),
        plain("第一条 乙："),
        new Paragraph({ text: "丙", numbering: { reference: "dots", level: 0 } }),
      ]),
    );
    expect(body).toBe("# 甲办法\n\n第一条　乙：\n\n丙\n");
    expect(notes).toContain("有 1 段用项目符号排列，符号没有留下；要编号的写成（一）或者 1.");
  });
});

describe("a typed document", () => {
  it("has its labels in one form", async () => {
    const lines = [
      "甲办法",
      "第 一 章 总  则",
      "第1条　乙：",
      "(一)丙；",
      "（二） 丁：",
      "1、戊；",
      "2．己。",
      "附件1：表样",
    ];
    const { body } = await importDocx(await pack(lines.map(plain)));
    expect(body).toBe(
      "# 甲办法\n\n## 第一章　总则\n\n第1条　乙：\n\n（一）丙；\n\n（二）丁：\n\n1. 戊；\n\n2. 己。\n\n## 附件1　表样\n",
    );
  });

  it("loses its table of contents", async () => {
    const lines = [
      "甲办法",
      "目　录",
      "第一章 总则",
      "第二章 附则",
      "第一章 总则",
      "第一条 乙。",
      "第二章 附则",
      "第二条 丙。",
    ];
    const { body } = await importDocx(await pack(lines.map(plain)));
    expect(body).toBe("# 甲办法\n\n## 第一章　总则\n\n第一条　乙。\n\n## 第二章　附则\n\n第二条　丙。\n");
  });

  it("keeps a decimal at the beginning of a paragraph", async () => {
    const { body } = await importDocx(
      await pack(["甲办法", "第一条 乙。", "1.5倍以上的，另行报批。"].map(plain)),
    );
    expect(body).toContain("\n\n1.5倍以上的，另行报批。");
  });

  it("without articles says so", async () => {
    const { notes } = await importDocx(await pack(["一、甲", "二、乙"].map(plain)));
    expect(notes).toEqual(
      expect.arrayContaining(["没有认出标题，用 --title 写明", "没有认出一条条文；条文要以“第一条”起头"]),
    );
  });
});

describe("a document with tracked changes", () => {
  const change = { id: 1, author: "某", date: "2027-01-01T00:00:00Z" };

  it("is refused with the first of them", async () => {
    const bytes = await pack([
      new Paragraph({
        children: [
          new TextRun("第一条　期限为"),
          new DeletedTextRun({ text: "20日", ...change }),
          new InsertedTextRun({ text: "15日", ...change, id: 2 }),
        ],
      }),
    ]);
    expect(await importDocx(bytes)).toMatchObject({
      body: "",
      refusals: [
        "文件里还有没有处理的修订（增 1 处，删 1 处，第一处是删“20日”）。在 Word 的“审阅”里逐处接受或者拒绝，保存后再导入",
      ],
    });
  });

  it("is refused for a moved paragraph, too", async () => {
    const bytes = await pack([plain("第一条　甲。")]);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const moved = xml.replace(
      "</w:p>",
      '<w:moveFrom w:id="3" w:author="某"><w:r><w:t>搬走的句子</w:t></w:r></w:moveFrom></w:p>',
    );
    const { refusals } = await importDocx(zipSync({ ...parts, "word/document.xml": strToU8(moved) }));
    expect(refusals[0]).toContain("移走 1 处，第一处是移走“搬走的句子”");
  });
});

describe("what is no document", () => {
  it.each([
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "旧格式的 .doc"],
    [new TextEncoder().encode("第一条　甲。"), "这不是 .docx 文件"],
    [zipSync({ "a.txt": strToU8("甲") }), "没有 Word 正文"],
  ])("is refused with the way out", async (bytes, reason) => {
    await expect(importDocx(bytes)).rejects.toThrow(WordFileError);
    await expect(importDocx(bytes)).rejects.toThrow(reason);
  });
});

it.each([
  [21, "chineseCountingThousand", "二十一"],
  [10, "chineseLegalSimplified", "拾"],
  [10, "ideographDigital", "一〇"],
  [3, "decimalEnclosedCircle", "③"],
  [2, "ideographTraditional", "乙"],
  [28, "lowerLetter", "bb"],
  [4, "upperRoman", "IV"],
  [7, "decimalFullWidth", "７"],
  [1, "bullet", null],
])("the number %i in the format %s is %s", (value, format, written) => {
  expect(formatListNumber(value, format)).toBe(written);
});
