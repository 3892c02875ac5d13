import type { Facet, SearchAnswer } from "../../search/index.ts";

const names: Readonly<Record<Facet, string>> = {
  kind: "类别",
  owner: "归口",
  category: "分类",
  status: "时效",
};
const order: readonly Facet[] = ["kind", "category", "owner", "status"];

export type Filters = Partial<Record<Facet, readonly string[]>>;

/** Filters as the address holds them: `?kind=article,step&owner=办公室`. */
export function readFilters(address: URL): Filters {
  const filters: Filters = {};
  for (const facet of order) {
    const values = (address.searchParams.get(facet) ?? "").split(",").filter(Boolean);
    if (values.length > 0) filters[facet] = values;
  }
  return filters;
}

/** Writes filters into an address, so that a search can be passed on. */
export function writeFilters(address: URL, filters: Filters): void {
  for (const facet of order) {
    const values = filters[facet] ?? [];
    if (values.length > 0) address.searchParams.set(facet, values.join(","));
    else address.searchParams.delete(facet);
  }
}

/** Shows each filter's values with how many results each leaves; ticking one searches again. */
export function showFilters(
  panel: HTMLElement,
  facets: SearchAnswer["facets"],
  chosen: Filters,
  changed: (filters: Filters) => void,
): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : "";
  const groups = order.flatMap((facet) => {
    const ticked = chosen[facet] ?? [];
    const values = facets[facet];
    // What has been ticked stays there to be unticked, even when nothing is left of it.
    const gone = ticked.filter((value) => values.every((other) => other.value !== value));
    const all = [...values, ...gone.map((value) => ({ value, label: value, count: 0 }))];
    if (all.length < 2 && ticked.length === 0) return [];
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = names[facet];
    group.append(
      legend,
      ...all.map(({ value, label, count }) => {
        const line = document.createElement("label");
        const box = document.createElement("input");
        box.type = "checkbox";
        box.id = `filter-${facet}-${value}`;
        box.checked = ticked.includes(value);
        box.addEventListener("change", () => {
          const rest = ticked.filter((other) => other !== value);
          changed({ ...chosen, [facet]: box.checked ? [...rest, value] : rest });
        });
        const number = document.createElement("span");
        number.className = "count";
        number.textContent = String(count);
        line.append(box, label, number);
        return line;
      }),
    );
    return [group];
  });
  panel.replaceChildren(...groups);
  const details = panel.closest("details");
  if (details) details.hidden = groups.length === 0;
  if (focused.startsWith("filter-")) document.getElementById(focused)?.focus();
}
