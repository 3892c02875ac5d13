export * from "./types.ts";
export { assembleLibrary } from "./assemble.ts";
export { backlinkKey } from "./backlinks.ts";
export { findProvision, listArticles } from "./find-provision.ts";
export { versionOn } from "./resolve-reference.ts";
