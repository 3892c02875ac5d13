/**
 * Learns `rankWeights` (src/search/rank.ts) and, with the ranks as they are now, `evidenceWeights`
 * (src/search/decide.ts) on the tuning half of the questions and prints them; the test half is
 * not looked at. A linear model over the signals, softmax loss over the best candidates of each question, once for the
 * right article and once for the right document; four-fold cross-validation tells how well it carries over.
 *
 * node bench/tune-search.ts [--tiers]
 */
import path from "node:path";
import { loadHandbook } from "../src/library/load.ts";
import { collectSearchData } from "../src/library/search-records.ts";
import { parseNumber } from "../src/numerals/index.ts";
import { buildIndex } from "../src/search/build-index.ts";
import type { QuestionData } from "../src/schemas/index.ts";
import { evidenceNames, gatherEvidence } from "../src/search/decide.ts";
import { rank } from "../src/search/rank.ts";
import { computeSignals, signalNames } from "../src/search/signals.ts";
import { understand } from "../src/search/understand.ts";
import { isApplicable } from "../src/search/visibility.ts";
import { answerKey, halfOf, resultKeys } from "./measure-search.ts";

interface Candidate {
  readonly features: readonly number[];
  readonly article: boolean;
  readonly document: boolean;
}

const root = path.resolve(import.meta.dirname, "..");
const candidatesKept = 120;
const documentShare = 0.7;

const { library } = await loadHandbook(path.join(root, "src/content"), root);
if (!library) throw new Error("the handbook could not be read");
const { edition } = library.office;
const index = buildIndex(collectSearchData(library, "all"));

function collectCandidates(q: string, answers: readonly string[]): Candidate[] {
  const question = understand(q, index.vocabulary);
  const on = question.on ?? edition;
  const visible = (target: number): boolean => isApplicable(index, target, on);
  const signals = computeSignals(question, index, visible);
  const right = new Set(answers.map((answer) => answerKey(answer, parseNumber)));
  const documents = new Set([...right].map((key) => key.split(/[@#]/)[0]));
  return rank(question, index, visible)
    .filter(({ target }) => target < index.data.records.length)
    .slice(0, candidatesKept)
    .map(({ target }) => {
      const record = index.data.records[target];
      const version =
        record?.version === undefined ? null : (index.data.versions[record.version]?.key ?? null);
      const keys = resultKeys(
        index.data.documents[record?.doc ?? 0]?.id ?? "",
        record?.article ?? null,
        version,
      );
      return {
        features: signalNames.map((name) => signals[name][target] ?? 0),
        article: keys.some((key) => right.has(key)),
        document: documents.has(keys[0]?.split("#")[0]),
      };
    });
}

function learn(questions: readonly (readonly Candidate[])[], rounds = 300): number[] {
  const size = signalNames.length;
  const weights = Array.from({ length: size }, () => 0.5);
  const mean = Array.from({ length: size }, () => 0);
  const spread = Array.from({ length: size }, () => 0);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = weights.map((weight) => 0.001 * weight);
    for (const candidates of questions) {
      const scores = candidates.map(({ features }) => dot(weights, features));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const total = odds.reduce((sum, odd) => sum + odd, 0);
      for (const [key, share] of [
        ["article", 1],
        ["document", documentShare],
      ] as const) {
        const right = candidates.reduce(
          (sum, candidate, at) => sum + (candidate[key] ? (odds[at] ?? 0) : 0),
          0,
        );
        if (right === 0) continue;
        for (const [at, candidate] of candidates.entries()) {
          const pull = share * ((candidate[key] ? (odds[at] ?? 0) / right : 0) - (odds[at] ?? 0) / total);
          if (Math.abs(pull) < 1e-6) continue;
          for (let name = 0; name < size; name += 1)
            slope[name] = (slope[name] ?? 0) - (pull * (candidate.features[name] ?? 0)) / questions.length;
        }
      }
    }
    // Adam
    for (let name = 0; name < size; name += 1) {
      const step = slope[name] ?? 0;
      mean[name] = 0.9 * (mean[name] ?? 0) + 0.1 * step;
      spread[name] = 0.999 * (spread[name] ?? 0) + 0.001 * step * step;
      const corrected = (mean[name] ?? 0) / (1 - 0.9 ** round);
      weights[name] =
        (weights[name] ?? 0) -
        (0.1 * corrected) / (Math.sqrt((spread[name] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return weights;
}

function dot(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (const [at, weight] of weights.entries()) sum += weight * (features[at] ?? 0);
  return sum;
}

/** Document first, document among three, article first, article among three; counts. */
function count(questions: readonly (readonly Candidate[])[], weights: readonly number[]): number[] {
  const counts = [0, 0, 0, 0];
  for (const candidates of questions) {
    const best = candidates
      .map((candidate) => ({ candidate, score: dot(weights, candidate.features) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ candidate }) => candidate);
    const hits = [
      best[0]?.document,
      best.some(({ document }) => document),
      best[0]?.article,
      best.some(({ article }) => article),
    ];
    for (const [at, hit] of hits.entries()) if (hit) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

if (process.argv.includes("--tiers")) {
  tuneTiers(library.questions.filter(({ q }) => halfOf(q) === "tuning"));
  process.exit(0);
}

const questions = library.questions
  .filter(({ q, silent }) => !silent && halfOf(q) === "tuning")
  .map(({ q, answers }) => collectCandidates(q, answers ?? []));
const print = (counts: readonly number[]): string =>
  counts.map((value) => `${((100 * value) / questions.length).toFixed(1)} %`).join("  ");
const held = [0, 0, 0, 0];
for (let fold = 0; fold < 4; fold += 1) {
  const weights = learn(
    questions.filter((_, at) => at % 4 !== fold),
    200,
  );
  const part = count(
    questions.filter((_, at) => at % 4 === fold),
    weights,
  );
  for (const [at, value] of part.entries()) held[at] = (held[at] ?? 0) + value;
}
const weights = learn(questions);
console.log(`${questions.length} questions: doc@1  doc@3  article@1  article@3`);
console.log(`held out   ${print(held)}`);
console.log(`learned on ${print(count(questions, weights))}`);
for (const [at, name] of signalNames.entries()) console.log(`  ${name}: ${(weights[at] ?? 0).toFixed(2)},`);

/** Logistic regression of "the handbook answers" over the evidence, and what thresholds would give. */
function tuneTiers(questionsAsked: readonly QuestionData[]): void {
  const samples = questionsAsked.flatMap(({ q, silent }) => {
    const question = understand(q, index.vocabulary);
    const on = question.on ?? edition;
    const ranked = rank(question, index, (target) => isApplicable(index, target, on));
    const records = index.data.records.length;
    const evidence = {
      question,
      index,
      literal: new Map(),
      named: new Map(),
      records: ranked.filter(({ target }) => target < records),
      matter: ranked.find(({ target }) => target >= records),
    };
    const values = gatherEvidence(evidence);
    return [{ features: [1, ...evidenceNames.map((name) => values[name])], answered: !silent }];
  });
  const size = evidenceNames.length + 1;
  const means = Array.from({ length: size }, () => 0);
  const spreads = Array.from({ length: size }, () => 1);
  for (let at = 1; at < size; at += 1) {
    const column = samples.map(({ features }) => features[at] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    means[at] = mean;
    spreads[at] = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length) || 1;
  }
  const scaled = samples.map(({ features, answered }) => ({
    answered,
    features: features.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  }));
  // As many answerable as unanswerable questions in weight.
  const share = scaled.filter(({ answered }) => !answered).length / scaled.length;
  const fit = (set: typeof scaled): number[] => {
    const fitted = Array.from({ length: size }, () => 0);
    for (let round = 0; round < 4000; round += 1) {
      const slope = fitted.map((weight, at) => (at === 0 ? 0 : 0.01 * weight));
      for (const { features, answered } of set) {
        const chance = 1 / (1 + Math.exp(-dot(fitted, features)));
        const error = ((answered ? 1 : 0) - chance) / (answered ? 1 - share : share) / 2;
        for (let at = 0; at < size; at += 1)
          slope[at] = (slope[at] ?? 0) - (error * (features[at] ?? 0)) / set.length;
      }
      for (let at = 0; at < size; at += 1) fitted[at] = (fitted[at] ?? 0) - 0.3 * (slope[at] ?? 0);
    }
    return fitted;
  };
  const heldOut = scaled.map(() => 0);
  for (let fold = 0; fold < 5; fold += 1) {
    const fitted = fit(scaled.filter((_, at) => at % 5 !== fold));
    for (const [at, sample] of scaled.entries())
      if (at % 5 === fold) heldOut[at] = dot(fitted, sample.features);
  }
  for (let threshold = -3; threshold <= 3; threshold += 0.25) {
    const rate = (answered: boolean): number => {
      const asked = scaled
        .map((sample, at) => ({ sample, odds: heldOut[at] ?? 0 }))
        .filter(({ sample }) => sample.answered === answered);
      return asked.filter(({ odds }) => odds >= threshold).length / asked.length;
    };
    console.log(
      `odds ≥ ${threshold.toFixed(2)}: answerable ${(100 * rate(true)).toFixed(1)} %, unanswerable ${(100 * rate(false)).toFixed(1)} %`,
    );
  }
  const raw = fit(scaled).map((weight, at) => (at === 0 ? weight : weight / (spreads[at] ?? 1)));
  const bias = raw.reduce(
    (sum, weight, at) => (at === 0 ? sum + weight : sum - weight * (means[at] ?? 0)),
    0,
  );
  console.log(`  bias: ${bias.toFixed(2)},`);
  for (const [at, name] of evidenceNames.entries())
    console.log(`  ${name}: ${(raw[at + 1] ?? 0).toFixed(2)},`);
}
