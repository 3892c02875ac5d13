import { fold } from "./fold-text.ts";
import type { Synonym } from "./types.ts";

/** What a word may be called otherwise, each with how well it stands for the word. */
export interface Alternative {
  readonly text: string;
  readonly weight: number;
}

/** Words that are known as one, by their folded form. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, readonly Alternative[]>;
  readonly longest: number;
}

/** How well another word stands for the one that was typed. Tuned on the asks of the handbook; see docs/search.md. */
export const synonymWeights = { strict: 0.8, general: 0.5, reverse: 0.5 } as const;

/**
 * Makes the vocabulary: everyday words lead to terms of art and back. Alternatives are additional, the word itself
 * always counts most.
 *
 * @param terms words without alternatives that must not be cut: titles, posts, units
 */
export function buildVocabulary(synonyms: readonly Synonym[], terms: Iterable<string>): Vocabulary {
  const words = new Map<string, Map<string, number>>();
  const entry = (word: string): Map<string, number> => {
    let alternatives = words.get(word);
    if (!alternatives) {
      alternatives = new Map();
      words.set(word, alternatives);
    }
    return alternatives;
  };
  const link = (from: string, to: string, weight: number): void => {
    if (from.length < 2 || to === "" || from === to) return;
    const alternatives = entry(from);
    alternatives.set(to, Math.max(alternatives.get(to) ?? 0, weight));
  };
  for (const { word, means, strict } of synonyms) {
    const from = fold(word);
    for (const meaning of means) {
      const to = fold(meaning);
      link(from, to, strict ? synonymWeights.strict : synonymWeights.general);
      link(to, from, synonymWeights.reverse);
    }
  }
  for (const term of terms) if (fold(term).length >= 2) entry(fold(term));
  let longest = 0;
  for (const word of words.keys()) longest = Math.max(longest, word.length);
  return {
    words: new Map(
      [...words].map(([word, alternatives]) => [
        word,
        [...alternatives].map(([text, weight]) => ({ text, weight })),
      ]),
    ),
    longest,
  };
}

/** The known words in a folded text, longest first from the left, not overlapping. */
export function findWords(
  folded: string,
  { words, longest }: Vocabulary,
): { readonly start: number; readonly word: string; readonly alternatives: readonly Alternative[] }[] {
  const found = [];
  for (let at = 0; at < folded.length;) {
    let matched = "";
    for (let length = Math.min(longest, folded.length - at); length >= 2; length -= 1) {
      const candidate = folded.slice(at, at + length);
      if (words.has(candidate)) {
        matched = candidate;
        break;
      }
    }
    if (matched) found.push({ start: at, word: matched, alternatives: words.get(matched) ?? [] });
    at += matched.length || 1;
  }
  return found;
}
