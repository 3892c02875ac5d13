import type { SearchIndex } from "./build-index.ts";
import type { SearchRange } from "./types.ts";
import type { Question } from "./understand.ts";

/** Its own limits, or those of a row of the approval table that rests on it. */
export function scoreRange({ amounts }: Question, { data, related }: SearchIndex, target: number): number {
  if (amounts.length === 0) return 0;
  const own = data.records[target]?.range;
  if (own) return fallsWithin(amounts, own);
  let best = 0;
  for (const other of related[target] ?? []) {
    const range = data.records[other]?.range;
    if (range && fallsWithin(amounts, range) > 0) best = 1;
  }
  return best;
}

function fallsWithin(amounts: Question["amounts"], { unit, from, over, under, upTo }: SearchRange): number {
  const amount = amounts.find((candidate) => candidate.unit === unit);
  if (!amount) return 0;
  const { value } = amount;
  const above = value >= (from ?? 0) && value > (over ?? -1);
  const below = value <= (upTo ?? Number.POSITIVE_INFINITY) && value < (under ?? Number.POSITIVE_INFINITY);
  return above && below ? 1 : -1;
}
