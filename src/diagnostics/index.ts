export * from "./types.ts";
export { findNearest, editDistance } from "./nearest.ts";
export { formatMessage, sortMessages, summarizeMessages, countErrors } from "./format.ts";
export { createLineIndex, type LineIndex } from "./line-index.ts";
