import type { SearchIndex } from "./build-index.ts";
import { correctWords } from "./correct-words.ts";
import { fold } from "./fold-text.ts";
import { wordsOfLetters } from "./pinyin.ts";
import { understand, type Question } from "./understand.ts";

/** A question as it is searched for. */
export interface ReadQuery {
  readonly question: Question;
  /** What is searched for in place of what was typed: letters read as a word, a wrong character mended; else null. */
  readonly understood: string | null;
  /** Other words that the letters may mean. */
  readonly others: readonly string[];
}

/** Reads what was typed; letters that stand in a text are searched for as they are. */
export function readQuery(query: string, index: SearchIndex): ReadQuery {
  const question = understand(query, index.vocabulary);
  const asTyped = { question, understood: null, others: [] };
  const { pinyin, words } = index;
  if (!pinyin || question.quoted) return asTyped;
  const compact = fold(query);
  const [word, ...others] = wordsOfLetters(compact, pinyin);
  if (word !== undefined && !index.folded.some((text) => text.includes(compact)))
    return { question: understand(word, index.vocabulary), understood: word, others: others.slice(0, 4) };
  const corrections = correctWords(question.content, {
    words,
    pinyin,
    isKnownPair: (pair) => isKnownPair(pair, index),
  });
  if (corrections.length === 0) return asTyped;
  let mended = question.folded;
  for (const { typed, meant } of corrections) mended = mended.replace(typed, meant);
  return { question: understand(mended, index.vocabulary), understood: mended, others: [] };
}

// Numerals stand in digits in the index: 一般 is 1般.
const numeral = /[〇零一二三四五六七八九十百千万两]/;

function isKnownPair(
  pair: string,
  { askPostings, bodyPostings, headPostings, wordPairs }: SearchIndex,
): boolean {
  return (
    numeral.test(pair) ||
    bodyPostings.has(pair) ||
    askPostings.has(pair) ||
    headPostings.has(pair) ||
    wordPairs.has(pair)
  );
}
