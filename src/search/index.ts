export { buildIndex, recordText } from "./build-index.ts";
export { createOwnEngine } from "./create-engine.ts";
export { fold } from "./fold-text.ts";
export { listWords } from "./list-words.ts";
export { packData, unpackData, type PackedData } from "./pack-data.ts";
export { listCommonCharacters } from "./pinyin.ts";
export { splitForPagefind } from "./pagefind-words.ts";
export { understand } from "./understand.ts";
export * from "./types.ts";
