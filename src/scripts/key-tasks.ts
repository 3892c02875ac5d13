import type { CivilDate } from "../calendar/civil-date.ts";
import { computeStanding, describeStanding } from "../key-task/compute-standing.ts";

/** Brings every task on the page to a day: its state in words, the lines that are shown, the counts. */
export function updateTasks(root: ParentNode, on: CivilDate): void {
  for (const label of root.querySelectorAll<HTMLElement>(".task-state[data-due]")) {
    const { due = "", completed } = label.dataset;
    const standing = computeStanding(
      { dueOn: due as CivilDate, completedOn: completed as CivilDate | undefined },
      on,
    );
    label.dataset["state"] = standing.state;
    label.textContent = describeStanding(standing);
    const row = label.closest<HTMLElement>("tr[data-task]");
    if (row) row.dataset["state"] = standing.state;
    const line = label.closest<HTMLElement>("[data-task-when]");
    if (line) line.hidden = !(line.dataset["taskWhen"] ?? "").split(" ").includes(standing.state);
  }
  for (const count of root.querySelectorAll<HTMLElement>("[data-task-count]")) {
    const state = count.dataset["taskCount"] ?? "";
    count.textContent = String(root.querySelectorAll(`tr[data-task][data-state="${state}"]`).length);
  }
  for (const none of root.querySelectorAll<HTMLElement>("[data-task-none]")) {
    const state = none.dataset["taskNone"] ?? "";
    none.hidden = root.querySelector(`tr[data-task][data-state="${state}"]`) !== null;
  }
  arrangeTasks();
}

/** Filters and order of a year's table; kept in the address, so that a view can be shared. */
export function setUpTaskTable(): void {
  const filters = findFilters();
  if (!filters) return;
  filters.hidden = false;
  const query = new URLSearchParams(location.search);
  for (const select of filters.querySelectorAll("select")) {
    const wanted = query.get(select.name);
    if (wanted !== null && [...select.options].some(({ value }) => value === wanted)) select.value = wanted;
    select.addEventListener("change", () => {
      const url = new URL(location.href);
      if (select.value) url.searchParams.set(select.name, select.value);
      else url.searchParams.delete(select.name);
      history.replaceState(null, "", url);
      arrangeTasks();
    });
  }
}

function findFilters(): HTMLFieldSetElement | null {
  return document.querySelector<HTMLFieldSetElement>("[data-task-filters]");
}

/**
 * Shows the rows that fit, in the order asked for. By central work the rows stand in their groups; any other order
 * runs through all of them, so that the group's name moves into the row.
 */
function arrangeTasks(): void {
  const filters = findFilters();
  const table = document.querySelector<HTMLTableElement>("[data-task-table]");
  if (!filters || !table) return;
  const value = (name: string): string => {
    const control = filters.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control.value : "";
  };
  const rows = [...table.querySelectorAll<HTMLElement>("tr[data-task]")];
  for (const row of rows) {
    const units = (row.dataset["units"] ?? "").split("|");
    row.hidden =
      (value("unit") !== "" && !units.includes(value("unit"))) ||
      (value("state") !== "" && row.dataset["state"] !== value("state"));
  }
  const order = value("sort");
  const groups = [...table.querySelectorAll<HTMLElement>("[data-task-group]")];
  table.dataset["sorted"] = order;
  // The identifier is the order of the file and settles what is equal.
  const sorted = rows.sort(
    (a, b) => compareBy(order, a, b) || compareText(a.dataset["task"] ?? "", b.dataset["task"] ?? ""),
  );
  for (const row of sorted) {
    const work = row.querySelector(".task-own-work")?.textContent ?? "";
    const home = order === "" ? groups.find(({ dataset }) => dataset["taskGroup"] === work) : groups[0];
    home?.append(row);
  }
  for (const group of groups) {
    const left = [...group.querySelectorAll<HTMLElement>("tr[data-task]")].some(({ hidden }) => !hidden);
    group.hidden = !left;
  }
  const shown = rows.filter(({ hidden }) => !hidden).length;
  const count = filters.querySelector<HTMLElement>("[data-task-shown]");
  if (count)
    count.textContent = shown === 0 ? "没有符合条件的任务，放宽一个条件再看。" : `${shown} 项符合条件`;
}

function compareBy(order: string, a: HTMLElement, b: HTMLElement): number {
  switch (order) {
    case "due":
      return compareText(a.dataset["due"] ?? "", b.dataset["due"] ?? "");
    case "unit":
      return compareText(firstUnit(a), firstUnit(b));
    case "percent":
      return percentOf(a) - percentOf(b);
    default:
      return 0;
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstUnit(row: HTMLElement): string {
  return (row.dataset["units"] ?? "").split("|")[0] ?? "";
}

/** The progress shown, which is that of the reading day. */
function percentOf(row: HTMLElement): number {
  const shown = row.querySelector<HTMLElement>("span[data-from]:not([hidden]) [data-percent]");
  return Number(shown?.dataset["percent"] ?? 0);
}
