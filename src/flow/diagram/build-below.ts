import type { FlowEdge } from "../graph.ts";
import { makeText, moveTo } from "./make-text.ts";
import { metrics } from "./metrics.ts";
import type { Drop } from "./sort-edges.ts";
import { writeLabel } from "./sort-edges.ts";
import type { Point, Rect, Terminal, TextBlock } from "./types.ts";

/**
 * What hangs under a step: the loop back to it, and ways out to ends, other flows and other rows. Everything stands
 * within the width of the box, where no other line passes. The origin is the box's lower left corner.
 */
export interface Below {
  readonly height: number;
  readonly loop: {
    readonly edge: FlowEdge;
    readonly points: readonly Point[];
    readonly label: TextBlock | null;
  } | null;
  readonly drops: readonly {
    readonly edge: FlowEdge;
    readonly points: readonly Point[];
    readonly label: TextBlock | null;
    readonly terminal: Terminal;
  }[];
  readonly sheets: readonly {
    readonly form: string;
    readonly sheet: Rect;
    readonly points: readonly Point[];
    readonly label: TextBlock;
  }[];
}

/** Where the ways under a step begin: on the box's lower border, or at the lower corner of its gateway. */
export interface Trunk {
  readonly root: Point;
  readonly gateway: boolean;
}

const sheetSize = { width: 28, height: 36, left: 46, trunk: 34 };
const { boxWidth, clearance } = metrics;
/** Where the line to what hangs under a step goes down. */
export const trunkX = 14;

export function buildBelow(
  loop: FlowEdge | undefined,
  drops: readonly Drop[],
  forms: readonly string[],
  trunk: Trunk,
): Below {
  const sheets = placeSheets(forms);
  let y = Math.max(0, ...sheets.map(({ sheet }) => sheet.y + sheet.height));
  let drawnLoop: Below["loop"] = null;
  if (loop !== undefined) {
    drawnLoop = drawLoop(loop, y, trunk, drops.length > 0);
    y = Math.max(
      ...drawnLoop.points.map((point) => point.y),
      (drawnLoop.label?.y ?? 0) + (drawnLoop.label?.height ?? 0),
    );
  }
  const hanging: Below["drops"][number][] = [];
  const calm = drops.filter(({ edge }) => !edge.urgent);
  // Urgent ways come last and by a line of their own, so that their dashes lie on no other line.
  for (const drop of [...calm, ...drops.filter(({ edge }) => edge.urgent)]) {
    const aside = drop.edge.urgent && calm.length > 0 && !trunk.gateway;
    const placed = hang(drop, y + clearance, aside ? { ...trunk, root: { ...trunk.root, x: 6 } } : trunk);
    hanging.push(placed);
    y = placed.terminal.y + placed.terminal.height;
  }
  return { height: y, loop: drawnLoop, drops: hanging, sheets };
}

/** Out at the right, under the label, and up into the box at the left. */
function drawLoop(
  edge: FlowEdge,
  top: number,
  trunk: Trunk,
  besideTrunk: boolean,
): NonNullable<Below["loop"]> {
  const enter = besideTrunk && !trunk.gateway ? 28 : 14;
  const leave = trunk.gateway ? trunk.root.x : boxWidth - 10;
  const text = writeLabel(edge, [edge]);
  const room = Math.min(leave, boxWidth) - enter - 2 * 6;
  const label = text === null ? null : makeText(edge.urgent ? "urgent-label" : "label", text, room);
  const bottom = top + 7 + (label?.height ?? 6) + 5;
  return {
    edge,
    label: label === null ? null : moveTo(label, enter + 6, top + 7),
    points: [
      trunk.gateway ? trunk.root : { x: leave, y: 0 },
      { x: leave, y: bottom },
      { x: enter, y: bottom },
      { x: enter, y: 0 },
    ],
  };
}

/** Label, and under it the stub from the trunk to the terminal. */
function hang({ edge, label: text, terminal }: Drop, top: number, trunk: Trunk): Below["drops"][number] {
  const left = trunk.gateway ? 0 : trunkX + 10;
  const right = boxWidth;
  const label =
    text === null
      ? null
      : moveTo(makeText(edge.urgent ? "urgent-label" : "label", text, right - left), left, top);
  const shapeLeft = trunk.gateway ? boxWidth - terminal.width : trunkX + 12;
  const shapeTop = label === null ? top + 2 : top + label.height + 3;
  const shape = moveTo(terminal, shapeLeft, shapeTop);
  const middle = shapeTop + terminal.height / 2;
  const edgeX = trunk.gateway ? shapeLeft + terminal.width : shapeLeft;
  return {
    edge,
    label,
    terminal: shape,
    points: [trunk.root, { x: trunk.root.x, y: middle }, { x: edgeX, y: middle }],
  };
}

/** One under the other, each with a line of its own from the step. */
function placeSheets(forms: readonly string[]): Below["sheets"] {
  const { width, height, left, trunk } = sheetSize;
  return forms.map((form, index) => {
    const label = makeText("label", form, boxWidth);
    const top = 10 + index * (height + 6);
    const middle = top + height / 2;
    return {
      form,
      sheet: { x: left, y: top, width, height },
      points: [
        { x: trunk, y: 0 },
        { x: trunk, y: middle },
        { x: left, y: middle },
      ],
      label: moveTo(label, left + width + 6, middle - label.height / 2),
    };
  });
}
