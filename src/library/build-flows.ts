import type { AnyRecord, ContentRecord, StepData } from "../schemas/index.ts";
import type { PathSegment } from "../source/types.ts";
import { compareIds } from "./build-regulations.ts";
import { recordsOf } from "./records.ts";
import { resolveReference, resolveReferences, type ReferenceContext } from "./resolve-reference.ts";
import type { Flow, FlowStep } from "./types.ts";

const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Flow files → flows with resolved bases, by identifier. */
export function buildFlows(records: readonly AnyRecord[], context: ReferenceContext): Map<string, Flow> {
  const flows = new Map<string, Flow>();
  const flowRecords = recordsOf(records, "flow").sort((a, b) => compareIds(a.data.id, b.data.id));
  const ids = flowRecords.map((record) => record.data.id);
  for (const record of flowRecords) {
    const { data, key: slug, content } = record;
    if (data.id.toLowerCase() !== slug) {
      context.report.at(record, ["id"], "id-file", `编号“${data.id}”与文件名“${slug}.mdx”不一致`);
    }
    const { regulations, planned } = context;
    if (!regulations.has(data.regulation) && !planned.some(({ id }) => id === data.regulation)) {
      context.report.unknown(
        record,
        ["regulation"],
        "dangling-reference",
        "主制度",
        data.regulation,
        regulations.keys(),
      );
    }
    checkStepGraph(record, [...ids, ...planned.map(({ id }) => id)], context);
    flows.set(data.id, {
      ...data,
      slug,
      steps: data.steps.map((step, index) => buildStep(record, step, index, context)),
      body: content.body,
      path: content.path,
      file: content.file,
    });
    if (data.tip) resolveReference(data.tip.basis, record, ["tip", "basis"], context);
  }
  return flows;
}

function buildStep(
  record: ContentRecord<"flow">,
  step: StepData,
  index: number,
  context: ReferenceContext,
): FlowStep {
  const path: PathSegment[] = ["steps", index];
  for (const field of ["urgent", "variants", "branches"] as const) {
    for (const [number, { basis }] of step[field].entries()) {
      resolveReferences(basis, record, [...path, field, number, "basis"], context);
    }
  }
  return {
    ...step,
    basis: resolveReferences(step.basis, record, [...path, "basis"], context),
    anchor: `step-${anchorPart(step.id)}`,
    label: labelOf(step.id),
  };
}

/** `1` → `①`, `甲1` → `甲①`. */
function labelOf(id: string): string {
  const match = /^(\D*)(\d+)$/.exec(id);
  if (!match) return id;
  return `${match[1] ?? ""}${circled[Number(match[2]) - 1] ?? match[2] ?? ""}`;
}

const trackLetters: Readonly<Record<string, string>> = { 甲: "a", 乙: "b", 丙: "c", 丁: "d" };

/** Anchors stay ASCII, so that copied links are readable: `甲1` → `a1`. */
function anchorPart(id: string): string {
  return [...id]
    .map(
      (char) =>
        trackLetters[char] ?? (/[A-Za-z0-9-]/.test(char) ? char : `u${char.codePointAt(0)?.toString(16)}`),
    )
    .join("");
}

/** Step identifiers are unique, tracks exist, and every branch leads to a step, a flow or the end. */
function checkStepGraph(
  record: ContentRecord<"flow">,
  flowIds: readonly string[],
  { report }: ReferenceContext,
): void {
  const { steps, tracks } = record.data;
  const ids = steps.map((step) => step.id);
  for (const [index, step] of steps.entries()) {
    if (ids.indexOf(step.id) !== index) {
      report.at(record, ["steps", index, "id"], "duplicate-step", `环节编号“${step.id}”用了两次`);
    }
    if (step.track !== undefined && !tracks.some(({ id }) => id === step.track)) {
      report.unknown(
        record,
        ["steps", index, "track"],
        "unknown-track",
        "分线",
        step.track,
        tracks.map(({ id }) => id),
      );
    }
    const targets = [
      ...step.branches.map(({ to }, number) => ({ to, path: ["steps", index, "branches", number, "to"] })),
      ...(step.next === undefined ? [] : [{ to: step.next, path: ["steps", index, "next"] }]),
    ];
    for (const { to, path } of targets) {
      if (isBranchTarget(to, ids, flowIds)) continue;
      report.unknown(record, path, "dangling-branch", "去向", to, [...ids, ...flowIds, "结束"]);
    }
  }
}

/** A step of the flow, another flow with or without track or step (`LC-22甲`, `LC-10第⑧步`), or 结束. */
function isBranchTarget(to: string, steps: readonly string[], flows: readonly string[]): boolean {
  if (to === "结束" || steps.includes(to)) return true;
  const match = /^([A-Z]{1,4}-\d+)/.exec(to);
  return match?.[1] !== undefined && flows.includes(match[1]);
}
