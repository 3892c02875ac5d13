import type { FlowFacts } from "../../../src/flow/index.ts";
import { makeFlow, type SampleStep } from "../sample.ts";

/** A row of numbers in [0, 1) that is the same for the same seed. */
export function startDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const roles = [
  "经办人",
  "处室负责人",
  "信访与政务公开科科长",
  "A岗",
  "会计",
  "局长办公会",
  "市政府信息公开和档案管理联合工作小组",
  "文书",
];
const phrases = [
  "不合格",
  "材料不齐，内容不实",
  "特急",
  "超过2万元至5万元",
  "意见不一致",
  "LC-22另有规定",
  "逾期没有反馈，电话询问后1个工作日内仍未答复",
  "应急来不及申请",
];
const limits = [
  "不限",
  "2个工作日",
  "4个工作小时",
  "45个自然日",
  "24小时",
  "提前3个工作日",
  "即时",
  "次年3月31日前",
  "1至3个工作日",
];

/** A flow that no office has: up to fourteen steps, any branches, with or without tracks. */
export function drawFlow(seed: number): FlowFacts {
  const dice = startDice(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const lanes = roles.slice(0, 1 + Math.floor(dice() * roles.length));
  const manner = pick(["single", "single", "parting", "separate"]);
  const count = 2 + Math.floor(dice() * 13);
  const track = (index: number) => {
    if (manner === "separate") return index < count / 2 ? "甲" : "乙";
    return manner === "parting" && dice() < 0.35 ? pick(["甲", "乙"]) : undefined;
  };
  const ids = Array.from({ length: count }, (_, index) => `${index + 1}`);
  const wild = dice();
  const steps = ids.map((id, index): SampleStep => {
    const own = track(index);
    const to: Record<string, string> = {};
    while (dice() < wild * 0.8)
      to[`${pick(phrases)}${Object.keys(to).length === 0 ? "" : Object.keys(to).length}`] = pick([
        ...ids,
        ...ids,
        id,
        "结束",
        "LC-22甲",
        "LC-08",
      ]);
    const others = roles.filter(() => dice() < 0.15);
    return {
      id,
      name: pick(["填单", "电话报市政府总值班室", "审批", "跨处室会商与失误补救办理情况反馈"]),
      actors: [pick(lanes), ...others],
      limit: pick(limits),
      from: pick(["收到申请", "受理", "会议召开"]),
      urgent: dice() < 0.2 ? { [pick(phrases)]: "30分钟" } : {},
      outputs: dice() < 0.4 ? ["BD-24", "BD-35"].slice(0, 1 + Math.floor(dice() * 2)) : [],
      to,
      ...(own === undefined ? {} : { track: own }),
      ...(dice() < 0.12 ? { next: pick([...ids, "结束", "LC-08"]) } : {}),
    };
  });
  return makeFlow(steps, { tracks: manner === "single" ? [] : ["甲", "乙"] });
}
