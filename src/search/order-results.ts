import type { Found } from "./describe-result.ts";
import type { LiteralMatch } from "./match-literal.ts";
import type { Ranked } from "./rank.ts";

/** What word-for-word matches add to a score: all numbers whole, or one of them a piece of a longer number. */
export const literalBonus = { whole: 5, cut: 1.5 } as const;

/** Entry pages (我要办, approval rows) come after this many of the texts that they lead to. */
const textsAhead = 3;

/**
 * What a title, label or number names comes first; the rest by score, word-for-word matches raised.
 *
 * @param named how exactly the question names a record; 0 for not at all
 * @param isText whether a record is an article, an annex or a step
 */
export function orderResults(
  literal: ReadonlyMap<number, LiteralMatch>,
  ranked: readonly Ranked[],
  named: ReadonlyMap<number, number>,
  isText: (target: number) => boolean,
): Found[] {
  const entries = new Map<number, Found>(
    ranked.map(({ target, score }) => [target, { target, score, match: literal.get(target) ?? null }]),
  );
  for (const target of [...literal.keys(), ...named.keys()]) {
    if (!entries.has(target)) entries.set(target, { target, score: 0, match: literal.get(target) ?? null });
  }
  const raised = ({ score, match }: Found): number =>
    score + (match === null ? 0 : match.whole ? literalBonus.whole : literalBonus.cut);
  const sorted = [...entries.values()].sort(
    (a, b) =>
      (named.get(b.target) ?? 0) - (named.get(a.target) ?? 0) || raised(b) - raised(a) || a.target - b.target,
  );
  const isFirst = ({ target }: Found): boolean => isText(target) || (named.get(target) ?? 0) > 0;
  const ahead = sorted.filter(isFirst).slice(0, textsAhead);
  const first = new Set(ahead);
  return [...ahead, ...sorted.filter((entry) => !first.has(entry))];
}
