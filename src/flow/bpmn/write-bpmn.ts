import { block, type Xml } from "../../xml/index.ts";
import { layOutFlow, type DiagramRow } from "../diagram/index.ts";
import type { BpmnFlow, BpmnNames } from "./types.ts";
import { writeDiagram } from "./write-diagram.ts";
import { writeCollaboration, writeProcess } from "./write-process.ts";

/** Side of a decision; modelling tools draw it with 50, a smaller one is as clear and leaves more room. */
const gateway = 36;

/**
 * A flow as BPMN 2.0 (OMG formal/2011-01-03) with diagram interchange: one pool whose lanes are the responsible
 * roles, a task for each step, an exclusive gateway where a step has several ways out, other flows as call activities,
 * forms as data objects. Limits in working days have no place in BPMN's timers, which know ISO 8601 durations only, so
 * each stands in the name and documentation of its task, and as data in an extension.
 *
 * The process is descriptive (`isExecutable="false"`); conditions are the flow's own words.
 */
export function writeBpmn(flow: BpmnFlow, names: BpmnNames): Xml {
  const row = drawInOneRow(flow, names);
  const root = block(
    "bpmn:definitions",
    {
      "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
      "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
      "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
      "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:limit": "urn:zhangju:limit",
      id: `definitions-${flow.id.toLowerCase()}`,
      name: `${flow.id} ${flow.title}`,
      targetNamespace: `urn:zhangju:flow:${flow.id.toLowerCase()}`,
    },
    writeCollaboration(flow),
    writeProcess(flow, row, names),
    writeDiagram(row),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** The diagram as BPMN needs it: unfolded, since a lane stands once, with gateways and forms as shapes. */
export function drawInOneRow(flow: BpmnFlow, names: BpmnNames): DiagramRow {
  const diagramNames = {
    flowTitle: names.flowTitle,
    isForm: (form: string) => names.formTitle(form) !== null,
  };
  const { rows } = layOutFlow(flow, diagramNames, { sheets: [], gateway, forms: true });
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${flow.id}: a flow without sheets is one row`);
  return row;
}
