export { alignArticles } from "./align-articles.ts";
export { alignBlocks } from "./align-blocks.ts";
export { compareText, type TextOptions } from "./compare-text.ts";
export { compareVersions } from "./compare-versions.ts";
export { listReplacements, type Replacement } from "./list-replacements.ts";
export { countChanges, measureChange, summarizeChanges } from "./summarize.ts";
export { segmentWords } from "./tokenize.ts";
export {
  fates,
  fateWords,
  segmentKinds,
  type Alignment,
  type Block,
  type BlockRow,
  type ChangeCounts,
  type Comparison,
  type ComparisonRow,
  type Fate,
  type Segment,
  type SegmentKind,
  type Unit,
  type WordSegmenter,
} from "./types.ts";
