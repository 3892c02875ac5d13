import type { SearchIndex } from "./build-index.ts";
import { fold } from "./fold-text.ts";
import type { LiteralMatch } from "./match-literal.ts";
import type { Ranked } from "./rank.ts";
import type { Answer } from "./types.ts";
import type { Question } from "./understand.ts";
import { weighTerms, type WeightedTerm } from "./weigh-terms.ts";

export interface Evidence {
  readonly question: Question;
  readonly index: SearchIndex;
  readonly literal: ReadonlyMap<number, LiteralMatch>;
  readonly named: ReadonlyMap<number, number>;
  /** Records by score. */
  readonly records: readonly Ranked[];
  /** The silent matter that fits best. */
  readonly matter: Ranked | undefined;
}

/**
 * What speaks for an answer in the handbook and against it:
 *
 * - `score`, `asked`, `covered` of the best record; `lead` of it over the next document
 * - `silentScore`, `silentAsked`, `silentCovered` of the best silent matter
 * - `missing`: share of the weight of the question's characters that the best record holds nowhere, and
 *   `missingMost`: that of the heaviest of them (公车多久洗一回: 洗)
 * - `unknown`: share of the question's weight that stands nowhere in the handbook
 * - `short`: 1 for a question of one or two terms
 */
export const evidenceNames = [
  "score",
  "asked",
  "covered",
  "lead",
  "silentScore",
  "silentAsked",
  "silentCovered",
  "missing",
  "missingMost",
  "unknown",
  "short",
] as const;
export type EvidenceName = (typeof evidenceNames)[number];

/** Learned on the tuning half by `bench/tune-search.ts`: the log odds that the handbook answers. */
export const evidenceWeights: Readonly<Record<EvidenceName | "bias", number>> = {
  bias: 3.21,
  score: 0.12,
  asked: 1.7,
  covered: 0.6,
  lead: 0.1,
  silentScore: -0.23,
  silentAsked: -5.6,
  silentCovered: -1,
  missing: -4.31,
  missingMost: -0.38,
  unknown: -1.85,
  short: 0.04,
};

/** From which log odds an answer is sure, and below which the handbook is silent. */
export const tiers = { found: 0.25, none: -2 } as const;

/** From which likeness a question is a known way of asking. */
const knownQuestion = 0.95;

/** Sure, near or silent. What stands there word for word, or is named, is found. */
export function decide(evidence: Evidence): Answer {
  const { question, literal, named, records, matter } = evidence;
  if (named.size > 0) return "found";
  if (literal.size > 0 && (question.quoted || question.types.length === 0 || question.canonical.length <= 4))
    return "found";
  // Asked just as it stands with what is not regulated.
  if (matter && matter.asked >= knownQuestion && matter.asked > (records[0]?.asked ?? 0)) return "none";
  if (records.length === 0) return literal.size > 0 ? "found" : "none";
  const odds = weighEvidence(evidence);
  if (odds >= tiers.found || literal.size > 0) return "found";
  return odds < tiers.none ? "none" : "closest";
}

/** The log odds that the handbook answers. */
export function weighEvidence(evidence: Evidence): number {
  const values = gatherEvidence(evidence);
  return evidenceNames.reduce(
    (sum, name) => sum + evidenceWeights[name] * values[name],
    evidenceWeights.bias,
  );
}

export function gatherEvidence({
  question,
  index,
  records,
  matter,
}: Evidence): Readonly<Record<EvidenceName, number>> {
  const [best] = records;
  const documentOf = (entry: Ranked | undefined): number | undefined =>
    entry && index.data.records[entry.target]?.doc;
  const next = records.find((entry) => documentOf(entry) !== documentOf(best));
  const all = weighTerms(question, index);
  const characters = all.filter(({ character }) => character);
  const terms = all.filter(({ character }) => !character);
  const missing = characters.filter(({ term }) => best && !holds(best.target, term, question, index));
  const most = Math.log(1 + index.size) / 2;
  const total = sumWeights(terms);
  const unknown = terms.reduce(
    (sum, { term, weight }) =>
      index.bodyPostings.has(term) || index.askPostings.has(term) || index.headPostings.has(term)
        ? sum
        : sum + weight,
    0,
  );
  return {
    score: best?.score ?? 0,
    asked: best?.asked ?? 0,
    covered: best?.covered ?? 0,
    lead: (best?.score ?? 0) - (next?.score ?? 0),
    silentScore: matter?.score ?? 0,
    silentAsked: matter?.asked ?? 0,
    silentCovered: matter?.covered ?? 0,
    missing: sumWeights(missing) / Math.max(1e-9, sumWeights(characters)),
    missingMost: Math.max(0, ...missing.map(({ weight }) => weight)) / most,
    unknown: total === 0 ? 0 : unknown / total,
    short: terms.length <= 2 ? 1 : 0,
  };
}

function sumWeights(terms: readonly WeightedTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether a record has a character, in its text, head or ways of asking, or a word that may stand for its word. */
function holds(target: number, character: string, question: Question, index: SearchIndex): boolean {
  const texts = [
    index.bodies[target] ?? "",
    index.heads[target] ?? "",
    ...(index.data.records[target]?.asks ?? []).map(fold),
  ];
  const has = (text: string): boolean => texts.some((held) => held.includes(text));
  return (
    has(character) ||
    question.concepts.some(
      ({ word, alternatives }) => word.includes(character) && alternatives.some(({ text }) => has(text)),
    )
  );
}
