import { auditKinds, auditLibrary, auditWords, type AuditFinding } from "../audit/index.ts";
import { formatCivilDate } from "../calendar/index.ts";
import type { Library } from "../library/index.ts";

export interface AuditGroup {
  readonly kind: string;
  readonly title: string;
  readonly why: string;
  readonly count: number;
  /** By document, in the order of the catalogue. */
  readonly documents: readonly { readonly name: string; readonly findings: readonly AuditFinding[] }[];
}

export interface AuditView {
  readonly day: string;
  readonly groups: readonly AuditGroup[];
}

/** The findings of the examination on the edition date, by kind and document. */
export function buildAuditView(library: Library): AuditView {
  const { edition } = library.office;
  const findings = auditLibrary(library, edition);
  return {
    day: formatCivilDate(edition),
    groups: auditKinds.map((kind) => {
      const own = findings.filter((finding) => finding.kind === kind);
      const names = [...new Set(own.map(({ title, document }) => `《${title}》（${document}）`))];
      return {
        kind,
        ...auditWords[kind],
        count: own.length,
        documents: names.map((name) => ({
          name,
          findings: own.filter(({ title, document }) => `《${title}》（${document}）` === name),
        })),
      };
    }),
  };
}
