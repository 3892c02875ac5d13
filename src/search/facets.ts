import type { CivilDate } from "../calendar/index.ts";
import { computeStatus, statusWords } from "../version/index.ts";
import type { SearchIndex } from "./build-index.ts";
import { recordKindWords, type Facet, type SearchAnswer, type SearchOptions } from "./types.ts";

export const facets: readonly Facet[] = ["kind", "owner", "category", "status"];

/** The value of a record under a filter; the empty string where it has none. */
export function facetOf({ data }: SearchIndex, target: number, facet: Facet, on: CivilDate): string {
  const record = data.records[target];
  const document = record && data.documents[record.doc];
  if (!record || !document) return "";
  const version = record.version === undefined ? undefined : data.versions[record.version];
  if (facet === "status") return version ? computeStatus(version.period, on) : "";
  return facet === "kind" ? record.kind : facet === "owner" ? document.owner : document.category;
}

/** Whether a record passes the filters, one of them left out when counting its own values. */
export function passes(
  index: SearchIndex,
  target: number,
  filters: SearchOptions["filters"],
  on: CivilDate,
  except?: Facet,
): boolean {
  return facets.every((facet) => {
    const values = filters?.[facet] ?? [];
    return facet === except || values.length === 0 || values.includes(facetOf(index, target, facet, on));
  });
}

/** How many of what was found each value of each filter would leave; most first. */
export function countFacets(
  targets: readonly number[],
  index: SearchIndex,
  filters: SearchOptions["filters"],
  on: CivilDate,
): SearchAnswer["facets"] {
  const count = (facet: Facet): SearchAnswer["facets"][Facet] => {
    const counts = new Map<string, number>();
    for (const target of targets) {
      if (!passes(index, target, filters, on, facet)) continue;
      const value = facetOf(index, target, facet, on);
      if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([value, number]) => ({ value, label: labelOf(facet, value), count: number }));
  };
  return { kind: count("kind"), owner: count("owner"), category: count("category"), status: count("status") };
}

function labelOf(facet: Facet, value: string): string {
  const words: Readonly<Record<string, string>> =
    facet === "kind" ? recordKindWords : facet === "status" ? statusWords : {};
  return words[value] ?? value;
}
