import { formatCivilDate, type CivilDate } from "../calendar/index.ts";
import type { Library, Regulation, Version } from "../library/index.ts";
import { statuses, statusWords } from "../version/index.ts";
import { describeRegulationStatus } from "./status-view.ts";
import type { StatusFacts } from "./views.ts";

export interface CatalogueRow {
  readonly id: string;
  readonly address: string;
  readonly owner: string;
  readonly status: StatusFacts;
  /** One entry per version; the script shows the one of the reading day. */
  readonly versions: readonly CatalogueVersion[];
}

export interface CatalogueVersion {
  readonly title: string;
  readonly documentNumber: string;
  readonly effectiveOn: string;
  readonly period: Period;
  /** A version issued and not yet in force while this one is. */
  readonly pending: { readonly text: string; readonly address: string; readonly period: Period } | null;
}

/** Days on which something is shown: from the first one on, until the day before `until`; empty = open. */
export interface Period {
  readonly from: string;
  readonly until: string;
  /** Whether the edition date lies in it. */
  readonly shown: boolean;
}

export interface CatalogueGroup {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly rows: readonly CatalogueRow[];
}

export interface Catalogue {
  readonly summary: string;
  readonly groups: readonly CatalogueGroup[];
  readonly owners: readonly string[];
  readonly statuses: readonly { readonly id: string; readonly label: string }[];
}

/** The catalogue by category, each regulation with the version of the edition date. */
export function buildCatalogue(library: Library): Catalogue {
  const { office } = library;
  const regulations = [...library.regulations.values()];
  const groups = office.categories
    .map((category) => ({
      id: category.id,
      name: category.name,
      description: category.description,
      rows: regulations
        .filter(({ category: id }) => id === category.id)
        .map((regulation) => buildRow(regulation, library)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  const inForce = rows.filter(({ status }) => status.status === "in-force").length;
  const ended = rows.length - inForce;
  return {
    summary: `共 ${rows.length} 件，按 ${formatCivilDate(office.edition)}计现行有效 ${inForce} 件${ended > 0 ? `，已废止、失效或尚未生效 ${ended} 件` : ""}。`,
    groups,
    owners: [...new Set(rows.map(({ owner }) => owner))],
    // A regulation as a whole is never 已被修改: its next version is in force then.
    statuses: statuses.filter((id) => id !== "amended").map((id) => ({ id, label: statusWords[id] })),
  };
}

function buildRow(regulation: Regulation, { office }: Library): CatalogueRow {
  const { slug, versions } = regulation;
  return {
    id: regulation.id,
    address: `/regulations/${slug}/`,
    owner: regulation.ownerUnit,
    status: describeRegulationStatus(regulation, office.edition),
    versions: versions.map((version, index) => {
      const next = versions[index + 1];
      // Before its first text a regulation is shown with that text and as not yet in force.
      const period = { from: index === 0 ? "" : version.effectiveOn, until: next?.effectiveOn ?? "" };
      return {
        title: version.title,
        documentNumber: version.documentNumber.written,
        effectiveOn: version.effectiveOn,
        period: { ...period, shown: includesDay(period, office.edition) },
        pending:
          next && next.issuedOn < next.effectiveOn ? describePending(next, slug, office.edition) : null,
      };
    }),
  };
}

/** A version that is announced and not in force yet, on the days on which that is so. */
function describePending(
  { key, issuedOn, effectiveOn }: Version,
  slug: string,
  on: CivilDate,
): CatalogueVersion["pending"] {
  const period = { from: issuedOn, until: effectiveOn };
  return {
    text: `${formatCivilDate(effectiveOn)}起施行`,
    address: `/regulations/${slug}/${key}/`,
    period: { ...period, shown: includesDay(period, on) },
  };
}

/** Whether a day lies in a period. */
export function includesDay({ from, until }: Pick<Period, "from" | "until">, on: CivilDate): boolean {
  return from <= on && (until === "" || on < until);
}
