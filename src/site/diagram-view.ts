import {
  layOutFlow,
  round,
  writeArrow,
  writePath,
  type DiagramNames,
  type DiagramRow,
  type EdgeLine,
  type Rect,
  type Terminal,
  type TextBlock,
} from "../flow/diagram/index.ts";
import type { Flow, Library } from "../library/index.ts";

/**
 * Sheets on which a row is to find room at 7 pt or more: A4 across and upright with margins of 14 mm, where the
 * smallest text of 12 units is scaled to 7 pt; the first also has room for the heading. A page of the site at full
 * width is as wide as the first.
 */
export const sheets = [
  { width: 1200, height: 765 },
  { width: 880, height: 1200 },
];

export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface TextView {
  readonly role: TextBlock["role"];
  readonly lines: readonly TextLine[];
}

export interface BoxView {
  readonly id: string;
  readonly href: string;
  /** What a screen reader says of the link. */
  readonly name: string;
  readonly frame: Rect;
  readonly urgentFrame: Rect | null;
  readonly texts: readonly TextView[];
}

export interface TerminalView {
  readonly kind: Terminal["kind"];
  readonly frame: Rect;
  readonly circle: { readonly x: number; readonly y: number; readonly radius: number } | null;
  /** Bars beside the text of another flow. */
  readonly bars: string | null;
  readonly text: TextView | null;
  readonly href: string | null;
  readonly name: string | null;
}

export interface EdgeView {
  readonly kind: EdgeLine["kind"];
  readonly back: boolean;
  readonly path: string;
  readonly arrow: string;
  readonly label: TextView | null;
}

export interface DiagramRowView {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly heading: TextView | null;
  readonly lanes: readonly { readonly frame: Rect; readonly head: Rect; readonly title: TextView }[];
  readonly edges: readonly EdgeView[];
  readonly boxes: readonly BoxView[];
  readonly terminals: readonly TerminalView[];
}

export interface DiagramView {
  readonly description: string;
  /** How the sheet lies when the diagram is printed. */
  readonly sheet: "across" | "upright";
  readonly rows: readonly DiagramRowView[];
  /** What the reader must know of signs and units, only those that occur. */
  readonly legend: readonly { readonly sign: LegendSign; readonly text: string }[];
  readonly notes: readonly string[];
}

export type LegendSign = "main" | "branch" | "back" | "urgent" | "flow" | "jump";

/** Names of other flows and forms, as the diagrams need them. */
export function diagramNames(library: Library): DiagramNames {
  return {
    flowTitle: (id, part) => {
      const flow = library.flows.get(id);
      if (flow === undefined) return null;
      return flow.tracks.find((track) => track.id === part)?.title ?? flow.title;
    },
    isForm: (material) => library.forms.has(material),
  };
}

/** A flow's diagram, ready to be shown: paths, lines of text, links. */
export function buildDiagramView(flow: Flow, library: Library, href: (to: string) => string): DiagramView {
  const names = diagramNames(library);
  const { rows } = layOutFlow(flow, names, { sheets, gateway: 0, forms: false });
  const views = rows.map((row, index) => viewRow(row, index, rows.length, flow, library, href));
  return {
    description: `${flow.title}的泳道图，每一横道是一个角色，从左往右按先后排列，共${flow.steps.length}个环节。内容与下面的环节表相同，点环节可以到表中的那一行。`,
    sheet: Math.max(...rows.map(({ width }) => width)) > 880 ? "across" : "upright",
    rows: views,
    legend: listLegend(rows),
    notes: listNotes(flow),
  };
}

function viewRow(
  row: DiagramRow,
  index: number,
  count: number,
  flow: Flow,
  library: Library,
  href: (to: string) => string,
): DiagramRowView {
  return {
    id: `diagram-${index + 1}`,
    title: count === 1 ? `${flow.title}流程图` : `${flow.title}流程图（共${count}段，第${index + 1}段）`,
    width: Math.ceil(row.width),
    height: Math.ceil(row.height),
    heading: viewText(row.heading),
    lanes: row.lanes.map((lane) => ({ frame: lane, head: lane.head, title: viewLines(lane.title) })),
    edges: sortByWeight(row.edges).map((edge) => ({
      kind: edge.kind,
      back: edge.back,
      path: writePath(edge, row.edges),
      arrow: writeArrow(edge),
      label: viewText(edge.label),
    })),
    boxes: row.boxes.map((box) => ({
      id: box.id,
      href: `#${box.id}`,
      name: nameStep(flow, box.step),
      frame: box,
      urgentFrame: box.urgentFrame,
      texts: box.texts.map(viewLines),
    })),
    terminals: row.terminals.map((terminal) => viewTerminal(terminal, flow, library, href)),
  };
}

/** Main ways are drawn last, over what joins them. */
function sortByWeight(edges: readonly EdgeLine[]): readonly EdgeLine[] {
  const weight = { branch: 0, urgent: 1, main: 2 } as const;
  return [...edges].sort((a, b) => weight[a.kind] - weight[b.kind]);
}

function nameStep(flow: Flow, index: number): string {
  const step = flow.steps[index];
  return step === undefined ? "" : `${step.label}${step.name}，${step.actors[0] ?? ""}`;
}

function viewTerminal(
  terminal: Terminal,
  flow: Flow,
  library: Library,
  href: (to: string) => string,
): TerminalView {
  const { kind, circle, flow: other, step } = terminal;
  const target = other === null ? undefined : library.flows.get(other);
  const { x, y, width, height } = terminal;
  const text = terminal.text?.text ?? "";
  return {
    kind,
    frame: terminal,
    circle:
      circle === null
        ? null
        : { x: round(circle.center.x), y: round(circle.center.y), radius: circle.radius },
    bars:
      kind === "flow"
        ? `M${round(x + 5)} ${round(y)}v${height}M${round(x + width - 5)} ${round(y)}v${height}`
        : null,
    text: viewText(terminal.text),
    href: target !== undefined ? href(`/flows/${target.slug}/`) : step === null ? null : `#${step}`,
    name: target !== undefined ? `转入${text}` : step === null ? null : nameJump(terminal.id, step, flow),
  };
}

/** A plate that stands for a step in another row: the one from which the way comes, or to which it goes. */
function nameJump(id: string, step: string, flow: Flow): string {
  const name = nameStep(
    flow,
    flow.steps.findIndex(({ anchor }) => anchor === step),
  );
  return id.startsWith("jump-in-") ? `来自${name}` : `接到${name}`;
}

function viewText(block: TextBlock | null): TextView | null {
  return block === null ? null : viewLines(block);
}

/** Lines on their baselines: Chinese characters stand about 0.88 over and 0.12 under it. */
function viewLines(block: TextBlock): TextView {
  const x = block.align === "middle" ? block.x + block.width / 2 : block.x;
  return {
    role: block.role,
    lines: block.lines.map((text, index) => ({
      x: round(x),
      y: round(block.y + (index + 0.5) * block.leading + 0.37 * block.size),
      text,
    })),
  };
}

function listLegend(rows: readonly DiagramRow[]): DiagramView["legend"] {
  const edges = rows.flatMap((row) => row.edges);
  const terminals = rows.flatMap((row) => row.terminals);
  const all: readonly (readonly [LegendSign, string, boolean])[] = [
    ["main", "一般的办理顺序", true],
    ["branch", "符合所注情形时的去向", edges.some(({ kind, back }) => kind === "branch" && !back)],
    ["back", "退回或者重办", edges.some(({ back }) => back)],
    [
      "urgent",
      "急件、应急的走法和时限",
      edges.some(({ kind }) => kind === "urgent") ||
        rows.some(({ boxes }) => boxes.some(({ urgentFrame }) => urgentFrame !== null)),
    ],
    ["flow", "转入另一条流程", terminals.some(({ kind }) => kind === "flow")],
    ["jump", "接另一段或者另一个环节", terminals.some(({ kind }) => kind === "jump")],
  ];
  return all.flatMap(([sign, text, occurs]) => (occurs ? [{ sign, text }] : []));
}

/** How the units of the limits that occur are counted. */
function listNotes(flow: Flow): readonly string[] {
  const limits = flow.steps.flatMap((step) => [
    step.limit,
    ...step.urgent.map(({ limit }) => limit),
    ...step.variants.map(({ limit }) => limit),
  ]);
  const units = new Set(limits.map(({ unit }) => unit));
  return [
    ...(units.has("hour") ? ["小时、分钟连续计算，休息日、节假日和夜间照算"] : []),
    ...(units.has("workingHour") ? ["工作小时只算办公时间"] : []),
    ...(units.has("naturalDay") ? ["自然日包括休息日和节假日"] : []),
    ...(flow.steps.some(({ actors }) => actors.length > 1)
      ? ["环节画在主责角色的横道里，“相关”是参与的其他角色"]
      : []),
  ];
}
