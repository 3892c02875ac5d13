export { checkChangeKind, type ChangeShare } from "./check-change-kind.ts";
export { checkDates, type CheckedRegulation } from "./check-dates.ts";
export { checkIssueDays, checkNumbers } from "./check-numbers.ts";
export { findApplicable, type Applicable, type LinkedRegulation } from "./find-applicable.ts";
export {
  computeRegulationStatus,
  computeStatus,
  findEnd,
  findNextChange,
  findNextVersion,
  findPeriod,
  findVersionInForce,
  sortVersions,
} from "./status.ts";
export { listTimeline, type TimelineEntry } from "./timeline.ts";
export { isUnissued, unissuedWords, wordStatus } from "./word-status.ts";
export { writeTitleNote } from "./title-note.ts";
export {
  changeKindTable,
  changeKinds,
  changeKindWords,
  statuses,
  statusWords,
  type ChangeKind,
  type DocumentFacts,
  type RegulationFacts,
  type Status,
  type VersionFacts,
  type VersionFinding,
  type VersionPeriod,
} from "./types.ts";
