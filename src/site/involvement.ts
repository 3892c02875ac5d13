import { formatTimeLimit } from "../calendar/index.ts";
import type { Approval, Flow, FlowStep, Form, Lead, Library } from "../library/index.ts";

/** A step in which somebody takes part. */
export interface StepPart {
  readonly step: FlowStep;
  /** Whether the responsibility for the step lies here: the first actor bears it. */
  readonly main: boolean;
  /** The actor's name as the flow has it. */
  readonly as: string;
  readonly limit: string;
  readonly exceptions: readonly string[];
  /** Address from the root. */
  readonly to: string;
}

export interface FlowPart {
  readonly flow: Flow;
  readonly steps: readonly StepPart[];
}

export interface ApprovalPart {
  readonly row: Approval;
  /** What is done in the line: 审核, 批准; in its order. */
  readonly acts: readonly string[];
  readonly chain: string;
}

/** The steps of all flows that name one of the actors. */
export function listFlowParts(names: ReadonlySet<string>, library: Library): FlowPart[] {
  return [...library.flows.values()]
    .map((flow) => ({ flow, steps: flow.steps.flatMap((step) => partOf(flow, step, names)) }))
    .filter(({ steps }) => steps.length > 0);
}

function partOf(flow: Flow, step: FlowStep, names: ReadonlySet<string>): StepPart[] {
  const place = step.actors.findIndex((actor) => names.has(actor));
  if (place < 0) return [];
  return [
    {
      step,
      main: place === 0,
      as: step.actors[place] ?? "",
      limit: `${formatTimeLimit(step.limit)}${step.limitFrom ? `（自${step.limitFrom}起）` : ""}`,
      exceptions: [...step.urgent, ...step.variants].map(
        ({ when, limit }) => `${when}：${formatTimeLimit(limit)}`,
      ),
      to: `/flows/${flow.slug}/#${step.anchor}`,
    },
  ];
}

/** Forms of which the actors fill in a part. */
export function listFilledForms(
  names: ReadonlySet<string>,
  library: Library,
): { readonly form: Form; readonly sections: readonly string[] }[] {
  return [...library.forms.values()]
    .map((form) => ({
      form,
      sections: form.sections.filter(({ filledBy }) => names.has(filledBy)).map(({ title }) => title),
    }))
    .filter(({ sections }) => sections.length > 0);
}

/** Lines of approval in which the actors have a part. */
export function listApprovalParts(names: ReadonlySet<string>, library: Library): ApprovalPart[] {
  return library.approvals.flatMap((row) => {
    const acts = row.chain.filter(({ actor }) => names.has(actor)).map(({ act }) => act);
    if (acts.length === 0) return [];
    return [{ row, acts: [...new Set(acts)], chain: describeChain(row) }];
  });
}

/** A line of approval in words: 处室负责人审核 → 办公室主任批准. */
export function describeChain({ chain }: Pick<Approval, "chain">): string {
  return chain.map(({ actor, act }) => `${actor}${act}`).join(" → ");
}

/** Matters that the actors lead, and those that they support. */
export function listLeads(
  names: ReadonlySet<string>,
  { leads }: Library,
): { readonly leading: readonly Lead[]; readonly supporting: readonly Lead[] } {
  return {
    leading: leads.filter(({ lead }) => names.has(lead)),
    supporting: leads.filter(({ support }) => support.some((name) => names.has(name))),
  };
}
