export { draftCase, nextCaseSlug, type CasePlan } from "./draft-case.ts";
export { draftFlow, type FlowPlan } from "./draft-flow.ts";
export { draftForm, type FormPlan } from "./draft-form.ts";
export { draftRegulation, type RegulationPlan } from "./draft-regulation.ts";
export { draftVersion, type VersionPlan } from "./draft-version.ts";
export { findExplainer, findSubject } from "./find-subject.ts";
export { findCode, findPrefix, nextDocumentNumber, nextId, nextIssueDay } from "./next-numbers.ts";
export type { Draft, DraftFile } from "./types.ts";
