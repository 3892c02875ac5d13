import {
  contentKinds,
  type AnyRecord,
  type ContentKind,
  type LawData,
  type OfficeData,
  type PostData,
  type UnitData,
} from "../schemas/index.ts";
import type { ContentFile, PathSegment } from "../source/types.ts";
import { recordsOf } from "./records.ts";
import type { Reported, Reporter } from "./report.ts";

interface Names {
  readonly office: OfficeData;
  readonly units: readonly UnitData[];
  readonly posts: readonly PostData[];
  readonly laws: readonly LawData[];
}

/** Every unit, post and law that a file names must be in its list. */
export function checkNames(records: readonly AnyRecord[], names: Names, report: Reporter): void {
  const units = new Set(names.units.flatMap(({ name, aliases }) => [name, ...aliases]));
  const actors = new Set([...units, ...names.posts.flatMap(({ name, aliases }) => [name, ...aliases])]);
  const unit = (record: Reported, path: readonly PathSegment[], name: string, label: string): void => {
    if (!units.has(name)) report.unknown(record, path, "unknown-unit", label, name, units);
  };
  const actor = (record: Reported, path: readonly PathSegment[], name: string): void => {
    if (!actors.has(name)) report.unknown(record, path, "unknown-actor", "岗位或处室", name, actors);
  };
  for (const record of recordsOf(records, "office")) {
    for (const [index, name] of record.data.conductUnits.entries())
      unit(record, ["conductUnits", index], name, "处室");
  }
  for (const record of recordsOf(records, "regulation")) {
    unit(record, ["ownerUnit"], record.data.ownerUnit, "主责科室");
    if (!names.office.approvers.includes(record.data.approvedBy)) {
      const { approvedBy } = record.data;
      report.unknown(
        record,
        ["approvedBy"],
        "unknown-approver",
        "审批机关",
        approvedBy,
        names.office.approvers,
      );
    }
    for (const [index, name] of record.data.supportingUnits.entries()) {
      unit(record, ["supportingUnits", index], name, "配合处室");
    }
  }
  for (const record of recordsOf(records, "flow")) {
    unit(record, ["ownerUnit"], record.data.ownerUnit, "主责科室");
    for (const [index, step] of record.data.steps.entries()) {
      for (const [number, name] of step.actors.entries())
        actor(record, ["steps", index, "actors", number], name);
    }
  }
  for (const record of recordsOf(records, "form")) {
    unit(record, ["ownerUnit"], record.data.ownerUnit, "管理科室");
    for (const [index, { filledBy }] of record.data.sections.entries()) {
      actor(record, ["sections", index, "filledBy"], filledBy);
    }
  }
  for (const record of recordsOf(records, "service")) unit(record, ["unit"], record.data.unit, "承办处室");
  for (const record of recordsOf(records, "silent")) {
    for (const [index, { askUnit }] of record.data.entries())
      unit(record, [index, "askUnit"], askUnit, "科室");
  }
  for (const record of recordsOf(records, "approvals")) {
    for (const [index, { chain }] of record.data.entries()) {
      for (const [number, link] of chain.entries())
        actor(record, [index, "chain", number, "actor"], link.actor);
    }
  }
  for (const record of recordsOf(records, "leads")) {
    for (const [index, { lead, support }] of record.data.entries()) {
      actor(record, [index, "lead"], lead);
      for (const [number, name] of support.entries()) actor(record, [index, "support", number], name);
    }
  }
  for (const record of recordsOf(records, "posts")) {
    for (const [index, post] of record.data.entries()) {
      if (post.unit !== undefined) unit(record, [index, "unit"], post.unit, "处室");
      for (const [number, name] of post.incompatibleWith.entries()) {
        actor(record, [index, "incompatibleWith", number], name);
      }
    }
  }
  for (const record of recordsOf(records, "keyTasks")) {
    for (const [group, { tasks }] of record.data.groups.entries()) {
      for (const [index, task] of tasks.entries()) {
        const path = ["groups", group, "tasks", index];
        unit(record, [...path, "responsibleUnit"], task.responsibleUnit, "责任处室");
        for (const [number, name] of task.supportingUnits.entries()) {
          actor(record, [...path, "supportingUnits", number], name);
        }
      }
    }
  }
  checkLawNames(records, names.laws, report);
  checkDuplicateIds(records, report);
}

function checkLawNames(records: readonly AnyRecord[], laws: readonly LawData[], report: Reporter): void {
  const known = new Set(laws.flatMap(({ title, shortTitles }) => [title, ...shortTitles]));
  for (const kind of ["version", "service"] as const) {
    for (const record of recordsOf(records, kind)) {
      for (const [index, { law }] of record.data.basis.entries()) {
        if (!known.has(law))
          report.unknown(record, ["basis", index, "law"], "unknown-law", "上位依据", law, known);
      }
    }
  }
}

/** One identifier, one document. */
function checkDuplicateIds(records: readonly AnyRecord[], report: Reporter): void {
  const owners = new Map<string, { readonly kind: ContentKind; readonly content: ContentFile }>();
  for (const kind of ["regulation", "flow", "form", "service"] as const) {
    for (const record of recordsOf(records, kind)) {
      const { id } = record.data;
      const other = owners.get(id);
      if (other) {
        const reason = `编号“${id}”已用在${contentKinds[other.kind].label}文件 ${other.content.path}`;
        report.at(record, ["id"], "duplicate-id", reason, { note: "换一个没有用过的编号" });
      } else {
        owners.set(id, record);
      }
    }
  }
}
