import type { FlowNode } from "../graph.ts";
import type { FlowFacts, StepFacts } from "../types.ts";
import { makeText } from "./make-text.ts";
import { metrics } from "./metrics.ts";
import type { DiagramNames, LayoutOptions, Terminal } from "./types.ts";

const padding = { x: 11, y: 5 };

/** A start or an end: a circle and its word on the side where no line arrives, at the origin. */
export function buildCircle(
  id: string,
  kind: "start" | "end",
  word: "before" | "after",
  options: LayoutOptions,
): Terminal {
  const radius = options.gateway > 0 ? 14 : 9;
  const text = makeText("terminal", kind === "start" ? "开始" : "结束", 60);
  const height = Math.max(2 * radius, text.height);
  const width = 2 * radius + 5 + text.width;
  const x = word === "before" ? width - radius : radius;
  return {
    id,
    kind,
    x: 0,
    y: 0,
    width,
    height,
    circle: { center: { x, y: height / 2 }, radius },
    text: { ...text, x: word === "before" ? 0 : 2 * radius + 5, y: (height - text.height) / 2 },
    flow: null,
    step: null,
  };
}

/** A way to another flow, by number and title, at the origin and at most `width` wide. */
export function buildFlowEnd(
  node: FlowNode & { kind: "flow" },
  names: DiagramNames,
  width: number,
  options: LayoutOptions,
): Terminal {
  const title = names.flowTitle(node.flow, node.part);
  const text = `${node.flow}${node.part}${title === null ? "" : ` ${title}`}`;
  const plate = buildPlate(node.id, "flow", text, width);
  if (options.gateway === 0) return { ...plate, flow: node.flow };
  // BPMN tools break the name by themselves and draw the sign of a called process under it.
  return { ...plate, width, height: plate.height + 24, flow: node.flow };
}

/** A way that goes on in another row (or comes from there), at the origin. */
export function buildJump(
  id: string,
  word: string,
  steps: readonly StepFacts[],
  width: number,
  full: boolean,
): Terminal {
  const text = `${word}${steps.map(({ label, name }) => label + (full ? name : "")).join("、")}`;
  return { ...buildPlate(id, "jump", text, width), step: steps[0]?.anchor ?? null };
}

function buildPlate(id: string, kind: "flow" | "jump", text: string, width: number): Terminal {
  const block = makeText("terminal", text, width - 2 * padding.x);
  return {
    id,
    kind,
    x: 0,
    y: 0,
    width: block.width + 2 * padding.x,
    height: block.height + 2 * padding.y,
    circle: null,
    text: { ...block, x: padding.x, y: padding.y },
    flow: null,
    step: null,
  };
}

/** The step that a node stands for. */
export function stepOf(flow: Pick<FlowFacts, "steps">, id: string): StepFacts | undefined {
  return flow.steps.find(({ anchor }) => anchor === id);
}

/** Width of a plate beside a box. */
export const besideWidth = metrics.boxWidth - 24;
