import {
  findNeedless,
  standardizeCitations,
  type CitationEdit,
  type ResolvedCitation,
} from "../citation/index.ts";
import type { CitingStylePassage, StyleFinding } from "./types.ts";

/**
 * What a passage with a citation out of standard form has somewhere, as far as characters tell. Reading citations
 * takes time and nearly all passages are in order; those without any of these are not read.
 */
const numeral = "[0-9０-９一二两三四五六七八九十百千零〇○廿卅]+";
const suspicious = new RegExp(
  [
    String.raw`第\s*[（(]`, // 第（三）项
    String.raw`第\s*[0-9０-９]+\s*[编章节条款项目、和与及或至到]`, // 第12条
    String.raw`第\s|第[一二三四五六七八九十百]+\s+[编章节条款项目]`, // 第 九 条
    String.raw`第(?:百|[一二三四五六七八九]+百十)|第[^\s，。；：]{0,6}[廿卅〇○]`, // 第百十条, 第一百〇一条
    String.raw`第${numeral}(?:\s*之${numeral})?\s*[、和与及或至到—～~–-]\s*第?${numeral}\s*[编章节条款项目]`, // 第三、五项
    String.raw`[条款项]\s*[到—～~–-]+\s*(?:第|前)`, // 第三条—第五条
    String.raw`[条款项]\s*[、和与及或至到]\s*${numeral}\s*[条款项]`, // 第四项至七项
    String.raw`[前上后]\s*[二0-9０-９]+\s*[编章节条款项目]|(?<!以)上[一两三]?[条款项]`, // 前二款, 上款
    String.raw`附件\s*[一二三四五六七八九十０-９]`,
    String.raw`[\[［【（(]\s*[12１２][0-9０-９]{3}\s*年?\s*[\]］】）)]\s*第?\s*[0-9０-９]+\s*号`, // [2025]4号
    String.raw`〔\s*[12１２][0-9０-９]*[年\s]|[０-９]〕|〕\s*(?:第|[0００-９\s])`, // 〔2025〕第04号
    String.raw`》\s*[(\[［【〔]`, // 《办法》(景人发〔2025〕4号)
    String.raw`[0-9]号\s*[)\]］】〕]`,
  ].join("|"),
);

/** Whether a passage has to be read at all. */
export function mayDeviate(text: string): boolean {
  return suspicious.test(text);
}

/** Citations and document numbers that are not in standard form, each with that form. */
export function checkCitations({ text, options }: CitingStylePassage): StyleFinding[] {
  if (!mayDeviate(text)) return [];
  return standardizeCitations(text, options).map((edit) => describe(edit, text.slice(edit.start, edit.end)));
}

/**
 * 第一款 behind articles that have no other 款, in citations that were recognised and resolved already. `isOnly` tells
 * whether the 款 with that anchor is the only one of its article; offsets count as those of the citations.
 */
export function checkNeedless(
  { citation, work, targets }: ResolvedCitation,
  isOnly: (work: ResolvedCitation["work"], anchor: string) => boolean,
): StyleFinding[] {
  return targets.flatMap(({ target, outcome }) => {
    if (target.kind !== "pointer" || outcome.status !== "found") return [];
    const anchor = outcome.anchors[0];
    const hasOneParagraph = (): boolean => anchor !== undefined && isOnly(work, anchor);
    const edit = findNeedless(citation, target, { hasOneParagraph });
    return edit === null ? [] : [describe(edit, "第一款")];
  });
}

function describe({ start, end, replacement, reason }: CitationEdit, written: string): StyleFinding {
  return {
    ruleId:
      reason.startsWith("文号") || reason.startsWith("标题后") ? "document-number-form" : "citation-form",
    start,
    end,
    reason: `“${written}”不是标准写法：${reason}`,
    replacement,
    advice: null,
  };
}
