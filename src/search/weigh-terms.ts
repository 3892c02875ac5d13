import { inverseFrequency, type SearchIndex } from "./build-index.ts";
import { isNumeric, isSingle, listTerms } from "./list-terms.ts";
import type { Question } from "./understand.ts";

/** A term of the question with its weight. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
  /** A single character; numbers and words of letters count as pairs do. */
  readonly character: boolean;
  /** Not in the question, but of a word that may stand for one of it. */
  readonly standsIn: boolean;
}

/**
 * The question's terms with weights: rare ones say more; a lone character half of what a pair says.
 *
 * @param whole also the phrases that ask (几天, 谁批), which ways of asking have too and texts have not
 */
export function weighTerms(question: Question, index: SearchIndex, whole = false): WeightedTerm[] {
  const spoken = (whole ? "" : question.content.trim()) || question.canonical;
  return [...listTerms(spoken)].map((term) => {
    const character = isSingle(term) && !isNumeric(term);
    const count = Math.max(
      index.bodyPostings.get(term)?.length ?? 0,
      (index.askPostings.get(term)?.length ?? 0) / 4,
    );
    const weight = inverseFrequency(count, index.size) * (character ? 0.5 : 1);
    return { term, weight, character, standsIn: false };
  });
}

/** The terms and, at a lower weight, pairs of words that may stand for words of the question. */
export function widenTerms(terms: readonly WeightedTerm[], { concepts }: Question): WeightedTerm[] {
  const widened = new Map(terms.map((entry) => [entry.term, entry]));
  for (const { alternatives } of concepts) {
    for (const { text, weight } of alternatives) {
      for (const term of listTerms(text)) {
        if (!isSingle(term) && !widened.has(term))
          widened.set(term, { term, weight: 0.7 * weight, character: false, standsIn: true });
      }
    }
  }
  return [...widened.values()];
}
