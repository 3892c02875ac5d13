const quotation = "“[^”]*”";
const filler = "(?:中的|中|的|相应|分别|全文|条文|内容)*";

// 改为第十条 · ：“……”修改为“……” · 中“甲”删去 · 相应改为第八节 · 增加一款
const instructionBehind = new RegExp(
  `^${filler}(?:：?${quotation}、?)*${filler}` +
    `(?:修改为|改为|改作|调整为(?=第|“|：)|(?:删去|删除)(?=$|[，。；、“\\n])|增加(?:一|[二两三四五六七八九十]+)[编章节条款项目句]|增加“)`,
);
// 作为第四项 · 删去第三款
const instructionBefore = /(?:修改为|改为|改作|调整为|作为|删去|删除)$/;
const citedForItsContent = /^的?(?:规定|所|情形|行为|要求)/; // 作为第三条规定的证据

/**
 * Whether a mention without a work, at `start`–`end` of the folded text, is the object of an amendment:
 * 将第九条改为第十条, 增加一款，作为第三款. Such a number belongs to the text that is amended.
 */
export function isAmendment(chars: string, start: number, end: number): boolean {
  const behind = chars.slice(end, end + 400);
  if (instructionBehind.test(behind)) return true;
  return (
    instructionBefore.test(chars.slice(Math.max(0, start - 6), start)) && !citedForItsContent.test(behind)
  );
}
