import { inverseFrequency, type AskUnit, type SearchIndex } from "./build-index.ts";
import { listTerms } from "./list-terms.ts";
import { answersType } from "./question-type.ts";
import type { SearchRange } from "./types.ts";
import type { Question } from "./understand.ts";

/** Score of one record or silent matter, with what it is made of. */
export interface Ranked {
  /** Position of the record; silent matters come after the records. */
  readonly target: number;
  readonly score: number;
  /** Likeness to the nearest known way of asking, 0 … 1. */
  readonly asked: number;
  /** Share of the question's weight that the text holds, 0 … 1. */
  readonly covered: number;
}

/** How much each sign counts. Tuned on the brief's sample questions only; see docs/search.md. */
export const rankWeights = {
  asked: 2.6,
  body: 1,
  head: 0.7,
  concepts: 0.9,
  type: 0.3,
  range: 0.35,
  lent: 0.22,
  document: 0.12,
} as const;

/** Ranks records and silent matters by a question; best first, nothing that shares no word with it. */
export function rank(question: Question, index: SearchIndex): Ranked[] {
  const terms = [...listTerms(question.content.trim() || question.canonical)];
  if (terms.length === 0) return [];
  const weights = terms.map((term) => inverseFrequency(countUnits(term, index), index.size));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const body = gather(terms, weights, index.bodyPostings, index.size);
  const head = gather(terms, weights, index.headPostings, index.size);
  const asked = compareAsks(terms, index);
  const concepts = coverConcepts(question, index);
  const scores: Ranked[] = [];
  for (let target = 0; target < index.size; target += 1) {
    const inBody = (body[target] ?? 0) / total;
    const inHead = (head[target] ?? 0) / total;
    const likeness = asked[target] ?? 0;
    const meant = concepts[target] ?? 0;
    if (inBody + inHead + likeness + meant === 0) continue;
    const score =
      rankWeights.asked * likeness ** 1.5 +
      rankWeights.body * inBody +
      rankWeights.head * inHead +
      rankWeights.concepts * meant +
      scoreType(question, index, target) +
      scoreRange(question, index.data.records[target]?.range);
    scores.push({ target, score, asked: likeness, covered: Math.max(inBody, inHead, meant) });
  }
  return lend(scores, index).sort((a, b) => b.score - a.score || a.target - b.target);
}

function countUnits(term: string, { bodyPostings, askPostings, headPostings }: SearchIndex): number {
  return Math.max(
    bodyPostings.get(term)?.length ?? 0,
    headPostings.get(term)?.length ?? 0,
    (askPostings.get(term)?.length ?? 0) / 4,
  );
}

function gather(
  terms: readonly string[],
  weights: readonly number[],
  postings: SearchIndex["bodyPostings"],
  size: number,
): Float64Array {
  const sums = new Float64Array(size);
  for (const [position, term] of terms.entries()) {
    for (const target of postings.get(term) ?? [])
      sums[target] = (sums[target] ?? 0) + (weights[position] ?? 0);
  }
  return sums;
}

/** Likeness of the question to the nearest way of asking for each target: weighted cosine over terms. */
function compareAsks(terms: readonly string[], { asks, askPostings, size }: SearchIndex): Float64Array {
  const shared = new Float64Array(asks.length);
  let own = 0;
  for (const term of terms) {
    const postings = askPostings.get(term);
    const weight = inverseFrequency(postings?.length ?? 1, asks.length);
    own += weight;
    for (const unit of postings ?? []) shared[unit] = (shared[unit] ?? 0) + weight;
  }
  const best = new Float64Array(size);
  for (const [unit, sum] of shared.entries()) {
    if (sum === 0) continue;
    const { target, norm } = asks[unit] as AskUnit;
    best[target] = Math.max(best[target] ?? 0, sum / (norm * Math.sqrt(own)));
  }
  return best;
}

/** Share of the question's known words that a target holds, by the word itself or by what may stand for it. */
function coverConcepts({ concepts }: Question, { bodies, heads, size }: SearchIndex): Float64Array {
  const sums = new Float64Array(size);
  if (concepts.length === 0) return sums;
  let total = 0;
  for (const { word, alternatives } of concepts) {
    const held = new Float64Array(size);
    let count = 0;
    for (let target = 0; target < size; target += 1) {
      for (const { text, weight } of [{ text: word, weight: 1 }, ...alternatives]) {
        if (weight <= (held[target] ?? 0)) continue;
        if (bodies[target]?.includes(text) || heads[target]?.includes(text)) held[target] = weight;
      }
      if ((held[target] ?? 0) > 0) count += 1;
    }
    const rarity = inverseFrequency(count, size);
    total += rarity;
    for (const [target, weight] of held.entries()) sums[target] = (sums[target] ?? 0) + rarity * weight;
  }
  return sums.map((sum) => sum / total);
}

function scoreType({ types }: Question, { bodies }: SearchIndex, target: number): number {
  const text = bodies[target] ?? "";
  return types.some((type) => answersType(type, text)) ? rankWeights.type : 0;
}

function scoreRange({ amounts }: Question, range: SearchRange | undefined): number {
  const amount = range && amounts.find(({ unit }) => unit === range.unit);
  if (!range || !amount) return 0;
  const within =
    amount.value > (range.over ?? -1) && amount.value <= (range.upTo ?? Number.POSITIVE_INFINITY);
  return within ? rankWeights.range : -rankWeights.range;
}

/** A step and its article lend each other score; so does a document to its articles. */
function lend(scores: readonly Ranked[], { related, data }: SearchIndex): Ranked[] {
  const byTarget = new Map(scores.map(({ target, score }) => [target, score]));
  const byDocument = new Map<number, number>();
  for (const { target, score } of scores) {
    const doc = data.records[target]?.doc;
    if (doc !== undefined) byDocument.set(doc, Math.max(byDocument.get(doc) ?? 0, score));
  }
  return scores.map((entry) => {
    const doc = data.records[entry.target]?.doc;
    const best = Math.max(0, ...(related[entry.target] ?? []).map((other) => byTarget.get(other) ?? 0));
    const own = doc === undefined ? 0 : (byDocument.get(doc) ?? 0);
    return { ...entry, score: entry.score + rankWeights.lent * best + rankWeights.document * own };
  });
}
