import type { FlowEdge, FlowGraph, FlowNode } from "../graph.ts";
import type { FlowFacts } from "../types.ts";
import { isQuiet } from "./build-box.ts";
import { besideWidth, buildCircle, buildFlowEnd, buildJump, stepOf } from "./build-terminal.ts";
import { nameUrgent } from "./make-text.ts";
import type { RowPlan } from "./plan-rows.ts";
import type { DiagramNames, LayoutOptions, Terminal } from "./types.ts";

/** A way that leaves a step to the right: to the next rank, or to a terminal beside the step. */
export interface Out {
  readonly edge: FlowEdge;
  readonly label: string | null;
  /** Node of the step in the next rank. */
  readonly to: string | null;
  readonly terminal: Terminal | null;
}

/** A way to a terminal under its step. */
export interface Drop {
  readonly edge: FlowEdge;
  readonly label: string | null;
  readonly terminal: Terminal;
}

/** A way that enters a step from a terminal on its left. */
export interface Entry {
  readonly id: string;
  readonly main: boolean;
  readonly terminal: Terminal;
}

/** The ways of a row by the manner in which they are drawn; maps are by node of the step. */
export interface RowEdges {
  readonly outs: ReadonlyMap<string, readonly Out[]>;
  readonly drops: ReadonlyMap<string, readonly Drop[]>;
  readonly loops: ReadonlyMap<string, FlowEdge>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Over other steps, or back, within the row. */
  readonly arches: readonly FlowEdge[];
}

/** More conditions of a main way are counted, not named. */
const mostCases = 2;

/** The condition of a way as its label; null when it is no decision. */
export function writeLabel(edge: FlowEdge, own: readonly FlowEdge[]): string | null {
  if (isQuiet(edge, own)) return null;
  const { length } = edge.conditions;
  // Many cases that go on as usual are told in the table; what leaves the usual way is named in full.
  const many = edge.main && length > mostCases;
  const cases = many ? `${length}种情形` : edge.conditions.map(({ when }) => when).join("；");
  const text = cases === "" && edge.track !== null ? `${edge.track}线` : cases;
  if (text === "") return null;
  return edge.urgent ? nameUrgent(text) : text;
}

/** Decides for each way that touches the row how it is drawn. */
export function sortEdges(
  flow: Pick<FlowFacts, "steps" | "tracks">,
  graph: FlowGraph,
  row: RowPlan,
  names: DiagramNames,
  options: LayoutOptions,
): RowEdges {
  const rank = new Map(row.cells.map((cell) => [cell.id, cell.rank]));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const outs = new Map<string, Out[]>();
  const drops = new Map<string, Drop[]>();
  const loops = new Map<string, FlowEdge>();
  const arches: FlowEdge[] = [];
  for (const edge of graph.edges) {
    const tail = rank.get(edge.from);
    const node = nodes.get(edge.to);
    if (tail === undefined || node === undefined) continue;
    const label = writeLabel(
      edge,
      graph.edges.filter(({ from }) => from === edge.from),
    );
    const head = rank.get(edge.to);
    if (edge.from === edge.to) loops.set(edge.from, edge);
    else if (head === tail + 1) push(outs, edge.from, { edge, label, to: edge.to, terminal: null });
    else if (head !== undefined) arches.push(edge);
    else if (edge.main)
      push(outs, edge.from, { edge, label, to: null, terminal: beside(flow, edge, node, names, options) });
    else push(drops, edge.from, { edge, label, terminal: below(flow, edge, node, names, options) });
  }
  return { outs, drops, loops, arches, entries: listEntries(flow, graph, rank, nodes, options) };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function beside(
  flow: Pick<FlowFacts, "steps">,
  edge: FlowEdge,
  node: FlowNode,
  names: DiagramNames,
  options: LayoutOptions,
): Terminal {
  if (node.kind === "flow") return buildFlowEnd(node, names, besideWidth, options);
  if (node.kind !== "step") return buildCircle(node.id, "end", "after", options);
  const step = stepOf(flow, node.id);
  return buildJump(
    `jump-${edge.id}`,
    edge.back ? "回" : "接",
    step === undefined ? [] : [step],
    besideWidth,
    false,
  );
}

function below(
  flow: Pick<FlowFacts, "steps">,
  edge: FlowEdge,
  node: FlowNode,
  names: DiagramNames,
  options: LayoutOptions,
): Terminal {
  if (node.kind === "flow") return buildFlowEnd(node, names, besideWidth, options);
  if (node.kind !== "step")
    return buildCircle(node.id, "end", options.gateway > 0 ? "before" : "after", options);
  const step = stepOf(flow, node.id);
  return buildJump(
    `jump-${edge.id}`,
    edge.back ? "回" : "转",
    step === undefined ? [] : [step],
    besideWidth,
    true,
  );
}

/** Starts, and for main ways from other rows one plate that names their steps. */
function listEntries(
  flow: Pick<FlowFacts, "steps">,
  graph: FlowGraph,
  rank: ReadonlyMap<string, number>,
  nodes: ReadonlyMap<string, FlowNode>,
  options: LayoutOptions,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const id of rank.keys()) {
    const arriving = graph.edges.filter((edge) => edge.to === id && !rank.has(edge.from));
    const start = arriving.find(({ from }) => nodes.get(from)?.kind === "start");
    const alone = !graph.edges.some((edge) => edge.to === id && !edge.back && rank.has(edge.from));
    // Branches from other rows are told at their beginning; here too where nothing else leads to the step.
    const shown = arriving.filter(({ main, back }) => main || (alone && !back));
    const steps = shown.flatMap(({ from }) => stepOf(flow, from) ?? []);
    if (start) {
      entries.set(id, {
        id: start.id,
        main: true,
        terminal: buildCircle(start.from, "start", "before", options),
      });
    } else if (steps.length > 0) {
      const terminal = buildJump(`jump-in-${id}`, "承", steps, besideWidth, false);
      entries.set(id, { id: `edge-in-${id}`, main: shown.some(({ main }) => main), terminal });
    }
  }
  return entries;
}
