import { isAlias, isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Document, Node, YAMLError } from "yaml";
import type { Message, Place } from "../diagnostics/index.ts";
import type { PathSegment, YamlSource } from "./types.ts";

/**
 * Reads YAML with every scalar kept as the string that was written: `no`, `0123`, `12:30`,
 * `2025-02-30` and `〔2025〕` reach the schema untouched, which alone decides what they mean.
 *
 * @param text the YAML text
 * @param file path for messages
 * @param firstLine 1-based line of the file at which `text` begins
 */
export function readYaml(
  text: string,
  file: string,
  firstLine = 1,
): { source: YamlSource; messages: Message[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter, uniqueKeys: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(Math.max(0, Math.min(offset, text.length)));
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const messages = document.errors.map((error) => translateError(error, text, placeAt));
  if (messages.length === 0) messages.push(...findLostText(document, text, placeAt));
  if (messages.length === 0) messages.push(...checkShape(document, text, placeAt));
  const value: unknown = messages.some((message) => message.severity === "error") ? undefined : document.toJS();
  const source: YamlSource = {
    value,
    locate: (path) => placeAt(offsetOf(document, path)),
    locateKey: (path, key) => placeAt(keyOffsetOf(document, path, key)),
  };
  return { source, messages };
}

function checkShape(document: Document, text: string, placeAt: (offset: number) => Place): Message[] {
  const { contents } = document;
  if (contents === null || !isScalar(contents)) return [];
  const offset = contents.range?.[0] ?? 0;
  const fullWidthColon = text.indexOf("：");
  return [
    {
      ruleId: "yaml-shape",
      severity: "error",
      reason: fullWidthColon >= 0 ? "字段名后面用了全角冒号“：”" : "这里应当是“字段: 值”的形式",
      place: placeAt(fullWidthColon >= 0 ? fullWidthColon : offset),
      note: "改为半角冒号加一个空格，如 title: 公文处理办法",
    },
  ];
}

/** Things that YAML accepts silently and that lose or change what the editor wrote. */
function findLostText(document: Document, text: string, placeAt: (offset: number) => Place): Message[] {
  const messages: Message[] = [];
  const add = (offset: number, reason: string, note: string): void => {
    messages.push({ ruleId: "yaml-lost-text", severity: "error", reason, place: placeAt(offset), note });
  };
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || (isNode(node) && "anchor" in node && node.anchor)) {
        add(node.range?.[0] ?? 0, "值以 & 或 * 开头，YAML 会把它当作标记", "给整个值加上双引号");
      }
      if (isNode(node) && node.tag && node.tag.startsWith("!")) {
        add(node.range?.[0] ?? 0, "值以 ! 开头，YAML 会把它当作标记", "给整个值加上双引号");
      }
    },
    Pair(_, pair) {
      if (!isNode(pair.key)) return;
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      // A colon without a blank behind it makes `title:办法` one plain key with an empty value.
      const wide = /^([A-Za-z]+)[：]/.exec(key) ?? /^([A-Za-z]+):\S/.exec(key);
      if (wide) add(pair.key.range?.[0] ?? 0, `“${wide[1]}”后面的冒号写法不对`, "冒号用半角，后面空一格");
    },
    Scalar(key, node) {
      if (key === "key" || !node.range) return;
      const end = node.range[1];
      const folded = node.type === "BLOCK_FOLDED" || (node.type !== "BLOCK_LITERAL" && text.slice(node.range[0], end).includes("\n"));
      if (folded) add(node.range[0], "一个值分成了几行，会在中间多出空格", "写在一行里，或者用 | 另起一行书写");
      if (node.type !== "PLAIN") return;
      const rest = text.slice(end, lineEnd(text, end));
      // `修订 #2`: YAML drops the rest of the line as a comment; a comment meant as one has a blank after #.
      const comment = /^\s+#(?=\S)/.exec(rest);
      if (comment) add(end + comment[0].length - 1, "“#”后面的文字会被当作注释丢掉", "给整个值加上双引号；真的是注释就在 # 后空一格");
    },
  });
  return messages;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

const errorTexts: Readonly<Record<string, readonly [reason: string, note: string]>> = {
  DUPLICATE_KEY: ["同一个字段写了两次", "删去其中一个"],
  TAB_AS_INDENT: ["用了制表符缩进", "改用空格缩进，每级两个空格"],
  BAD_INDENT: ["缩进不对，或者值里有冒号、引号而没有加引号", "对齐上下行；值里有“: ”或以引号开头时，给整个值加上双引号"],
  MISSING_CHAR: ["少了引号、冒号或括号", "检查引号是否成对、冒号后是否空一格"],
  UNEXPECTED_TOKEN: ["这里的写法不对", "值以引号、方括号、@、% 等符号开头时，给整个值加上双引号"],
  BLOCK_AS_IMPLICIT_KEY: ["一行里出现了两个“: ”", "给整个值加上双引号"],
  MULTILINE_IMPLICIT_KEY: ["字段名后面少了冒号", "写成“字段: 值”，冒号用半角，后面空一格"],
  BAD_SCALAR_START: ["值以特殊符号（@、`、% 等）开头", "给整个值加上双引号"],
  BAD_DQ_ESCAPE: ["双引号里的反斜杠写法不对", "改用单引号，或者写两个反斜杠"],
  BAD_ALIAS: ["值以 * 开头，YAML 会把它当作标记", "给整个值加上双引号"],
};

function translateError(error: YAMLError, text: string, placeAt: (offset: number) => Place): Message {
  const offset = error.pos[0];
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, lineEnd(text, offset));
  const [reason, note] = /^\s*[A-Za-z]+：/.test(line)
    ? (["字段名后面用了全角冒号“：”", "改为半角冒号加一个空格"] as const)
    : (errorTexts[error.code] ?? (["这里不符合 YAML 写法", "对照同一文件夹里别的文件；值里有符号时加双引号"] as const));
  return {
    ruleId: "yaml-syntax",
    severity: "error",
    reason: line.trim() ? `${reason}：“${line.trim().slice(0, 40)}”` : reason,
    place: placeAt(offset),
    note,
  };
}

function nodeAt(document: Document, path: readonly PathSegment[]): Node | null {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : null;
}

function offsetOf(document: Document, path: readonly PathSegment[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = nodeAt(document, path.slice(0, length));
    const offset = node?.range?.[0];
    if (offset !== undefined) return offset;
  }
  return 0;
}

function keyOffsetOf(document: Document, path: readonly PathSegment[], key: string): number {
  const node = nodeAt(document, path);
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === key) return pair.key.range?.[0] ?? 0;
    }
  }
  return isCollection(node) ? (node.range?.[0] ?? 0) : offsetOf(document, path);
}
