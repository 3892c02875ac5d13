import { calendarKnownThrough, countingRules, formatCivilDate, formatLimitCode } from "../calendar/index.ts";
import { packFlow } from "../flow/index.ts";
import type { Flow, Library, ResolvedReference } from "../library/index.ts";
import { resolveAllWritten } from "./written-reference.ts";
import type { TimeLimit } from "../calendar/index.ts";

/** How days are counted, for readers with and without script. */
export interface CountingView {
  readonly rules: readonly { readonly text: string; readonly source: string }[];
  /** What the office itself lays down. */
  readonly own: readonly { readonly text: string; readonly provisions: readonly ResolvedReference[] }[];
  /** `2026年12月31日`: up to here the arrangement of holidays is announced. */
  readonly knownThrough: string;
  readonly officeHours: string;
  /** For scripts. */
  readonly hours: string;
  readonly productId: string;
}

export interface FlowDeadlinesView extends CountingView {
  /** The flow for its script. */
  readonly flow: string;
  /** `LC-22=../lc-22/`, one for each flow to which this one can pass. */
  readonly flows: string;
}

/** The rules of counting with what the office adds. */
export function buildCountingView(library: Library): CountingView {
  const { office } = library;
  return {
    rules: Object.values(countingRules),
    own: office.countingRules.map(({ text, provisions }) => ({
      text,
      provisions: resolveAllWritten(provisions, library),
    })),
    knownThrough: formatCivilDate(calendarKnownThrough),
    officeHours: office.officeHours.map(([opens, closes]) => `${opens}–${closes}`).join("、"),
    hours: JSON.stringify(office.officeHours),
    productId: `-//${office.name}//${office.shortTitle}//ZH`,
  };
}

/** The section 推算日期 of a flow's page. */
export function buildFlowDeadlines(
  flow: Flow,
  library: Library,
  href: (to: string) => string,
): FlowDeadlinesView {
  const targets = new Set(
    flow.steps.flatMap(({ branches, next }) =>
      [...branches.map(({ to }) => to), next ?? ""].flatMap((to) => /^[A-Z]{1,4}-\d+/.exec(to)?.[0] ?? []),
    ),
  );
  const flows = [...targets].flatMap((id) => {
    const other = library.flows.get(id);
    return other === undefined ? [] : [`${id}=${href(`/flows/${other.slug}/`)}`];
  });
  return { ...buildCountingView(library), flow: packFlow(flow), flows: flows.join(" ") };
}

/** Where a limit is counted from any day; null for one that has no length. */
export function deadlineAddress(limit: TimeLimit, href: (to: string) => string): string | null {
  if (limit.unit === "none" || limit.unit === "immediate") return null;
  return href(`/deadlines/?limit=${encodeURIComponent(formatLimitCode(limit))}`);
}
