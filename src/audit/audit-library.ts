import type { CivilDate } from "../calendar/index.ts";
import type { Library } from "../library/index.ts";
import { findCircles, findDeadCitations } from "./find-citation-faults.ts";
import { findDifferingLimits } from "./find-differing-limits.ts";
import { findOrphanForms, findOverdue, findOwnerless, findPastTrials } from "./find-orphans.ts";
import { findUncoveredDuties } from "./find-uncovered-duties.ts";
import { findUnusedTerms } from "./find-unused-terms.ts";
import { auditKinds, type AuditFinding } from "./types.ts";

/** Examines the texts in force on a day; findings in the order of `auditKinds`, within one kind in that of the catalogue. */
export function auditLibrary(library: Library, today: CivilDate): AuditFinding[] {
  const found = [
    ...findOwnerless(library),
    ...findOverdue(library, today),
    ...findPastTrials(library, today),
    ...findOrphanForms(library, today),
    ...findUncoveredDuties(library, today),
    ...findDeadCitations(library, today),
    ...findCircles(library, today),
    ...findUnusedTerms(library, today),
    ...findDifferingLimits(library, today),
  ];
  return auditKinds.flatMap((kind) => found.filter((finding) => finding.kind === kind));
}
