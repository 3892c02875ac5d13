import {
  measureText,
  type DiagramRow,
  type EdgeLine,
  type Point,
  type Rect,
  type TextBlock,
} from "../../../src/flow/diagram/index.ts";

interface Named extends Rect {
  readonly name: string;
}

/** Rounding of the layout's own sums. */
const tiny = 0.01;

/** Everything that a careful draughtsman would not let pass in one drawing, in words. */
export function findFaults(row: DiagramRow): readonly string[] {
  const shapes = listShapes(row);
  const labels = listLabels(row);
  return [
    ...findOverlaps([...shapes, ...labels]),
    ...findOutside(row, [...shapes, ...labels]),
    ...findClippedText(row),
    ...row.edges.flatMap((edge) => findEdgeFaults(edge, shapes, labels, row)),
    ...findMergedLines(row.edges),
  ];
}

function listShapes(row: DiagramRow): readonly Named[] {
  return [...row.boxes, ...row.terminals, ...row.gateways, ...row.forms].map(
    ({ id, x, y, width, height }) => ({
      name: id,
      x,
      y,
      width,
      height,
    }),
  );
}

function listLabels(row: DiagramRow): readonly Named[] {
  const texts = [...row.edges.flatMap(({ label }) => label ?? []), ...row.forms.map(({ label }) => label)];
  return texts.map(({ lines, x, y, width, height }) => ({
    name: `“${lines.join("")}”`,
    x,
    y,
    width,
    height,
  }));
}

function findOverlaps(things: readonly Named[]): string[] {
  return things.flatMap((a, index) =>
    things.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.name} lies over ${b.name}`] : [])),
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width - tiny &&
    b.x < a.x + a.width - tiny &&
    a.y < b.y + b.height - tiny &&
    b.y < a.y + a.height - tiny
  );
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x - tiny &&
    inner.y >= outer.y - tiny &&
    inner.x + inner.width <= outer.x + outer.width + tiny &&
    inner.y + inner.height <= outer.y + outer.height + tiny
  );
}

/** Everything stands in the lanes beside their titles, a step in the lane of its role. */
function findOutside(row: DiagramRow, things: readonly Named[]): string[] {
  const head = row.lanes[0]?.head.width ?? 0;
  const field = { ...row.frame, x: row.frame.x + head, width: row.frame.width - head };
  return [
    ...things.filter((thing) => !contains(field, thing)).map(({ name }) => `${name} leaves the lanes`),
    ...row.boxes
      .filter((box) => !contains(row.lanes[box.lane] ?? row.frame, box))
      .map(({ id }) => `${id} leaves its lane`),
    ...(contains({ x: 0, y: 0, width: row.width, height: row.height }, row.frame)
      ? []
      : ["the frame leaves the drawing"]),
  ];
}

function findClippedText(row: DiagramRow): string[] {
  const clipped = (text: TextBlock, shape: Rect, name: string) => [
    ...(contains(shape, text) ? [] : [`“${text.text}” leaves ${name}`]),
    ...text.lines
      .filter((line) => measureText(line) * text.size > text.width + tiny)
      .map((line) => `“${line}” is wider than its room in ${name}`),
  ];
  return [
    ...row.boxes.flatMap((box) => box.texts.flatMap((text) => clipped(text, box, box.id))),
    ...row.boxes.flatMap(({ texts, id }) =>
      findOverlaps(texts.map((text) => ({ ...text, name: `${id} ${text.role}` }))),
    ),
    ...row.terminals.flatMap((end) => (end.text === null ? [] : clipped(end.text, end, end.id))),
    ...row.lanes.flatMap(({ title, head, name }) => clipped(title, head, `lane ${name}`)),
  ];
}

function findEdgeFaults(
  edge: EdgeLine,
  shapes: readonly Named[],
  labels: readonly Named[],
  row: DiagramRow,
): string[] {
  const pieces = listPieces(edge);
  const faults: string[] = [];
  for (const [a, b] of pieces) {
    if (a.x !== b.x && a.y !== b.y) faults.push(`${edge.id} runs askew`);
    if (a.x === b.x && a.y === b.y) faults.push(`${edge.id} has an empty piece`);
    const line = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
    for (const thing of [...shapes, ...labels])
      if (passes(line, thing)) faults.push(`${edge.id} passes through ${thing.name}`);
    for (const { head, name } of row.lanes)
      if (passes(line, head)) faults.push(`${edge.id} passes the title of ${name}`);
  }
  const [first, last] = [edge.points[0], edge.points.at(-1)];
  const gateway = row.gateways.find(({ after }) => after === edge.from);
  const tail = shapes.find(({ name }) => name === (gateway?.id ?? edge.from));
  const head = shapes.find(({ name }) => name === edge.to);
  if (first === undefined || tail === undefined || !touches(tail, first))
    faults.push(`${edge.id} does not begin at ${edge.from}`);
  if (last === undefined || head === undefined || !touches(head, last))
    faults.push(`${edge.id} does not end at ${edge.to}`);
  return faults;
}

/** Whether a line has a point inside a rectangle; on its border it may lie. */
function passes(line: Rect, shape: Rect): boolean {
  return (
    line.x < shape.x + shape.width - tiny &&
    line.x + line.width > shape.x + tiny &&
    line.y < shape.y + shape.height - tiny &&
    line.y + line.height > shape.y + tiny
  );
}

function touches(shape: Rect, { x, y }: Point): boolean {
  const on = (value: number, border: number) => Math.abs(value - border) < tiny;
  const inside =
    x > shape.x - tiny &&
    x < shape.x + shape.width + tiny &&
    y > shape.y - tiny &&
    y < shape.y + shape.height + tiny;
  return (
    inside &&
    (on(x, shape.x) || on(x, shape.x + shape.width) || on(y, shape.y) || on(y, shape.y + shape.height))
  );
}

function listPieces({ points }: EdgeLine): readonly (readonly [Point, Point])[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next === undefined ? [] : [[point, next] as const];
  });
}

/** Two lines may cross, not run on each other, unless they come from one step or arrive at one. */
function findMergedLines(edges: readonly EdgeLine[]): string[] {
  return edges.flatMap((a, index) =>
    edges.slice(index + 1).flatMap((b) => {
      if (a.from === b.from || a.to === b.to) return [];
      const merged = listPieces(a).some((piece) => listPieces(b).some((other) => runTogether(piece, other)));
      return merged ? [`${a.id} and ${b.id} run on each other`] : [];
    }),
  );
}

function runTogether([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const share = (p: number, q: number, r: number, s: number) =>
    Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s)) > tiny;
  if (a.x === b.x && c.x === d.x) return Math.abs(a.x - c.x) < 3 && share(a.y, b.y, c.y, d.y);
  if (a.y === b.y && c.y === d.y) return Math.abs(a.y - c.y) < 3 && share(a.x, b.x, c.x, d.x);
  return false;
}
