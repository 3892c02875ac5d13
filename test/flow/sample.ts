import { parseTimeLimit } from "../../src/calendar/index.ts";
import type { FlowFacts, LimitException, StepFacts } from "../../src/flow/index.ts";

/** A step as a test writes it; what is left out is what most steps have. */
export interface SampleStep {
  readonly id: string;
  readonly name?: string;
  readonly track?: string;
  readonly actors?: readonly string[];
  readonly limit?: string;
  readonly from?: string;
  readonly waits?: boolean;
  readonly marks?: readonly string[];
  readonly pauses?: string;
  readonly urgent?: Readonly<Record<string, string>>;
  readonly variants?: Readonly<Record<string, string>>;
  /** Case → the case of the same step that it extends. */
  readonly extending?: Readonly<Record<string, string>>;
  readonly to?: Readonly<Record<string, string>>;
  readonly next?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly basis?: readonly string[];
  readonly incomparable?: string;
}

export interface SampleTotals {
  readonly tracks?: readonly string[];
  readonly after?: Partial<FlowFacts["after"]>;
  readonly reason?: FlowFacts["totalsReason"];
}

function limit(text: string): StepFacts["limit"] {
  const parsed = parseTimeLimit(text);
  if (!parsed) throw new Error(`Not a time limit: ${text}`);
  return parsed;
}

const exceptions = (
  cases: Readonly<Record<string, string>> = {},
  extending: Readonly<Record<string, string>> = {},
): LimitException[] =>
  Object.entries(cases).map(([when, text]) => ({
    when,
    limit: limit(text),
    extends: extending[when],
    basis: [],
  }));

/** A flow of the given steps; branches are written `{ 条件: 去向 }`. */
export function makeFlow(steps: readonly SampleStep[], totals: SampleTotals = {}): FlowFacts {
  return {
    id: "LC-99",
    title: "示例",
    tracks: (totals.tracks ?? []).map((id) => ({ id, title: id })),
    steps: steps.map((step) => ({
      id: step.id,
      anchor: `step-${step.id.replace("甲", "a").replace("乙", "b")}`,
      label: `〔${step.id}〕`,
      track: step.track,
      name: step.name ?? `办理${step.id}`,
      actors: step.actors ?? ["承办人"],
      action: "办理。",
      inputs: step.inputs ?? [],
      outputs: step.outputs ?? [],
      limit: limit(step.limit ?? "不限"),
      limitFrom: step.from,
      waits: step.waits,
      marks: step.marks,
      pauses: step.pauses,
      urgent: exceptions(step.urgent),
      variants: exceptions(step.variants, step.extending),
      basis: (step.basis ?? []).map((written) => ({ written })),
      incomparable: step.incomparable,
      branches: Object.entries(step.to ?? {}).map(([when, to]) => ({ when, to })),
      next: step.next,
    })),
    after: { steps: null, handovers: null, workingDays: null, ...totals.after },
    totalsReason: totals.reason,
  };
}

export const rules = (findings: readonly { readonly ruleId: string }[]): readonly string[] =>
  findings.map(({ ruleId }) => ruleId);
