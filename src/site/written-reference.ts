import { locateProvision, versionOn, type Library, type ResolvedReference } from "../library/index.ts";
import { parseProvisionReference, type ProvisionReference } from "../schemas/index.ts";

/**
 * A reference that the library keeps as it was written (of the office, a flow's tip, a matter without a rule), resolved
 * against the text of the edition date; null when it names no provision that is there.
 */
export function resolveWritten(
  written: ProvisionReference | string,
  library: Library,
): ResolvedReference | null {
  const reference = typeof written === "string" ? parseProvisionReference(written) : written;
  const regulation = reference ? library.regulations.get(reference.document) : undefined;
  if (!reference || !regulation) return null;
  const version = versionOn(regulation, library.office.edition);
  const base = { ...reference, title: version.title, kind: "regulation", targets: [] } as const;
  if (reference.provision === null) return { ...base, articleId: null, anchor: null };
  const found = locateProvision(version.statute, reference.provision);
  return "missing" in found ? null : { ...base, articleId: found.article.id, anchor: found.provision.id };
}

/** A list of them; those that are not there are left out. */
export function resolveAllWritten(
  list: readonly (ProvisionReference | string)[],
  library: Library,
): ResolvedReference[] {
  return list.flatMap((written) => resolveWritten(written, library) ?? []);
}
