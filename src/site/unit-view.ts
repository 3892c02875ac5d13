import { isStanding, type Form, type Lead, type Library, type Service } from "../library/index.ts";
import type { SilentData, UnitData } from "../schemas/index.ts";
import { indexActors } from "./actors.ts";
import {
  listApprovalParts,
  listFilledForms,
  listFlowParts,
  listLeads,
  type ApprovalPart,
  type FlowPart,
} from "./involvement.ts";
import { buildTaskYears, taskAddress, type TaskRow } from "./key-tasks-view.ts";

/** A title with its address from the root. */
export interface Named {
  readonly text: string;
  readonly to: string;
}

export interface TaskEntry {
  readonly row: TaskRow;
  readonly to: string;
}

export interface UnitView {
  readonly unit: UnitData;
  readonly address: string;
  readonly parent: Named | null;
  readonly children: readonly Named[];
  readonly posts: readonly (Named & { readonly description: string | undefined })[];
  /** Regulations in force or to come that it owns, those it supports. */
  readonly owned: readonly Named[];
  readonly supported: readonly Named[];
  /** Flows that it is responsible for, and steps in which it or one of its posts takes part. */
  readonly ownFlows: readonly Named[];
  readonly flows: readonly FlowPart[];
  readonly forms: readonly Form[];
  readonly filled: ReturnType<typeof listFilledForms>;
  readonly approvals: readonly ApprovalPart[];
  readonly leading: readonly Lead[];
  readonly supporting: readonly Lead[];
  readonly tasksLed: readonly TaskEntry[];
  readonly tasksSupported: readonly TaskEntry[];
  readonly services: readonly Service[];
  readonly silent: readonly SilentData[];
}

/** Everything that the handbook says of a unit: what it has to do, owns, takes part in. */
export function buildUnitView(unit: UnitData, library: Library): UnitView {
  const index = indexActors(library);
  const own = new Set([unit.name, ...unit.aliases]);
  const posts = index.posts.filter(({ post }) => post.unit !== undefined && own.has(post.unit));
  const names = new Set([...own, ...posts.flatMap((post) => post.names)]);
  const find = (name: string | undefined): Named | null => {
    const found = name === undefined ? null : index.find(name);
    return found ? { text: found.name, to: found.address } : null;
  };
  const standing = [...library.regulations.values()].filter((regulation) =>
    isStanding(regulation, library.office),
  );
  const regulation = ({ title, slug }: { title: string; slug: string }): Named => ({
    text: `《${title}》`,
    to: `/regulations/${slug}/`,
  });
  const tasks = buildTaskYears(library).flatMap((year) =>
    year.rows.map((row) => ({ row, to: taskAddress(row, year) })),
  );
  return {
    unit,
    address: index.find(unit.name)?.address ?? "/units/",
    parent: find(unit.parent),
    children: library.units
      .filter(({ parent }) => parent === unit.name)
      .flatMap(({ name }) => find(name) ?? []),
    posts: posts.map(({ name, address, post }) => ({
      text: name,
      to: address,
      description: post.description,
    })),
    owned: standing.filter(({ ownerUnit }) => own.has(ownerUnit)).map(regulation),
    supported: standing
      .filter(({ supportingUnits }) => supportingUnits.some((name) => own.has(name)))
      .map(regulation),
    ownFlows: [...library.flows.values()]
      .filter(({ ownerUnit }) => own.has(ownerUnit))
      .map(({ title, slug }) => ({ text: title, to: `/flows/${slug}/` })),
    flows: listFlowParts(names, library),
    forms: [...library.forms.values()].filter(({ ownerUnit }) => own.has(ownerUnit)),
    filled: listFilledForms(names, library),
    approvals: listApprovalParts(names, library),
    ...listLeads(own, library),
    tasksLed: tasks.filter(({ row }) => own.has(row.unit.text)),
    tasksSupported: tasks.filter(({ row }) => row.support.some(({ text }) => own.has(text))),
    services: [...library.services.values()].filter((service) => own.has(service.unit)),
    silent: library.silent.filter(({ askUnit }) => own.has(askUnit)),
  };
}

export interface UnitGroup {
  readonly kind: string;
  readonly units: readonly {
    readonly name: string;
    readonly to: string;
    readonly counts: string;
    readonly children: readonly Named[];
  }[];
}

/** The list of units by kind; the units below one stand under it. */
export function buildUnitGroups(library: Library): UnitGroup[] {
  const top = library.units.filter(({ parent }) => parent === undefined);
  const kinds = [...new Set(top.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    units: top
      .filter((unit) => unit.kind === kind)
      .map((unit) => {
        const view = buildUnitView(unit, library);
        return {
          name: unit.name,
          to: view.address,
          counts: countWords(view),
          children: view.children,
        };
      }),
  }));
}

function countWords(view: UnitView): string {
  return [
    [view.unit.duties.length, "项职责"],
    [view.owned.length, "件主责制度"],
    [view.flows.length, "条参与的流程"],
    [view.services.length, "项业务"],
    [view.tasksLed.length, "项牵头的年度任务"],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${count} ${what}`)
    .join("，");
}
