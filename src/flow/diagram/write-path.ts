import type { EdgeLine, Point } from "./types.ts";

/** A stretch of a line without turn. */
interface Piece {
  readonly from: Point;
  readonly to: Point;
}

const cornerRadius = 6;
/** Half of the gap where a line passes under another. */
const bridge = 5;

/**
 * SVG path of a way with rounded corners. Where it crosses another way it yields: a branch to the main way, a
 * horizontal piece to a vertical one. The gap shows that they do not meet.
 */
export function writePath(edge: EdgeLine, edges: readonly EdgeLine[]): string {
  const crossings = edges.flatMap((other) => (other === edge ? [] : findCrossings(edge, other)));
  const pieces = listPieces(edge.points);
  const parts: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const start = index === 0 ? piece.from : along(piece.from, piece.to, radiusAt(pieces[index - 1], piece));
    const end = next === undefined ? piece.to : along(piece.to, piece.from, radiusAt(piece, next));
    if (index === 0) parts.push(`M${write(start)}`);
    parts.push(...writeStraight(start, end, crossings));
    if (next !== undefined)
      parts.push(`Q${write(piece.to)} ${write(along(next.from, next.to, radiusAt(piece, next)))}`);
  }
  return parts.join("");
}

/** Head of the arrow at the end of a way: closed, or open for a return. */
export function writeArrow({ points, back, kind }: EdgeLine): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return "";
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  const length = kind === "main" ? 9 : 8;
  const half = kind === "main" ? 4.5 : 4;
  const side = (sign: number): Point => ({
    x: tip.x - dx * length + sign * dy * half,
    y: tip.y - dy * length + sign * dx * half,
  });
  return `M${write(side(1))}L${write(tip)}L${write(side(-1))}${back ? "" : "Z"}`;
}

/** Points at which `edge` yields to `other`; where one ends on the other they join, and none yields. */
function findCrossings(edge: EdgeLine, other: EdgeLine): Point[] {
  return listPieces(edge.points).flatMap((a) =>
    listPieces(other.points).flatMap((b) => {
      const horizontal = a.from.y === a.to.y;
      if (horizontal === (b.from.y === b.to.y)) return [];
      const [flat, upright] = horizontal ? [a, b] : [b, a];
      const point = { x: upright.from.x, y: flat.from.y };
      if (!isWithin(point.x, flat.from.x, flat.to.x) || !isWithin(point.y, upright.from.y, upright.to.y))
        return [];
      const yields = (edge.kind === "main") === (other.kind === "main") ? horizontal : edge.kind !== "main";
      return yields ? [point] : [];
    }),
  );
}

function isWithin(value: number, a: number, b: number): boolean {
  return value > Math.min(a, b) && value < Math.max(a, b);
}

function writeStraight(start: Point, end: Point, crossings: readonly Point[]): string[] {
  const horizontal = start.y === end.y;
  const sign = Math.sign(horizontal ? end.x - start.x : end.y - start.y);
  const place = (point: Point) => sign * (horizontal ? point.x : point.y);
  const gaps = crossings
    .filter((point) => (horizontal ? point.y === start.y : point.x === start.x))
    .map(place)
    .filter((at) => at - bridge > place(start) && at + bridge < place(end))
    .sort((a, b) => a - b);
  const at = (value: number): Point =>
    horizontal ? { x: sign * value, y: start.y } : { x: start.x, y: sign * value };
  const parts: string[] = [];
  let reached = place(start);
  for (const gap of gaps) {
    // Two gaps that touch are one.
    if (gap - bridge > reached) parts.push(`L${write(at(gap - bridge))}`);
    parts.push(`M${write(at(gap + bridge))}`);
    reached = gap + bridge;
  }
  return [...parts, `L${write(end)}`];
}

function radiusAt(before: Piece | undefined, after: Piece): number {
  return before === undefined ? 0 : Math.min(cornerRadius, lengthOf(before) / 2, lengthOf(after) / 2);
}

function lengthOf({ from, to }: Piece): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}

function along(from: Point, to: Point, distance: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * distance, y: from.y + Math.sign(to.y - from.y) * distance };
}

function listPieces(points: readonly Point[]): readonly Piece[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1];
    return to === undefined ? [] : [{ from, to }];
  });
}

function write({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** A tenth of a unit is finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
