import { endWord } from "./graph.ts";
import type { FlowFacts, StepFacts } from "./types.ts";

/** A track, or null for the whole flow when it has no tracks. */
export type Track = string | null;

/** The tracks of a flow in their order; `[null]` when it has none. */
export function listTracks(flow: Pick<FlowFacts, "tracks">): readonly Track[] {
  return flow.tracks.length === 0 ? [null] : flow.tracks.map(({ id }) => id);
}

/** Indexes of the steps that a case on `track` can meet, in the order of the file: the track's own and common ones. */
export function orderSteps(flow: Pick<FlowFacts, "steps">, track: Track): readonly number[] {
  return flow.steps.flatMap((step, index) =>
    track === null || step.track === undefined || step.track === track ? [index] : [],
  );
}

/** Where a step passes to when no branch applies. */
export type Successor =
  | { readonly kind: "step"; readonly index: number }
  | { readonly kind: "elsewhere"; readonly to: string }
  | { readonly kind: "end" };

/**
 * The step after `index` for a case on `track`: the one that `next` names, or the following one on the track.
 * Behind the last step the flow ends.
 */
export function findSuccessor(flow: Pick<FlowFacts, "steps">, index: number, track: Track): Successor {
  const step = flow.steps[index];
  if (step?.next !== undefined) {
    const named = flow.steps.findIndex(({ id }) => id === step.next);
    if (named >= 0) return { kind: "step", index: named };
    return step.next === endWord ? { kind: "end" } : { kind: "elsewhere", to: step.next };
  }
  const order = orderSteps(flow, track);
  const following = order[order.indexOf(index) + 1];
  return following === undefined ? { kind: "end" } : { kind: "step", index: following };
}

/**
 * The way of an ordinary case through a track: from the first step on, always to the successor, until the flow ends,
 * passes to another flow, or comes back to a step that was met before.
 */
export function findMainPath(flow: Pick<FlowFacts, "steps">, track: Track): readonly StepFacts[] {
  const path: StepFacts[] = [];
  let index = orderSteps(flow, track)[0];
  while (index !== undefined) {
    const step: StepFacts | undefined = flow.steps[index];
    if (step === undefined || path.includes(step)) break;
    path.push(step);
    const successor = findSuccessor(flow, index, track);
    index = successor.kind === "step" ? successor.index : undefined;
  }
  return path;
}
