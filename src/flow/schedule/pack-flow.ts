import { parseTimeLimit, type TimeLimit } from "../../calendar/index.ts";
import type { FlowFacts, LimitException, StepFacts } from "../types.ts";

/** What a browser needs to reckon with a flow, as short as JSON can be: limits as they were written. */
interface PackedException {
  readonly when: string;
  readonly limit: string;
  readonly extends?: string | undefined;
}
interface PackedStep {
  readonly id: string;
  readonly anchor: string;
  readonly label: string;
  readonly name: string;
  readonly actor: string;
  readonly track?: string | undefined;
  readonly limit: string;
  readonly limitFrom?: string | undefined;
  readonly waits?: boolean | undefined;
  readonly marks?: readonly string[] | undefined;
  readonly pauses?: string | undefined;
  readonly urgent?: readonly PackedException[] | undefined;
  readonly variants?: readonly PackedException[] | undefined;
  readonly branches?: readonly { readonly when: string; readonly to: string }[] | undefined;
  readonly next?: string | undefined;
}
interface PackedFlow {
  readonly id: string;
  readonly title: string;
  readonly tracks: FlowFacts["tracks"];
  readonly steps: readonly PackedStep[];
}

/** The part of a flow that its schedule rests on, as JSON. */
export function packFlow(flow: FlowFacts): string {
  const packed: PackedFlow = {
    id: flow.id,
    title: flow.title,
    tracks: flow.tracks.map(({ id, title }) => ({ id, title })),
    steps: flow.steps.map(packStep),
  };
  return JSON.stringify(packed);
}

/**
 * Reads what `packFlow` wrote. Only what a schedule needs comes back: of the actors the first one, nothing of actions,
 * materials and bases.
 * @throws SyntaxError for other text, RangeError for a limit that is none
 */
export function unpackFlow(text: string): FlowFacts {
  const { id, title, tracks, steps } = JSON.parse(text) as PackedFlow;
  return {
    id,
    title,
    tracks,
    steps: steps.map(({ actor, limit, urgent = [], variants = [], branches = [], ...step }): StepFacts => ({
      ...step,
      actors: [actor],
      action: "",
      inputs: [],
      outputs: [],
      basis: [],
      limit: readLimit(limit),
      urgent: urgent.map(readException),
      variants: variants.map(readException),
      branches,
    })),
    after: { steps: null, handovers: null, workingDays: null },
  };
}

function packStep(step: StepFacts): PackedStep {
  const { id, anchor, label, name, track, limitFrom, waits, marks, pauses, next } = step;
  const list = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);
  return {
    id,
    anchor,
    label,
    name,
    actor: step.actors[0] ?? "",
    track,
    limit: step.limit.written,
    limitFrom,
    waits,
    marks,
    pauses,
    urgent: list(step.urgent.map(packException)),
    variants: list(step.variants.map(packException)),
    branches: list(step.branches.map(({ when, to }) => ({ when, to }))),
    next,
  };
}

function packException({ when, limit, extends: extended }: LimitException): PackedException {
  return { when, limit: limit.written, extends: extended };
}

function readException({ when, limit, extends: extended }: PackedException): LimitException {
  return { when, limit: readLimit(limit), extends: extended, basis: [] };
}

function readLimit(written: string): TimeLimit {
  const limit = parseTimeLimit(written);
  if (limit === null) throw new RangeError(`Not a time limit: ${written}`);
  return limit;
}
