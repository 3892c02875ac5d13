import type { FlowEdge, FlowGraph } from "../graph.ts";
import { makeText } from "./make-text.ts";
import { measureText } from "./measure-text.ts";
import { metrics } from "./metrics.ts";
import { trackOf, type GapPlan } from "./plan-gaps.ts";
import type { Cell, RowPlan } from "./plan-rows.ts";
import { writeLabel, type RowEdges } from "./sort-edges.ts";
import type { TextBlock } from "./types.ts";

/** A horizontal piece over the boxes of a lane, part of a way over other steps or back. */
export interface Run {
  readonly edge: FlowEdge;
  readonly lane: number;
  /** Where the way leaves its step. */
  readonly start: number;
  readonly end: number;
  /** Counted from the boxes upward. */
  readonly level: number;
  /** The label, its left end at `x`; its height is set with the lanes. */
  readonly label: TextBlock | null;
}

/** One lane's space over its boxes. */
export interface Channel {
  readonly runs: readonly Run[];
  /** Height of each level's line over the top of the boxes. */
  readonly heights: readonly number[];
  readonly height: number;
}

export interface ChannelPlan {
  readonly channels: readonly Channel[];
  /** Zone of a gap that must be wider before a label fits; null when all do. */
  readonly tight: { readonly gap: number; readonly zone: "left" | "right" } | null;
}

/** Where ways leave and enter the top of the boxes. */
export interface Ports {
  readonly out: (edge: FlowEdge) => number;
  readonly arrive: (edge: FlowEdge) => number;
}

const { clearance, lineDistance, boxWidth, portDistance } = metrics;
/** Room for a label: what is narrower is no room, what is wider needs not be used. */
const narrowest = 48;
const widest = 190;
/** A label with more lines gets a wider place, unless it is long itself. */
const mostLines = 3;

/** Puts the ways over other steps into levels over their lane, labels where no line passes. */
export function planChannels(
  row: RowPlan,
  graph: FlowGraph,
  edges: RowEdges,
  gaps: GapPlan,
  gatewayX: (id: string) => number | null,
): ChannelPlan {
  const cells = new Map(row.cells.map((cell) => [cell.id, cell]));
  const ports = placePorts(row, edges, cells, gaps, gatewayX);
  const drafts = edges.arches.flatMap((edge) => {
    const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const track = trackOf(edge, cells);
    const end = track === null ? ports.arrive(edge) : trackX(gaps, track);
    return [{ edge, lane: from.lane, start: ports.out(edge), end }];
  });
  const levelled = row.lanes.map((_, lane) => assignLevels(drafts.filter((draft) => draft.lane === lane)));
  const all = levelled.flat();
  let tight: ChannelPlan["tight"] = null;
  const channels = row.lanes.map((_, lane) => {
    const runs = (levelled[lane] ?? []).map((run): Run => {
      const own = graph.edges.filter(({ from }) => from === run.edge.from);
      const text = writeLabel(run.edge, own);
      if (text === null) return { ...run, label: null };
      const obstacles = listObstacles(run, all, row, edges, gaps, cells);
      const label = fitLabel(text, run, obstacles);
      if (label === null) tight ??= gapBeside(run, cells);
      return { ...run, label };
    });
    return stackLevels(runs);
  });
  return { channels, tight };
}

export function trackX(gaps: GapPlan, { gap, key }: { gap: number; key: string }): number {
  return gaps.gaps[gap]?.tracks.find((track) => track.key === key)?.x ?? 0;
}

/** Left side of a step's box. */
export function boxX(gaps: GapPlan, rank: number): number {
  const gap = gaps.gaps[rank];
  return gap === undefined ? 0 : gap.x + gap.width;
}

/**
 * Ports along the top: what comes from or goes to the left stands left. The way that reaches farther has its port
 * nearer to the middle, so that its line runs over the shorter ones and crosses none.
 */
export function placePorts(
  row: RowPlan,
  edges: RowEdges,
  cells: ReadonlyMap<string, Cell>,
  gaps: GapPlan,
  gatewayX: (id: string) => number | null,
): Ports {
  const out = new Map<string, number>();
  const arrive = new Map<string, number>();
  for (const cell of row.cells) {
    const wishes = new Map<string, { side: "left" | "right"; span: number }>();
    const wish = (key: string, side: "left" | "right", span: number) => {
      wishes.set(key, { side, span: Math.max(span, wishes.get(key)?.span ?? 0) });
    };
    for (const edge of edges.arches) {
      const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
      if (from === undefined || to === undefined) continue;
      const across = trackOf(edge, cells) !== null;
      const span = Math.abs(to.rank - from.rank) - (across ? 0.5 : 0);
      const left = to.rank < from.rank;
      if (from.id === cell.id && gatewayX(cell.id) === null)
        wish(`out ${edge.id}`, left ? "left" : "right", span);
      // All that arrives from one side ends in one arrow.
      if (to.id === cell.id && !across)
        wish(left ? "from right" : "from left", left ? "right" : "left", span);
    }
    const order = (side: "left" | "right") => [...wishes].filter(([, entry]) => entry.side === side);
    const sorted = [
      ...order("left").sort(([, a], [, b]) => a.span - b.span),
      ...order("right").sort(([, a], [, b]) => b.span - a.span),
    ];
    const distance = Math.min(portDistance, (boxWidth - 24) / Math.max(1, sorted.length - 1));
    const middle = boxX(gaps, cell.rank) + boxWidth / 2;
    for (const [index, [key]] of sorted.entries()) {
      const x = middle + (index - (sorted.length - 1) / 2) * distance;
      if (key.startsWith("out ")) out.set(key.slice(4), x);
      else arrive.set(`${cell.id} ${key}`, x);
    }
  }
  return {
    out: (edge) => gatewayX(edge.from) ?? out.get(edge.id) ?? 0,
    arrive: (edge) => {
      const left = (cells.get(edge.to)?.rank ?? 0) < (cells.get(edge.from)?.rank ?? 0);
      return arrive.get(`${edge.to} ${left ? "from right" : "from left"}`) ?? 0;
    },
  };
}

type Levelled = Omit<Run, "label">;

/** Short runs lie low; a run lies over all shorter ones that it meets. */
function assignLevels(drafts: readonly Omit<Levelled, "level">[]): readonly Levelled[] {
  const placed: Levelled[] = [];
  const sorted = [...drafts].sort((a, b) => Math.abs(a.end - a.start) - Math.abs(b.end - b.start));
  for (const draft of sorted) {
    const met = placed.filter(
      (other) =>
        Math.min(draft.start, draft.end) < Math.max(other.start, other.end) + clearance &&
        Math.max(draft.start, draft.end) > Math.min(other.start, other.end) - clearance,
    );
    placed.push({ ...draft, level: Math.max(-1, ...met.map(({ level }) => level)) + 1 });
  }
  return placed;
}

/** Where vertical lines pass the space over a run in which its label stands. */
function listObstacles(
  run: Levelled,
  all: readonly Levelled[],
  row: RowPlan,
  edges: RowEdges,
  gaps: GapPlan,
  cells: ReadonlyMap<string, Cell>,
): readonly number[] {
  const found: number[] = [];
  for (const other of all) {
    const to = cells.get(other.edge.to);
    const track = trackOf(other.edge, cells);
    // Stubs from the box up to a higher line.
    if (other.lane === run.lane && other.level > run.level) {
      found.push(other.start);
      if (track === null) found.push(other.end);
    }
    if (track === null || to === undefined) continue;
    const passes =
      other.lane === run.lane
        ? to.lane > other.lane
          ? other.level > run.level
          : other.level <= run.level && other.edge !== run.edge
        : isBetween(run.lane, other.lane, to.lane);
    if (passes) found.push(trackX(gaps, track));
  }
  for (const cell of row.cells) {
    for (const { to } of edges.outs.get(cell.id) ?? []) {
      const target = to === null ? undefined : cells.get(to);
      if (target === undefined || target.lane === cell.lane) continue;
      const [top, bottom] = [Math.min(cell.lane, target.lane), Math.max(cell.lane, target.lane)];
      if (run.lane > top && run.lane <= bottom)
        found.push(trackX(gaps, { gap: target.rank, key: `in ${target.id}` }));
    }
  }
  return found;
}

/** Whether a line from the space over lane `from` to the boxes of lane `to` passes the space over `lane`. */
function isBetween(lane: number, from: number, to: number): boolean {
  return to > from ? lane > from && lane <= to : lane > to && lane < from;
}

/** The label in the free part of the run where it needs fewest lines, nearest to the step that the way leaves. */
function fitLabel(text: string, run: Levelled, obstacles: readonly number[]): TextBlock | null {
  const [left, right] = [Math.min(run.start, run.end) + 6, Math.max(run.start, run.end) - 6];
  const walls = [
    left,
    ...obstacles.flatMap((x) => (x > left - 6 && x < right + 6 ? [x - 6, x + 6] : [])),
    right,
  ];
  walls.sort((a, b) => a - b);
  let best: { block: TextBlock; rating: number } | null = null;
  for (const [index, from] of walls.entries()) {
    const to = walls[index + 1];
    if (to === undefined || to - from < narrowest) continue;
    if (obstacles.some((x) => x > from - 5 && x < to + 5)) continue;
    const block = makeText(run.edge.urgent ? "urgent-label" : "label", text, Math.min(to - from, widest));
    if (block.width > to - from) continue;
    const x = run.end < run.start ? to - block.width : from;
    const rating = block.lines.length * 60 + Math.abs((run.end < run.start ? to : from) - run.start);
    if (best === null || rating < best.rating) best = { block: { ...block, x }, rating };
  }
  const most = Math.max(mostLines, Math.ceil(measureText(text) / (widest / metrics.noteSize)) + 1);
  return best === null || best.block.lines.length > most ? null : best.block;
}

/** The zone beside the run's step, which the run passes on its whole length and no upright line crosses. */
function gapBeside(run: Levelled, cells: ReadonlyMap<string, Cell>): NonNullable<ChannelPlan["tight"]> {
  const rank = cells.get(run.edge.from)?.rank ?? 0;
  return run.end < run.start ? { gap: rank, zone: "right" } : { gap: rank + 1, zone: "left" };
}

function stackLevels(runs: readonly Run[]): Channel {
  const count = Math.max(-1, ...runs.map(({ level }) => level)) + 1;
  const heights: number[] = [];
  let height = 0;
  for (let level = 0; level < count; level += 1) {
    height += level === 0 ? 14 : lineDistance;
    heights.push(height);
    height += Math.max(
      0,
      ...runs.filter((run) => run.level === level).map(({ label }) => (label?.height ?? -2) + 2),
    );
  }
  return { runs, heights, height: count === 0 ? 0 : height + 4 };
}
