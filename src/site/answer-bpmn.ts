import { writeBpmn, type BpmnNames } from "../flow/bpmn/index.ts";
import type { Flow, Library } from "../library/index.ts";
import { diagramNames } from "./diagram-view.ts";

/** Names of other flows and forms, as the BPMN file needs them. */
export function bpmnNames(library: Library): BpmnNames {
  return {
    flowTitle: diagramNames(library).flowTitle,
    formTitle: (form) => library.forms.get(form)?.title ?? null,
  };
}

/** A flow's BPMN file as a response. */
export function answerBpmn(flow: Flow, library: Library): Response {
  return new Response(writeBpmn(flow, bpmnNames(library)), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
}
