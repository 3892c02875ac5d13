export type { ContentFile, PathSegment, ReadResult, YamlSource } from "./types.ts";
export { decodeText } from "./decode.ts";
export { listScalars, type ScalarPlace } from "./list-scalars.ts";
export { readYaml } from "./yaml.ts";
export { cutFrontMatter, readContentFile } from "./read-file.ts";
export { contentFolder, readContentFolder, showPath } from "./read-folder.ts";
