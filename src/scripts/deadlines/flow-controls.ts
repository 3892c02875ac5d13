import { formatTimeLimit, type TimeLimit } from "../../calendar/index.ts";
import { isTrackCase, listBranches, listCases, listExceptions } from "../../flow/schedule/list-choices.ts";
import type { ChoiceGroup } from "../../flow/schedule/types.ts";
import type { FlowFacts, StepFacts } from "../../flow/types.ts";
import { chooser, element, labelled } from "./element.ts";

/** Address parameters of a step: `go-4`, `at-4`, `done-4`. */
export const stepKey = (kind: "go" | "at" | "done", step: StepFacts): string =>
  `${kind}-${step.anchor.replace(/^step-/, "")}`;

/** Whether a limit needs a time of day. */
export function needsTime(limit: TimeLimit): boolean {
  const { unit, quantity } = limit;
  if (unit === "workingDay") return quantity !== null && !Number.isInteger(quantity.max);
  return unit === "hour" || unit === "minute" || unit === "workingHour";
}

/** Whether any step of a flow does. */
export function countsHours(flow: FlowFacts): boolean {
  return flow.steps.some((step) => stepNeedsTime(step));
}

function stepNeedsTime(step: StepFacts): boolean {
  return [step.limit, ...listExceptions(step).map(({ limit }) => limit)].some(needsTime);
}

/** Choices of a track: cases that apply and ways that it can take. */
export function buildChoices(flow: FlowFacts, track: string | null): HTMLElement[] {
  const cases = listCases(flow, track).map(({ cases: group }) => {
    const steps = [...new Set(group.flatMap((entry) => entry.steps.map(({ label }) => label)))].join("");
    return labelled(
      isExtension(group) ? `${steps}延长` : `${steps}的情形`,
      chooser({ name: "case" }, [
        { value: "", text: isExtension(group) ? "不延长" : "一般" },
        ...group.map(({ when, steps: affected }) => ({
          value: when,
          text: `${when}（${describeLimits(when, affected)}）`,
        })),
      ]),
    );
  });
  const branches = listBranches(flow, track).map(({ step, branches: ways }) =>
    labelled(
      `${step.label}${step.name}之后`,
      chooser({ name: stepKey("go", step) }, [
        { value: "", text: "照常往下办" },
        ...ways.map(({ when, to }) => ({ value: when, text: `${when}（${describeTarget(flow, to)}）` })),
      ]),
    ),
  );
  return [...cases, ...branches];
}

function isExtension(group: ChoiceGroup["cases"]): boolean {
  return group.every(({ when, steps }) =>
    steps.some((step) =>
      listExceptions(step).some((entry) => entry.when === when && entry.extends !== undefined),
    ),
  );
}

function describeLimits(when: string, steps: readonly StepFacts[]): string {
  return steps
    .map((step) => {
      const exception = listExceptions(step).find(
        (entry) => entry.when.split("、").includes(when) || entry.when === when,
      );
      if (exception === undefined) return step.label;
      const limit = formatTimeLimit(exception.limit);
      return `${step.label}${exception.extends === undefined ? "" : "再加"}${limit}`;
    })
    .join("，");
}

function describeTarget(flow: FlowFacts, to: string): string {
  const step = flow.steps.find(({ id }) => id === to);
  if (step) return `到${step.label}`;
  return to === "结束" ? "到此结束" : `转入 ${to}`;
}

/** Fields for what has happened already, two for each step of the track. */
export function buildKnownDates(flow: FlowFacts, track: string | null): HTMLElement[] {
  const steps = flow.steps.filter(
    (step) => track === null || step.track === undefined || step.track === track,
  );
  return steps.map((step) => {
    const type = stepNeedsTime(step) ? "datetime-local" : "date";
    const range =
      type === "date"
        ? { min: "2004-01-01", max: "2099-12-31" }
        : { min: "2004-01-01T00:00", max: "2099-12-31T23:59" };
    const event = step.limitFrom ?? step.limit.event;
    const started = event === null ? "从哪天起算" : `${event}（起算）`;
    const done = step.pauses === undefined ? "实际办完" : "收到答复（从第二天接着数）";
    return element(
      "fieldset",
      { class: "known-step" },
      element("legend", {}, `${step.label}${step.name}`),
      labelled(
        step.pauses === undefined ? started : `${started}，停住“${step.pauses}”的期限`,
        element("input", { type, name: stepKey("at", step), ...range }),
      ),
      labelled(done, element("input", { type, name: stepKey("done", step), ...range })),
    );
  });
}

/** Tracks that a reader can take. */
export function listTrackOptions(flow: FlowFacts): { readonly value: string; readonly text: string }[] {
  return flow.tracks.map(({ id, title }) => ({
    value: id,
    text: isTrackCase(flow, id) ? `${id}　${title}` : title,
  }));
}
