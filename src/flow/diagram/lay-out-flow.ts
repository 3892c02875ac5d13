import { buildGraph } from "../build-graph.ts";
import type { FlowFacts } from "../types.ts";
import { layOutRow } from "./lay-out-row.ts";
import { planRows } from "./plan-rows.ts";
import type { DiagramLayout, DiagramNames, DiagramRow, LayoutOptions, Sheet } from "./types.ts";

/** More steps in one row are never tried; at full size they would not fit a page. */
const mostRanks = 7;

/**
 * Draws a flow as geometry: lanes are the responsible roles from top to bottom, time runs from left to right. Every
 * shape is as large as its text, lines run in channels of their own between them.
 */
export function layOutFlow(
  flow: Pick<FlowFacts, "steps" | "tracks">,
  names: DiagramNames,
  options: LayoutOptions,
): DiagramLayout {
  const graph = buildGraph(flow);
  const { sheets } = options;
  let rows: DiagramLayout["rows"] = [];
  for (let maxRanks = sheets.length === 0 ? Infinity : mostRanks; maxRanks > 1; maxRanks -= 1) {
    rows = planRows(flow, graph, maxRanks).map((row) => layOutRow(flow, graph, row, names, options));
    if (sheets.length === 0 || sheets.some((sheet) => rows.every((row) => fits(row, sheet)))) break;
  }
  return { rows: alignWidths(rows) };
}

function fits(row: DiagramRow, sheet: Sheet): boolean {
  return row.width <= sheet.width && row.height <= sheet.height;
}

/** Rows of one flow are equally wide, so that they stand like the lines of one text. */
function alignWidths(rows: DiagramLayout["rows"]): DiagramLayout["rows"] {
  const width = Math.max(0, ...rows.map((row) => row.width));
  return rows.map((row) => ({
    ...row,
    width,
    frame: { ...row.frame, width: row.frame.width + width - row.width },
    lanes: row.lanes.map((lane) => ({ ...lane, width: lane.width + width - row.width })),
  }));
}
