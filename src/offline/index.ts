export { addressOfFile } from "./address-of-file.ts";
export { cacheName, cachePrefix } from "./cache-name.ts";
export { classifyFile } from "./classify-file.ts";
export { describeBytes } from "./describe-bytes.ts";
export { explainFailure, parseFailureReason, type FailureReason } from "./explain-failure.ts";
export { resolveRequest, type Resolution } from "./resolve-request.ts";
export type { EditionDescription, EditionFile, StorageClass } from "./types.ts";
