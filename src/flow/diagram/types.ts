/** All lengths are in the diagram's own units; one is a CSS pixel at full size. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export const textRoles = [
  "name",
  "limit",
  "since",
  "pause",
  "urgent",
  "variant",
  "others",
  "forms",
  "cases",
  "lane",
  "heading",
  "label",
  "urgent-label",
  "terminal",
] as const;
export type TextRole = (typeof textRoles)[number];

/** Lines of text that fill the rectangle from its top; each line is `leading` high. */
export interface TextBlock extends Rect {
  readonly role: TextRole;
  /** Before it was broken into lines. */
  readonly text: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  /** Where the lines stand in the rectangle. */
  readonly align: "start" | "middle";
}

export interface Lane extends Rect {
  /** The responsible actor. */
  readonly name: string;
  readonly title: TextBlock;
  /** The cell of the title, left of the lane's own area and inside its rectangle. */
  readonly head: Rect;
}

export interface StepBox extends Rect {
  /** Anchor of the step, the node of the graph. */
  readonly id: string;
  /** Index of the step. */
  readonly step: number;
  readonly lane: number;
  readonly texts: readonly TextBlock[];
  /** Dashed frame around the limits of urgent cases. */
  readonly urgentFrame: Rect | null;
}

/**
 * Where a way begins or ends, passes to another flow (`flow`), or goes on in another row of the diagram (`jump`).
 */
export interface Terminal extends Rect {
  readonly id: string;
  readonly kind: "start" | "end" | "flow" | "jump";
  readonly text: TextBlock | null;
  /** The circle of a start or an end, inside the rectangle. */
  readonly circle: { readonly center: Point; readonly radius: number } | null;
  /** `LC-22` of a way to another flow. */
  readonly flow: string | null;
  /** Anchor of the step of a way to another row. */
  readonly step: string | null;
}

/** A decision after a step: drawn only where the layout is asked for gateways. */
export interface Gateway extends Rect {
  readonly id: string;
  /** Node of the step that it follows. */
  readonly after: string;
}

/** A form beside its step: placed only where the layout is asked for forms. */
export interface FormSheet extends Rect {
  readonly id: string;
  readonly form: string;
  /** Node of the step that takes it in or puts it out. */
  readonly step: string;
  /** Way of the association, between step and sheet. */
  readonly points: readonly Point[];
  readonly label: TextBlock;
}

export interface EdgeLine {
  /** As in the graph; the part of a way that arrives from another row has `-in` behind it. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: "main" | "branch" | "urgent";
  readonly back: boolean;
  /** From the border of the one shape to that of the other; every piece is horizontal or vertical. */
  readonly points: readonly Point[];
  readonly label: TextBlock | null;
}

/** One drawing: lanes from top to bottom, time from left to right. A long flow has several, each of its own. */
export interface DiagramRow {
  readonly width: number;
  readonly height: number;
  /** What the lanes cover, their titles included. */
  readonly frame: Rect;
  /** Title of the track to which the row belongs, if it begins one. */
  readonly heading: TextBlock | null;
  readonly lanes: readonly Lane[];
  readonly boxes: readonly StepBox[];
  readonly terminals: readonly Terminal[];
  readonly gateways: readonly Gateway[];
  readonly forms: readonly FormSheet[];
  readonly edges: readonly EdgeLine[];
}

export interface DiagramLayout {
  readonly rows: readonly DiagramRow[];
}

/** What the diagram shows of things outside the flow's own data. */
export interface DiagramNames {
  /** Title of another flow, or of its track `part`; null when unknown. */
  readonly flowTitle: (flow: string, part: string) => string | null;
  /** Whether a material is a form of the office (`BD-24`). */
  readonly isForm: (material: string) => boolean;
}

/** Room on a sheet of paper. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

export interface LayoutOptions {
  /** Sheets, one of which has room for every row of the flow; the flow is folded until it does. Empty: one row. */
  readonly sheets: readonly Sheet[];
  /** Side of the decision after a step with branches; 0 draws none. */
  readonly gateway: number;
  /** Whether forms stand as sheets under their steps instead of being named in the box. */
  readonly forms: boolean;
}
