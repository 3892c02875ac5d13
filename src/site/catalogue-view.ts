import { formatCivilDate } from "../calendar/index.ts";
import { versionOn, type Library, type Regulation } from "../library/index.ts";
import { statusWords } from "../version/index.ts";
import { describeStatus } from "./status-view.ts";
import type { StatusFacts } from "./views.ts";

export interface CatalogueRow {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly owner: string;
  readonly documentNumber: string;
  readonly effectiveOn: string;
  readonly status: StatusFacts;
  /** A version issued and not yet in force. */
  readonly pending: { readonly text: string; readonly address: string } | null;
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
      rows: regulations.filter(({ category: id }) => id === category.id).map((regulation) => buildRow(regulation, library)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  const inForce = rows.filter(({ status }) => status.status === "in-force").length;
  const ended = rows.length - inForce;
  return {
    summary: `共 ${rows.length} 件，按 ${formatCivilDate(office.edition)}计现行有效 ${inForce} 件${ended > 0 ? `，已废止、失效或尚未生效 ${ended} 件` : ""}。`,
    groups,
    owners: [...new Set(rows.map(({ owner }) => owner))],
    statuses: [...new Set(rows.map(({ status }) => status.status))].map((id) => ({
      id,
      label: statusWords[id],
    })),
  };
}

function buildRow(regulation: Regulation, { office }: Library): CatalogueRow {
  const version = versionOn(regulation, office.edition);
  const next = regulation.versions[regulation.versions.indexOf(version) + 1];
  return {
    id: regulation.id,
    title: version.title,
    address: `/regulations/${regulation.slug}/`,
    owner: regulation.ownerUnit,
    documentNumber: version.documentNumber.written,
    effectiveOn: version.effectiveOn,
    status: describeStatus(regulation, version, office.edition),
    pending: next
      ? {
          text: `${formatCivilDate(next.effectiveOn)}起施行`,
          address: `/regulations/${regulation.slug}/${next.key}/`,
        }
      : null,
  };
}
