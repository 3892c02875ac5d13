import type { SearchIndex } from "./build-index.ts";
import type { LiteralMatch } from "./match-literal.ts";
import type { Ranked } from "./rank.ts";
import type { Answer } from "./types.ts";
import type { Question } from "./understand.ts";
import { weighTerms } from "./weigh-terms.ts";

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
  "unknown",
  "short",
] as const;
export type EvidenceName = (typeof evidenceNames)[number];

/** Learned on the tuning half by `bench/tune-search.ts`: the log odds that the handbook answers. */
export const evidenceWeights: Readonly<Record<EvidenceName | "bias", number>> = {
  bias: 0,
  score: 0.3,
  asked: 3,
  covered: 1,
  lead: 0.2,
  silentScore: -0.3,
  silentAsked: -4,
  silentCovered: -1,
  unknown: -3,
  short: 0,
};

/** From which log odds an answer is sure, and below which the handbook is silent. */
export const tiers = { found: 0.5, none: -1.5 } as const;

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
  const terms = weighTerms(question, index).filter(({ character }) => !character);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
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
    unknown: total === 0 ? 0 : unknown / total,
    short: terms.length <= 2 ? 1 : 0,
  };
}
