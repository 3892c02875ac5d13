export * from "./fields.ts";
export * from "./kinds.ts";
export * from "./validate.ts";
export { writeContentSchema } from "./json-schema.ts";
export { parseDocumentNumber, type StandardDocumentNumber as DocumentNumber } from "../citation/index.ts";
export { changeKindTable, type ChangeKind } from "../version/index.ts";
export { approverTable } from "./regulation.ts";
export type { AsksData, RegulationData, VersionData } from "./regulation.ts";
export type { FlowData, StepData } from "./flow.ts";
export { fieldTypeTable, type FormData } from "./form.ts";
export type { OfficeData, PlannedData, PostData, UnitData } from "./office.ts";
export { reviewResults, type ReviewData } from "./review.ts";
export type { LawData } from "./law.ts";
export type { ConductData } from "./conduct.ts";
export type { ServiceData } from "./service.ts";
export { approvalActs, type ApprovalData, type LeadData, type TaskData } from "./matter.ts";
export type {
  EssayPointData,
  KeyTasksData,
  LexiconData,
  QuestionData,
  SilentData,
  ThesaurusData,
} from "./knowledge.ts";
export type { WordingData } from "./wording.ts";
