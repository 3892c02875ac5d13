import type { WorkAlias } from "./types.ts";
import { antecedentWork, bareWorkEnd, genericWork, noLaw } from "./vocabulary.ts";

/** A name without 《》 in front of 第…条. */
export interface BareName {
  /** Folded offset where it starts; it ends where it was looked for. */
  readonly start: number;
  readonly name: string;
  /**
   * `antecedent`: 该办法, 同法, the work named before. `known`: a title or short name the text or the caller
   * gave. `guess`: it ends like a title.
   */
  readonly source: "antecedent" | "known" | "guess";
}

// 依照刑法第二百条: the characters up to the nearest mark belong to the sentence or to the name.
const run = /(?:[\u4e00-\u9fff·]|（试行）|（暂行）){2,50}$/;

/**
 * Finds the name that ends at `end` of the folded text: 刑法 in 依照刑法第二百条. It must not reach in front
 * of `floor`, the end of the mention before. `null` when the word there names no text, so that 第…条 is of
 * this text.
 */
export function findBareName(
  chars: string,
  floor: number,
  end: number,
  known: { readonly aliases: readonly WorkAlias[]; readonly names: readonly string[] },
): BareName | null {
  const numbered = findNumberName(chars, floor, end);
  if (numbered !== null) return numbered;
  const sentence = run.exec(chars.slice(Math.max(floor, end - 60), end))?.[0];
  if (sentence === undefined) return null;
  const antecedent = antecedentWork.exec(sentence)?.[0];
  if (antecedent !== undefined) return nameAt(end, antecedent, "antecedent");
  const title = findKnown(sentence, known);
  if (title !== null) return nameAt(end, title, "known");
  const guess = guessName(sentence);
  return guess === null ? null : nameAt(end, guess, "guess");
}

function nameAt(end: number, name: string, source: BareName["source"]): BareName {
  return { start: end - name.length, name, source };
}

/** The longest name the caller or the text knows. 条例 (a short name) is not the end of 实施条例. */
function findKnown(
  sentence: string,
  known: { readonly aliases: readonly WorkAlias[]; readonly names: readonly string[] },
): string | null {
  const names = [...known.aliases.map(({ name }) => name), ...known.names]
    .filter((name) => sentence.endsWith(name) && !isPartOfName(sentence, name))
    .sort((left, right) => right.length - left.length);
  return names[0] ?? null;
}

function isPartOfName(sentence: string, name: string): boolean {
  if (!genericWork.test(name)) return false;
  const before = sentence.slice(0, sentence.length - name.length);
  return /(?:实施|管理|暂行|工作|监督|保护|促进|处罚|登记|服务|条例|处分|公开)$/.test(before);
}

/**
 * Words between the sentence and the name. A single character counts only where it is no part of a compound
 * that names of laws have: 国有, 共和, 对外, 合同, 中华.
 */
const boundary =
  /依照|依据|根据|按照|遵照|参照|比照|对照|违反|适用|执行|遵守|遵循|符合|属于|构成|触犯|行使|履行|具备|认定为|视为|或者|以及|应当|可以|除了|有关|关于|对于|所称|所列|结合|参见|详见|接受|出现|包括|涉及|援引|取消|有无|(?<![国所公私共持专拥])有(?!限)|的|对(?!外|台)|(?<!共)和(?!平|解|谐)|(?<!参)与|(?<!普)及(?!时)|或|但(?!书)|由|(?<!行|作)为|是|(?<![合共协])同(?!业)|除|依(?!法)|犯(?!罪)|将|在(?!职|线)|因|(?<!意)见(?!义)|按(?!揭)/g;

/** Without knowledge of titles: what stands behind the last such word, if it ends like a title. */
function guessName(sentence: string): string | null {
  if (!bareWorkEnd.test(sentence) || noLaw.test(sentence)) return null;
  let name = sentence;
  for (const match of sentence.matchAll(boundary)) {
    const rest = sentence.slice(match.index + match[0].length);
    if (rest.length >= 2 && bareWorkEnd.test(rest)) name = rest;
  }
  return name;
}

/** Where the word behind the last boundary word starts. */
function lastBoundary(sentence: string): number {
  return Math.max(0, ...[...sentence.matchAll(boundary)].map((match) => match.index + match[0].length));
}

// 景人发〔2025〕4号第九条
const numberName = /[\u4e00-\u9fff]{1,12}[〔（](?:19|20)\d{2}年?[〕）]第?\d+号(?:文件?)?$/;
// ZD-23第六条 · GB/T9704-2012第七章
const codeName = /[A-Z]{1,4}(?:\/[A-Z])?-?\d[\d.]*(?:-\d{4})?$/;

/** A document may be named by its number or its code alone. */
function findNumberName(chars: string, floor: number, end: number): BareName | null {
  const before = chars.slice(Math.max(floor, end - 40), end);
  const name = numberName.exec(before)?.[0];
  if (name !== undefined) return nameAt(end, name.slice(lastBoundary(name)), "known");
  const code = codeName.exec(before)?.[0];
  return code === undefined ? null : nameAt(end, code, "known");
}
