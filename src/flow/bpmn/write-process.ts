import { formatTimeLimit, type TimeLimit } from "../../calendar/index.ts";
import { block, escapeText, inline, type Xml } from "../../xml/index.ts";
import type { DiagramRow, EdgeLine, FormSheet, Terminal } from "../diagram/index.ts";
import type { LimitException, StepFacts } from "../types.ts";
import type { BpmnFlow, BpmnNames } from "./types.ts";

/** The pool that holds the process. */
export function writeCollaboration(flow: BpmnFlow): Xml {
  return block(
    "bpmn:collaboration",
    { id: "collaboration" },
    inline("bpmn:participant", {
      id: "pool",
      name: `${flow.id} ${flow.title}`,
      processRef: processId(flow.id),
    }),
  );
}

/** Lanes, nodes, ways and data of the flow, without their places. */
export function writeProcess(flow: BpmnFlow, row: DiagramRow, names: BpmnNames): Xml {
  const ways = listWays(row);
  return block(
    "bpmn:process",
    { id: processId(flow.id), name: flow.title, isExecutable: "false" },
    document([
      flow.summary,
      ...(flow.trigger === undefined ? [] : [`从何时开始：${flow.trigger}`]),
      ...(flow.outcome === undefined ? [] : [`到何时办结：${flow.outcome}`]),
    ]),
    writeLanes(row),
    ...row.boxes.map((box) => writeTask(flow.steps[box.step], row, ways)),
    ...row.gateways.map((gateway) => writeGateway(gateway.id, ways)),
    ...row.terminals.map((terminal) => writeTerminal(terminal, ways)),
    ...ways.map((way) => writeWay(way, row)),
    ...writeForms(row.forms, names),
  );
}

/** A sequence flow: a way of the diagram, or the piece between a step and its gateway. */
export interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly edge: EdgeLine | null;
}

/** The ways as BPMN counts them: those of a step with a gateway leave the gateway. */
export function listWays(row: DiagramRow): readonly Way[] {
  const gateways = new Map(row.gateways.map(({ after, id }) => [after, id]));
  return [
    ...row.gateways.map(({ id, after }) => ({ id: `edge-${id}`, from: after, to: id, edge: null })),
    ...row.edges.map((edge) => ({
      id: edge.id,
      from: gateways.get(edge.from) ?? edge.from,
      to: edge.to,
      edge,
    })),
  ];
}

export function processId(flow: string): string {
  return `process-${flow.toLowerCase()}`;
}

function writeLanes(row: DiagramRow): Xml {
  const lanes = row.lanes.map((lane, index) => {
    const inside = [...row.boxes, ...row.gateways, ...row.terminals].filter(
      ({ y, height }) => y + height / 2 >= lane.y && y + height / 2 < lane.y + lane.height,
    );
    const refs = inside.map(({ id }) => inline("bpmn:flowNodeRef", {}, id));
    return block("bpmn:lane", { id: `lane-${index + 1}`, name: lane.name }, ...refs);
  });
  return block("bpmn:laneSet", { id: "lanes" }, ...lanes);
}

function writeTask(step: StepFacts | undefined, row: DiagramRow, ways: readonly Way[]): Xml {
  if (step === undefined) return "";
  const limited = step.limit.unit !== "none";
  const name = `${step.label}${step.name}${limited ? `（${formatTimeLimit(step.limit)}）` : ""}`;
  const data = row.forms
    .filter((sheet) => sheet.step === step.anchor)
    .map((sheet) => writeAssociation(sheet, step));
  return block(
    "bpmn:task",
    { id: step.anchor, name },
    document(describeStep(step)),
    block("bpmn:extensionElements", {}, ...writeLimits(step)),
    ...writeEnds(step.anchor, ways),
    ...data.map(({ property }) => property),
    ...data.map(({ input }) => input),
    ...data.map(({ output }) => output),
  );
}

function describeStep(step: StepFacts): readonly string[] {
  const [responsible = "", ...others] = step.actors;
  const exception = ({ when, limit }: LimitException) => `${when}：${formatTimeLimit(limit)}`;
  const since =
    step.limitFrom === undefined
      ? ""
      : `（${step.limit.before ? "早于" : "自"}${step.limitFrom}${step.limit.before ? "" : "起算"}）`;
  return [
    step.action,
    `主责：${responsible}`,
    ...(others.length === 0 ? [] : [`相关：${others.join("、")}`]),
    ...(step.inputs.length === 0 ? [] : [`材料：${step.inputs.join("、")}`]),
    ...(step.outputs.length === 0 ? [] : [`形成：${step.outputs.join("、")}`]),
    `时限：${formatTimeLimit(step.limit)}${since}`,
    ...[...step.urgent, ...step.variants].map((entry) => `时限，${exception(entry)}`),
    ...(step.pauses === undefined ? [] : [`自${step.pauses}起的期限在本环节暂停计算`]),
    `依据：${step.basis.map(({ written }) => written).join("、")}`,
    ...step.branches.map(({ when, action }) => `${when}：${action ?? "转出"}`),
  ];
}

/** Limits as data: unit and quantity as the calendar reads them, the words as written. */
function writeLimits(step: StepFacts): readonly Xml[] {
  const write = (limit: TimeLimit, when?: string) =>
    inline("limit:timeLimit", {
      when,
      written: limit.written,
      unit: limit.unit,
      min: limit.quantity?.min.toString(),
      max: limit.quantity?.max.toString(),
      before: limit.before ? "true" : undefined,
      from: when === undefined ? step.limitFrom : undefined,
      pauses: when === undefined ? step.pauses : undefined,
    });
  return [
    write(step.limit),
    ...[...step.urgent, ...step.variants].map(({ limit, when }) => write(limit, when)),
  ];
}

function writeGateway(id: string, ways: readonly Way[]): Xml {
  const main = ways.find((way) => way.from === id && way.edge?.kind === "main" && !hasCondition(way));
  return block(
    "bpmn:exclusiveGateway",
    { id, gatewayDirection: "Diverging", default: main?.id },
    ...writeEnds(id, ways),
  );
}

function writeTerminal(terminal: Terminal, ways: readonly Way[]): Xml {
  const name = terminal.text?.text ?? "";
  const ends = writeEnds(terminal.id, ways);
  if (terminal.kind === "start") return block("bpmn:startEvent", { id: terminal.id, name }, ...ends);
  if (terminal.kind === "end") return block("bpmn:endEvent", { id: terminal.id, name }, ...ends);
  // The other flow is a process in a file of its own; its name says which.
  return block("bpmn:callActivity", { id: terminal.id, name }, ...ends);
}

function writeEnds(node: string, ways: readonly Way[]): readonly Xml[] {
  return [
    ...ways.filter(({ to }) => to === node).map(({ id }) => inline("bpmn:incoming", {}, id)),
    ...ways.filter(({ from }) => from === node).map(({ id }) => inline("bpmn:outgoing", {}, id)),
  ];
}

/** A condition where ways part; the way that is taken otherwise has none. */
function hasCondition({ from, edge }: Way): boolean {
  return from.startsWith("gateway-") && edge !== null && edge.label !== null;
}

function writeWay(way: Way, row: DiagramRow): Xml {
  const name = way.edge?.label?.text;
  const attributes = { id: way.id, name, sourceRef: way.from, targetRef: way.to };
  if (!hasCondition(way) || row.gateways.length === 0) return inline("bpmn:sequenceFlow", attributes);
  return block(
    "bpmn:sequenceFlow",
    attributes,
    inline("bpmn:conditionExpression", { "xsi:type": "bpmn:tFormalExpression" }, escapeText(name ?? "")),
  );
}

/** One data object for each form, a reference for each step that uses it. */
function writeForms(sheets: readonly FormSheet[], names: BpmnNames): readonly Xml[] {
  const forms = [...new Set(sheets.map(({ form }) => form))];
  const name = (form: string) => `${form} ${names.formTitle(form) ?? ""}`.trim();
  return [
    ...forms.map((form) => inline("bpmn:dataObject", { id: `form-${form.toLowerCase()}`, name: name(form) })),
    ...sheets.map(({ id, form }) =>
      inline("bpmn:dataObjectReference", { id, name: form, dataObjectRef: `form-${form.toLowerCase()}` }),
    ),
  ];
}

/** What a step puts out is an output; what it only takes in, an input. An input needs a place in the task. */
function writeAssociation(sheet: FormSheet, step: StepFacts): { property: Xml; input: Xml; output: Xml } {
  const id = `association-${sheet.id}`;
  if (isOutput(sheet, step))
    return {
      property: "",
      input: "",
      output: block("bpmn:dataOutputAssociation", { id }, inline("bpmn:targetRef", {}, sheet.id)),
    };
  return {
    property: inline("bpmn:property", { id: `${id}-place`, name: sheet.form }),
    input: block(
      "bpmn:dataInputAssociation",
      { id },
      inline("bpmn:sourceRef", {}, sheet.id),
      inline("bpmn:targetRef", {}, `${id}-place`),
    ),
    output: "",
  };
}

export function isOutput(sheet: FormSheet, step: StepFacts): boolean {
  return step.outputs.some((material) => material.includes(sheet.form));
}

function document(paragraphs: readonly string[]): Xml {
  return inline("bpmn:documentation", {}, escapeText(paragraphs.join("\n")));
}
