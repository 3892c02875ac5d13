import { findSuccessor, orderSteps, type Track } from "../order-steps.ts";
import type { FlowFacts, StepFacts } from "../types.ts";
import { findUsualSuccessor } from "./list-choices.ts";
import type { FlowChoices } from "./types.ts";

export interface Path {
  /** Indexes of the steps that the case meets, in their order. */
  readonly steps: readonly number[];
  /** Another flow to which it passes at the end. */
  readonly passesTo: string | null;
}

/** The way of a case through a track: at each step the chosen branch, else the ordinary successor. */
export function walkPath(
  flow: Pick<FlowFacts, "steps" | "tracks">,
  track: Track,
  choices: Pick<FlowChoices, "branches" | "started" | "done">,
): Path {
  const met: number[] = [];
  // A step that only stops other clocks is met when the reader knows something of it.
  const known = (step: StepFacts): boolean =>
    choices.started.has(step.anchor) || choices.done.has(step.anchor);
  let index = orderSteps(flow, track)[0];
  while (index !== undefined && !met.includes(index)) {
    const step: StepFacts | undefined = flow.steps[index];
    if (step === undefined) break;
    met.push(index);
    const branch = step.branches.find(({ when }) => when === choices.branches.get(step.anchor));
    const target = branch === undefined ? -1 : flow.steps.findIndex(({ id }) => id === branch.to);
    if (branch !== undefined && target < 0)
      return { steps: met, passesTo: /^[A-Z]/.test(branch.to) ? branch.to : null };
    if (target > index) {
      index = target;
      continue;
    }
    const next = findUsualSuccessor(flow, index, track, known);
    if (next === null) {
      const successor = findSuccessor(flow, index, track);
      return { steps: met, passesTo: successor.kind === "elsewhere" ? successor.to : null };
    }
    index = next;
  }
  return { steps: met, passesTo: null };
}
