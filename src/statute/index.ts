export {
  type Address,
  findArticle,
  findProvision,
  formatAddress,
  indexProvisions,
  makeAnchor,
  parseAnchor,
  type Provision,
} from "./address.ts";
export { isDeleted } from "./check-articles.ts";
export { describeStatute, type Description } from "./describe-statute.ts";
export { listEmbeds } from "./list-embeds.ts";
export { parseStatute, type ParseOptions } from "./parse.ts";
export { printOutline } from "./print-outline.ts";
export { serialize } from "./serialize.ts";
export { summarize, type Summary } from "./summarize.ts";
export * from "./types.ts";
export { walk } from "./walk.ts";
