import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Message } from "../../src/diagnostics/index.ts";
import { loadHandbook } from "../../src/library/load.ts";

/** Mistakes that editors make: each must be told with its line and with what to do. */

const fixture = path.resolve(import.meta.dirname, "../fixtures/office-b");
const text = "regulations/gd-02/2023-02-01.mdx";
const long = "regulations/gd-01/2024-05-06.mdx";
const facts = "regulations/gd-02/regulation.yaml";
const flow = "flows/bl-01.mdx";
const form = "forms/bd-01.yaml";
const original = (file: string): string => readFileSync(path.join(fixture, file), "utf8");

type Written = string | Uint8Array;
interface Mistake {
  readonly what: string;
  readonly file: string;
  /** What is written instead of what; or the whole file. */
  readonly write: readonly [from: string | RegExp, to: string] | (() => Written);
  /** The line to look at; where `from` stood when left out. */
  readonly line?: number;
  /** Found in the reason. */
  readonly says: string;
  /** Found in the note, the allowed values or, where it says it all, the reason. */
  readonly remedy: string;
}

const issued = "issuedOn: 2023-02-01";
const dateForm = "日期应写成 2024-03-11";
const badDate = (what: string, date: string): Mistake => ({
  what,
  file: text,
  write: [issued, `issuedOn: ${date}`],
  says: `“印发日”写成了“${date}”`,
  remedy: dateForm,
});
const badNumber = (what: string, number: string, remedy: string): Mistake => ({
  what,
  file: text,
  write: ["documentNumber: 临档发〔2023〕1号", `documentNumber: ${number}`],
  says: `“发文字号”写成了“${number}”`,
  remedy,
});
const newForm = (type: string, filledBy = "查档人"): string => `id: BD-01
title: 查档登记单
ownerUnit: 利用部
basis: [GD-01第二条]
purpose: 查档时填写。
sections:
  - title: 一
    filledBy: ${filledBy}
    fields:
      - { label: 姓名, type: ${type} }
`;

const mistakes: readonly Mistake[] = [
  // Dates
  badDate("a date with slashes", "2023/02/01"),
  badDate("a date without zeros", "2023-2-1"),
  badDate("a date in Chinese", "2023年2月1日"),
  badDate("a date with dots", "2023.02.01"),
  badDate("a date in full-width digits", "２０２３-02-01"),
  badDate("a day that does not exist", "2023-02-30"),
  badDate("a year of two digits", "23-02-01"),
  {
    what: "an issue after the effect",
    file: text,
    write: [issued, "issuedOn: 2023-03-01"],
    line: 4,
    says: "施行日2023年2月1日早于印发日2023年3月1日",
    remedy: "核对两个日期",
  },
  {
    what: "a file name with another date",
    file: "regulations/gd-02/2023-2-1.mdx",
    write: () => original(text),
    line: 1,
    says: "不是手册认得的文件",
    remedy: "版本文件名是施行日期，如 2024-03-11.mdx",
  },
  {
    what: "an effect other than the file name",
    file: text,
    write: ["effectiveOn: 2023-02-01", "effectiveOn: 2023-02-02"],
    says: "与文件名 2023-02-01.mdx 不一致",
    remedy: "把文件改名为 2023-02-02.mdx",
  },
  {
    what: "another day in the last article",
    file: text,
    write: ["自2023年2月1日起施行", "自2023年2月2日起施行"],
    line: 4,
    says: "末条写“自2023年2月2日起施行”",
    remedy: "改正末条的日期",
  },
  // YAML
  {
    what: "a full-width colon",
    file: text,
    write: ["issuedOn: ", "issuedOn："],
    says: "全角冒号",
    remedy: "改为半角冒号加一个空格",
  },
  {
    what: "no blank behind the colon",
    file: text,
    write: ["issuedOn: ", "issuedOn:"],
    says: "冒号后面少了空格",
    remedy: "冒号后面空一格",
  },
  {
    what: "a tab as indentation",
    file: flow,
    write: ["    name: 填单", "\tname: 填单"],
    says: "制表符",
    remedy: "改用空格缩进",
  },
  {
    what: "a wrong indentation",
    file: flow,
    write: ["    actors: [查档人]", "     actors: [查档人]"],
    says: "缩进不对",
    remedy: "同一级的各行左边对齐",
  },
  {
    what: "a colon in a value",
    file: facts,
    write: ["summary: 馆内", "summary: 馆内: "],
    says: "两个“: ”",
    remedy: "给整个值加上双引号",
  },
  {
    what: "a quote that is not closed",
    file: facts,
    write: ["summary: 馆内", 'summary: "馆内'],
    says: "引号没有收尾",
    remedy: "在值的末尾补上同样的引号",
  },
  {
    what: "a # in a value",
    file: facts,
    write: ["summary: 馆内", "summary: 馆内 #2号楼"],
    says: "会被当作注释丢掉",
    remedy: "给整个值加上双引号",
  },
  {
    what: "a star before a value",
    file: facts,
    write: ["summary: 馆内", "summary: *馆内"],
    says: "值以 * 开头",
    remedy: "给整个值加上双引号",
  },
  {
    what: "a bracket that is not closed",
    file: facts,
    write: ["[GD-03]", "[GD-03"],
    says: "方括号或花括号没有收尾",
    remedy: "补上右边的括号",
  },
  {
    what: "full-width brackets for a list",
    file: facts,
    write: ["[GD-03]", "【GD-03】"],
    says: "应当是一个清单",
    remedy: "每行以“- ”开头",
  },
  {
    what: "a value that begins with a bracket",
    file: text,
    write: ["临档发〔2023〕1号", "[2023]1号"],
    says: "写法不对",
    remedy: "给整个值加上双引号",
  },
  {
    what: "one field twice",
    file: facts,
    write: ["ownerUnit: 综合部", "ownerUnit: 综合部\nownerUnit: 利用部"],
    line: 5,
    says: "同一个字段写了两次",
    remedy: "删去其中一个",
  },
  {
    what: "a field in other letters",
    file: facts,
    write: ["ownerUnit", "ownerunit"],
    says: "是否指“ownerUnit”",
    remedy: "改正字段名",
  },
  {
    what: "a field in Chinese",
    file: facts,
    write: ["ownerUnit", "主责科室"],
    says: "没有“主责科室”这个字段",
    remedy: "ownerUnit",
  },
  {
    what: "a field left out",
    file: facts,
    write: ["ownerUnit: 综合部\n", ""],
    line: 1,
    says: "缺少“主责科室”",
    remedy: "补上一行“ownerUnit: …”",
  },
  {
    what: "a field without a value",
    file: facts,
    write: ["馆内值班的安排和交接。", ""],
    says: "“摘要”没有写",
    remedy: "没有就删去这一行",
  },
  {
    what: "a list written as one entry",
    file: "units.yaml",
    write: () => "id: U-1\nname: 综合部\n",
    line: 1,
    says: "应当是一个清单",
    remedy: "每行以“- ”开头",
  },
  // Names and identifiers
  {
    what: "a unit that does not exist",
    file: facts,
    write: ["ownerUnit: 综合部", "ownerUnit: 综合科"],
    says: "主责科室“综合科”不存在，是否指“综合部”",
    remedy: "综合部",
  },
  {
    what: "an approver that does not exist",
    file: facts,
    write: ["局长办公会", "馆长办公会"],
    says: "审批机关“馆长办公会”不存在",
    remedy: "局长办公会",
  },
  {
    what: "a category that does not exist",
    file: facts,
    write: ["category: running", "category: 运行"],
    says: "类别“运行”不存在",
    remedy: "running",
  },
  {
    what: "an identifier without hyphen",
    file: facts,
    write: ["id: GD-02", "id: GD02"],
    says: "“编号”写成了“GD02”",
    remedy: "大写字母、连字符、数字",
  },
  {
    what: "an identifier in small letters",
    file: facts,
    write: ["id: GD-02", "id: gd-02"],
    says: "“编号”写成了“gd-02”",
    remedy: "大写字母",
  },
  {
    what: "an identifier other than the folder",
    file: facts,
    write: ["id: GD-02", "id: GD-05"],
    says: "与文件夹名“gd-02”不一致",
    remedy: "文件夹名写成 gd-05",
  },
  {
    what: "an identifier used twice",
    file: facts,
    write: ["id: GD-02", "id: GD-01"],
    says: "编号“GD-01”已用在制度文件 regulations/gd-01/regulation.yaml",
    remedy: "regulations/gd-01",
  },
  {
    what: "months in words",
    file: facts,
    write: ["reviewEveryMonths: 24", "reviewEveryMonths: 两年"],
    says: "写成了“两年”",
    remedy: "阿拉伯数字",
  },
  {
    what: "an old regulation that is not there",
    file: facts,
    write: ["[GD-03]", "[GD-30]"],
    says: "没有编号为“GD-30”的制度",
    remedy: "核对编号",
  },
  {
    what: "a law by another name",
    file: long,
    write: ["law: 档案法", "law: 档案管理法"],
    says: "上位依据“档案管理法”不存在，是否指“档案法”",
    remedy: "档案法",
  },
  // Document numbers
  badNumber("square brackets in the number", "临档发[2023]1号", "年份用六角括号〔〕"),
  badNumber("round brackets in the number", "临档发（2023）1号", "年份用六角括号〔〕"),
  badNumber("第 in the number", "临档发〔2023〕第1号", "序号不加“第”"),
  badNumber("a zero in the number", "临档发〔2023〕01号", "不补零"),
  {
    what: "another year in the number",
    file: text,
    write: ["临档发〔2023〕1号", "临档发〔2022〕1号"],
    says: "不在同一年",
    remedy: "临档发〔2023〕1号",
  },
  {
    what: "a number used twice",
    file: text,
    write: ["临档发〔2023〕1号", "临档发〔2024〕2号"],
    says: "不在同一年",
    remedy: "核对发文字号",
  },
  {
    what: "a kind of change that there is not",
    file: text,
    write: ["changeKind: 制定", "changeKind: 新订"],
    says: "“变动方式”不能是“新订”",
    remedy: "修正",
  },
  {
    what: "a first text that is a revision",
    file: text,
    write: ["changeKind: 制定", "changeKind: 修订"],
    says: "最早的版本应当是制定",
    remedy: "改为制定",
  },
  // Articles
  {
    what: "an article skipped",
    file: text,
    write: ["第四条　值班", "第六条　值班"],
    says: "条号不对",
    remedy: "改为第四条",
  },
  {
    what: "an article twice",
    file: text,
    write: ["第四条　值班", "第三条　值班"],
    says: "第三条重复",
    remedy: "改正其中一个条号",
  },
  {
    what: "an article in digits",
    file: text,
    write: ["第四条　值班", "第4条　值班"],
    says: "应当用中文数字",
    remedy: "改为第四条",
  },
  {
    what: "a chapter skipped",
    file: text,
    write: ["## 第三章", "## 第四章"],
    says: "缺第三章",
    remedy: "改正序号",
  },
  {
    what: "a 项 skipped",
    file: long,
    write: ["（二）复制", "（三）复制"],
    says: "缺（二）",
    remedy: "掉了序号",
  },
  {
    what: "a title other than the regulation's",
    file: text,
    write: ["# 值班工作规定", "# 值班管理规定"],
    says: "与名称“值班工作规定”不一致",
    remedy: "改正标题",
  },
  {
    what: "no title",
    file: text,
    write: ["# 值班工作规定\n", ""],
    says: "正文没有标题",
    remedy: "写一行“# 值班工作规定”",
  },
  {
    what: "a figure that is not in the article",
    file: long,
    write: ["figure: 2个工作日", "figure: 2日"],
    says: "里没有“2日”",
    remedy: "一字不差",
  },
  {
    what: "a row longer than the table",
    file: long,
    write: ["| A4 | 0.5 |", "| A4 | 0.5 | 1 |"],
    says: "表头只有2格",
    remedy: "在表头补一格",
  },
  {
    what: "a component that is not closed",
    file: long,
    write: ["</Note>", ""],
    line: 38,
    says: "“<Note>”没有结束",
    remedy: "另起一行写“</Note>”",
  },
  {
    what: "an image that is not there",
    file: text,
    write: ["馆内实行24小时值班。", "馆内实行24小时值班。![平面图](平面图.png)"],
    says: "找不到图片“平面图.png”",
    remedy: "把图片放在 regulations/gd-02/ 里",
  },
  {
    what: "a place left to be written",
    file: text,
    write: ["馆内实行", "（待写：谁）馆内实行"],
    says: "还没有写",
    remedy: "换成要写的文字",
  },
  // Citations
  {
    what: "a citation to an article that is not there",
    file: long,
    write: ["第三条至第五条", "第三条至第十五条"],
    says: "本文到第五条为止",
    remedy: "第一条至第五条",
  },
  {
    what: "a citation by a wrong title",
    file: text,
    write: ["《夜班补充规定》", "《夜班补充办法》"],
    says: "手册里没有《夜班补充办法》",
    remedy: "《夜班补充规定》",
  },
  {
    what: "a citation by a wrong number",
    file: text,
    write: ["临档发〔2015〕4号", "临档发〔2015〕5号"],
    says: "没有以这个文号印发的版本",
    remedy: "临档发〔2015〕4号",
  },
  // Flows and forms
  {
    what: "a basis that is not there",
    file: flow,
    write: ["GD-01第三条第一款", "GD-01第十三条"],
    says: "没有“第十三条”",
    remedy: "到第五条为止",
  },
  {
    what: "a basis with §",
    file: flow,
    write: ["GD-01第二条第一款", "GD-01 §2"],
    says: "“依据”写成了“GD-01 §2”",
    remedy: "编号后面直接跟条款项",
  },
  {
    what: "a basis by title",
    file: flow,
    write: ["GD-01第二条第一款", "《窗口查档办法》第二条"],
    says: "“依据”写成了",
    remedy: "编号后面直接跟条款项",
  },
  {
    what: "a step without basis",
    file: flow,
    write: ["    basis: [GD-01第二条第一款]\n", ""],
    line: 10,
    says: "缺少“依据”",
    remedy: "补上一行“basis: …”",
  },
  {
    what: "a limit in words",
    file: flow,
    write: ["limit: 2个工作日", "limit: 两个工作日"],
    says: "写成了“两个工作日”",
    remedy: "可以写 2个工作日",
  },
  {
    what: "a limit that the basis does not have",
    file: flow,
    write: ["limit: 2个工作日", "limit: 3个工作日"],
    says: "GD-01第三条第一款写的是2个工作日",
    remedy: "改正时限",
  },
  {
    what: "an actor that does not exist",
    file: flow,
    write: ["actors: [窗口人员]", "actors: [窗口]"],
    says: "“窗口”不存在，是否指“窗口人员”",
    remedy: "窗口人员",
  },
  {
    what: "a branch to nowhere",
    file: flow,
    write: ["to: 结束", "to: 5"],
    says: "去向“5”不存在",
    remedy: "结束",
  },
  {
    what: "a sum that is wrong",
    file: flow,
    write: ["after: { steps: 2", "after: { steps: 3"],
    says: "推算是2个",
    remedy: "改正 after.steps",
  },
  {
    what: "a type of field that there is not",
    file: form,
    write: () => newForm("文字"),
    line: 10,
    says: "不能是“文字”，是否指“文本”",
    remedy: "长文本",
  },
  {
    what: "a form filled by nobody",
    file: form,
    write: () => newForm("文本", "读者"),
    line: 8,
    says: "“读者”不存在",
    remedy: "查档人",
  },
  {
    what: "a form that no step uses",
    file: form,
    write: () => newForm("文本").replace("查档登记单", "催还单"),
    line: 1,
    says: "没有流程环节用到“催还单”",
    remedy: "在用它的环节写上 BD-01",
  },
  {
    what: "a case without clause",
    file: "conduct/01.mdx",
    write: () => "---\ntitle: 甲\nscene: 乙\nright: 丙\nwrong: 丁\n---\n",
    line: 2,
    says: "缺少“条文”",
    remedy: "补上一行“clause: …”",
  },
  // Files
  {
    what: "a conflict marker",
    file: text,
    write: ["第二条", "<<<<<<< HEAD\n第二条"],
    says: "合并冲突",
    remedy: "选定保留哪一边的文字",
  },
  {
    what: "a file in GBK",
    file: text,
    write: () => new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xb5, 0xb0, 0xe0]),
    line: 1,
    says: "可能是 GBK",
    remedy: "以 UTF-8 编码重新保存",
  },
  {
    what: "a file in UTF-16",
    file: text,
    write: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(original(text), "utf16le")]),
    line: 1,
    says: "UTF-16",
    remedy: "以 UTF-8 编码重新保存",
  },
  {
    what: "an empty file",
    file: text,
    write: () => "",
    line: 1,
    says: "文件是空的",
    remedy: "不再需要就删去",
  },
  {
    what: "facts that are not closed",
    file: text,
    write: ["basis: []\n---\n", "basis: []\n"],
    line: 1,
    says: "没有用另一行“---”收尾",
    remedy: "另起一行再写 ---",
  },
  {
    what: "a text without facts",
    file: text,
    write: () => original(text).slice(original(text).indexOf("# ")),
    line: 1,
    says: "少了用“---”围起来的说明部分",
    remedy: "第一行写 ---",
  },
  {
    what: "an ending of Markdown",
    file: "regulations/gd-02/2026-07-01.md",
    write: () => original(text),
    line: 1,
    says: "手册不读 .md 文件",
    remedy: "改为 .mdx",
  },
  {
    what: "an ending that Windows hid",
    file: "regulations/gd-02/2026-07-01.mdx.txt",
    write: () => original(text),
    line: 1,
    says: "多了“.txt”",
    remedy: "改名为 2026-07-01.mdx",
  },
  {
    what: "line ends of Windows",
    file: text,
    write: () => original(text).replaceAll("\n", "\r\n"),
    line: 1,
    says: "CRLF",
    remedy: "--fix",
  },
  {
    what: "digits of full width",
    file: text,
    write: ["24小时", "２４小时"],
    says: "数字用半角",
    remedy: "--fix",
  },
  {
    what: "a mobile number",
    file: "office.yaml",
    write: ["000-11111111", "13912345678"],
    says: "手机号码",
    remedy: "写办公室电话",
  },
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "mistakes-"));
  cpSync(fixture, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Messages about the small office with one file as given; it is as before afterwards. */
async function check(file: string, content: Written): Promise<readonly Message[]> {
  const target = path.join(folder, file);
  const before = existsSync(target) ? readFileSync(target) : null;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  try {
    return (await loadHandbook(folder, folder)).messages;
  } finally {
    if (before === null) rmSync(target);
    else writeFileSync(target, before);
  }
}

function change(
  file: string,
  [from, to]: readonly [string | RegExp, string],
): { content: string; line: number } {
  const before = original(file);
  const at = before.search(
    typeof from === "string" ? new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")) : from,
  );
  if (at < 0) throw new Error(`Nothing to change in ${file}: ${from}`);
  return { content: before.replace(from, () => to), line: before.slice(0, at).split("\n").length };
}

it("the table holds at least 60 mistakes", () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(60);
});

it.each(mistakes)("$what is told with line and remedy", async ({ file, write, line, says, remedy }) => {
  const changed = typeof write === "function" ? { content: write(), line: 1 } : change(file, write);
  const messages = await check(file, changed.content);
  const told = messages
    .filter(({ place }) => place.file === file && place.line === (line ?? changed.line))
    .map(({ reason, note, expected }) => ({ reason, remedy: [reason, note, ...(expected ?? [])].join(" ") }));
  expect(told).toContainEqual({
    reason: expect.stringContaining(says),
    remedy: expect.stringContaining(remedy),
  });
});

it.each([
  ["signs of MDX in prose", "馆内实行", "误差<5%的、a<b、{甲}、<单位>、`x`，馆内实行"],
  ["quotes pasted from Word", "登记单，", "“登记单”‘甲’，"],
  ["no blank behind the label", "第四条　值班", "第四条值班"],
  ["a heading without its signs", "## 第三章　附则", "第三章　附则"],
])("%s simply work", async (_, from, to) => {
  const messages = await check(text, change(text, [from, to]).content);
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
});
