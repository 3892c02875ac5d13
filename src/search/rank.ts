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
  ask: 2.62,
  askWidened: 2.84,
  askCharacters: 4.15,
  askKnown: 1,
  asks: 1.8,
  asksCharacters: 2.52,
  text: 2.61,
  textCharacters: 1.95,
  passage: 2.39,
  passageCharacters: 2.4,
  document: 2.63,
  concepts: 2.17,
  typeHeld: 0.97,
  typeAsked: 1.79,
  range: 2.46,
  related: 4.5,
  step: -1.29,
  matter: -3.5,
  length: 1.26,
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
