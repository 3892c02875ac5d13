import type { ColumnKind } from "./types.ts";

/**
 * What a column of a line table holds, read from its head: an editor writes heads, no types. A bracket at the
 * end says it outright: `其他（元）`, `期限（日期）`, `面积（数字）`.
 */
export function readColumnKind(head: string): ColumnKind {
  const stated = /[（(](元|日期|时间|数字|签名)[）)]$/.exec(head)?.[1];
  if (stated) return statedKinds[stated] ?? "text";
  for (const [pattern, kind] of patterns) if (pattern.test(head)) return kind;
  return "text";
}

/** A price or a limit is money, but its sum says nothing. */
export function isSummedAmount(head: string): boolean {
  return readColumnKind(head) === "amount" && !/单价|标准|限额|人均|均价|上限/.test(head);
}

/** Sheets of vouchers are counted beside the money; quantities of different things are not. */
export function isSummedCount(head: string): boolean {
  return /^(?:张数|单据张数|票据张数|笔数|件数)$/.test(head);
}

const statedKinds: Readonly<Record<string, ColumnKind>> = {
  元: "amount",
  日期: "date",
  时间: "time",
  数字: "number",
  签名: "signature",
};

const patterns: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:序号|行号)$/, "index"],
  [/(?:签名|签字|签章)$/, "signature"], // 经办人签名, 同行2人签名
  [/日期$|^有效期至$/, "date"], // 公布日期, 应还日期
  [/(?:送出|送阅|收回|退还|借出|归还|用印|外带|催办|到期|登记|接收|交接)时间$/, "time"],
  [/(?:金额|原值|净值|单价|估价|费用|价款|[^经学消]费)$/, "amount"], // 住宿费, 账面原值; 消费 and 学费标准 are no such heads
  [/数量$|[张份页人天件笔台次套]数$/, "number"], // 张数, 人数; 页数或者份数 too
];
