import { formatTimeLimit } from "../calendar/index.ts";
import type { Approval, Flow, FlowStep, Form, Library } from "../library/index.ts";
import { fieldTypeTable } from "../schemas/index.ts";
import { compareFields } from "./compare-fields.ts";
import type { DocumentChange } from "./types.ts";

/** Flows, forms and rows of the approvals that differ, each part by its name. */
export function compareDocuments(before: Library, after: Library): DocumentChange[] {
  return [
    ...compareMaps("flow", before.flows, after.flows, describeFlow),
    ...compareMaps("form", before.forms, after.forms, describeForm),
    ...compareMaps(
      "approval",
      indexApprovals(before.approvals),
      indexApprovals(after.approvals),
      describeApproval,
    ),
  ];
}

/** Parts of a document by place (`""` is the document itself), their values by field. */
type Parts = ReadonlyMap<string, Readonly<Record<string, string>>>;

function compareMaps<T extends { readonly title: string }>(
  type: DocumentChange["type"],
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  describe: (document: T) => Parts,
): DocumentChange[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id): DocumentChange[] => {
    const old = before.get(id);
    const fresh = after.get(id);
    const title = (fresh ?? old)?.title ?? id;
    if (!old || !fresh) return [{ kind: old ? "removed" : "added", type, id, title, parts: [] }];
    const was = describe(old);
    const is = describe(fresh);
    const places = new Set([...is.keys(), ...was.keys()]);
    const parts = [...places].flatMap((place) =>
      compareFields(was.get(place) ?? {}, is.get(place) ?? {}).map((change) => ({
        place: place === "" ? null : place,
        change,
      })),
    );
    return parts.length === 0 ? [] : [{ kind: "changed", type, id, title, parts }];
  });
}

function describeFlow(flow: Flow): Parts {
  const total = (
    label: string,
    { steps, handovers, workingDays }: Flow["before"],
  ): Record<string, string> => ({
    [`${label}环节`]: String(steps ?? ""),
    [`${label}交接`]: String(handovers ?? ""),
    [`${label}工作日`]: String(workingDays ?? ""),
  });
  return new Map<string, Readonly<Record<string, string>>>([
    [
      "",
      {
        名称: flow.title,
        主制度: flow.regulation,
        主责科室: flow.ownerUnit,
        摘要: flow.summary,
        开始: flow.trigger ?? "",
        办结: flow.outcome ?? "",
        ...total("精简前", flow.before),
        ...total("精简后", flow.after),
        补充说明: flow.body.trim(),
      },
    ],
    ...flow.steps.map((step) => [`第${step.label}步`, describeStep(step)] as const),
  ]);
}

function describeStep(step: FlowStep): Record<string, string> {
  const exceptions = [...step.urgent, ...step.variants];
  return {
    环节名称: step.name,
    角色: step.actors.join("、"),
    动作: step.action,
    输入: step.inputs.join("、"),
    输出: step.outputs.join("、"),
    时限: formatTimeLimit(step.limit),
    起算: step.limitFrom ?? "",
    时限说明: step.limitNote ?? "",
    不同情形: exceptions.map(({ when, limit }) => `${when} ${formatTimeLimit(limit)}`).join("；"),
    依据: step.basis.map(({ written }) => written).join("、"),
    分支: step.branches.map(({ when, to, action }) => `${when}→${action ?? ""}（${to}）`).join("；"),
    下一步: step.next ?? "",
  };
}

function describeForm(form: Form): Parts {
  const typeWord = (type: string): string =>
    Object.entries(fieldTypeTable).find(([, value]) => value === type)?.[0] ?? type;
  return new Map<string, Readonly<Record<string, string>>>([
    [
      "",
      {
        名称: form.title,
        管理科室: form.ownerUnit,
        依据: form.basis.map(({ written }) => written).join("、"),
        用途: form.purpose,
        保存年限: form.retention ?? "",
        填写说明: form.notes.join("；"),
      },
    ],
    ...form.sections.flatMap((section) =>
      section.fields.map(
        (field) =>
          [
            `“${section.title}”栏的“${field.label}”`,
            {
              谁填: section.filledBy,
              类型: typeWord(field.type),
              必填: field.required ? "是" : "否",
              提示: field.hint ?? "",
              选项: field.options.join("、"),
              列: field.columns.join("、"),
            },
          ] as const,
      ),
    ),
  ]);
}

type NamedApproval = Approval & { readonly title: string };

function indexApprovals(approvals: readonly Approval[]): Map<string, NamedApproval> {
  const named = approvals.map((row) => ({
    ...row,
    title: row.condition === undefined ? row.matter : `${row.matter}（${row.condition}）`,
  }));
  return new Map(named.map((row) => [row.title, row]));
}

function describeApproval(row: NamedApproval): Parts {
  return new Map<string, Readonly<Record<string, string>>>([
    [
      "",
      {
        谁审谁批: row.chain.map(({ actor, act }) => `${actor}${act}`).join("→"),
        依据: row.basis.map(({ written }) => written).join("、"),
        说明: row.note ?? "",
      },
    ],
  ]);
}
