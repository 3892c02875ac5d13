import { formatTimeLimit, type TimeLimit } from "../../calendar/index.ts";
import type { LimitException, StepFacts } from "../types.ts";
import { listExceptions, splitCases } from "./list-choices.ts";

export interface ChosenLimit {
  readonly limit: TimeLimit;
  /** The words of the case; null for the ordinary one. */
  readonly when: string | null;
}

/**
 * The limit of a step in the chosen cases. An extension is added to the limit that it extends, so that both are one
 * period: 60 and 30 natural days are 90, moved once at their end.
 */
export function chooseLimit(step: StepFacts, cases: ReadonlySet<string>, track: string | null): ChosenLimit {
  const exceptions = listExceptions(step);
  const applies = ({ when }: LimitException): boolean =>
    splitCases(when).some((word) => cases.has(word)) ||
    (track !== null && (when === track || when === `${track}线`));
  const extension = exceptions.find((entry) => entry.extends !== undefined && applies(entry));
  if (extension !== undefined) {
    const base = exceptions.find(({ when }) => when === extension.extends);
    const limit = base?.limit ?? step.limit;
    return { limit: addLimits(limit, extension.limit), when: extension.when };
  }
  const exception = exceptions.find((entry) => entry.extends === undefined && applies(entry));
  return { limit: exception?.limit ?? step.limit, when: exception?.when ?? null };
}

/** Two lengths of one unit as one; of two units the first alone (the check of the content refuses that). */
function addLimits(base: TimeLimit, extra: TimeLimit): TimeLimit {
  if (base.unit !== extra.unit || base.quantity === null || extra.quantity === null) return base;
  return {
    ...base,
    written: `${formatTimeLimit(base)}，再加${formatTimeLimit(extra)}`,
    quantity: {
      min: base.quantity.min + extra.quantity.min,
      max: base.quantity.max + extra.quantity.max,
    },
  };
}
