import { formatTimeLimit, type TimeLimit } from "../../calendar/index.ts";
import {
  versionOn,
  type Flow,
  type FlowStep,
  type Library,
  type ResolvedReference,
} from "../../library/index.ts";
import { flowsAddress, linkFrom, schemaFileAddress } from "./addresses.ts";
import type { FlowsDocument, StepDocument } from "./flows-document.ts";

/** The library → `/api/flows.json`. */
export function writeFlows(library: Library): FlowsDocument {
  const href = linkFrom(flowsAddress);
  const flows = [...library.flows.values()];
  return {
    $schema: href(schemaFileAddress("flows")),
    edition: library.office.edition,
    count: flows.length,
    flows: flows.map((flow) => writeFlow(flow, library, href)),
  };
}

function writeFlow(
  flow: Flow,
  library: Library,
  href: (to: string) => string,
): FlowsDocument["flows"][number] {
  const page = `/flows/${flow.slug}/`;
  return {
    id: flow.id,
    title: flow.title,
    regulation: flow.regulation,
    ownerUnit: flow.ownerUnit,
    summary: flow.summary,
    trigger: flow.trigger ?? null,
    outcome: flow.outcome ?? null,
    keywords: [...flow.keywords],
    tracks: flow.tracks.map(({ id, title, note }) => ({ id, title, note: note ?? null })),
    steps: flow.steps.map((step) => writeStep(step, page, library, href)),
    before: flow.before,
    after: flow.after,
    page: href(page),
  };
}

function writeStep(
  step: FlowStep,
  page: string,
  library: Library,
  href: (to: string) => string,
): StepDocument {
  const exceptions = (entries: FlowStep["urgent"]) =>
    entries.map((entry) => ({
      when: entry.when,
      limit: writeTimeLimit(entry.limit),
      note: entry.note ?? null,
      extends: entry.extends ?? null,
    }));
  return {
    id: step.id,
    label: step.label,
    track: step.track ?? null,
    name: step.name,
    actors: [...step.actors],
    action: step.action,
    inputs: [...step.inputs],
    outputs: [...step.outputs],
    limit: writeTimeLimit(step.limit),
    limitFrom: step.limitFrom ?? null,
    limitNote: step.limitNote ?? null,
    waits: step.waits ?? false,
    marks: [...(step.marks ?? [])],
    pauses: step.pauses ?? null,
    urgent: exceptions(step.urgent),
    variants: exceptions(step.variants),
    basis: step.basis.map((reference) => writeReference(reference, library, href)),
    branches: step.branches.map(({ when, to, action }) => ({ when, to, action: action ?? null })),
    next: step.next ?? null,
    page: href(`${page}#${step.anchor}`),
  };
}

function writeTimeLimit(limit: TimeLimit): StepDocument["limit"] {
  const { written, unit, quantity, before, atLeast, event, rule } = limit;
  return {
    written,
    text: formatTimeLimit(limit),
    unit,
    min: quantity?.min ?? null,
    max: quantity?.max ?? null,
    before,
    atLeast,
    event,
    rule: rule && { ...rule, months: [...rule.months] },
  };
}

/** A basis with the dated page of the text that applies on the edition date. */
function writeReference(
  { written, document, provision, title, kind, anchor }: ResolvedReference,
  library: Library,
  href: (to: string) => string,
): StepDocument["basis"][number] {
  const regulation = library.regulations.get(document);
  const key = regulation && versionOn(regulation, library.office.edition).key;
  const page = regulation
    ? href(`/regulations/${regulation.slug}/${key}/${anchor ? `#${anchor}` : ""}`)
    : null;
  return { written, document, provision, title, kind, anchor, page };
}
