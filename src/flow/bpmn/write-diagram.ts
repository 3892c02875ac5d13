import { block, inline, type Xml } from "../../xml/index.ts";
import {
  round,
  type DiagramRow,
  type Point,
  type Rect,
  type Terminal,
  type TextBlock,
} from "../diagram/index.ts";
import { listWays, type Way } from "./write-process.ts";

/** Width of the strip in which a pool's name stands. */
const poolTitle = 30;
/** From the right side of a sheet to that of the box over it. */
const sheetLabel = 52;

/** Diagram interchange: the geometry of the row, shape by shape and way by way. */
export function writeDiagram(row: DiagramRow): Xml {
  const { x, y, width, height } = row.frame;
  const pool = { x: x - poolTitle, y, width: width + poolTitle, height };
  return block(
    "bpmndi:BPMNDiagram",
    { id: "diagram" },
    block(
      "bpmndi:BPMNPlane",
      { id: "plane", bpmnElement: "collaboration" },
      writeShape("pool", pool, null, { isHorizontal: "true" }),
      ...row.lanes.map((lane, index) =>
        writeShape(`lane-${index + 1}`, lane, null, { isHorizontal: "true" }),
      ),
      ...row.boxes.map((box) => writeShape(box.id, box, null)),
      ...row.gateways.map((gateway) => writeShape(gateway.id, gateway, null, { isMarkerVisible: "true" })),
      ...row.terminals.map(writeTerminal),
      // Modelling tools measure letters by their own font: the label gets what room there is.
      ...row.forms.map((sheet) => writeShape(sheet.id, sheet, { ...sheet.label, width: sheetLabel })),
      ...listWays(row).map((way) => writeWay(way, row)),
      ...row.forms.map((sheet) => writeEdge(`association-${sheet.id}`, sheet.points, null)),
    ),
  );
}

function writeTerminal(terminal: Terminal): Xml {
  const { circle } = terminal;
  if (circle === null) return writeShape(terminal.id, terminal, null);
  const { center, radius } = circle;
  const bounds = { x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius };
  return writeShape(terminal.id, bounds, terminal.text);
}

function writeWay(way: Way, row: DiagramRow): Xml {
  if (way.edge !== null) return writeEdge(way.id, way.edge.points, way.edge.label);
  const box = row.boxes.find(({ id }) => id === way.from);
  const gateway = row.gateways.find(({ id }) => id === way.to);
  if (box === undefined || gateway === undefined) return "";
  const y = gateway.y + gateway.height / 2;
  return writeEdge(
    way.id,
    [
      { x: box.x + box.width, y },
      { x: gateway.x, y },
    ],
    null,
  );
}

function writeShape(
  element: string,
  bounds: Rect,
  label: TextBlock | null,
  more: Readonly<Record<string, string>> = {},
): Xml {
  return block(
    "bpmndi:BPMNShape",
    { id: `shape-${element}`, bpmnElement: element, ...more },
    writeBounds(bounds),
    ...writeLabel(label),
  );
}

function writeEdge(element: string, points: readonly Point[], label: TextBlock | null): Xml {
  return block(
    "bpmndi:BPMNEdge",
    { id: `line-${element}`, bpmnElement: element },
    ...points.map(({ x, y }) => inline("di:waypoint", { x: `${round(x)}`, y: `${round(y)}` })),
    ...writeLabel(label),
  );
}

function writeLabel(label: TextBlock | null): readonly Xml[] {
  return label === null ? [] : [block("bpmndi:BPMNLabel", {}, writeBounds(label))];
}

function writeBounds({ x, y, width, height }: Rect): Xml {
  return inline("dc:Bounds", {
    x: `${round(x)}`,
    y: `${round(y)}`,
    width: `${round(width)}`,
    height: `${round(height)}`,
  });
}
