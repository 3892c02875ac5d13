import type { AnyRecord } from "../schemas/index.ts";
import { compareIds } from "./build-regulations.ts";
import { recordsOf } from "./records.ts";
import { resolveReferences, type ReferenceContext } from "./resolve-reference.ts";
import type { Flow, Form } from "./types.ts";

/** Identifier of a form among materials: `BD-24`, also in `BD-04稿`. */
export const formIdPattern = /\b[A-Z]{1,4}-\d{1,4}/;

/** Form files → forms with the steps that use them; every form named in a flow must exist and be used. */
export function buildForms(
  records: readonly AnyRecord[],
  flows: ReadonlyMap<string, Flow>,
  context: ReferenceContext,
): Map<string, Form> {
  const { report, planned } = context;
  const uses = collectUses(flows);
  const forms = new Map<string, Form>();
  for (const record of recordsOf(records, "form").sort((a, b) => compareIds(a.data.id, b.data.id))) {
    const { data, key: slug, content } = record;
    if (data.id.toLowerCase() !== slug) {
      report.at(record, ["id"], "id-file", `编号“${data.id}”与文件名“${slug}.yaml”不一致`);
    }
    const basis = resolveReferences(data.basis, record, ["basis"], context);
    forms.set(data.id, { ...data, slug, basis, steps: uses.get(data.id) ?? [], file: content.file });
  }
  for (const record of recordsOf(records, "flow")) {
    for (const [index, step] of record.data.steps.entries()) {
      for (const field of ["inputs", "outputs"] as const) {
        for (const [number, material] of step[field].entries()) {
          const id = formIdPattern.exec(material)?.[0];
          if (!id || forms.has(id) || planned.some((entry) => entry.id === id)) continue;
          report.unknown(record, ["steps", index, field, number], "unknown-form", "表单", id, forms.keys());
        }
      }
    }
  }
  return forms;
}

function collectUses(flows: ReadonlyMap<string, Flow>): Map<string, Form["steps"][number][]> {
  const uses = new Map<string, Form["steps"][number][]>();
  for (const flow of flows.values()) {
    for (const step of flow.steps) {
      for (const [use, materials] of [
        ["input", step.inputs],
        ["output", step.outputs],
      ] as const) {
        for (const material of materials) {
          const id = formIdPattern.exec(material)?.[0];
          if (id) uses.set(id, [...(uses.get(id) ?? []), { flow: flow.id, step: step.id, use }]);
        }
      }
    }
  }
  return uses;
}
