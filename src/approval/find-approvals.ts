import { formatAmount } from "./format-amount.ts";
import { contains, endsAt } from "./range.ts";
import type { ApprovalFacts, Measure } from "./types.ts";

export interface FoundApprovals<T> {
  /** The lines that apply; several where they differ in a condition that only the reader knows. */
  readonly rows: readonly T[];
  /** Said where the value lies exactly on the edge between two lines; null elsewhere. */
  readonly boundary: string | null;
}

/** What a matter's lines are told apart by; null when only by their conditions. */
export function measureOf(rows: readonly ApprovalFacts[], matter: string): Measure | null {
  const own = rows.filter((row) => row.matter === matter);
  if (own.some(({ amount }) => amount !== undefined)) return "amount";
  return own.some(({ days }) => days !== undefined) ? "days" : null;
}

/**
 * The lines of a matter that apply to an amount in yuan or a number of days. Without a value, all lines of the matter.
 * A line without a range applies to every value.
 */
export function findApprovals<T extends ApprovalFacts>(
  rows: readonly T[],
  matter: string,
  value: number | null,
): FoundApprovals<T> {
  const own = rows.filter((row) => row.matter === matter);
  const measure = measureOf(rows, matter);
  if (value === null || measure === null) return { rows: own, boundary: null };
  const applies = (row: T): boolean => contains(row[measure] ?? {}, value);
  return { rows: own.filter(applies), boundary: describeBoundary(own, value, measure) };
}

/** Which line an amount on the edge belongs to, and where the other one begins. */
function describeBoundary(rows: readonly ApprovalFacts[], value: number, measure: Measure): string | null {
  const inside = rows.find((row) => {
    const range = row[measure];
    return range !== undefined && endsAt(range, value) && contains(range, value);
  });
  const range = inside?.[measure];
  if (inside === undefined || range === undefined) return null;
  const outside = rows.find((row) => {
    const other = row[measure];
    return other !== undefined && endsAt(other, value) && !contains(other, value);
  });
  const shown = measure === "amount" ? formatAmount(value) : `${value}日`;
  const step = measure === "amount" ? "一分钱" : "一点";
  const isUpper = range.upTo !== undefined && endsAt({ upTo: range.upTo }, value);
  const other =
    outside === undefined ? "" : `；${isUpper ? "再多" : "再少"}${step}，就归“${nameRow(outside)}”`;
  return `${shown}正好在界上，“${nameRow(inside)}”的${isUpper ? "上限" : "下限"}含本数，归这一档${other}。`;
}

function nameRow({ matter, condition }: ApprovalFacts): string {
  return condition ?? matter;
}
