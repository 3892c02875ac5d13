import {
  findApprovals,
  formatAmount,
  measureOf,
  parseAmount,
  parseDays,
  type Range,
} from "../../approval/index.ts";
import { element } from "../deadlines/element.ts";

/** A line of the table with what decides whether it applies. */
interface Line {
  readonly row: HTMLTableRowElement;
  readonly matter: string;
  readonly condition: string | undefined;
  readonly actors: readonly string[];
  readonly amount?: Range | undefined;
  readonly days?: Range | undefined;
}

/** 谁来批: the matter and the amount give the line; the table itself can be narrowed. The address keeps the question. */
function setUp(): void {
  const finder = document.querySelector<HTMLFormElement>("[data-approval-finder]");
  const status = document.querySelector<HTMLElement>("[data-status-line]");
  const result = document.querySelector<HTMLElement>("[data-result]");
  if (!finder || !status || !result) return;
  const lines = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-matter]")].map(readLine);
  const matter = finder.elements.namedItem("matter") as HTMLSelectElement;
  const amount = finder.elements.namedItem("amount") as HTMLInputElement;
  const days = finder.elements.namedItem("days") as HTMLInputElement;
  const showFields = (): void => {
    const measure = measureOf(lines, matter.value);
    amount.closest("label")?.toggleAttribute("hidden", measure !== "amount");
    days.closest("label")?.toggleAttribute("hidden", measure !== "days");
  };
  const update = (): void => {
    const answer = find(lines, matter.value, amount.value, days.value);
    status.textContent = answer.sentence;
    status.toggleAttribute("data-problem", answer.lines.length === 0);
    result.replaceChildren(...answer.lines.map(showLine));
    keepInAddress(matter.value, answer);
  };
  matter.addEventListener("change", () => {
    showFields();
    const measure = measureOf(lines, matter.value);
    const waits = (measure === "amount" && amount.value === "") || (measure === "days" && days.value === "");
    if (waits) {
      status.textContent = "";
      result.replaceChildren();
    } else update();
  });
  finder.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  finder.addEventListener("reset", () => {
    setTimeout(() => {
      showFields();
      status.textContent = "已清空。";
      status.removeAttribute("data-problem");
      result.replaceChildren();
      keepInAddress("", { lines: [], sentence: "", value: null, measure: null });
    });
  });
  finder.hidden = false;
  const query = new URLSearchParams(location.search);
  const wanted = query.get("matter");
  if (wanted !== null && [...matter.options].some(({ value }) => value === wanted)) matter.value = wanted;
  amount.value = query.get("amount") ?? "";
  days.value = query.get("days") ?? "";
  showFields();
  setUpFilters(lines);
  if (wanted !== null && matter.value !== wanted) {
    status.textContent = `表里没有“${wanted}”这个事项，请从下面的事项里选。`;
    status.toggleAttribute("data-problem", true);
  } else if (wanted !== null) update();
}

function readLine(row: HTMLTableRowElement): Line {
  const { matter = "", condition, actors = "", amount, days } = row.dataset;
  const range = (text: string | undefined): Range | undefined =>
    text === undefined ? undefined : (JSON.parse(text) as Range);
  return { row, matter, condition, actors: actors.split("、"), amount: range(amount), days: range(days) };
}

interface Answer {
  readonly lines: readonly Line[];
  readonly sentence: string;
  readonly value: number | null;
  readonly measure: "amount" | "days" | null;
}

function find(lines: readonly Line[], matter: string, amount: string, days: string): Answer {
  const nothing = { lines: [], value: null, measure: null };
  if (matter === "") return { ...nothing, sentence: "请先选事项。" };
  const measure = measureOf(lines, matter);
  const read = measure === "amount" ? parseAmount(amount) : measure === "days" ? parseDays(days) : null;
  if (read !== null && read.value === null) return { ...nothing, sentence: read.problem };
  const value = read?.value ?? null;
  const found = findApprovals(lines, matter, value);
  const shown = value === null ? "" : measure === "amount" ? ` ${formatAmount(value)}` : ` ${value}日`;
  const parts = [
    found.rows.length === 1
      ? `${matter}${shown}：${finalActor(found.rows[0])}。`
      : `${matter}${shown}：按情形有 ${found.rows.length} 种，见下。`,
    found.boundary ?? "",
  ];
  return { lines: found.rows, sentence: parts.join(""), value, measure };
}

/** `由局长办公会批准`, as the table's line marks it. */
function finalActor(line: Line | undefined): string {
  const last = line?.row.querySelector<HTMLElement>("[data-act='批准']");
  return last ? `由${last.dataset["actor"] ?? ""}批准` : "审批链见下";
}

/** The line again, large: its condition, its chain and bases as they stand in the table. */
function showLine({ row, condition, matter }: Line): HTMLElement {
  const chain = row.querySelector("ol")?.cloneNode(true);
  const basis = row.querySelector("[data-basis]");
  const note = row.querySelector("[data-note]");
  return element(
    "section",
    { class: "approval-answer" },
    element("h3", {}, condition ?? matter),
    ...(chain ? [chain] : []),
    ...(note ? [element("p", {}, ...[...note.childNodes].map((node) => node.cloneNode(true)))] : []),
    element(
      "div",
      { class: "approval-basis" },
      "依据",
      ...[...(basis?.childNodes ?? [])].map((node) => node.cloneNode(true)),
    ),
  );
}

function keepInAddress(matter: string, { value, measure }: Answer): void {
  const url = new URL(location.href);
  for (const key of ["matter", "amount", "days"]) url.searchParams.delete(key);
  if (matter !== "") url.searchParams.set("matter", matter);
  if (measure !== null && value !== null) url.searchParams.set(measure, String(value));
  history.replaceState(null, "", url);
}

/** Narrows the table to a matter or to those lines in which somebody takes part. */
function setUpFilters(lines: readonly Line[]): void {
  const filters = document.querySelector<HTMLFieldSetElement>("[data-approval-filters]");
  if (!filters) return;
  const value = (name: string): string => {
    const control = filters.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control.value : "";
  };
  const apply = (): void => {
    let shown = 0;
    for (const { row, matter, actors } of lines) {
      const fits =
        (value("of") === "" || matter === value("of")) &&
        (value("who") === "" || actors.includes(value("who")));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const count = filters.querySelector<HTMLElement>("[data-approval-count]");
    if (count) count.textContent = shown === lines.length ? `共 ${shown} 行` : `符合的 ${shown} 行`;
    const url = new URL(location.href);
    for (const name of ["of", "who"]) {
      if (value(name) === "") url.searchParams.delete(name);
      else url.searchParams.set(name, value(name));
    }
    history.replaceState(null, "", url);
  };
  filters.hidden = false;
  const query = new URLSearchParams(location.search);
  for (const select of filters.querySelectorAll("select")) {
    const wanted = query.get(select.name);
    if (wanted !== null && [...select.options].some((option) => option.value === wanted))
      select.value = wanted;
    select.addEventListener("change", apply);
  }
  apply();
}

setUp();
