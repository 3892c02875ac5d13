import { toCivilDate } from "../calendar/index.ts";
import type { TextLine } from "./html-to-lines.ts";
import type { ImportedText } from "./types.ts";

// 第九条　 · 第十二条之一
const article =
  /^第\s*([〇零一二三四五六七八九十百千0-9０-９\s]+?)\s*条(之[一二三四五六七八九十]+)?[\s　：:]*/;
// 第二章　审批 · 第一编 总则
const division = /^第\s*([〇零一二三四五六七八九十百0-9\s]+?)\s*(编|分编|章|节)[\s　]*(\S.*)?$/;
const annex = /^附\s*件\s*([0-9０-９一二三四五六七八九十]*)\s*[：:　\s]*(.*)$/;
// （一） · (一)
const subparagraph = /^[（(]\s*([一二三四五六七八九十百]+)\s*[）)]\s*/;
// 1. · 1． · 1、
const item = /^([0-9０-９]{1,2})\s*[.．、]\s*(?![0-9])/;
const documentNumber = /^[^\s〔〕\d]{1,12}[〔[［【(（]\d{4}[〕\]］】)）]第?\d+号$/;
const contents = /^目\s*[录次]$/;
const titleEnd =
  /(?:办法|规定|细则|规则|规范|制度|规程|条例|准则|意见|方案|标准|守则|公约|表)(?:（试行）|（暂行）|\(试行\))?$/;
// 自2027年3月1日起施行
const closing = /自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|执行)/g;

type Parts = Pick<ImportedText, "title" | "documentNumber" | "effectiveOn" | "body" | "notes">;

/** Lines of a Word document → the text of a regulation in the handbook's form. */
export function linesToText(lines: readonly TextLine[]): Parts {
  const start = findStart(lines);
  const head = readHead(lines.slice(0, start));
  const blocks = lines.slice(start).map((line) => (line.kind === "table" ? line.text : writeLine(line.text)));
  const body = [...(head.title === null ? [] : [`# ${head.title}`]), ...head.lead, ...blocks].join("\n\n");
  const dates = [...body.matchAll(closing)].at(-1);
  return {
    title: head.title,
    documentNumber: head.documentNumber,
    effectiveOn: dates ? toCivilDate(Number(dates[1]), Number(dates[2]), Number(dates[3])) : null,
    body: `${body}\n`,
    notes: [
      ...head.notes,
      ...(blocks.some((block) => /^第.{1,8}条　/.test(block))
        ? []
        : ["没有认出一条条文；条文要以“第一条”起头"]),
    ],
  };
}

const ranks: Readonly<Record<string, number>> = { 节: 1, 章: 2, 分编: 3, 编: 4 };

/** Where the text begins: at its first division or article; a table of contents before it is left out. */
function findStart(lines: readonly TextLine[]): number {
  const rankOf = (line: TextLine | undefined): number =>
    ranks[division.exec(line?.text ?? "")?.[2] ?? ""] ?? 0;
  const found = lines.findIndex(({ text }) => article.test(text));
  const end = found < 0 ? lines.length : found;
  if (!lines.slice(0, end).some(({ text }) => contents.test(text))) {
    const first = lines.slice(0, end).findIndex((line) => rankOf(line) > 0);
    return first < 0 ? end : first;
  }
  // 第一编, 第一章, 第一节 right before 第一条: each above the one behind it. The others are entries of the contents.
  let begin = end;
  for (let rank = 0; rankOf(lines[begin - 1]) > rank; begin -= 1) rank = rankOf(lines[begin - 1]);
  return begin;
}

function readHead(
  lines: readonly TextLine[],
): Pick<Parts, "title" | "documentNumber" | "notes"> & { lead: string[] } {
  const texts = lines
    .filter(({ kind }) => kind === "paragraph")
    .map(({ text }) => text.replace(/[\s　]+/g, " "));
  const number = texts.map((text) => text.replace(/\s/g, "")).find((text) => documentNumber.test(text));
  const titleAt = texts.findIndex((text) => titleEnd.test(text.replace(/\s/g, "")) && !/[。；]/.test(text));
  const title = titleAt < 0 ? null : joinTitle(texts, titleAt);
  const rest = texts.filter(
    (text, index) =>
      index !== titleAt &&
      text.replace(/\s/g, "") !== number &&
      !(title ?? "").includes(text.replace(/\s/g, "")) &&
      !contents.test(text) &&
      !division.test(text),
  );
  const tables = lines.length - texts.length;
  return {
    title,
    documentNumber: number ? standardNumber(number) : null,
    lead: [],
    notes: [
      ...(title === null ? ["没有认出标题，用 --title 写明"] : []),
      ...(rest.length > 0
        ? [
            `正文以前的文字没有收进来：${rest.map((text) => `“${text.length > 24 ? `${text.slice(0, 24)}……` : text}”`).join("")}；题注由日期和文号推算，不必写`,
          ]
        : []),
      ...(tables > 0 ? [`正文以前的 ${tables} 个表格没有收进来`] : []),
    ],
  };
}

/** A title over several lines: the lines before it belong to it as long as they are short and no heading of their own. */
function joinTitle(texts: readonly string[], at: number): string {
  const parts = [texts[at] ?? ""];
  for (let index = at - 1; index >= 0; index -= 1) {
    const text = texts[index] ?? "";
    const joins =
      /^(?:关于|[^\s]{0,20}(?:局|厅|委|办公室)$)/.test(text) &&
      text.length <= 24 &&
      !documentNumber.test(text.replace(/\s/g, ""));
    // A line that names the office above the number is the red head, not the title.
    if (!joins || !text.startsWith("关于")) break;
    parts.unshift(text);
  }
  return parts.join("").replace(/\s/g, "").replace("(试行)", "（试行）");
}

function standardNumber(written: string): string {
  return written
    .replace(/[[［【(（](\d{4})[\]］】)）]/, "〔$1〕")
    .replace("第", "")
    .replace(/〕0+/, "〕");
}

/** One paragraph in the handbook's form: label, then the text. */
function writeLine(text: string): string {
  const head = division.exec(text);
  if (head && !/[。；]$/.test(text)) {
    const [, number = "", unit = "", title = ""] = head;
    const label = `第${number.replace(/\s/g, "")}${unit}`;
    const name = title.replace(/[\s　]+/g, "");
    return `${unit === "节" ? "###" : "##"} ${label}${name === "" ? "" : `　${name}`}`;
  }
  const provision = article.exec(text);
  if (provision) {
    const [whole, number = "", inserted = ""] = provision;
    return `第${number.replace(/\s/g, "")}条${inserted}　${text.slice(whole.length)}`;
  }
  const attached = annex.exec(text);
  if (attached && text.length <= 40 && !/[。；]$/.test(text)) {
    const [, number = "", title = ""] = attached;
    return `## 附件${number}${title === "" ? "" : `　${title}`}`;
  }
  return text
    .replace(subparagraph, (_, number: string) => `（${number}）`)
    .replace(item, (_, number: string) => `${number.normalize("NFKC")}. `)
    .replace(/^#/, "＃");
}
