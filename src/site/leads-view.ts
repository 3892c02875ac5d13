import { nameAnchor, type Library, type ResolvedReference } from "../library/index.ts";
import { indexActors } from "./actors.ts";

interface NamedLink {
  readonly text: string;
  readonly to: string | null;
}

export interface LeadRow {
  readonly anchor: string;
  readonly matter: string;
  readonly lead: NamedLink;
  readonly support: readonly NamedLink[];
  readonly external: readonly string[];
  readonly basis: readonly ResolvedReference[];
  readonly note: string | null;
}

export interface LeadsView {
  readonly rows: readonly LeadRow[];
  /** The units that lead something, in the order of the table, with how many matters. */
  readonly leaders: readonly (NamedLink & { readonly count: number })[];
}

/** 牵头配合表: who leads a matter, who supports, by which article. */
export function buildLeads(library: Library): LeadsView {
  const index = indexActors(library);
  const link = (name: string): NamedLink => ({ text: name, to: index.find(name)?.address ?? null });
  const rows = library.leads.map((row) => ({
    anchor: nameAnchor(row.matter),
    matter: row.matter,
    lead: link(row.lead),
    support: row.support.map(link),
    external: row.external,
    basis: row.basis,
    note: row.note ?? null,
  }));
  const names = [...new Set(rows.map(({ lead }) => lead.text))];
  return {
    rows,
    leaders: names.map((name) => ({
      ...link(name),
      count: rows.filter(({ lead }) => lead.text === name).length,
    })),
  };
}
