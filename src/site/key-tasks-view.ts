import { formatCivilDate, type CivilDate } from "../calendar/index.ts";
import {
  computeStanding,
  describeStanding,
  dueDayOf,
  taskStates,
  taskStateWords,
  type TaskStanding,
} from "../key-task/index.ts";
import type { KeyTask, KeyTasks, Library, ResolvedReference } from "../library/index.ts";
import { indexActors } from "./actors.ts";

export interface TaskRow {
  readonly id: string;
  /** Anchor on the year's page: `task-2026-01`. */
  readonly anchor: string;
  readonly title: string;
  readonly deliverable: string;
  readonly work: string;
  readonly unit: NamedLink;
  readonly person: NamedLink;
  readonly support: readonly NamedLink[];
  /** Names by which the filter finds the task: the responsible unit, then the supporting ones. */
  readonly units: readonly string[];
  readonly dueOn: CivilDate;
  readonly due: string;
  /** The first date, when it was adjusted. */
  readonly adjustedFrom: string | null;
  readonly completedOn: CivilDate | null;
  readonly standing: TaskStanding;
  readonly words: string;
  /** One entry per report; the one of the reading day is shown. */
  readonly progress: readonly ProgressEntry[];
  readonly basis: readonly ResolvedReference[];
  readonly note: string | null;
}

interface NamedLink {
  readonly text: string;
  /** Address from the root; null where the name has no page. */
  readonly to: string | null;
}

interface ProgressEntry {
  readonly from: string;
  readonly until: string;
  readonly shown: boolean;
  readonly percent: number;
  readonly text: string;
}

export interface TaskYear {
  readonly year: number;
  readonly address: string;
  readonly note: string | null;
  readonly basis: readonly ResolvedReference[];
  readonly groups: readonly { readonly work: string; readonly rows: readonly TaskRow[] }[];
  readonly rows: readonly TaskRow[];
  readonly units: readonly UnitShare[];
  readonly months: readonly { readonly month: string; readonly rows: readonly TaskRow[] }[];
  readonly states: readonly { readonly id: string; readonly word: string; readonly count: number }[];
  /** Words on the state of the whole on the edition date. */
  readonly summary: string;
}

interface UnitShare {
  readonly name: string;
  readonly to: string | null;
  readonly leads: readonly TaskRow[];
  readonly supports: readonly TaskRow[];
}

/** A year's breakdown as its page shows it: by central work, by unit, by due month; states as of the edition date. */
export function buildTaskYear(year: KeyTasks, library: Library): TaskYear {
  const groups = year.groups.map(({ centralWork, tasks }) => ({
    work: centralWork,
    rows: tasks.map((task) => buildRow(task, centralWork, library)),
  }));
  const rows = groups.flatMap((group) => group.rows);
  const states = taskStates.map((id) => ({
    id,
    word: taskStateWords[id],
    count: rows.filter(({ standing }) => standing.state === id).length,
  }));
  return {
    year: year.year,
    address: yearAddress(year),
    note: year.note ?? null,
    basis: year.basis,
    groups,
    rows,
    units: shareByUnit(rows, library),
    months: groupByMonth(rows),
    states,
    summary: `${groups.length} 组，共 ${rows.length} 项任务。按 ${formatCivilDate(library.office.edition)}计：${states
      .map(({ word, count }) => `${word} ${count} 项`)
      .join("，")}。`,
  };
}

/** All years, newest first. */
export function buildTaskYears(library: Library): TaskYear[] {
  return library.keyTasks.map((year) => buildTaskYear(year, library));
}

/** Address of a task on its year's page. */
export function taskAddress(row: Pick<TaskRow, "anchor">, year: Pick<KeyTasks, "year">): string {
  return `${yearAddress(year)}#${row.anchor}`;
}

function yearAddress({ year }: Pick<KeyTasks, "year">): string {
  return `/key-tasks/${year}/`;
}

function buildRow(task: KeyTask, work: string, library: Library): TaskRow {
  const { edition } = library.office;
  const link = (name: string): NamedLink => ({
    text: name,
    to: indexActors(library).find(name)?.address ?? null,
  });
  const standing = computeStanding(task, edition);
  const anchor = `task-${task.id.toLowerCase()}`;
  return {
    id: task.id,
    anchor,
    title: task.title,
    deliverable: task.deliverable,
    work,
    unit: link(task.responsibleUnit),
    person: link(task.responsiblePerson),
    support: task.supportingUnits.map(link),
    units: [task.responsibleUnit, ...task.supportingUnits],
    dueOn: dueDayOf(task),
    due: formatCivilDate(dueDayOf(task)),
    adjustedFrom: task.adjustedTo ? formatCivilDate(task.dueOn) : null,
    completedOn: task.completedOn ?? null,
    standing,
    words: describeStanding(standing),
    progress: listProgress(task, edition),
    basis: task.basis,
    note: task.note ?? null,
  };
}

/** Each report is shown from its day until the next one; before the first one nothing has been reported. */
function listProgress({ progress }: KeyTask, edition: CivilDate): ProgressEntry[] {
  const reports = [...progress].sort((a, b) => (a.on < b.on ? -1 : 1));
  return [
    { on: "", percent: 0, note: undefined },
    ...reports.map(({ on, percent, note }) => ({ on: on as string, percent, note })),
  ].map((entry, index) => {
    const until = reports[index]?.on ?? "";
    return {
      from: entry.on,
      until,
      shown: entry.on <= edition && (until === "" || edition < until),
      percent: entry.percent,
      text:
        entry.on === "" ? "还没有填报进展" : `${shortDate(entry.on)}${entry.note ? `　${entry.note}` : ""}`,
    };
  });
}

/** `2026-11-20` → `11月20日`. */
function shortDate(on: string): string {
  return formatCivilDate(on as CivilDate).replace(/^\d+年/, "");
}

/** What each unit leads and supports, in the order of the office's list of units; units without a task are left out. */
function shareByUnit(rows: readonly TaskRow[], library: Library): UnitShare[] {
  const index = indexActors(library);
  const owner = (name: string): string => index.find(name)?.name ?? name;
  const listed = library.units.map(({ name }) => name);
  // A supporting party may be no unit of the list, such as 各处室.
  const others = rows.flatMap(({ units }) => units.map(owner)).filter((name) => !listed.includes(name));
  return [...listed, ...new Set(others)]
    .map((name) => ({
      name,
      to: index.find(name)?.address ?? null,
      leads: rows.filter((row) => owner(row.unit.text) === name),
      supports: rows.filter((row) => row.support.some(({ text }) => owner(text) === name)),
    }))
    .filter(({ leads, supports }) => leads.length + supports.length > 0);
}

function groupByMonth(rows: readonly TaskRow[]): TaskYear["months"] {
  const sorted = [...rows].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const months = [...new Set(sorted.map(({ dueOn }) => dueOn.slice(0, 7)))];
  return months.map((month) => ({
    month: `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
    rows: sorted.filter(({ dueOn }) => dueOn.startsWith(month)),
  }));
}
