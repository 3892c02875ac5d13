import { parseProvisionReference, type AnyRecord } from "../schemas/index.ts";
import { compareIds } from "./build-regulations.ts";
import { dataOf, recordsOf } from "./records.ts";
import { resolveReference, resolveReferences, type ReferenceContext } from "./resolve-reference.ts";
import type {
  Approval,
  ConductCase,
  EssayPoint,
  Flow,
  Form,
  KeyTasks,
  Lead,
  Service,
  Task,
} from "./types.ts";

/** Conduct cases in the order of their file names. */
export function buildConduct(records: readonly AnyRecord[], context: ReferenceContext): ConductCase[] {
  return recordsOf(records, "conduct")
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap((record) => {
      const clause = resolveReference(record.data.clause, record, ["clause"], context);
      if (!clause) return [];
      return [
        { ...record.data, clause, slug: record.key, body: record.content.body, path: record.content.path },
      ];
    });
}

/** Entries of 我要办, in their own order. */
export function buildTasks(
  records: readonly AnyRecord[],
  flows: ReadonlyMap<string, Flow>,
  forms: ReadonlyMap<string, Form>,
  context: ReferenceContext,
): Task[] {
  const announced = new Set(context.planned.map(({ id }) => id));
  return recordsOf(records, "task")
    .sort((a, b) => a.data.order - b.data.order)
    .map((record) => {
      for (const [field, known, label] of [
        ["flows", flows, "流程"],
        ["forms", forms, "表单"],
      ] as const) {
        for (const [index, id] of record.data[field].entries()) {
          if (known.has(id) || announced.has(id)) continue;
          context.report.unknown(
            record,
            [field, index],
            `unknown-${field === "flows" ? "flow" : "form"}`,
            label,
            id,
            known.keys(),
          );
        }
      }
      return {
        ...record.data,
        basis: resolveReferences(record.data.basis, record, ["basis"], context),
        slug: record.key,
        body: record.content.body,
        path: record.content.path,
      };
    });
}

/** Personnel matters (service guides), by identifier. */
export function buildServices(
  records: readonly AnyRecord[],
  context: ReferenceContext,
): Map<string, Service> {
  const services = new Map<string, Service>();
  for (const record of recordsOf(records, "service").sort((a, b) => compareIds(a.data.id, b.data.id))) {
    const provisions = resolveReferences(record.data.provisions, record, ["provisions"], context);
    services.set(record.data.id, { ...record.data, provisions, slug: record.key });
  }
  return services;
}

/** Rows of 审批权限表. */
export function buildApprovals(records: readonly AnyRecord[], context: ReferenceContext): Approval[] {
  return recordsOf(records, "approvals").flatMap((record) =>
    record.data.map((row, index) => {
      const basis = resolveReferences(row.basis, record, [index, "basis"], context);
      const chain = row.chain.map((step, number) => ({
        ...step,
        basis:
          (step.basis && resolveReference(step.basis, record, [index, "chain", number, "basis"], context)) ??
          basis[0] ??
          null,
      }));
      return { ...row, chain, basis };
    }),
  );
}

/** Rows of 牵头配合表. */
export function buildLeads(records: readonly AnyRecord[], context: ReferenceContext): Lead[] {
  return recordsOf(records, "leads").flatMap((record) =>
    record.data.map((row, index) => ({
      ...row,
      basis: resolveReferences(row.basis, record, [index, "basis"], context),
    })),
  );
}

/** The yearly breakdowns, newest year first. */
export function buildKeyTasks(records: readonly AnyRecord[], context: ReferenceContext): KeyTasks[] {
  return recordsOf(records, "keyTasks")
    .sort((a, b) => b.data.year - a.data.year)
    .map((record) => ({
      ...record.data,
      basis: resolveReferences(record.data.basis, record, ["basis"], context),
      groups: record.data.groups.map((group, number) => ({
        centralWork: group.centralWork,
        tasks: group.tasks.map((task, index) => ({
          ...task,
          basis: resolveReferences(task.basis, record, ["groups", number, "tasks", index, "basis"], context),
        })),
      })),
    }));
}

/** Points of the founding essay; each is carried by provisions, flows or forms that exist. */
export function buildEssay(
  records: readonly AnyRecord[],
  flows: ReadonlyMap<string, Flow>,
  forms: ReadonlyMap<string, Form>,
  services: ReadonlyMap<string, Service>,
  context: ReferenceContext,
): EssayPoint[] {
  return recordsOf(records, "essay").flatMap((record) =>
    record.data.map((point, index) => ({
      ...point,
      provisions: point.provisions.flatMap((written, number) => {
        const path = [index, "provisions", number];
        const other = flows.get(written) ?? forms.get(written) ?? services.get(written);
        if (other) return [documentReference(written, other.title)];
        const reference = parseProvisionReference(written);
        if (reference) return resolveReference(reference, record, path, context) ?? [];
        context.report.at(record, path, "bad-value", `承载条款写成了“${written}”`, {
          note: "写成 ZD-03第四条、LC-01 或 BD-04",
        });
        return [];
      }),
    })),
  );
}

function documentReference(written: string, title: string): EssayPoint["provisions"][number] {
  return {
    written,
    document: written,
    provision: null,
    title,
    kind: "regulation",
    articleId: null,
    anchor: null,
    targets: [],
  };
}

/** Data lists that need no resolution. */
export function readPlainLists(records: readonly AnyRecord[]) {
  return {
    units: dataOf(records, "units", []),
    posts: dataOf(records, "posts", []),
    laws: dataOf(records, "laws", []),
    planned: dataOf(records, "planned", []),
    silent: dataOf(records, "silent", []),
    thesaurus: dataOf(records, "thesaurus", []),
    lexicon: dataOf(records, "lexicon", []),
    questions: dataOf(records, "questions", []),
    reviews: dataOf(records, "reviews", []),
  };
}
