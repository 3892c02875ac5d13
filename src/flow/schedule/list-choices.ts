import { endWord } from "../graph.ts";
import { urgencyWords } from "../match-limit.ts";
import { findSuccessor, orderSteps, type Track } from "../order-steps.ts";
import type { FlowFacts, LimitException, StepFacts } from "../types.ts";
import type { BranchChoice, ChoiceGroup } from "./types.ts";

/** All exceptions of a step, urgent ones first. */
export function listExceptions(step: StepFacts): readonly LimitException[] {
  return [...step.urgent, ...step.variants];
}

/** `特急、加急` are two cases with one limit; other words are one case, whatever signs they hold. */
export function splitCases(when: string): readonly string[] {
  const parts = when.split("、");
  return parts.every((part) => urgencyWords.some((word) => word === part)) ? parts : [when];
}

/** Whether an exception holds for a track as such (`乙线`): then it is no choice. */
export function isTrackCase(flow: Pick<FlowFacts, "tracks">, when: string): boolean {
  return flow.tracks.some(({ id }) => when === id || when === `${id}线`);
}

/**
 * The cases of a track, in groups within which one excludes the other because some step gives both a limit. An
 * exception that extends another one's limit stands by itself.
 */
export function listCases(flow: Pick<FlowFacts, "steps" | "tracks">, track: Track): readonly ChoiceGroup[] {
  const groups: Map<string, StepFacts[]>[] = [];
  for (const index of orderSteps(flow, track)) {
    const step = flow.steps[index];
    if (step === undefined) continue;
    const own = listExceptions(step).filter(({ when }) => !isTrackCase(flow, when));
    const together = own
      .filter((entry) => entry.extends === undefined)
      .flatMap(({ when }) => splitCases(when));
    const alone = own.flatMap((entry) => (entry.extends === undefined ? [] : [[entry.when]]));
    for (const words of [together, ...alone]) {
      if (words.length === 0) continue;
      const joined = groups.filter((group) => words.some((word) => group.has(word)));
      const group = joined[0] ?? new Map<string, StepFacts[]>();
      if (joined.length === 0) groups.push(group);
      for (const other of joined.slice(1)) {
        for (const [word, steps] of other) group.set(word, [...(group.get(word) ?? []), ...steps]);
        groups.splice(groups.indexOf(other), 1);
      }
      for (const word of words) group.set(word, [...(group.get(word) ?? []), step]);
    }
  }
  return groups.map((group) => ({ cases: [...group].map(([when, steps]) => ({ when, steps })) }));
}

/**
 * Steps of a track where the reader can send the case another way: forward to a later step, to another flow, or to
 * the end. Returns are left out — after one the clocks start anew, with a new start.
 */
export function listBranches(
  flow: Pick<FlowFacts, "steps" | "tracks">,
  track: Track,
): readonly BranchChoice[] {
  return orderSteps(flow, track).flatMap((index) => {
    const step = flow.steps[index];
    if (step === undefined) return [];
    const usual = findUsualSuccessor(flow, index, track);
    const branches = step.branches.filter(({ to }) => {
      const target = flow.steps.findIndex(({ id }) => id === to);
      if (target >= 0) return target > index && target !== usual;
      return to === endWord ? usual !== null : true;
    });
    return branches.length === 0 ? [] : [{ step, branches }];
  });
}

/** The step that follows when nothing is chosen; one that only stops other clocks is passed over. */
export function findUsualSuccessor(
  flow: Pick<FlowFacts, "steps">,
  index: number,
  track: Track,
  met: (step: StepFacts) => boolean = () => false,
): number | null {
  const successor = findSuccessor(flow, index, track);
  if (successor.kind !== "step") return null;
  const step = flow.steps[successor.index];
  const passed = step?.pauses !== undefined && !met(step);
  return passed ? findUsualSuccessor(flow, successor.index, track, met) : successor.index;
}
