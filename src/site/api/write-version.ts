import { versionOn, type Library, type Regulation, type Version } from "../../library/index.ts";
import { writeTitleNote } from "../../version/index.ts";
import { describeBasis } from "./write-basis.ts";
import { linkFrom, regulationsAddress, schemaFileAddress, versionAddress } from "./addresses.ts";
import { describeCategory, describeVersionFacts } from "./write-regulations.ts";
import { createTreeWriter } from "./write-tree.ts";
import type { VersionDocument } from "./version-document.ts";

/** A version → `/api/regulations/zd-23/2024-03-11.json`. */
export function writeVersion(regulation: Regulation, version: Version, library: Library): VersionDocument {
  const href = linkFrom(versionAddress(regulation, version.key));
  const index = regulation.versions.indexOf(version);
  const tree = createTreeWriter(regulation, version, library, href);
  return {
    $schema: href(schemaFileAddress("version")),
    regulation: {
      id: regulation.id,
      title: versionOn(regulation, library.office.edition).title,
      category: describeCategory(regulation, library),
      ownerUnit: regulation.ownerUnit,
      supportingUnits: [...regulation.supportingUnits],
      approvedBy: regulation.approvedBy,
      links: { page: href(`/regulations/${regulation.slug}/`), catalogue: href(regulationsAddress) },
    },
    version: {
      ...describeVersionFacts(regulation, version, library, href),
      titleNote: writeTitleNote(regulation.versions, version),
    },
    previous: regulation.versions[index - 1]?.key ?? null,
    next: regulation.versions[index + 1]?.key ?? null,
    basis: version.basis.map((entry) => describeBasis(entry, version, library, href)),
    figures: version.figures.map(({ at, anchor, figure, source, verified }) => ({
      at,
      anchor,
      figure,
      source,
      verified,
    })),
    body: tree.blocks(version.statute.children),
    annexes: version.statute.annexes.map(tree.annex),
  };
}
