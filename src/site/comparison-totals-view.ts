import { hoursPerWorkingDay } from "../calendar/index.ts";
import { compareTotals, sumComparisons, type ComparedTotal, type SummedTotal } from "../flow/index.ts";
import type { Flow, Library } from "../library/index.ts";

/** A total with its words: `7个`, `减少3`, `—` where there is no number. */
export interface TotalView extends ComparedTotal {
  readonly shown: { readonly before: string; readonly after: string; readonly saved: string };
}

export interface SumView extends SummedTotal {
  /** Over the columns of the table, with the unit. */
  readonly heading: string;
  /** `减少52（33%）`. */
  readonly savedText: string;
}

export interface ComparisonTotalsView {
  readonly flows: readonly { readonly flow: Flow; readonly totals: readonly TotalView[] }[];
  readonly sums: readonly SumView[];
  /** Which flows the sums hold: `环节24条、交接次数23条`. */
  readonly scope: string;
}

const units = { steps: "个", handovers: "次", workingDays: "个工作日" } as const;

/** Before and after of a flow, as its own page shows it. */
export function buildTotals(flow: Flow, library: Library): readonly TotalView[] {
  return compareTotals(flow, hoursPerWorkingDay(library.office.officeHours)).map((total) => {
    const write = (value: number | null) => (value === null ? "—" : `${value}${units[total.name]}`);
    const shown = { before: write(total.before), after: write(total.after), saved: writeSaved(total.saved) };
    return { ...total, shown };
  });
}

/** Before and after of all flows. */
export function buildComparisonTotals(library: Library): ComparisonTotalsView {
  const flows = [...library.flows.values()].map((flow) => ({ flow, totals: buildTotals(flow, library) }));
  const sums = sumComparisons(flows.map(({ totals }) => totals)).map((sum) => ({
    ...sum,
    heading: sum.name === "workingDays" ? `${sum.word}（工作日）` : sum.word,
    savedText: writeSaved(sum.saved) + (sum.percent !== null && sum.percent > 0 ? `（${sum.percent}%）` : ""),
  }));
  return { flows, sums, scope: sums.map((sum) => `${sum.word}${sum.flows}条`).join("、") };
}

function writeSaved(saved: number | null): string {
  if (saved === null) return "—";
  if (saved === 0) return "不变";
  return saved > 0 ? `减少${saved}` : `增加${-saved}`;
}
