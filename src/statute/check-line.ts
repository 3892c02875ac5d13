import { isDigit, trimBlanks } from "./characters.ts";
import type { Finding, Line } from "./lines.ts";

// 1986. 年制定 · 2024．年
const YEAR_LIST = /^[0-9]{4,9}[.)](?:[ \t]|$)/;
// - 甲 · + 甲 · * 甲
const BULLET = /^[-+*][ \t]/;
// import A from "./a.astro" · export const a = 1
const MODULE_LINE = /^(?:import|export)[ \t{]/;
// <<<<<<< HEAD · ======= · >>>>>>> main
const MERGE_MARKER = /^(?:<{7}|={7}|>{7})(?: |$)/;

/** Adds what is wrong with the writing of one line, whatever it means for the structure. */
export function checkLine(source: string, line: Line, findings: Finding[]): void {
  const first = source.charCodeAt(line.contentStart);
  if (line.depth > 0) checkHeadingMarks(source, line, findings);
  switch (line.kind) {
    case "article":
      checkColon(source, line, findings);
      return;
    case "subparagraph":
    case "item":
      checkBrackets(source, line, findings);
      return;
    case "text":
      if (first < 0x7f) checkMarkdown(source, line, findings);
      return;
    default:
  }
}

function checkHeadingMarks(source: string, line: Line, findings: Finding[]): void {
  const behind = source[line.contentStart - 1] ?? "";
  const empty = line.contentStart >= line.end;
  const markAt = source.slice(line.start, line.contentStart).search(/[#＃]/) + line.start;
  if (empty) {
    findings.push({
      ruleId: "empty-heading",
      severity: "warning",
      offset: markAt,
      reason: "标题是空的",
      note: "写上标题，或者删去这一行",
    });
  } else if (source[markAt] === "＃") {
    findings.push({
      ruleId: "heading-mark",
      severity: "warning",
      offset: markAt,
      reason: "标题用了全角的“＃”",
      actual: "＃",
      expected: ["#"],
      note: "改用半角的“#”，后面空一格",
    });
  } else if (behind === "#") {
    findings.push({
      ruleId: "heading-mark",
      severity: "warning",
      offset: markAt,
      reason: "标题的“#”后面没有空格",
      actual: source.slice(markAt, Math.min(line.end, line.contentStart + 6)),
      note: "在“#”后面空一格",
    });
  }
}

function checkColon(source: string, line: Line, findings: Finding[]): void {
  const colon = source[trimBlanks(source, line.labelEnd, line.textStart) - 1];
  if (colon !== "：" && colon !== ":") return;
  const label = source.slice(line.labelStart, line.labelEnd);
  findings.push({
    ruleId: "article-colon",
    severity: "warning",
    offset: line.labelStart,
    reason: `“${label}”后面用了冒号`,
    actual: `${label}${colon}`,
    expected: [`${label}　`],
    note: "条号后面空一格，不用冒号",
  });
}

function checkBrackets(source: string, line: Line, findings: Finding[]): void {
  const open = source[line.labelStart];
  const close = source[line.labelEnd - 1];
  const label = source.slice(line.labelStart, line.labelEnd);
  if ((open === "（" && close === ")") || (open === "(" && close === "）")) {
    findings.push({
      ruleId: "mixed-brackets",
      severity: "warning",
      offset: line.labelStart,
      reason: `“${label}”的括号一半全角、一半半角`,
      actual: label,
      expected: [`（${label.slice(1, -1)}）`],
      note: "两个括号都用全角",
    });
  }
  if (line.number === "") {
    findings.push({
      ruleId: "unreadable-number",
      severity: "error",
      offset: line.labelStart,
      reason: `认不出“${label}”是第几项`,
      actual: label,
      note: "用规范的中文数字，例如（十一）",
    });
  }
}

function checkMarkdown(source: string, line: Line, findings: Finding[]): void {
  const text = source.slice(line.contentStart, Math.min(line.end, line.contentStart + 24));
  if (MODULE_LINE.test(text)) {
    findings.push({
      ruleId: "module-line",
      severity: "error",
      offset: line.contentStart,
      reason: `正文里不能写 ${text.slice(0, 6)} 语句`,
      actual: text,
      note: "删去这一行；组件不用引入，直接写标签",
    });
  } else if (MERGE_MARKER.test(text)) {
    findings.push({
      ruleId: "merge-marker",
      severity: "error",
      offset: line.contentStart,
      reason: "留有合并冲突的标记",
      actual: text.slice(0, 7),
      note: "选定一种文字，删去“<<<<<<<”“=======”“>>>>>>>”三行",
    });
  } else if (/^=+$/.test(text)) {
    findings.push({
      ruleId: "accidental-heading",
      severity: "warning",
      offset: line.contentStart,
      reason: "整行的“=”在 Markdown 里会把上一行变成标题",
      actual: text,
      note: "删去这一行；要写标题的，在标题前面写“## ”",
    });
  } else if (YEAR_LIST.test(text) || BULLET.test(text)) {
    const year = isDigit(text.charCodeAt(0));
    findings.push({
      ruleId: "accidental-list",
      severity: "warning",
      offset: line.contentStart,
      reason: year ? "行首的数字加点在 Markdown 里会变成列表" : "行首的符号在 Markdown 里会变成列表",
      actual: text.split(/\s/, 1)[0] ?? text,
      note: year ? "去掉数字后面的点和空格" : "项写“（一）”，目写“1.”；不是列举的，去掉行首的符号",
    });
  }
}
