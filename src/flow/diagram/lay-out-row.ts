import type { FlowEdge, FlowGraph } from "../graph.ts";
import type { FlowFacts } from "../types.ts";
import { buildBelow, trunkX, type Below } from "./build-below.ts";
import { buildBox, listForms, type BoxDraft } from "./build-box.ts";
import { drawEdges } from "./draw-edges.ts";
import { makeText, moveTo } from "./make-text.ts";
import { metrics } from "./metrics.ts";
import { boxX, planChannels, placePorts, type Channel } from "./plan-channels.ts";
import { hasGateway, planGaps, type GapPlan } from "./plan-gaps.ts";
import type { Cell, RowPlan } from "./plan-rows.ts";
import { sortEdges, type RowEdges } from "./sort-edges.ts";
import type { DiagramNames, DiagramRow, Lane, LayoutOptions, StepBox } from "./types.ts";

/** All that is known of a row before its lines are drawn. */
export interface PlacedRow {
  readonly row: RowPlan;
  readonly edges: RowEdges;
  readonly gaps: GapPlan;
  readonly channels: readonly Channel[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly boxes: ReadonlyMap<string, StepBox>;
  readonly below: ReadonlyMap<string, Below>;
  /** Middle of each lane's boxes, and the top of the highest. */
  readonly middles: readonly number[];
  readonly tops: readonly number[];
  /** Where the decision after a step stands; null without one. */
  readonly gatewayX: (id: string) => number | null;
  readonly ports: ReturnType<typeof placePorts>;
  readonly options: LayoutOptions;
}

const { boxWidth, laneTitle, lanePadding, margin } = metrics;
/** How often a row is widened for its labels before it is drawn as it is; a label needs one or two. */
const mostWidenings = 60;

/** Places one row: columns first, then the lines over the boxes, then the lanes' heights. */
export function layOutRow(
  flow: Pick<FlowFacts, "steps" | "tracks">,
  graph: FlowGraph,
  row: RowPlan,
  names: DiagramNames,
  options: LayoutOptions,
): DiagramRow {
  const edges = sortEdges(flow, graph, row, names, options);
  const drafts = draftBoxes(flow, row, graph.edges, names, options);
  const cells = new Map(row.cells.map((cell) => [cell.id, cell]));
  const extra = { left: [] as number[], right: [] as number[] };
  const attempt = () => {
    const gaps = planGaps(row, edges, options, extra);
    const gatewayX = (id: string): number | null => {
      const cell = cells.get(id);
      if (cell === undefined || !hasGateway(id, edges, options)) return null;
      return boxX(gaps, cell.rank) + boxWidth + metrics.gatewayDistance + options.gateway / 2;
    };
    return { gaps, gatewayX, plan: planChannels(row, graph, edges, gaps, gatewayX) };
  };
  let { gaps, gatewayX, plan } = attempt();
  for (let count = 0; plan.tight !== null && count < mostWidenings; count += 1) {
    const zone = extra[plan.tight.zone];
    zone[plan.tight.gap] = (zone[plan.tight.gap] ?? 0) + 16;
    ({ gaps, gatewayX, plan } = attempt());
  }
  const heights = new Map(
    [...drafts].map(([id, { height }]) => [id, Math.max(height, 2 * (gaps.reach.get(id)?.port ?? 0) + 16)]),
  );
  const below = new Map(
    row.cells.map(({ id, rank, step }) => {
      const x = gatewayX(id);
      const root =
        x === null
          ? { x: trunkX, y: 0 }
          : { x: x - boxX(gaps, rank), y: options.gateway / 2 - (heights.get(id) ?? 0) / 2 };
      const facts = flow.steps[step];
      const forms = options.forms && facts !== undefined ? listForms(facts, names) : [];
      return [
        id,
        buildBelow(edges.loops.get(id), edges.drops.get(id) ?? [], forms, { root, gateway: x !== null }),
      ];
    }),
  );
  const heading = row.heading === null ? null : moveTo(makeText("heading", row.heading, 900), margin, 0);
  const last = gaps.gaps.at(-1);
  const right = last === undefined ? 0 : last.x + last.width;
  const stack = stackLanes(row, gaps, plan.channels, heights, below, (heading?.height ?? 0) + margin, right);
  const boxes = new Map(
    row.cells.map((cell): [string, StepBox] => [
      cell.id,
      placeBox(
        cell,
        drafts.get(cell.id),
        heights.get(cell.id) ?? 0,
        boxX(gaps, cell.rank),
        stack.middles[cell.lane] ?? 0,
      ),
    ]),
  );
  const ports = placePorts(row, edges, cells, gaps, gatewayX);
  const placed: PlacedRow = {
    row,
    edges,
    gaps,
    channels: plan.channels,
    cells,
    boxes,
    below,
    middles: stack.middles,
    tops: stack.tops,
    gatewayX,
    ports,
    options,
  };
  const top = (heading?.height ?? 0) + margin;
  return {
    width: right + margin,
    height: stack.bottom + margin,
    frame: { x: margin, y: top, width: right - margin, height: stack.bottom - top },
    heading,
    lanes: stack.lanes,
    boxes: [...boxes.values()],
    ...drawEdges(placed),
  };
}

function draftBoxes(
  flow: Pick<FlowFacts, "steps">,
  row: RowPlan,
  edges: readonly FlowEdge[],
  names: DiagramNames,
  options: LayoutOptions,
): ReadonlyMap<string, BoxDraft> {
  return new Map(
    row.cells.flatMap(({ id, step }) => {
      const facts = flow.steps[step];
      return facts === undefined ? [] : [[id, buildBox(flow, facts, edges, names, options)] as const];
    }),
  );
}

/** Lanes one under the other, each as high as its channel, boxes and what hangs under them. */
function stackLanes(
  row: RowPlan,
  gaps: GapPlan,
  channels: readonly Channel[],
  heights: ReadonlyMap<string, number>,
  below: ReadonlyMap<string, Below>,
  top: number,
  right: number,
): { lanes: readonly Lane[]; middles: readonly number[]; tops: readonly number[]; bottom: number } {
  const lanes: Lane[] = [];
  const middles: number[] = [];
  const tops: number[] = [];
  let y = top;
  for (const [lane, name] of row.lanes.entries()) {
    const own = row.cells.filter((cell) => cell.lane === lane);
    const entry = (id: string) => Math.abs(gaps.entryOffset.get(id) ?? 0) + 16;
    const up = Math.max(
      ...own.map(({ id }) => Math.max((heights.get(id) ?? 0) / 2, gaps.reach.get(id)?.up ?? 0, entry(id))),
    );
    const down = Math.max(
      ...own.map(({ id }) => {
        const under = (heights.get(id) ?? 0) / 2 + (below.get(id)?.height ?? 0);
        return Math.max(under, gaps.reach.get(id)?.down ?? 0, entry(id));
      }),
    );
    const channel = channels[lane]?.height ?? 0;
    const title = makeText("lane", name, laneTitle - 14, "middle");
    const needed = 2 * lanePadding + channel + up + down;
    const height = Math.max(needed, title.height + 20, metrics.minLaneHeight);
    // What a low lane has to spare is shared between above and below.
    const spare = (height - needed) / 2;
    tops.push(y + spare + lanePadding + channel);
    middles.push(y + spare + lanePadding + channel + up);
    lanes.push({
      name,
      x: margin,
      y,
      width: right - margin,
      height,
      head: { x: margin, y, width: laneTitle, height },
      title: moveTo(title, margin + (laneTitle - title.width) / 2, y + (height - title.height) / 2),
    });
    y += height;
  }
  return { lanes, middles, tops, bottom: y };
}

function placeBox(
  cell: Cell,
  draft: BoxDraft | undefined,
  height: number,
  x: number,
  middle: number,
): StepBox {
  const top = middle - height / 2;
  // A box that is higher than its text holds it in the middle.
  const down = top + (height - (draft?.height ?? 0)) / 2;
  const frame = draft?.urgentFrame ?? null;
  return {
    id: cell.id,
    step: cell.step,
    lane: cell.lane,
    x,
    y: top,
    width: boxWidth,
    height,
    texts: (draft?.texts ?? []).map((text) => moveTo(text, x + text.x, down + text.y)),
    urgentFrame: frame === null ? null : moveTo(frame, x + frame.x, down + frame.y),
  };
}
