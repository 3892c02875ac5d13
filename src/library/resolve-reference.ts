import type { CivilDate } from "../calendar/index.ts";
import type { PlannedData, ProvisionReference } from "../schemas/index.ts";
import type { PathSegment } from "../source/types.ts";
import { locateProvision } from "./locate-provision.ts";
import type { Reported, Reporter } from "./report.ts";
import type { Regulation, ResolvedReference, Version } from "./types.ts";

export interface ReferenceContext {
  readonly regulations: ReadonlyMap<string, Regulation>;
  readonly planned: readonly PlannedData[];
  /** The day as of which references without a date are read. */
  readonly on: CivilDate;
  readonly report: Reporter;
}

/** The version of a regulation in force on a day, or the nearest one there is. */
export function versionOn(regulation: Regulation, on: CivilDate): Version {
  return regulation.versions.findLast((version) => version.effectiveOn <= on) ?? regulation.versions[0];
}

/**
 * `ZD-23第四条第一款` → the document, version and anchor. What does not exist is reported at the field
 * and comes back as null.
 */
export function resolveReference(
  reference: ProvisionReference,
  record: Reported,
  path: readonly PathSegment[],
  context: ReferenceContext,
): ResolvedReference | null {
  const { regulations, planned, on, report } = context;
  const regulation = regulations.get(reference.document);
  if (!regulation) {
    const announced = planned.find(({ id }) => id === reference.document);
    if (announced) {
      return {
        ...reference,
        title: announced.title,
        kind: "planned",
        articleId: null,
        anchor: null,
        targets: [],
      };
    }
    // Among identifiers the nearest one is a guess without meaning: ZD-31 is no misspelt ZD-01.
    report.at(record, path, "dangling-reference", `没有编号为“${reference.document}”的制度`, {
      actual: reference.document,
      note: "核对编号；文件还没写的，先登记在 planned.yaml",
    });
    return null;
  }
  const version = versionOn(regulation, on);
  const base = { ...reference, title: version.title, kind: "regulation" } as const;
  const candidates = regulation.versions.slice(regulation.versions.indexOf(version));
  const { provision } = reference;
  if (provision === null) {
    const targets = candidates.map(({ key }) => ({ version: key, articleId: null }));
    return { ...base, articleId: null, anchor: null, targets };
  }
  const found = locateProvision(version.statute, provision);
  if ("missing" in found) {
    report.at(
      record,
      path,
      "dangling-reference",
      `《${version.title}》没有“${provision}”：${found.missing}`,
      { actual: reference.written },
    );
    return null;
  }
  const targets = candidates.flatMap((candidate) => {
    const there = locateProvision(candidate.statute, provision);
    return "missing" in there ? [] : [{ version: candidate.key, articleId: there.article.id }];
  });
  return { ...base, articleId: found.article.id, anchor: found.provision.id, targets };
}

/** A list of references; those that do not exist are reported and left out. */
export function resolveReferences(
  references: readonly ProvisionReference[],
  record: Reported,
  path: readonly PathSegment[],
  context: ReferenceContext,
): ResolvedReference[] {
  return references.flatMap(
    (reference, index) => resolveReference(reference, record, [...path, index], context) ?? [],
  );
}
