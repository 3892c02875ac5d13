import { inverseFrequency, type SearchIndex } from "./build-index.ts";
import { listTerms } from "./list-terms.ts";
import type { Question } from "./understand.ts";

/** Share of the question's known words that a target holds, by the word itself or by what may stand for it. */
export function coverConcepts({ concepts }: Question, index: SearchIndex): Float64Array {
  const sums = new Float64Array(index.size);
  let total = 0;
  for (const { word, alternatives } of concepts) {
    const held = new Map<number, number>();
    for (const { text, weight } of [{ text: word, weight: 1 }, ...alternatives]) {
      for (const target of findHolding(text, index))
        if (weight > (held.get(target) ?? 0)) held.set(target, weight);
    }
    const rarity = inverseFrequency(held.size, index.size);
    total += rarity;
    for (const [target, weight] of held) sums[target] = (sums[target] ?? 0) + rarity * weight;
  }
  return total === 0 ? sums : sums.map((sum) => sum / total);
}

/** Targets whose text or head holds a word: its rarest pair narrows them down. */
function findHolding(word: string, { bodies, heads, bodyPostings, headPostings }: SearchIndex): Set<number> {
  const terms = [...listTerms(word)];
  const holding = new Set<number>();
  for (const [texts, postings] of [
    [bodies, bodyPostings],
    [heads, headPostings],
  ] as const) {
    let narrow: readonly number[] | null = null;
    for (const term of terms) {
      const list = postings.get(term) ?? [];
      if (narrow === null || list.length < narrow.length) narrow = list;
    }
    for (const target of narrow ?? []) if (texts[target]?.includes(word)) holding.add(target);
  }
  return holding;
}
