import type { FlowFacts } from "../types.ts";

/** What a BPMN file says of a flow beyond its steps. */
export interface BpmnFlow extends FlowFacts {
  readonly summary: string;
  readonly trigger?: string | undefined;
  readonly outcome?: string | undefined;
}

/** Names of what stands outside the flow. */
export interface BpmnNames {
  readonly flowTitle: (flow: string, part: string) => string | null;
  /** Title of a form, or null when the material is none. */
  readonly formTitle: (form: string) => string | null;
}
