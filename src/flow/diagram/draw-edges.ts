import type { FlowEdge } from "../graph.ts";
import type { PlacedRow } from "./lay-out-row.ts";
import { moveTo } from "./make-text.ts";
import { metrics } from "./metrics.ts";
import { trackX } from "./plan-channels.ts";
import { trackOf, type PlacedOut } from "./plan-gaps.ts";
import type {
  DiagramRow,
  EdgeLine,
  FormSheet,
  Gateway,
  Point,
  StepBox,
  Terminal,
  TextBlock,
} from "./types.ts";

interface Drawing {
  readonly edges: EdgeLine[];
  readonly terminals: Terminal[];
  readonly gateways: Gateway[];
  readonly forms: FormSheet[];
}

const { boxWidth, clearance, arrowRoom } = metrics;

/** Lines, terminals, gateways and form sheets of a row whose boxes stand. */
export function drawEdges(placed: PlacedRow): Pick<DiagramRow, "edges" | "terminals" | "gateways" | "forms"> {
  const drawing: Drawing = { edges: [], terminals: [], gateways: [], forms: [] };
  for (const box of placed.boxes.values()) {
    drawGateway(placed, box, drawing);
    drawEntry(placed, box, drawing);
    for (const out of placed.gaps.outs.get(box.id) ?? []) drawOut(placed, box, out, drawing);
    drawBelow(placed, box, drawing);
  }
  for (const { runs, heights } of placed.channels) {
    for (const run of runs) {
      const y = (placed.tops[run.lane] ?? 0) - (heights[run.level] ?? 0);
      const label = run.label === null ? null : moveTo(run.label, run.label.x, y - 2 - run.label.height);
      drawing.edges.push(toLine(run.edge, routeArch(placed, run.edge, y), label));
    }
  }
  return drawing;
}

function toLine(edge: FlowEdge, points: readonly Point[], label: TextBlock | null): EdgeLine {
  const kind = edge.urgent ? "urgent" : edge.main ? "main" : "branch";
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    kind,
    back: edge.back,
    points: simplify(points),
    label,
  };
}

/** Without points that lie on a straight line between their neighbours. */
export function simplify(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    const next = points[index + 1];
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const straight =
      last !== undefined &&
      next !== undefined &&
      ((last.x === point.x && point.x === next.x) || (last.y === point.y && point.y === next.y));
    // A loop turns back on itself nowhere, so a point between two others on one line is never a turn.
    if (!straight) kept.push(point);
  }
  return kept;
}

function drawGateway(placed: PlacedRow, box: StepBox, drawing: Drawing): void {
  const x = placed.gatewayX(box.id);
  if (x === null) return;
  const size = placed.options.gateway;
  drawing.gateways.push({
    id: `gateway-${box.id}`,
    after: box.id,
    x: x - size / 2,
    y: middleOf(box) - size / 2,
    width: size,
    height: size,
  });
}

function drawEntry(placed: PlacedRow, box: StepBox, drawing: Drawing): void {
  const entry = placed.edges.entries.get(box.id);
  if (entry === undefined) return;
  const y = middleOf(box) + (placed.gaps.entryOffset.get(box.id) ?? 0);
  const { terminal } = entry;
  const right = box.x - arrowRoom - 4;
  const shape = moveTerminal(terminal, right - terminal.width, y - terminal.height / 2);
  drawing.terminals.push(shape);
  drawing.edges.push({
    id: entry.id === terminal.id ? `edge-${terminal.id}-${box.id.replace(/^step-/, "")}` : entry.id,
    from: terminal.id,
    to: box.id,
    kind: entry.main ? "main" : "branch",
    back: false,
    points: [
      { x: right, y },
      { x: box.x, y },
    ],
    label: null,
  });
}

function drawOut(placed: PlacedRow, box: StepBox, out: PlacedOut, drawing: Drawing): void {
  const y = middleOf(box) + out.offset;
  const gate = placed.gatewayX(box.id);
  const right = gate === null ? box.x + boxWidth : gate + placed.options.gateway / 2;
  const bend = gate !== null && out.offset !== 0;
  const begin = bend
    ? [
        { x: right, y: middleOf(box) },
        { x: right + 8, y: middleOf(box) },
        { x: right + 8, y },
      ]
    : [{ x: right, y }];
  const textX =
    right +
    clearance +
    (gate !== null && (placed.gaps.outs.get(box.id) ?? []).some(({ offset }) => offset !== 0) ? 8 : 0);
  const label = out.text === null ? null : moveTo(out.text, textX, y - 2 - out.text.height);
  if (out.terminal !== null) {
    const x = (label === null ? right + 4 : textX + (out.text?.width ?? 0) + 4) + arrowRoom;
    drawing.terminals.push(moveTerminal(out.terminal, x, y - out.terminal.height / 2));
    drawing.edges.push(toLine({ ...out.edge, to: out.terminal.id }, [...begin, { x, y }], label));
    return;
  }
  const target = placed.boxes.get(out.to ?? "");
  const cell = placed.cells.get(out.to ?? "");
  if (target === undefined || cell === undefined) return;
  const points = [...begin];
  if (target.lane === box.lane) points.push({ x: target.x, y: middleOf(target) });
  else {
    const x = trackX(placed.gaps, { gap: cell.rank, key: `in ${cell.id}` });
    const end = middleOf(target) + (placed.gaps.inOffset.get(cell.id) ?? 0);
    points.push({ x, y }, { x, y: end }, { x: target.x, y: end });
  }
  drawing.edges.push(toLine(out.edge, points, label));
}

function drawBelow(placed: PlacedRow, box: StepBox, drawing: Drawing): void {
  const below = placed.below.get(box.id);
  if (below === undefined) return;
  const origin = { x: box.x, y: box.y + box.height };
  const shift = <T extends Point>(thing: T): T => moveTo(thing, origin.x + thing.x, origin.y + thing.y);
  const label = (text: TextBlock | null) => (text === null ? null : shift(text));
  if (below.loop !== null) {
    const { edge, points } = below.loop;
    drawing.edges.push(toLine(edge, points.map(shift), label(below.loop.label)));
  }
  for (const { edge, points, label: text, terminal } of below.drops) {
    drawing.terminals.push(moveTerminal(terminal, origin.x + terminal.x, origin.y + terminal.y));
    drawing.edges.push(toLine({ ...edge, to: terminal.id }, points.map(shift), label(text)));
  }
  for (const [index, { form, sheet, points, label: text }] of below.sheets.entries()) {
    drawing.forms.push({
      ...shift(sheet),
      id: `sheet-${box.id}-${index + 1}`,
      form,
      step: box.id,
      points: points.map(shift),
      label: shift(text),
    });
  }
}

/** Up from the step, along the lane's channel, and down to the other step, or into a gap and beside it. */
function routeArch(placed: PlacedRow, edge: FlowEdge, y: number): readonly Point[] {
  const [from, to] = [placed.boxes.get(edge.from), placed.boxes.get(edge.to)];
  if (from === undefined || to === undefined) return [];
  const gate = placed.gatewayX(edge.from);
  const x = placed.ports.out(edge);
  const begin = gate === null ? from.y : middleOf(from) - placed.options.gateway / 2;
  const track = trackOf(edge, placed.cells);
  if (track === null) {
    const end = placed.ports.arrive(edge);
    return [
      { x, y: begin },
      { x, y },
      { x: end, y },
      { x: end, y: to.y },
    ];
  }
  const turn = trackX(placed.gaps, track);
  const forward = track.key.startsWith("in");
  const offset = (forward ? placed.gaps.inOffset : placed.gaps.backOffset).get(edge.to) ?? 0;
  const end = middleOf(to) + offset;
  return [
    { x, y: begin },
    { x, y },
    { x: turn, y },
    { x: turn, y: end },
    { x: forward ? to.x : to.x + boxWidth, y: end },
  ];
}

/** A terminal with what is inside it. */
function moveTerminal(terminal: Terminal, x: number, y: number): Terminal {
  const { circle, text } = terminal;
  return {
    ...terminal,
    x,
    y,
    circle:
      circle === null ? null : { ...circle, center: { x: x + circle.center.x, y: y + circle.center.y } },
    text: text === null ? null : moveTo(text, x + text.x, y + text.y),
  };
}

function middleOf({ y, height }: StepBox): number {
  return y + height / 2;
}
