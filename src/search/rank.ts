import type { SearchIndex } from "./build-index.ts";
import { computeSignals, signalNames, type SignalName } from "./signals.ts";
import type { Question } from "./understand.ts";

/** Score of one record or silent matter, with what it is made of. */
export interface Ranked {
  /** Position of the record; silent matters come after the records. */
  readonly target: number;
  readonly score: number;
  /** Likeness to the nearest known way of asking, 0 … 1. */
  readonly asked: number;
  /** Share of the question's weight that its text or its ways of asking hold, 0 … 1. */
  readonly covered: number;
}

/** How much each signal counts: learned on the tuning half by `bench/tune-search.ts`; see docs/search.md. */
export const rankWeights: Readonly<Record<SignalName, number>> = {
  ask: 2.27,
  askWidened: 2.56,
  askCharacters: 3.56,
  askKnown: 1,
  asks: 1.1,
  asksCharacters: 2.61,
  text: 3.28,
  textCharacters: 2.46,
  passage: 2.72,
  passageCharacters: 2.27,
  document: 2.99,
  concepts: 2.13,
  typeHeld: 1.02,
  typeAsked: 2.17,
  range: 2.56,
  related: 5.21,
  step: -1.48,
  matter: -1.94,
  length: 1.2,
};

/**
 * Ranks records and silent matters by a question; best first, nothing that shares no word with it.
 *
 * @param visible which records take part
 */
export function rank(question: Question, index: SearchIndex, visible: (target: number) => boolean): Ranked[] {
  const signals = computeSignals(question, index, visible);
  const ranked: Ranked[] = [];
  for (let target = 0; target < index.size; target += 1) {
    const at = (name: SignalName): number => signals[name][target] ?? 0;
    const covered = Math.max(at("asks"), at("text"), at("concepts"));
    if (covered === 0 || !visible(target)) continue;
    let score = 0;
    for (const name of signalNames) score += rankWeights[name] * at(name);
    ranked.push({ target, score, asked: at("askWidened"), covered });
  }
  return ranked.sort((a, b) => b.score - a.score || a.target - b.target);
}
