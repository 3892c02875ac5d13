import type { Mark, QuestionType } from "./types.ts";

/** What answers each type stands in a text like this. Works on texts as written. */
const figures: Readonly<Partial<Record<QuestionType, RegExp>>> = {
  // 20日内 · 3个工作日 · 2个工作小时 · 当日 · 12月25日前 · 30年
  time: /\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?[以之]?前?|\d+(?:\.\d+)?(?:至\d+)?个?(?:工作日|自然日|工作小时|小时|分钟|日|天|周|月|年)(?:以内|之内|内|前)?|当日|当天|当场|即时|立即|次日|每(?:日|周|月|季度|半年|年)|长期|永久/g,
  // 2万元 · 每人每天180元 · 10%
  money: /\d+(?:\.\d+)?(?:万|亿)?元|\d+(?:\.\d+)?%|不收费/g,
  // 由局长批准
  who: /(?:经|由|报|送|交|向)?[^，。；、：（）《》]{0,10}?(?:局长办公会|局党组会?|副局长|局长|办公室主任|主任|处室负责人|负责人|科长|会计|出纳|监印人|管理员|机关纪委书记|[^，。；、：（）《》]{1,6}[处科室])(?:审核|审定|审签|批准|审批|签发|签字|同意|决定|负责|办理|牵头|裁定|协调|受理|承办)/g,
  count:
    /\d+(?:\.\d+)?(?:至\d+)?(?:个|名|位|条|次|份|件|篇|项|档|级|种|人|辆|台|家|类|字|学时|平方米|[%℃])|[一二三四五六七八九十两]+(?:类|种|项|人|级|次)/g,
  since: /自[^，。；]{2,24}起(?:施行|计算)?|之日起|次日起/g,
  may: /不得|可以|应当|禁止|不予|视为|不适用|方可|一律|除外/g,
  consequence: /[^，。；]{0,6}(?:追究|处分|通报|责令|退赔|退还|不予|移送|批评|约谈|扣)[^，。；]{0,10}/g,
};

/** The figures or words of a sentence that a type of question asks for; empty where it has none. */
export function findFigures(types: readonly QuestionType[], text: string): Mark[] {
  for (const type of types) {
    const pattern = figures[type];
    const marks = pattern
      ? [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
      : [];
    if (marks.length > 0) return marks;
  }
  return [];
}
