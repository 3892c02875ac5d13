export type { BpmnFlow, BpmnNames } from "./types.ts";
export { drawInOneRow, writeBpmn } from "./write-bpmn.ts";
