import type { FlowGraph } from "../graph.ts";
import { listTracks, orderSteps } from "../order-steps.ts";
import type { FlowFacts } from "../types.ts";

/** Where a step stands in its row. */
export interface Cell {
  /** Index of the step. */
  readonly step: number;
  readonly id: string;
  readonly lane: number;
  readonly rank: number;
}

/** Steps that are drawn together: lanes in order of first appearance, one step a lane and rank. */
export interface RowPlan {
  readonly lanes: readonly string[];
  readonly ranks: number;
  readonly cells: readonly Cell[];
  /** Title of the track that begins here by itself. */
  readonly heading: string | null;
}

type Drawn = Pick<FlowFacts, "steps" | "tracks">;

interface Ranked {
  readonly step: number;
  readonly rank: number;
}

/** Fewest steps in a row of a folded flow. */
const fewest = 2;

/**
 * Divides a flow into rows. Tracks that begin by themselves have rows of their own; what is longer than `maxRanks` is
 * folded where fewest branches are cut.
 */
export function planRows(flow: Drawn, graph: FlowGraph, maxRanks: number): readonly RowPlan[] {
  return listParts(flow, maxRanks === Infinity).flatMap(({ steps, heading }) => {
    const ranked = rankSteps(flow, steps);
    const cuts = chooseCuts(flow, graph, ranked, maxRanks);
    return cuts.map(([from, to], index) => makeRow(flow, ranked, from, to, index === 0 ? heading : null));
  });
}

/** Steps that belong together: all, or those of one track where every track begins by itself. */
function listParts(flow: Drawn, together: boolean): { steps: readonly number[]; heading: string | null }[] {
  const separate = flow.tracks.length > 1 && flow.steps.every(({ track }) => track !== undefined);
  if (together || !separate) return [{ steps: flow.steps.map((_, index) => index), heading: null }];
  return flow.tracks.flatMap(({ id, title }) => {
    const steps = orderSteps(flow, id);
    const heading = title.includes(id) ? title : `${id}　${title}`;
    return steps.length === 0 ? [] : [{ steps, heading }];
  });
}

/** A step stands one rank behind the steps of its tracks; steps of parallel tracks share a rank in different lanes. */
function rankSteps(flow: Drawn, steps: readonly number[]): readonly Ranked[] {
  const ranks = new Map<number, number>();
  const taken = new Set<string>();
  const separate = flow.steps.every(({ track }) => track !== undefined);
  for (const index of steps) {
    const step = flow.steps[index];
    if (step === undefined) continue;
    const before = steps.filter((other) => other < index && (separate || meet(flow, other, index)));
    let rank = Math.max(0, ...before.map((other) => (ranks.get(other) ?? -1) + 1));
    while (taken.has(`${rank} ${step.actors[0]}`)) rank += 1;
    taken.add(`${rank} ${step.actors[0]}`);
    ranks.set(index, rank);
  }
  return [...ranks].map(([step, rank]) => ({ step, rank }));
}

function meet(flow: Drawn, a: number, b: number): boolean {
  return listTracks(flow).some((track) => {
    const order = orderSteps(flow, track);
    return order.includes(a) && order.includes(b);
  });
}

/** First and last rank of each row. */
function chooseCuts(
  flow: Drawn,
  graph: FlowGraph,
  ranked: readonly Ranked[],
  maxRanks: number,
): readonly (readonly [number, number])[] {
  const count = Math.max(0, ...ranked.map(({ rank }) => rank)) + 1;
  const rows = Math.ceil(count / maxRanks);
  if (rows <= 1) return [[0, count - 1]];
  const rankOf = new Map(ranked.map(({ step, rank }) => [flow.steps[step]?.anchor ?? "", rank]));
  const split = (start: number, left: number): { cost: number; cuts: (readonly [number, number])[] } => {
    if (left === 1) {
      const length = count - start;
      return { cost: length > maxRanks || length < 1 ? Infinity : 0, cuts: [[start, count - 1]] };
    }
    let best: ReturnType<typeof split> = { cost: Infinity, cuts: [] };
    for (let length = fewest; length <= Math.min(maxRanks, count - start - 1); length += 1) {
      const rest = split(start + length, left - 1);
      const uneven = (length - count / rows) ** 2;
      const cost = rest.cost + uneven + countCut(graph, rankOf, start + length);
      if (cost < best.cost) best = { cost, cuts: [[start, start + length - 1], ...rest.cuts] };
    }
    return best;
  };
  return split(0, rows).cuts;
}

/** How much is cut between two ranks: each branch weighs more than an uneven row. */
function countCut(graph: FlowGraph, rankOf: ReadonlyMap<string, number>, at: number): number {
  return graph.edges.reduce((sum, { from, to, main }) => {
    const [tail, head] = [rankOf.get(from), rankOf.get(to)];
    if (tail === undefined || head === undefined || tail < at === head < at) return sum;
    return sum + (main ? 0.5 : 2);
  }, 0);
}

function makeRow(
  flow: Drawn,
  ranked: readonly Ranked[],
  from: number,
  to: number,
  heading: string | null,
): RowPlan {
  const inside = ranked.filter(({ rank }) => rank >= from && rank <= to);
  const lanes = [...new Set(inside.map(({ step }) => flow.steps[step]?.actors[0] ?? ""))];
  const cells = inside.map(({ step, rank }) => ({
    step,
    id: flow.steps[step]?.anchor ?? "",
    lane: lanes.indexOf(flow.steps[step]?.actors[0] ?? ""),
    rank: rank - from,
  }));
  return { lanes, ranks: to - from + 1, cells, heading };
}
