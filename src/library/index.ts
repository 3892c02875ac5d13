export * from "./types.ts";
export { assembleLibrary } from "./assemble.ts";
export { backlinkKey } from "./backlinks.ts";
export { isStanding, listCurrentVersions } from "./current-texts.ts";
export { nameAnchor } from "./name-anchor.ts";
export { listArticles, locateProvision } from "./locate-provision.ts";
export { versionOn } from "./resolve-reference.ts";
