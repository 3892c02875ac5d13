/** A text as its pairs of neighbouring characters, each with how often it occurs. */
export interface Profile {
  readonly counts: ReadonlyMap<number, number>;
  /** Sum of the weights of all pairs. */
  readonly weight: number;
}

export interface Candidate {
  readonly old: number;
  readonly new: number;
  /** 0 … 1: twice the shared weight over the weights of both texts (Dice). */
  readonly similarity: number;
  /** 0 … 1: the shared weight over that of the text with less: 1 for a text that was only added to. */
  readonly containment: number;
}

export interface Similarity {
  readonly old: readonly Profile[];
  readonly new: readonly Profile[];
  /** For each text of either version its nearest ones in the other, in no order. */
  readonly candidates: readonly Candidate[];
  /** Weight of a pair of characters: rare ones count more than 应当 and 规定. */
  readonly weigh: (pair: number) => number;
}

const punctuation = /[\p{P}\p{S}]/gu;
/** Pairs that share less are never looked at. */
const leastSimilarity = 0.08;
/** So many of the nearest texts are kept: in a text of set phrases, everything is a little like everything. */
const mostNearest = 12;

/**
 * Measures every text of one version against every text of the other by shared pairs of characters, found through an
 * inverted index. Keys are folded texts (`foldKey`). In long versions, pairs of characters that stand in a quarter of
 * all texts are left out: they tell nothing and cost most.
 */
export function measureSimilarity(oldKeys: readonly string[], newKeys: readonly string[]): Similarity {
  const oldCounts = oldKeys.map(countPairs);
  const newCounts = newKeys.map(countPairs);
  const total = oldKeys.length + newKeys.length;
  const frequencies = new Map<number, number>();
  for (const counts of [...oldCounts, ...newCounts]) {
    for (const pair of counts.keys()) frequencies.set(pair, (frequencies.get(pair) ?? 0) + 1);
  }
  const mostFrequent = total > 200 ? total / 4 : total;
  const weights = new Map<number, number>();
  for (const [pair, frequency] of frequencies) {
    weights.set(pair, frequency > mostFrequent ? 0 : Math.log(1 + total / frequency));
  }
  const weigh = (pair: number) => weights.get(pair) ?? 0;
  const old = oldCounts.map((counts) => ({ counts, weight: sumWeights(counts, weigh) }));
  const fresh = newCounts.map((counts) => ({ counts, weight: sumWeights(counts, weigh) }));
  return { old, new: fresh, candidates: findCandidates(old, fresh, weigh), weigh };
}

/** The profile of another text, such as a paragraph of one of those measured. */
export function profileText(key: string, weigh: Similarity["weigh"]): Profile {
  const counts = countPairs(key);
  return { counts, weight: sumWeights(counts, weigh) };
}

/** Weight of what `a` and `b` share, without what is also in `except`. */
export function weighShared(a: Profile, b: Profile, weigh: Similarity["weigh"], except?: Profile): number {
  let shared = 0;
  for (const [pair, count] of a.counts) {
    const common = Math.min(count, b.counts.get(pair) ?? 0) - (except?.counts.get(pair) ?? 0);
    if (common > 0) shared += common * weigh(pair);
  }
  return shared;
}

/** Weight of what `a` has and `b` has not. */
export function weighBeyond(a: Profile, b: Profile, weigh: Similarity["weigh"]): number {
  let beyond = 0;
  for (const [pair, count] of a.counts)
    beyond += Math.max(0, count - (b.counts.get(pair) ?? 0)) * weigh(pair);
  return beyond;
}

function findCandidates(
  old: readonly Profile[],
  fresh: readonly Profile[],
  weigh: Similarity["weigh"],
): Candidate[] {
  const index = new Map<number, { readonly at: number; readonly count: number }[]>();
  fresh.forEach(({ counts }, at) => {
    for (const [pair, count] of counts) {
      if (weigh(pair) === 0) continue;
      const places = index.get(pair);
      if (places) places.push({ at, count });
      else index.set(pair, [{ at, count }]);
    }
  });
  const nearestToNew = fresh.map((): Candidate[] => []);
  const candidates = new Set<Candidate>();
  const shared = new Float64Array(fresh.length);
  old.forEach((profile, at) => {
    shared.fill(0);
    for (const [pair, count] of profile.counts) {
      const weight = weigh(pair);
      for (const place of index.get(pair) ?? []) {
        shared[place.at] = (shared[place.at] ?? 0) + weight * Math.min(count, place.count);
      }
    }
    const nearestToOld: Candidate[] = [];
    shared.forEach((weight, other) => {
      const otherWeight = fresh[other]?.weight ?? 0;
      const similarity = (2 * weight) / (profile.weight + otherWeight);
      if (!(similarity >= leastSimilarity)) return;
      const containment = weight / Math.min(profile.weight, otherWeight);
      const candidate = { old: at, new: other, similarity, containment };
      keepNearest(nearestToOld, candidate);
      keepNearest(nearestToNew[other] ?? [], candidate);
    });
    for (const each of nearestToOld) candidates.add(each);
  });
  for (const each of nearestToNew.flat()) candidates.add(each);
  return [...candidates];
}

/** Puts a candidate into a list kept in order of similarity, if it is among the nearest so far. */
function keepNearest(nearest: Candidate[], candidate: Candidate): void {
  const last = nearest.at(-1);
  if (nearest.length === mostNearest && last && last.similarity >= candidate.similarity) return;
  let at = nearest.length;
  while (at > 0 && (nearest[at - 1]?.similarity ?? 0) < candidate.similarity) at -= 1;
  nearest.splice(at, 0, candidate);
  if (nearest.length > mostNearest) nearest.pop();
}

function countPairs(key: string): ReadonlyMap<number, number> {
  const text = key.replace(punctuation, "");
  const counts = new Map<number, number>();
  // A border in front and behind, so that a text of one character has pairs too.
  let before = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const pair = before * 65_536 + code;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    before = code;
  }
  return counts;
}

function sumWeights(counts: ReadonlyMap<number, number>, weigh: Similarity["weigh"]): number {
  let weight = 0;
  for (const [pair, count] of counts) weight += count * weigh(pair);
  return weight;
}
