import type { Library, Regulation, Version } from "../../library/index.ts";
import { computeRegulationStatus, findEnd, statusWords } from "../../version/index.ts";
import { describeStatus } from "../status-view.ts";
import { linkFrom, regulationsAddress, schemaFileAddress, versionLinks } from "./addresses.ts";
import type { RegulationsDocument } from "./regulations-document.ts";

type Href = (to: string) => string;
type RegulationEntry = RegulationsDocument["regulations"][number];
type VersionEntry = RegulationEntry["versions"][number];

/** The library → `/api/regulations.json`. */
export function writeRegulations(library: Library): RegulationsDocument {
  const { office, regulations } = library;
  const href = linkFrom(regulationsAddress);
  return {
    $schema: href(schemaFileAddress("regulations")),
    handbook: {
      title: office.title,
      office: office.name,
      notice: office.notice ?? null,
      confidentiality: office.confidentiality ?? null,
      edition: office.edition,
    },
    categories: office.categories.map(({ id, name }) => ({ id, name })),
    regulations: [...regulations.values()].map((regulation) => describeEntry(regulation, library, href)),
  };
}

function describeEntry(regulation: Regulation, library: Library, href: Href): RegulationEntry {
  const { edition } = library.office;
  const code = computeRegulationStatus(regulation, edition);
  return {
    id: regulation.id,
    title: regulation.title,
    category: describeCategory(regulation, library),
    ownerUnit: regulation.ownerUnit,
    supportingUnits: [...regulation.supportingUnits],
    approvedBy: regulation.approvedBy,
    reviewEveryMonths: regulation.reviewEveryMonths ?? null,
    summary: regulation.summary,
    refinement: regulation.refinement ?? null,
    keywords: [...regulation.keywords],
    supersedes: [...regulation.supersedes],
    supersededBy: [...regulation.supersededBy],
    repealedBy: regulation.repealedBy,
    endsOn: findEnd(regulation),
    status: { on: edition, code, label: statusWords[code] },
    links: { page: href(`/regulations/${regulation.slug}/`) },
    versions: regulation.versions.map((version) => ({
      ...describeVersionFacts(regulation, version, library, href),
      articles: version.articles.length,
    })),
  };
}

/** Name and dates of a version, as both documents give them. */
export function describeVersionFacts(
  regulation: Regulation,
  version: Version,
  { office }: Library,
  href: Href,
): Omit<VersionEntry, "articles"> {
  const {
    status,
    label,
    issuedOn: _issuedOn,
    unissued: _unissued,
    ...period
  } = describeStatus(regulation, version, office.edition);
  const { written, issuerCode, year, serial } = version.documentNumber;
  return {
    key: version.key,
    title: version.title,
    documentNumber: { written, issuerCode, year, serial },
    issuedOn: version.issuedOn,
    ...period,
    changeKind: version.changeKind,
    changeNote: version.changeNote,
    status: { on: office.edition, code: status, label },
    links: versionLinks(regulation, version, href),
  };
}

/** A regulation's category with its name. */
export function describeCategory(
  { category }: Regulation,
  { office }: Library,
): { id: string; name: string } {
  const name = office.categories.find(({ id }) => id === category)?.name ?? category;
  return { id: category, name };
}
