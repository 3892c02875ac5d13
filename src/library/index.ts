export * from "./types.ts";
export { alignVersions } from "./align-versions.ts";
export { assembleLibrary } from "./assemble.ts";
export { backlinkKey } from "./backlinks.ts";
export { findActors, sentenceAt, type ActorMention } from "./find-duties.ts";
export { isStanding, listCurrentVersions } from "./current-texts.ts";
export { nameAnchor } from "./name-anchor.ts";
export { listArticles, locateProvision } from "./locate-provision.ts";
export { versionOn } from "./resolve-reference.ts";
