import { formatTimeLimit } from "../../calendar/index.ts";
import type { FlowEdge } from "../graph.ts";
import type { FlowFacts, StepFacts } from "../types.ts";
import { makeText, nameUrgent } from "./make-text.ts";
import { measureText } from "./measure-text.ts";
import { boxTextWidth, metrics } from "./metrics.ts";
import type { DiagramNames, LayoutOptions, Rect, TextBlock, TextRole } from "./types.ts";

/** A step's box at the origin. */
export interface BoxDraft {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly urgentFrame: Rect | null;
}

/** Longest text that a box repeats in full; longer ones stand in the table only, and the box says that they do. */
const longest = { urgent: 20, cases: 18, others: 20, event: 20 } as const;

/**
 * What a step's box says: number and name, limit and what it counts from, urgent limits in a dashed frame, who else
 * takes part, forms. The responsible actor is the lane's.
 */
export function buildBox(
  flow: Pick<FlowFacts, "steps">,
  step: StepFacts,
  edges: readonly FlowEdge[],
  names: DiagramNames,
  options: LayoutOptions,
): BoxDraft {
  const items: [TextRole, string][] = [["name", step.label + step.name], ...listLimits(flow, step)];
  const [, ...others] = step.actors;
  if (others.length > 0) items.push(["others", `相关：${shorten(others)}`]);
  const forms = listForms(step, names);
  if (forms.length > 0 && !options.forms) items.push(["forms", `表单：${forms.join("、")}`]);
  const cases = describeCases(step, edges);
  if (cases !== null) items.push(["cases", cases]);
  return stackTexts(items);
}

/** The forms that a step takes in or puts out, each once; `签署的BD-24` is BD-24. */
export function listForms(step: StepFacts, names: DiagramNames): readonly string[] {
  const ids = [...step.inputs, ...step.outputs].flatMap(
    (material) => material.match(/[A-Z]{1,4}-\d+/g) ?? [],
  );
  return [...new Set(ids)].filter(names.isForm);
}

function listLimits(flow: Pick<FlowFacts, "steps">, step: StepFacts): [TextRole, string][] {
  const items: [TextRole, string][] = [];
  if (step.limit.unit !== "none") items.push(["limit", formatTimeLimit(step.limit)]);
  const since = describeStart(flow, step);
  if (since !== null) items.push(["since", since]);
  if (step.pauses !== undefined) items.push(["pause", `自${step.pauses}起的期限在此暂停`]);
  for (const { when, limit } of step.urgent) {
    const short = measureText(when) <= longest.urgent ? when : "紧急情形";
    items.push(["urgent", nameUrgent(`${short}：${formatTimeLimit(limit)}`)]);
  }
  const [variant, ...more] = step.variants;
  if (variant !== undefined && more.length === 0 && measureText(variant.when) <= longest.cases)
    items.push(["variant", `${variant.when}：${formatTimeLimit(variant.limit)}`]);
  else if (variant !== undefined) items.push(["variant", `另有${step.variants.length}种情形的时限`]);
  return items;
}

/**
 * What the limit counts from, where the reader would otherwise take it to be the end of the step before: an event that
 * several steps count from (all 自受理起), one that nothing in the flow brings about, or the one before which a step
 * must be done.
 */
function describeStart(flow: Pick<FlowFacts, "steps">, step: StepFacts): string | null {
  const event = step.limitFrom;
  if (event === undefined || step.limit.unit === "none") return null;
  if (step.limit.before) return `早于${event}`;
  const sharing = flow.steps.filter(({ limitFrom, limit }) => limitFrom === event && limit.unit !== "none");
  return (sharing.length > 1 || step.waits === true) && measureText(event) <= longest.event
    ? `自${event}起`
    : null;
}

/** Cases that a step handles by itself and passes on as usual; they make no way of their own. */
function describeCases(step: StepFacts, edges: readonly FlowEdge[]): string | null {
  const own = edges.filter(({ from }) => from === step.anchor);
  const quiet = own.filter((edge) => isQuiet(edge, own)).flatMap(({ conditions }) => conditions);
  const [first, ...more] = quiet;
  if (first === undefined) return null;
  if (more.length === 0 && measureText(first.when) <= longest.cases) return `含：${first.when}`;
  return `含${quiet.length}种情形的办法`;
}

/**
 * Whether an edge's conditions are no decision: they lead on as usual, and no other way leads forward to a step. Then
 * they are named in the box, not beside the line.
 */
export function isQuiet(edge: FlowEdge, own: readonly FlowEdge[]): boolean {
  if (!edge.main || edge.track !== null || edge.back) return false;
  return !own.some((other) => other !== edge && !other.back && !/^(end|flow)-/.test(other.to));
}

function shorten(actors: readonly string[]): string {
  const all = actors.join("、");
  return measureText(all) <= longest.others ? all : `${actors[0] ?? ""}等${actors.length}方`;
}

function stackTexts(items: readonly (readonly [TextRole, string])[]): BoxDraft {
  const { boxWidth: width, boxPadding: padding, textGap } = metrics;
  const texts: TextBlock[] = [];
  let y: number = padding.y;
  for (const [index, [role, text]] of items.entries()) {
    const urgent = role === "urgent";
    // The frame's border stands clear of the letters.
    if (urgent && items[index - 1]?.[0] !== "urgent") y += 3;
    const block = makeText(role, text, boxTextWidth - (urgent ? 4 : 0));
    texts.push({ ...block, x: padding.x + (urgent ? 2 : 0), y });
    y += block.height + textGap;
    if (urgent && items[index + 1]?.[0] !== "urgent") y += 3;
  }
  return { width, height: Math.max(44, y - textGap + padding.y), texts, urgentFrame: frameUrgent(texts) };
}

function frameUrgent(texts: readonly TextBlock[]): Rect | null {
  const urgent = texts.filter(({ role }) => role === "urgent");
  const [first, last] = [urgent[0], urgent.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { boxWidth, boxPadding } = metrics;
  return {
    x: boxPadding.x - 4,
    y: first.y - 2,
    width: boxWidth - 2 * boxPadding.x + 8,
    height: last.y + last.height - first.y + 4,
  };
}
