import type { FlowEdge } from "../graph.ts";
import { makeText } from "./make-text.ts";
import { metrics } from "./metrics.ts";
import { orderTracks, type TrackMember } from "./order-tracks.ts";
import type { Cell, RowPlan } from "./plan-rows.ts";
import type { Out, RowEdges } from "./sort-edges.ts";
import type { LayoutOptions, TextBlock } from "./types.ts";

/** A way out of a step with its height against the middle of the box. */
export interface PlacedOut extends Out {
  readonly offset: number;
  readonly text: TextBlock | null;
}

/** A line down or up a gap: into the step on its right (`in`) or back into the one on its left (`back`). */
export interface Track {
  readonly key: string;
  readonly x: number;
}

/** The gap left of a rank; the last one is right of the last rank. Zones from left to right: left, tracks, right. */
export interface Gap {
  readonly x: number;
  readonly width: number;
  /** Left zone, where labels and terminals of the steps on the left stand. */
  readonly left: number;
  readonly tracks: readonly Track[];
}

export interface GapPlan {
  readonly gaps: readonly Gap[];
  readonly outs: ReadonlyMap<string, readonly PlacedOut[]>;
  /** Height of the left entrance of ways by a track, of the terminal on the left, and of the right one of returns. */
  readonly inOffset: ReadonlyMap<string, number>;
  readonly entryOffset: ReadonlyMap<string, number>;
  readonly backOffset: ReadonlyMap<string, number>;
  /** How far the ways beside a box reach above and below its middle. */
  readonly reach: ReadonlyMap<string, { readonly up: number; readonly down: number; readonly port: number }>;
}

const { clearance, arrowRoom, lineDistance, boxWidth } = metrics;

/** Key of the track by which an arch ends, or null when it stays in its lane. */
export function trackOf(
  edge: FlowEdge,
  cells: ReadonlyMap<string, Cell>,
): { gap: number; key: string } | null {
  const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
  if (from === undefined || to === undefined || from.lane === to.lane) return null;
  return to.rank > from.rank
    ? { gap: to.rank, key: `in ${edge.to}` }
    : { gap: to.rank + 1, key: `back ${edge.to}` };
}

/** What the zones of each gap get beyond what stands in them. */
export interface Extra {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Widths of the gaps between the ranks, and what stands in them. `extra` widens the zones beside the tracks. */
export function planGaps(row: RowPlan, edges: RowEdges, options: LayoutOptions, extra: Extra): GapPlan {
  const cells = new Map(row.cells.map((cell) => [cell.id, cell]));
  const outs = new Map([...edges.outs].map(([id, list]) => [id, placeOuts(list, cells, options)]));
  const gateways = new Set(row.cells.flatMap(({ id }) => (hasGateway(id, edges, options) ? [id] : [])));
  const inOffset = new Map<string, number>();
  const entryOffset = new Map<string, number>();
  const backOffset = new Map<string, number>();
  const reach = new Map<string, { up: number; down: number; port: number }>();
  for (const { id } of row.cells) {
    const room = gateways.has(id) ? options.gateway / 2 + 6 : 0;
    const offset = placeReturn(id, edges, outs.get(id) ?? [], cells, room);
    if (offset !== null) backOffset.set(id, offset);
  }
  for (const cell of row.cells) {
    placeEntrances(cell, row, edges, outs, cells, { inOffset, entryOffset, backOffset });
    const own = outs.get(cell.id) ?? [];
    const ports = [
      ...own.map(({ offset }) => (gateways.has(cell.id) ? 0 : offset)),
      ...[backOffset, inOffset, entryOffset].map((offsets) => offsets.get(cell.id) ?? 0),
    ];
    reach.set(cell.id, {
      up: reachUp(own),
      down: Math.max(reachDown(own), gateways.has(cell.id) ? options.gateway / 2 : 0),
      port: Math.max(...ports.map(Math.abs)),
    });
  }
  const gaps = placeGaps(row, edges, outs, gateways, { inOffset, backOffset }, cells, options, extra);
  return { gaps, outs, inOffset, entryOffset, backOffset, reach };
}

/**
 * Height at which returns enter a step from the right: under its ways out, or over them when the returns come from
 * above and nothing stands there, so that they need not cross the way out.
 */
function placeReturn(
  id: string,
  edges: RowEdges,
  outs: readonly PlacedOut[],
  cells: ReadonlyMap<string, Cell>,
  room: number,
): number | null {
  const returns = edges.arches.filter((edge) => edge.to === id && trackOf(edge, cells)?.key === `back ${id}`);
  if (returns.length === 0) return null;
  const lane = cells.get(id)?.lane ?? 0;
  const above = returns.filter(({ from }) => (cells.get(from)?.lane ?? 0) < lane).length;
  const free = outs.every(({ text, offset, terminal }) => text === null && offset >= 0 && terminal === null);
  if (free && above * 2 > returns.length) return -Math.max(12, room);
  return Math.max(12, reachDown(outs) + 8, room);
}

function reachUp(outs: readonly PlacedOut[] = []): number {
  return Math.max(
    0,
    ...outs.map(
      ({ offset, text, terminal }) => Math.max((text?.height ?? 0) + 4, (terminal?.height ?? 0) / 2) - offset,
    ),
  );
}

function reachDown(outs: readonly PlacedOut[] = []): number {
  return Math.max(0, ...outs.map(({ offset, terminal }) => offset + (terminal?.height ?? 8) / 2));
}

/** Whether a step's ways part at a gateway: it has several, or one with a condition. */
export function hasGateway(id: string, edges: RowEdges, options: LayoutOptions): boolean {
  if (options.gateway === 0) return false;
  const outs = edges.outs.get(id)?.length ?? 0;
  const others = (edges.drops.get(id)?.length ?? 0) + edges.arches.filter(({ from }) => from === id).length;
  return outs + others + (edges.loops.has(id) ? 1 : 0) > 1;
}

/** Ways out of one step, one under the other: those to higher lanes above; the straight or main one in the middle. */
function placeOuts(
  list: readonly Out[],
  cells: ReadonlyMap<string, Cell>,
  options: LayoutOptions,
): readonly PlacedOut[] {
  const turn = ({ edge, to }: Out) =>
    to === null ? 0 : (cells.get(to)?.lane ?? 0) - (cells.get(edge.from)?.lane ?? 0);
  const sorted = [...list].sort((a, b) => turn(a) - turn(b));
  const texts = sorted.map(({ label, edge, terminal }) => {
    if (label === null) return null;
    // Two lines at most beside a line: the box is so high at least.
    const wide = options.gateway > 0 || terminal !== null ? 84 : 72;
    const role = edge.urgent ? "urgent-label" : "label";
    const text = makeText(role, label, wide);
    return text.lines.length <= 2
      ? text
      : makeText(role, label, Math.max(wide, makeText(role, label, 9999).width / 2 + 12));
  });
  const straight = sorted.findIndex((out) => out.to !== null && turn(out) === 0);
  const main = sorted.findIndex(({ edge }) => edge.main);
  const anchor = straight >= 0 ? straight : Math.max(0, main);
  const up = (index: number) =>
    Math.max((texts[index]?.height ?? 0) + 4, (sorted[index]?.terminal?.height ?? 8) / 2);
  const down = (index: number) => Math.max(4, (sorted[index]?.terminal?.height ?? 8) / 2);
  const offsets: number[] = [];
  offsets[anchor] = 0;
  for (let index = anchor + 1; index < sorted.length; index += 1)
    offsets[index] = (offsets[index - 1] ?? 0) + Math.max(12, down(index - 1) + up(index) + 3);
  for (let index = anchor - 1; index >= 0; index -= 1)
    offsets[index] = (offsets[index + 1] ?? 0) - Math.max(12, down(index) + up(index + 1) + 3);
  return sorted.map((out, index) => ({ ...out, offset: offsets[index] ?? 0, text: texts[index] ?? null }));
}

/** Heights of the entrances on a step's left: no two lines of one lane and gap at the same height. */
function placeEntrances(
  cell: Cell,
  row: RowPlan,
  edges: RowEdges,
  outs: ReadonlyMap<string, readonly PlacedOut[]>,
  cells: ReadonlyMap<string, Cell>,
  plan: {
    readonly inOffset: Map<string, number>;
    readonly entryOffset: Map<string, number>;
    readonly backOffset: ReadonlyMap<string, number>;
  },
): void {
  const arriving = [...outs.values()].flat().filter(({ to }) => to === cell.id);
  const neighbour = row.cells.find(({ lane, rank }) => lane === cell.lane && rank === cell.rank - 1);
  const straight = arriving.some(({ edge }) => edge.from === neighbour?.id);
  const taken = (outs.get(neighbour?.id ?? "") ?? []).map(({ offset }) => offset);
  const back = plan.backOffset.get(neighbour?.id ?? "");
  if (back !== undefined) taken.push(back);
  const used: { offset: number; half: number }[] = taken.map((offset) => ({ offset, half: 0 }));
  const free = (half: number, downward: boolean): number => {
    for (let distance = 0; ; distance += 2) {
      for (const offset of downward ? [distance, -distance] : [-distance, distance]) {
        if (used.every((other) => Math.abs(other.offset - offset) >= Math.max(10, half + other.half + 5))) {
          used.push({ offset, half });
          return offset;
        }
      }
    }
  };
  const entry = edges.entries.get(cell.id);
  // The plate stands in the zone before the box, where lines of the neighbour on other heights have turned away.
  if (entry) {
    if (!straight) used.length = 0;
    plan.entryOffset.set(cell.id, free(entry.terminal.height / 2, true));
    if (!straight) used.push(...taken.map((offset) => ({ offset, half: 0 })));
  }
  const turning = arriving.filter(({ edge }) => edge.from !== neighbour?.id);
  const over = edges.arches.filter(
    (edge) => edge.to === cell.id && trackOf(edge, cells)?.key === `in ${cell.id}`,
  );
  const sources = [...turning.map(({ edge }) => edge), ...over].map(({ from }) => cells.get(from)?.lane ?? 0);
  if (sources.length === 0) return;
  const below = sources.filter((lane) => lane > cell.lane).length;
  plan.inOffset.set(cell.id, free(0, below * 2 > sources.length));
}

function placeGaps(
  row: RowPlan,
  edges: RowEdges,
  outs: ReadonlyMap<string, readonly PlacedOut[]>,
  gateways: ReadonlySet<string>,
  offsets: {
    readonly inOffset: ReadonlyMap<string, number>;
    readonly backOffset: ReadonlyMap<string, number>;
  },
  cells: ReadonlyMap<string, Cell>,
  options: LayoutOptions,
  extra: Extra,
): readonly Gap[] {
  const gaps: Gap[] = [];
  let x: number = metrics.margin + metrics.laneTitle;
  for (let index = 0; index <= row.ranks; index += 1) {
    const leftCells = row.cells.filter(({ rank }) => rank === index - 1);
    const rightCells = row.cells.filter(({ rank }) => rank === index);
    const left = Math.max(
      0,
      ...leftCells.map(({ id }) => widthRight(outs.get(id) ?? [], gateways.has(id), options)),
    );
    const right =
      (extra.right[index] ?? 0) +
      Math.max(0, ...rightCells.map(({ id }) => widthLeft(edges.entries.get(id)?.terminal.width)));
    const keys = orderTracks(listMembers(index, row, edges, outs, offsets, cells));
    const wide = left + (extra.left[index] ?? 0);
    const tracks = keys.length === 0 ? 0 : 2 * arrowRoom + (keys.length - 1) * lineDistance;
    const outer = index === 0 || index === row.ranks;
    const needed =
      wide + right + Math.max(tracks, keys.length === 0 && right === 0 && !outer ? arrowRoom : 0);
    const width = Math.max(outer ? 14 : metrics.minGap, needed);
    // A lone line stands in the middle of what is free.
    const spare = (width - needed) / 2;
    const first = x + wide + arrowRoom + spare;
    gaps.push({
      x,
      width,
      left: wide,
      tracks: keys.map((key, place) => ({ key, x: first + place * lineDistance })),
    });
    x += width + boxWidth;
  }
  return gaps;
}

function widthRight(outs: readonly PlacedOut[], gateway: boolean, options: LayoutOptions): number {
  const room = gateway ? metrics.gatewayDistance + options.gateway : 0;
  const widths = outs.map(({ text, terminal }) => {
    const label = text === null ? 0 : clearance + text.width + 4;
    const shape = terminal === null ? 0 : arrowRoom + 4 + terminal.width + 4;
    return label + shape;
  });
  const bend = gateway && outs.some(({ offset }) => offset !== 0) ? 8 : 0;
  return room + bend + Math.max(0, ...widths);
}

function widthLeft(terminal: number | undefined): number {
  return terminal === undefined ? 0 : 8 + terminal + arrowRoom + 4;
}

/** Every piece of line that turns in the gap, by its track. */
function listMembers(
  gap: number,
  row: RowPlan,
  edges: RowEdges,
  outs: ReadonlyMap<string, readonly PlacedOut[]>,
  offsets: {
    readonly inOffset: ReadonlyMap<string, number>;
    readonly backOffset: ReadonlyMap<string, number>;
  },
  cells: ReadonlyMap<string, Cell>,
): readonly TrackMember[] {
  const height = (lane: number, offset: number | "channel") =>
    lane * 1000 + (offset === "channel" ? 100 : 500 + offset);
  const members: TrackMember[] = [];
  for (const { id, lane, rank } of row.cells) {
    if (rank !== gap - 1) continue;
    for (const { to, offset } of outs.get(id) ?? []) {
      const target = to === null ? undefined : cells.get(to);
      if (target === undefined || target.lane === lane) continue;
      const key = `in ${target.id}`;
      members.push({
        key,
        start: height(lane, offset),
        side: "left",
        end: height(target.lane, offsets.inOffset.get(target.id) ?? 0),
        endSide: "right",
      });
    }
  }
  for (const edge of edges.arches) {
    const track = trackOf(edge, cells);
    const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
    if (track?.gap !== gap || from === undefined || to === undefined) continue;
    const forward = track.key.startsWith("in");
    const offset = (forward ? offsets.inOffset : offsets.backOffset).get(to.id) ?? 0;
    // A return from the same rank comes from the left like a way forward.
    const side = forward || from.rank < gap ? "left" : "right";
    members.push({
      key: track.key,
      start: height(from.lane, "channel"),
      side,
      end: height(to.lane, offset),
      endSide: forward ? "right" : "left",
    });
  }
  return members;
}
