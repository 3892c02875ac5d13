import { hoursPerWorkingDay, type CivilDate } from "../calendar/index.ts";
import {
  checkBasis,
  checkClocks,
  checkGraph,
  checkPosts,
  checkTotals,
  type BasisReference,
  type BasisSource,
  type CitedProvision,
} from "../flow/index.ts";
import {
  parseProvisionReference,
  type AnyRecord,
  type ContentRecord,
  type OfficeData,
  type PostData,
  type UnitData,
} from "../schemas/index.ts";
import type { Embed, Provision } from "../statute/index.ts";
import { formIdPattern } from "./build-forms.ts";
import { locateProvision } from "./locate-provision.ts";
import { recordsOf } from "./records.ts";
import { versionOn, type ReferenceContext } from "./resolve-reference.ts";
import type { Flow, Form, Regulation } from "./types.ts";

/** What the flows are checked against. */
export interface FlowSurroundings {
  readonly office: OfficeData;
  readonly posts: readonly PostData[];
  readonly units: readonly UnitData[];
  readonly forms: ReadonlyMap<string, Form>;
}

/** At most one step in so many may be excused from the comparison with its basis. */
const stepsPerExcuse = 10;

/** Graph, totals, posts and basis of every flow. */
export function checkFlows(
  records: readonly AnyRecord[],
  flows: ReadonlyMap<string, Flow>,
  surroundings: FlowSurroundings,
  context: ReferenceContext,
): void {
  const hoursPerDay = hoursPerWorkingDay(surroundings.office.officeHours);
  const source = createBasisSource(surroundings, context.regulations, context.on);
  const flowRecords = recordsOf(records, "flow");
  for (const record of flowRecords) {
    const flow = flows.get(record.data.id);
    if (!flow) continue;
    const findings = [
      ...checkGraph(flow),
      ...checkClocks(flow),
      ...checkTotals(flow, hoursPerDay),
      ...checkPosts(flow, surroundings.posts),
      ...checkBasis(flow, source),
    ];
    for (const { path, ruleId, reason, ...extra } of findings)
      context.report.at(record, path, ruleId, reason, extra);
    checkTargets(record, flows, context);
  }
  checkExcuses(flowRecords, context);
}

/** What the flow engine asks about bases, answered from the texts in force on a day and the office's lists. */
export function createBasisSource(
  { posts, units, forms }: Pick<FlowSurroundings, "posts" | "units" | "forms">,
  regulations: ReadonlyMap<string, Regulation>,
  on: CivilDate,
): BasisSource {
  const cite = ({ written }: BasisReference): CitedProvision | null => {
    const reference = parseProvisionReference(written);
    const regulation = reference && regulations.get(reference.document);
    if (!regulation || reference.provision === null) return null;
    const found = locateProvision(versionOn(regulation, on).statute, reference.provision);
    if ("missing" in found) return null;
    return { written, text: readProvision(found.provision), article: readProvision(found.article) };
  };
  const namesOf = (actor: string): readonly string[] => [
    actor,
    ...posts
      .filter(({ name, aliases }) => name === actor || aliases.includes(actor))
      .flatMap(({ name, aliases, unit }) => [name, ...aliases, ...(unit === undefined ? [] : [unit])]),
    ...units
      .filter(({ name, aliases }) => name === actor || aliases.includes(actor))
      .flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  const titlesOf = (material: string): readonly string[] => {
    const id = formIdPattern.exec(material)?.[0];
    const form = id === undefined ? undefined : forms.get(id);
    return form ? [form.title, form.id] : id === undefined ? [material] : [id];
  };
  return { cite, namesOf, titlesOf };
}

/** The words of a provision with everything below it, one line each. */
function readProvision(node: Provision | Embed): string {
  if (node.type === "embed") return node.raw;
  const children: readonly (Provision | Embed)[] = node.type === "item" ? [] : node.children;
  return [...(node.type === "article" ? [] : [node.text]), ...children.map(readProvision)].join("\n");
}

/** What stands behind another flow's identifier is a track or a step of it: `LC-22甲`, `LC-10第⑧步`. */
function checkTargets(
  record: ContentRecord<"flow">,
  flows: ReadonlyMap<string, Flow>,
  { report }: ReferenceContext,
): void {
  for (const [index, { branches, next }] of record.data.steps.entries()) {
    const targets = [
      ...branches.map(({ to }, number) => ({ to, path: ["steps", index, "branches", number, "to"] })),
      ...(next === undefined ? [] : [{ to: next, path: ["steps", index, "next"] }]),
    ];
    for (const { to, path } of targets) {
      const [, id, part = ""] = /^([A-Z]{1,4}-\d+)(.*)$/.exec(to) ?? [];
      const other = id === undefined ? undefined : flows.get(id);
      if (!other || part === "") continue;
      const parts = [
        ...other.tracks.map((track) => track.id),
        ...other.steps.flatMap((step) => [step.id, step.label, `第${step.label}步`]),
      ];
      if (!parts.includes(part))
        report.unknown(record, path, "dangling-branch", `${other.title}的分线或环节`, part, parts);
    }
  }
}

function checkExcuses(records: readonly ContentRecord<"flow">[], { report }: ReferenceContext): void {
  const steps = records.flatMap((record) =>
    record.data.steps.map((step, index) => ({ record, step, index })),
  );
  const excused = steps.filter(({ step }) => step.incomparable !== undefined);
  const allowed = Math.floor(steps.length / stepsPerExcuse);
  for (const { record, index } of excused.slice(allowed)) {
    report.at(
      record,
      ["steps", index, "incomparable"],
      "too-many-incomparable",
      `${steps.length}个环节里有${excused.length}个写了 incomparable，最多${allowed}个`,
      { note: "把时限写进依据的条款，或者改引写有时限的条款" },
    );
  }
}
