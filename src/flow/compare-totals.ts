import { formatPeriod, totalWords } from "./check-totals.ts";
import { sumTotals } from "./sum-totals.ts";
import { totalNames, type FlowFacts, type StatedTotals, type TotalName } from "./types.ts";

/** One total of a flow before it was made simpler, now, and as its steps give it. */
export interface ComparedTotal {
  readonly name: TotalName;
  readonly word: string;
  /** As stated, in the flow's own way of counting; null where the number does not apply. */
  readonly before: number | null;
  readonly after: number | null;
  /** `before − after`, when both are stated. */
  readonly saved: number | null;
  /** What the steps give by the common rule, with its unit: `7个`, `5.5个工作日加30个自然日`. */
  readonly counted: string;
  /** Whether the steps give the stated number. */
  readonly equal: boolean;
  /** The flow's reason for counting otherwise. */
  readonly reason: string | null;
}

/**
 * Before and after of one flow. What held before cannot be counted any more, so both sides are shown in the flow's own
 * way of counting; beside them stands what the steps of today give, with the reason where that differs.
 *
 * @param hoursPerDay office hours of a working day
 */
export function compareTotals(
  flow: Pick<FlowFacts, "steps" | "tracks" | "after" | "totalsReason"> & { readonly before: StatedTotals },
  hoursPerDay: number,
): readonly ComparedTotal[] {
  const { steps, handovers, period } = sumTotals(flow, hoursPerDay);
  const counted = {
    steps: { text: `${steps}个`, value: steps },
    handovers: { text: `${handovers}次`, value: handovers },
    workingDays: { text: formatPeriod(period), value: period.naturalDays === 0 ? period.workingDays : null },
  };
  return totalNames.map((name) => {
    const [before, after] = [flow.before[name], flow.after[name]];
    return {
      name,
      word: totalWords[name],
      before,
      after,
      saved: before === null || after === null ? null : round(before - after),
      counted: counted[name].text,
      equal: after !== null && counted[name].value === after,
      reason: flow.totalsReason?.[name] ?? null,
    };
  });
}

/** One total over many flows: only those flows count that state the number before and after. */
export interface SummedTotal {
  readonly name: TotalName;
  readonly word: string;
  readonly before: number;
  readonly after: number;
  readonly saved: number;
  /** Part of `before` that is saved, in percent, rounded; null when nothing was there. */
  readonly percent: number | null;
  readonly flows: number;
}

/** Sums of several flows' totals. */
export function sumComparisons(flows: readonly (readonly ComparedTotal[])[]): readonly SummedTotal[] {
  return totalNames.map((name) => {
    const stated = flows.flatMap((totals) =>
      totals.filter((total) => total.name === name && total.saved !== null),
    );
    const before = round(stated.reduce((sum, total) => sum + (total.before ?? 0), 0));
    const after = round(stated.reduce((sum, total) => sum + (total.after ?? 0), 0));
    const saved = round(before - after);
    const percent = before === 0 ? null : Math.round((saved / before) * 100);
    return { name, word: totalWords[name], before, after, saved, percent, flows: stated.length };
  });
}

/** Half and quarter days stay exact; what floating point adds is cut. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
