export { findApprovals, measureOf, type FoundApprovals } from "./find-approvals.ts";
export { formatAmount } from "./format-amount.ts";
export { parseAmount, parseDays, type ReadResult } from "./parse-amount.ts";
export { contains } from "./range.ts";
export type { ApprovalFacts, Measure, Range } from "./types.ts";
