export { parseStatute, type ParseOptions } from "./parse.ts";
export { serialize } from "./serialize.ts";
export * from "./types.ts";
export { walk, walkNode } from "./walk.ts";
