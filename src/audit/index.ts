export { auditLibrary } from "./audit-library.ts";
export { findCycles } from "./find-citation-faults.ts";
export * from "./types.ts";
