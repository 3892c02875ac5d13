import { parseNumber } from "../numerals/index.ts";
import { findProtected, liesIn } from "./protect.ts";
import type { StyleFinding, StylePassage } from "./types.ts";

// ３０日, １２％
const wideNumber = /[０-９]+(?:[．，][０-９]+)*/g;
// 二十个工作日, 五百元; in 下一个工作日 and 同一日 the word is no figure.
const chineseQuantity =
  /(?<![第之几数上下前后同每另任某这那其十百千万零〇一二三四五六七八九两])([一二三四五六七八九十百千零〇]+)(?=(?:个)?(?:工作日|工作小时|自然日|小时|分钟|元|万元|日内|日前|日以内)(?!之一))/g;

/** Whether a text has to be read for figures at all. */
export function mayHaveNumbers(text: string): boolean {
  return /[０-９]/.test(text) || text.search(chineseQuantity) >= 0;
}

/** Figures: half-width digits in place of full-width ones, and figures for quantities (GB/T 15835-2011). */
export function checkNumbers({ text, role }: StylePassage): StyleFinding[] {
  const kept = findProtected(text);
  const isOwn = (start: number, end: number): boolean => !liesIn(kept, start, end);
  const wide = [...text.matchAll(wideNumber)].map((match): StyleFinding => {
    const [written] = match;
    return {
      ruleId: "full-width-digits",
      start: match.index,
      end: match.index + written.length,
      reason: "数字用半角",
      replacement: written.normalize("NFKC"),
      advice: null,
    };
  });
  const spelled = role !== "provision" ? [] : [...text.matchAll(chineseQuantity)].map(describeQuantity);
  return [...wide, ...spelled].filter(({ start, end }) => isOwn(start, end));
}

function describeQuantity(match: RegExpExecArray): StyleFinding {
  const [written] = match;
  const value = parseNumber(written);
  return {
    ruleId: "chinese-quantity",
    start: match.index,
    end: match.index + written.length,
    reason: `“${written}”是数量，条文里的期限、金额用阿拉伯数字（依据 GB/T 15835《出版物上数字用法》）`,
    replacement: null,
    advice: value === null ? "改为阿拉伯数字" : `改为“${value}”`,
  };
}
