export * from "./types.ts";
export { assembleLibrary } from "./assemble.ts";
export { backlinkKey } from "./backlinks.ts";
export { listArticles, locateProvision } from "./locate-provision.ts";
export { versionOn } from "./resolve-reference.ts";
