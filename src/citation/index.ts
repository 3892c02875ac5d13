export { createResolver, resolveCitation, type CitationResolver } from "./create-resolver.ts";
export {
  formatDocumentNumber,
  parseDocumentNumber,
  readDocumentNumber,
  standardNumberPattern,
  type StandardDocumentNumber,
} from "./document-number.ts";
export { explainCitation, type ExplainOptions } from "./explain-citation.ts";
export { explainFailure, type Explanation } from "./explain-failure.ts";
export { findAliases } from "./find-aliases.ts";
export { findCitations, listReadablePassages, type ReadablePassage } from "./find-citations.ts";
export { formatCitation, type CitationParts } from "./format-citation.ts";
export { normalizeTitle } from "./normalize-title.ts";
export { recogniseCitations } from "./recognise-citations.ts";
export {
  findNeedless,
  standardizeCitations,
  type CitationEdit,
  type StandardizeOptions,
} from "./standardize-citations.ts";
export * from "./resolution-types.ts";
export * from "./types.ts";
