import type { YAMLError } from "yaml";
import type { Message, Place } from "../diagnostics/index.ts";

type Wording = readonly [reason: string, note: string];

const quoteValue = "给整个值加上双引号";
const wordings: Readonly<Record<string, Wording>> = {
  DUPLICATE_KEY: ["同一个字段写了两次", "删去其中一个"],
  TAB_AS_INDENT: ["用了制表符缩进", "改用空格缩进，每级两个空格"],
  BAD_INDENT: ["缩进不对", "同一级的各行左边对齐，下一级多空两格"],
  MISSING_CHAR: ["少了引号、冒号或括号", "检查引号是否成对、冒号后是否空一格"],
  UNEXPECTED_TOKEN: ["这里的写法不对", "值以引号、方括号、@、% 等符号开头时，给整个值加上双引号"],
  BLOCK_AS_IMPLICIT_KEY: ["缩进不对", "同一级的各行左边对齐，下一级多空两格"],
  MULTILINE_IMPLICIT_KEY: ["字段名后面少了冒号", "写成“字段: 值”，冒号用半角，后面空一格"],
  BAD_SCALAR_START: ["值以特殊符号（@、`、% 等）开头", quoteValue],
  BAD_DQ_ESCAPE: ["双引号里的反斜杠写法不对", "改用单引号，或者写两个反斜杠"],
};
const fullWidthColon: Wording = ["字段名后面用了全角冒号“：”", "改为半角冒号加一个空格"];
const unknown: Wording = ["这里不符合 YAML 写法", "对照同一文件夹里别的文件；值里有符号时加双引号"];

/**
 * Errors of the YAML parser as an editor understands them. Of several errors on one line the first one says what
 * is wrong; the parser's next ones follow from it.
 *
 * @param errors what the parser found
 * @param text the YAML text
 * @param placeAt place of a UTF-16 offset
 */
export function explainYamlErrors(
  errors: readonly YAMLError[],
  text: string,
  placeAt: (offset: number) => Place,
): Message[] {
  const messages: Message[] = [];
  const explained = new Set<number>();
  for (const error of errors) {
    const offset = offsetOf(error, text);
    const place = placeAt(offset);
    if (explained.has(error.pos[0]) || messages.some((message) => message.place.line === place.line))
      continue;
    explained.add(error.pos[0]);
    const line = lineAt(text, offset);
    const [reason, note] = wordingOf(error, line);
    const shown = line.trim().slice(0, 40);
    messages.push({
      ruleId: "yaml-syntax",
      severity: "error",
      reason: shown ? `${reason}：“${shown}”` : reason,
      place,
      note,
    });
  }
  return messages;
}

function wordingOf(error: YAMLError, line: string): Wording {
  // title：公文处理办法
  if (/^\s*(?:- )*[A-Za-z]+：/.test(line)) return fullWidthColon;
  // issuedOn:2024-03-11
  if (error.code === "MULTILINE_IMPLICIT_KEY" && /^\s*(?:- )*[A-Za-z]+:\S/.test(line))
    return ["冒号后面少了空格", "写成“字段: 值”，冒号后面空一格"];
  if (isUnclosedQuote(error)) return ["引号没有收尾", "在值的末尾补上同样的引号"];
  if (closingBracket(error)) {
    return ["方括号或花括号没有收尾", `补上右边的括号；值本身以括号开头时，${quoteValue}`];
  }
  if (hasTwoColons(error, line)) return ["一行里出现了两个“: ”", quoteValue];
  // A list item that stands where a field is due.
  if (/^\s*- /.test(line) && error.code === "MULTILINE_IMPLICIT_KEY")
    return wordings["BAD_INDENT"] ?? unknown;
  return wordings[error.code] ?? unknown;
}

/** Where the editor has to look: the parser notices some errors only lines later, others a line too early. */
function offsetOf(error: YAMLError, text: string): number {
  const [at] = error.pos;
  const before = text.slice(0, at);
  if (isUnclosedQuote(error)) {
    const quote = error.message.includes('"') ? '"' : "'";
    // title: "公文处理办法
    const opening = new RegExp(String.raw`(?:^|[:\-[{,]\s+)${quote}[^${quote}]*$`).exec(before);
    return opening ? opening.index + opening[0].indexOf(quote) : at;
  }
  const bracket = closingBracket(error);
  if (bracket) return Math.max(before.lastIndexOf(bracket === "]" ? "[" : "{"), 0);
  const [lineStart, rest] = [before.lastIndexOf("\n") + 1, text.slice(at)];
  const ownLine = lineAt(text, at);
  if (
    error.code === "BLOCK_AS_IMPLICIT_KEY" &&
    !hasTwoColons(error, ownLine) &&
    before.slice(lineStart).trim() !== ""
  ) {
    // `a: 1` with an indented `b: 2` below: the second line is the wrong one.
    const next = /\n\s*(?=\S)/.exec(rest);
    return next ? at + next.index + next[0].length : at;
  }
  return at;
}

function isUnclosedQuote(error: YAMLError): boolean {
  return error.message.startsWith("Missing closing");
}

/** `]` or `}` when such a bracket is missing. */
function closingBracket(error: YAMLError): string | undefined {
  // Flow sequence in block collection must be sufficiently indented and end with a ]
  return /end with a ([\]}])/.exec(error.message)?.[1];
}

function hasTwoColons(error: YAMLError, line: string): boolean {
  // note: 依据: 会计法
  return error.code === "BLOCK_AS_IMPLICIT_KEY" && /:\s.*:\s/.test(line);
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end < 0 ? text.length : end);
}
