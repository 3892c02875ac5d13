import { inverseFrequency, type SearchIndex } from "./build-index.ts";
import type { WeightedTerm } from "./weigh-terms.ts";

/** Likeness of the question to the nearest way of asking for each target: weighted cosine over terms. */
export function compareAsks(
  terms: readonly WeightedTerm[],
  { asks, askPostings, size }: SearchIndex,
  charactersOnly = false,
): Float64Array {
  const shared = new Float64Array(asks.length);
  let own = 0;
  for (const { term, weight, character, standsIn } of terms) {
    const postings = askPostings.get(term);
    const rarity = inverseFrequency(postings?.length ?? 1, asks.length) * (character ? 0.5 : 1);
    // Words that only may stand for the question's own do not lengthen the question.
    if (!standsIn) own += rarity;
    for (const unit of postings ?? [])
      shared[unit] = (shared[unit] ?? 0) + (standsIn ? rarity * weight : rarity);
  }
  const best = new Float64Array(size);
  for (const [unit, sum] of shared.entries()) {
    if (sum === 0) continue;
    const { target = 0, norm = 1, characterNorm = 1 } = asks[unit] ?? {};
    const length = (charactersOnly ? characterNorm : norm) || 1;
    const likeness = Math.min(1.2, sum / Math.sqrt(length * (own || 1)));
    if (likeness > (best[target] ?? 0)) best[target] = likeness;
  }
  return best;
}

/** Share of the terms' weight that each target holds in any of its units. */
export function shareHeld(
  terms: readonly WeightedTerm[],
  postings: SearchIndex["bodyPostings"],
  targetOf: (unit: number) => number,
  size: number,
): Float64Array {
  const sums = new Float64Array(size);
  let total = 0;
  for (const { term, weight } of terms) {
    total += weight;
    let last = -1;
    for (const unit of postings.get(term) ?? []) {
      const target = targetOf(unit);
      if (target === last) continue;
      last = target;
      sums[target] = (sums[target] ?? 0) + weight;
    }
  }
  return total === 0 ? sums : sums.map((sum) => sum / total);
}

/** Share of the terms' weight that the best single unit of each target holds. */
export function bestShare(
  terms: readonly WeightedTerm[],
  postings: SearchIndex["bodyPostings"],
  targets: readonly number[],
  size: number,
): Float64Array {
  const sums = shareHeld(terms, postings, (unit) => unit, targets.length);
  const best = new Float64Array(size);
  for (const [unit, sum] of sums.entries()) {
    const target = targets[unit] ?? 0;
    if (sum > (best[target] ?? 0)) best[target] = sum;
  }
  return best;
}

/** How much of the question each document is about, the best one 1; its records share that. */
export function weighDocuments(
  terms: readonly WeightedTerm[],
  { asks, data, askPostings, headPostings, size }: SearchIndex,
  visible: (target: number) => boolean,
): Float64Array {
  const documentOf = (target: number): number =>
    data.records[target]?.doc ?? data.documents.length + target - data.records.length;
  const count = data.documents.length + data.silent.length;
  const sums = new Float64Array(count);
  for (const { term, weight } of terms) {
    const held = new Map<number, number>();
    const add = (target: number): void => {
      if (!visible(target)) return;
      const document = documentOf(target);
      held.set(document, (held.get(document) ?? 0) + 1);
    };
    for (const unit of askPostings.get(term) ?? []) add(asks[unit]?.target ?? 0);
    for (const target of headPostings.get(term) ?? []) add(target);
    const rarity = weight * inverseFrequency(held.size, count);
    for (const [document, times] of held)
      sums[document] = (sums[document] ?? 0) + (rarity * times) / (times + 2);
  }
  const most = Math.max(1e-9, ...sums);
  return Float64Array.from({ length: size }, (_, target) => (sums[documentOf(target)] ?? 0) / most);
}
