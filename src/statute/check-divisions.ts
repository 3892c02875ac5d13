import { formatChineseNumber } from "../numerals/index.ts";
import type { Finding } from "./lines.ts";
import type { Division, DivisionType, StatuteNode } from "./types.ts";

const UNIT = { part: "编", subpart: "分编", chapter: "章", section: "节" } as const;

/** How far the numbering of one kind of division has come. */
interface Count {
  last: number;
  /** A division above has begun, so that 第一章 may come again. */
  fresh: boolean;
}

/**
 * Checks that 编, 分编, 章 and 节 rise by one. 章 start again in a new 编, or go on (民法典 counts them through its
 * 分编); 节 start again in each 章. The first of its kind may carry any number: a text may be part of a code.
 */
export function checkDivisions(nodes: Iterable<StatuteNode>, findings: Finding[]): void {
  const counts: Record<DivisionType, Count> = {
    part: { last: 0, fresh: true },
    subpart: { last: 0, fresh: true },
    chapter: { last: 0, fresh: true },
    section: { last: 0, fresh: true },
  };
  const begun = new Set<DivisionType>();
  for (const node of nodes) {
    if (node.type !== "part" && node.type !== "subpart" && node.type !== "chapter" && node.type !== "section")
      continue;
    if (node.type === "part") counts.subpart.fresh = true;
    if (node.type === "part" || node.type === "subpart") counts.chapter.fresh = true;
    if (node.type !== "section") counts.section = { last: 0, fresh: true };
    if (node.number === "") {
      if (node.label !== "附则") findings.push(unreadable(node));
      continue;
    }
    const count = counts[node.type];
    const value = Number(node.number);
    const right = value === count.last + 1 || (count.fresh && value === 1) || !begun.has(node.type);
    if (!right) findings.push(wrong(node, node.type, count, value));
    begun.add(node.type);
    count.last = value;
    count.fresh = false;
  }
}

function offsetOf(division: Division): number {
  return division.span.start + Math.max(0, division.raw.search(/\S/));
}

function unreadable(division: Division): Finding {
  return {
    ruleId: "unreadable-number",
    severity: "error",
    offset: offsetOf(division),
    reason: `认不出“${division.label}”的序号`,
    actual: division.label,
    note: "用规范的中文数字，例如第十二章",
  };
}

function wrong(division: Division, type: DivisionType, count: Count, value: number): Finding {
  const print = (number: number): string => `第${formatChineseNumber(number)}${UNIT[type]}`;
  const last = count.fresh && value <= count.last ? 0 : count.last;
  const place = { severity: "error", offset: offsetOf(division), actual: division.label } as const;
  // No number beyond 9999 can be printed.
  const expected = last < 9999 ? [print(last + 1)] : [];
  if (value > last + 1) {
    const missing = value === last + 2 ? print(last + 1) : `${print(last + 1)}至${print(value - 1)}`;
    const before = last === 0 ? "这里" : `${print(last)}后面`;
    return {
      ...place,
      ruleId: "division-gap",
      reason: `${before}是${division.label}，缺${missing}`,
      expected,
      note: "补上缺的标题，或者改正序号",
    };
  }
  if (value === last) {
    return {
      ...place,
      ruleId: "division-duplicate",
      reason: `${division.label}重复`,
      expected,
      note: "改正其中一个序号",
    };
  }
  return {
    ...place,
    ruleId: "division-order",
    reason: `${division.label}排在${print(last)}后面`,
    expected,
    note: "移回原来的位置，或者改正序号",
  };
}
