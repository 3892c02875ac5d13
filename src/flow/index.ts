export { buildGraph } from "./build-graph.ts";
export { checkBasis, type BasisSource, type CitedProvision } from "./check-basis.ts";
export { checkClocks } from "./check-clocks.ts";
export { checkGraph } from "./check-graph.ts";
export { checkPosts } from "./check-posts.ts";
export { checkTotals, formatPeriod, totalWords } from "./check-totals.ts";
export { compareTotals, sumComparisons, type ComparedTotal, type SummedTotal } from "./compare-totals.ts";
export { findLimits, type FoundLimit } from "./find-limits.ts";
export { endWord, type EdgeCondition, type FlowEdge, type FlowGraph, type FlowNode } from "./graph.ts";
export { listStatedLimits, statesLimit } from "./match-limit.ts";
export {
  lengthOf,
  measurePeriod,
  type MeasuredPeriod,
  type Period,
  type PeriodShare,
} from "./measure-period.ts";
export {
  findMainPath,
  findSuccessor,
  listTracks,
  orderSteps,
  type Successor,
  type Track,
} from "./order-steps.ts";
export * from "./schedule/index.ts";
export {
  findHandovers,
  sumTotals,
  type ComputedTotals,
  type Handover,
  type TrackTotals,
} from "./sum-totals.ts";
export * from "./types.ts";
