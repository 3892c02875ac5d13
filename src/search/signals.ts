import type { SearchIndex } from "./build-index.ts";
import { coverConcepts } from "./cover-concepts.ts";
import { bestShare, compareAsks, shareHeld, weighDocuments } from "./hold-terms.ts";
import { answersType } from "./question-type.ts";
import { scoreRange } from "./score-range.ts";
import type { Question } from "./understand.ts";
import { weighTerms, widenTerms } from "./weigh-terms.ts";

/**
 * What speaks for a record, each 0 … about 1:
 *
 * - `ask`, `askWidened`, `askCharacters`: likeness to the nearest known way of asking, by characters and pairs; with
 *   words that may stand for those of the question; by characters alone (forgives word order and wrong particles)
 * - `askKnown`: how near that likeness is to being the same question
 * - `asks`, `asksCharacters`: share of the question that all its ways of asking hold together
 * - `text`, `textCharacters`, `passage`, `passageCharacters`: share that its text, or its best passage, holds
 * - `document`: how much of the question its whole document is about
 * - `concepts`: share of the question's known words that it holds, by themselves or by what may stand for them
 * - `typeHeld`, `typeAsked`: has what the question asks for; is asked for in this way
 * - `range`: the amount or number of days in the question falls within its limits (−1: falls outside)
 * - `related`: likeness of the question to ways of asking for its step, article or form
 * - `step`, `matter`: is a step; is neither an article nor a step
 * - `length`: logarithm of the length of its text
 */
export const signalNames = [
  "ask",
  "askWidened",
  "askCharacters",
  "askKnown",
  "asks",
  "asksCharacters",
  "text",
  "textCharacters",
  "passage",
  "passageCharacters",
  "document",
  "concepts",
  "typeHeld",
  "typeAsked",
  "range",
  "related",
  "step",
  "matter",
  "length",
] as const;
export type SignalName = (typeof signalNames)[number];
export type Signals = Readonly<Record<SignalName, Float64Array>>;

/**
 * All signals of all records and silent matters for a question.
 *
 * @param visible which records take part; others keep zeros where a signal pools over a document
 */
export function computeSignals(
  question: Question,
  index: SearchIndex,
  visible: (target: number) => boolean,
): Signals {
  const { size, bodies, data } = index;
  const terms = weighTerms(question, index);
  const characters = terms.filter(({ character }) => character);
  const identity = (unit: number): number => unit;
  const ofAsk = (unit: number): number => index.asks[unit]?.target ?? 0;
  const spoken = weighTerms(question, index, true);
  const ask = compareAsks(spoken, index);
  const signals: Record<SignalName, Float64Array> = {
    ask,
    askWidened: compareAsks(widenTerms(spoken, question), index),
    askCharacters: compareAsks(characters, index, true),
    askKnown: ask.map((likeness) => Math.max(0, likeness - 0.7) / 0.3),
    asks: shareHeld(terms, index.askPostings, ofAsk, size),
    asksCharacters: shareHeld(characters, index.askPostings, ofAsk, size),
    text: shareHeld(terms, index.bodyPostings, identity, size),
    textCharacters: shareHeld(characters, index.bodyPostings, identity, size),
    passage: bestShare(terms, index.passagePostings, index.passages, size),
    passageCharacters: bestShare(characters, index.passagePostings, index.passages, size),
    document: weighDocuments(terms, index, visible),
    concepts: coverConcepts(question, index),
    typeHeld: new Float64Array(size),
    typeAsked: new Float64Array(size),
    range: new Float64Array(size),
    related: new Float64Array(size),
    step: new Float64Array(size),
    matter: new Float64Array(size),
    length: new Float64Array(size),
  };
  for (let target = 0; target < size; target += 1) {
    const body = bodies[target] ?? "";
    const record = data.records[target];
    const { types } = question;
    if (types.some((type) => answersType(type, body))) signals.typeHeld[target] = 1;
    if (types.some((type) => index.askedTypes[target]?.has(type))) signals.typeAsked[target] = 1;
    signals.range[target] = scoreRange(question, index, target);
    for (const other of index.related[target] ?? [])
      if (visible(other)) signals.related[target] = Math.max(signals.related[target] ?? 0, ask[other] ?? 0);
    if (record?.kind === "step") signals.step[target] = 1;
    else if (record && record.kind !== "article" && record.kind !== "annex") signals.matter[target] = 1;
    signals.length[target] = Math.log(1 + body.length / 50);
  }
  return signals;
}
