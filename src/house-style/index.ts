export { applyEdits, dropOverlaps, type Edit } from "./apply-edits.ts";
export { checkCharacters } from "./check-characters.ts";
export { checkCitations, checkNeedless, mayDeviate } from "./check-citations.ts";
export { checkNumbers, mayHaveNumbers } from "./check-numbers.ts";
export { checkWords } from "./check-words.ts";
export { findException, readExceptions, type Exceptions, type StyleException } from "./read-exceptions.ts";
export type { CitingStylePassage, StyleFinding, StylePassage, WordRule } from "./types.ts";
