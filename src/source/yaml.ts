import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { Document, Node } from "yaml";
import type { Message, Place } from "../diagnostics/index.ts";
import { explainYamlErrors } from "./explain-yaml.ts";
import { findChangedText, findSigns } from "./find-lost-text.ts";
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
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(Math.max(0, Math.min(offset, text.length)));
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const messages = findSigns(text, placeAt);
  // What the parser says of a line with such a sign follows from the sign.
  const signed = new Set(messages.map(({ place }) => place.line));
  const syntax = explainYamlErrors(document.errors, text, placeAt);
  messages.push(...syntax.filter(({ place }) => !signed.has(place.line)));
  if (messages.length === 0) messages.push(...checkShape(document, text, placeAt));
  if (messages.length === 0) messages.push(...findChangedText(document, text, placeAt));
  const value: unknown = messages.length > 0 ? undefined : document.toJS();
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
