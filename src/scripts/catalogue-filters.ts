import { formatCivilDate } from "../calendar/civil-date.ts";
import { readingDay } from "./reader-date.ts";

/** Filters of the catalogue: category, owner, status; kept in the address, so that a view can be shared. */
export function setUpCatalogueFilters(): void {
  const filters = document.querySelector<HTMLFieldSetElement>("[data-catalogue-filters]");
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
      applyFilters(filters);
    });
  }
  applyFilters(filters);
}

/** Shows the rows that fit; called again when statuses change at midnight. */
export function applyFilters(filters: HTMLFieldSetElement): void {
  const value = (name: string): string => {
    const control = filters.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control.value : "";
  };
  let shown = 0;
  let unissued = 0;
  for (const group of document.querySelectorAll<HTMLElement>("[data-category]")) {
    let inGroup = 0;
    for (const row of group.querySelectorAll<HTMLElement>("tr[data-doc]")) {
      // On a past day what had not been issued by then is no part of the catalogue.
      const isUnissued = row.hasAttribute("data-unissued");
      if (isUnissued) unissued += 1;
      const fits =
        !isUnissued &&
        (value("category") === "" || group.dataset["category"] === value("category")) &&
        (value("owner") === "" || row.dataset["owner"] === value("owner")) &&
        (value("status") === "" || row.dataset["status"] === value("status"));
      row.hidden = !fits;
      if (fits) inGroup += 1;
    }
    group.hidden = inGroup === 0;
    shown += inGroup;
  }
  tellSummary();
  const count = filters.querySelector<HTMLElement>("[data-catalogue-count]");
  if (count) {
    const left = unissued === 0 ? "" : `；另有 ${unissued} 件在这一天还没有制定，没有列出`;
    const found = shown === 0 ? "没有符合条件的制度，放宽一个条件再看" : `${shown} 件符合条件`;
    count.textContent = `${found}${left}${shown === 0 || left ? "。" : ""}`;
  }
}

/** How many regulations there are and how many are in force, on the reading day. */
function tellSummary(): void {
  const summary = document.querySelector<HTMLElement>("[data-catalogue-summary]");
  if (!summary) return;
  const rows = [...document.querySelectorAll<HTMLElement>("tr[data-doc]:not([data-unissued])")];
  const inForce = rows.filter(({ dataset }) => dataset["status"] === "in-force").length;
  const others = rows.length - inForce;
  const rest = others > 0 ? `，已废止、失效或尚未生效 ${others} 件` : "";
  summary.textContent = `共 ${rows.length} 件，按 ${formatCivilDate(readingDay())}计现行有效 ${inForce} 件${rest}。`;
}
