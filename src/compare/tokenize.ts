import { foldText } from "./fold-text.ts";
import { joinWords } from "./join-words.ts";
import type { WordSegmenter } from "./types.ts";

/** `figure` covers numbers with units, dates, document numbers and citations. */
export type TokenKind = "word" | "particle" | "figure" | "name" | "mark" | "break";

export interface Token {
  /** As written, with the blanks behind it. */
  readonly text: string;
  /** Equal for tokens that differ in form only. */
  readonly key: string;
  readonly kind: TokenKind;
}

const chinese = "[〇零一二两三四五六七八九十百千万亿]+";
const arabic = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[百千万亿]*`;
const number = `(?:${arabic}|${chinese})`;
const unit =
  "(?:个工作日|个工作小时|个自然日|个月|工作日|自然日|平方米|立方米|平方公里|分钟|小时|公里|厘米|毫米|公斤|千克|万元|亿元|元|角|日|天|周|年(?!度)|月|秒|倍|人|名|次(?!性)|份|件|个|项|条|款|级|岁|米|吨|克|升|户|家|位|处|类|种|期|届|成|%|‰|°C)";
const range = `(?:至|[—–~-])`;
const patterns = [
  // 《公文处理办法》, 《关于修改〈公文处理办法〉的决定》
  String.raw`(?<name>《[^《》\n]{1,80}》)`,
  "中国共产党|中华人民共和国",
  // [2025]4号 (brackets are folded)
  String.raw`[[(]\d{4}[\])]第?\d+号`,
  // 第九条, 第十二条之一第二款第(三)项, 第3章
  String.raw`(?:第\(?${number}\)?(?:分编|编|章|节|条(?:之${chinese})?|款|项|目))+`,
  // 2025年3月18日, 二〇二五年, 3月18日
  String.raw`(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|[〇零一二三四五六七八九]{4}年(?:${chinese}月(?:${chinese}日)?)?|\d{1,2}月\d{1,2}日)`,
  // GB/T9704-2012, A4
  String.raw`[A-Za-z]+(?:/[A-Za-z]+)?\d+(?:[-.]\d+)*`,
  // 8:30
  String.raw`\d{1,2}:\d{2}`,
  // 百分之二十, 三分之二
  `(?:百分之${number}|${chinese}分之${chinese})`,
  // 第一次, 第二季度
  `第${number}(?:${unit}|季度)?`,
  // 1至3个工作日, 1—5日, 14~24°C, 45%~60%
  `${number}${unit}?${range}${number}${unit}`,
  // 五百元, 2万元, 20日, 3个工作日; the 一 of 统一, 同一, 单一 counts nothing
  `(?:${arabic}|(?<![统唯同单划逐任专])${chinese})${unit}`,
  arabic,
];
const figurePattern = new RegExp(patterns.map((pattern) => `(?:${pattern})`).join("|"), "gu");
const particles = new Set(
  "的 了 和 或 与 及 以 并 等 在 对 为 由 其 之 将 从 向 于 按 可 应 须 是 有 所 者 该 此 以及 或者 并且".split(
    " ",
  ),
);
const mark = /^[\p{P}\p{S}]+$/u;

/**
 * Splits a text into words, with numbers and their units, dates, document numbers, citations and 《names》 kept whole.
 * The joined tokens are the text.
 */
export function tokenize(text: string, segment: WordSegmenter): readonly Token[] {
  const tokens: Token[] = [];
  // A line break may be the border of a paragraph, so it is no mere blank.
  for (const line of text.split(/(?<=\n)|(?=\n)/u)) {
    if (line === "\n") tokens.push({ text: line, key: line, kind: "break" });
    else tokens.push(...tokenizeLine(line, segment));
  }
  return tokens;
}

function tokenizeLine(line: string, segment: WordSegmenter): readonly Token[] {
  const { key, offsets } = foldText(line);
  if (line === "") return [];
  // Blanks alone: nothing to compare, but nothing may be lost either.
  if (key === "") return [{ text: line, key: "", kind: "mark" }];
  const pieces: { readonly key: string; readonly kind: TokenKind }[] = [];
  const addWords = (words: string) => {
    if (words === "") return;
    for (const word of segment(words)) pieces.push({ key: word, kind: classify(word) });
  };
  let last = 0;
  for (const match of key.matchAll(figurePattern)) {
    addWords(key.slice(last, match.index));
    pieces.push({ key: match[0], kind: match.groups?.["name"] === undefined ? "figure" : "name" });
    last = match.index + match[0].length;
  }
  addWords(key.slice(last));
  const tokens: Token[] = [];
  let [at, start, carried] = [0, 0, ""];
  pieces.forEach((piece, index) => {
    at += piece.key.length;
    const end = index === pieces.length - 1 ? line.length : (offsets[at] ?? line.length);
    carried += piece.key;
    // ℃ is folded to two characters; a border between them is none in the text.
    if (end === start) return;
    tokens.push({ text: line.slice(start, end), key: carried, kind: piece.kind });
    [start, carried] = [end, ""];
  });
  return tokens;
}

function classify(word: string): TokenKind {
  if (particles.has(word)) return "particle";
  return mark.test(word) ? "mark" : "word";
}

/**
 * Words by the platform's dictionary (`Intl.Segmenter`, in browsers and Node alike), mended for the language of
 * offices; where there is none, runs of letters and single Chinese characters.
 */
export const segmentWords: WordSegmenter = createSegmenter();

function createSegmenter(): WordSegmenter {
  if (typeof Intl === "undefined" || !("Segmenter" in Intl)) {
    return (text) => text.match(/[A-Za-z0-9]+|./gsu) ?? [];
  }
  const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
  return (text) => joinWords(Array.from(segmenter.segment(text), ({ segment }) => segment));
}
