import type { Library } from "../library/index.ts";
import { countCurrentArticles } from "./about-view.ts";
import type { Period } from "./catalogue-view.ts";
import { listChanges, type Change } from "./changes-view.ts";
import { buildConductView } from "./conduct-view.ts";
import { buildTaskYears, taskAddress, type TaskRow } from "./key-tasks-view.ts";
import type { Named } from "./unit-view.ts";
import type { StatusFacts } from "./views.ts";

interface ChangeEntry {
  readonly title: string;
  readonly address: string;
  readonly detail: string;
  readonly status: StatusFacts | null;
  /** Days on which the entry belongs to its list. */
  readonly period: Period;
}

export interface Home {
  readonly counts: string;
  readonly categories: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly flows: readonly { readonly slug: string; readonly title: string }[];
  readonly conduct: readonly { readonly anchor: string; readonly title: string }[];
  /** Entries of 我要办 by group. */
  readonly errands: readonly { readonly group: string; readonly items: readonly Named[] }[];
  readonly affairs: readonly {
    readonly name: string;
    readonly description: string | undefined;
    readonly regulations: readonly Named[];
    readonly flows: readonly Named[];
    readonly errands: readonly Named[];
  }[];
  /** Regulations that belong to none of the affairs, with their categories; null where there are no affairs. */
  readonly others: { readonly count: number; readonly categories: string } | null;
  readonly upcoming: readonly ChangeEntry[];
  /** First day on which nothing is upcoming any more; empty when nothing is. */
  readonly upcomingUntil: string;
  readonly recent: readonly ChangeEntry[];
  /** Tasks of the year that are not done, by due day. */
  readonly tasks: readonly { readonly row: TaskRow; readonly to: string }[];
}

/** How many entries the lists of the home page have. */
const recentCount = 6;
const taskCount = 8;

/** What the home page shows; every count is computed. */
export function buildHome(library: Library): Home {
  const { office, regulations, flows, forms, conduct, tasks } = library;
  const all = [...regulations.values()];
  const changes = listChanges(library);
  const upcoming = changes.filter(({ on }) => on > office.edition).reverse();
  const articles = countCurrentArticles(library);
  const parts = [
    [all.length, `制度 ${all.length} 件（现行条文 ${articles} 条）`],
    [flows.size, `流程 ${flows.size} 条`],
    [forms.size, `表单 ${forms.size} 张`],
    [conduct.length, `行为情景 ${conduct.length} 个`],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([, text]) => text);
  return {
    counts: `收${words.join("、")}，办每件事都能找到该照哪一条办。`,
    categories: office.categories
      .map(({ id, name }) => ({ id, name, count: all.filter(({ category }) => category === id).length }))
      .filter(({ count }) => count > 0),
    flows: [...flows.values()].slice(0, 6).map(({ slug, title }) => ({ slug, title })),
    conduct: buildConductView(library).groups.map(({ anchor, title }) => ({ anchor, title })),
    errands: [...new Set(tasks.map(({ group }) => group))].map((group) => ({
      group,
      items: tasks
        .filter((task) => task.group === group)
        .map(({ title, slug }) => ({ text: title, to: `/tasks/${slug}/` })),
    })),
    affairs: office.dailyAffairs
      .map((affair) => describeAffair(affair, library))
      .filter((affair) => affair.regulations.length > 0),
    others: countOthers(library),
    upcoming: upcoming.map((change) =>
      describeChange(change, `${change.date}起。`, { from: "", until: change.on, shown: true }),
    ),
    upcomingUntil: upcoming.at(-1)?.on ?? "",
    recent: [
      // What is still to come waits here for its day.
      ...[...upcoming]
        .reverse()
        .map((change) =>
          describeChange(change, `${change.date}。`, { from: change.on, until: "", shown: false }),
        ),
      ...changes
        .filter(({ on }) => on <= office.edition)
        .slice(0, recentCount)
        .map((change) => describeChange(change, `${change.date}。`, { from: "", until: "", shown: true })),
    ],
    tasks: buildTaskYears(library)
      .flatMap((year) => year.rows.map((row) => ({ row, to: taskAddress(row, year) })))
      .filter(({ row }) => row.completedOn === null)
      .sort((a, b) => (a.row.dueOn < b.row.dueOn ? -1 : a.row.dueOn > b.row.dueOn ? 1 : 0))
      .slice(0, taskCount),
  };
}

/** A daily affair with its regulations, the flows that they govern, the errands that rest on them. */
function describeAffair(
  affair: Library["office"]["dailyAffairs"][number],
  { regulations, flows, tasks }: Library,
): Home["affairs"][number] {
  const ids = new Set(affair.regulations);
  const own = [...flows.values()].filter(({ regulation }) => ids.has(regulation));
  const flowIds = new Set(own.map(({ id }) => id));
  return {
    name: affair.name,
    description: affair.description,
    regulations: affair.regulations.flatMap((id) => {
      const regulation = regulations.get(id);
      return regulation ? [{ text: regulation.title, to: `/regulations/${regulation.slug}/` }] : [];
    }),
    flows: own.map(({ title, slug }) => ({ text: title, to: `/flows/${slug}/` })),
    errands: tasks
      .filter(({ flows: used, basis }) => {
        const [main] = basis;
        return used.some((id) => flowIds.has(id)) || (main !== undefined && ids.has(main.document));
      })
      .map(({ title, slug }) => ({ text: title, to: `/tasks/${slug}/` })),
  };
}

function countOthers({ office, regulations }: Library): Home["others"] {
  if (office.dailyAffairs.length === 0) return null;
  const named = new Set(office.dailyAffairs.flatMap((affair) => affair.regulations));
  const rest = [...regulations.values()].filter(({ id }) => !named.has(id));
  const categories = office.categories.filter(({ id }) => rest.some(({ category }) => category === id));
  return rest.length === 0
    ? null
    : { count: rest.length, categories: categories.map(({ name }) => name).join("、") };
}

function describeChange(change: Change, when: string, period: Period): ChangeEntry {
  return {
    title: `${change.title}（${change.kind}）`,
    address: change.address,
    detail: `${when}${change.note ?? ""}`,
    status: change.status,
    period,
  };
}
