import type { CivilDate } from "../src/calendar/index.ts";
import type { QuestionData } from "../src/schemas/index.ts";
import type { SearchAnswer } from "../src/search/index.ts";

/** What a search of any kind gives back for measuring. */
export interface MeasuredAnswer {
  /** Best first: `ZD-23#8`, `LC-13#4`, `ZD-24@2019-05-20#14`. */
  readonly results: readonly string[];
  readonly answer: SearchAnswer["answer"];
}

/** Rates over one half of the questions, 0 … 1. */
export interface SearchRates {
  readonly answerable: number;
  readonly doc1: number;
  readonly doc3: number;
  readonly article1: number;
  readonly article3: number;
  /** Mean of 1/rank of the first right article among ten. */
  readonly reciprocal: number;
  readonly wrongSilence: number;
  /** Unsure though the handbook answers. */
  readonly unsure: number;
  readonly unanswerable: number;
  /** Sure though the handbook does not answer. */
  readonly falseAnswers: number;
}

export type Half = "tuning" | "test";

/**
 * Which half a question belongs to, by a fixed rule: the parity of the FNV-1a hash of its text. Weights, words and
 * thresholds are chosen by looking at the tuning half only.
 */
export function halfOf(question: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(question)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash % 2 === 0 ? "tuning" : "test";
}

// ZD-23第八条 · LC-13/4 · ZD-24@2019-05-20第十四条第二款
const answerWritten =
  /^([A-Z]+-\d+)(?:@(\d{4}-\d{2}-\d{2}))?(?:\/(\d+)|第(.+?)条(之[一二三四五六七八九十]+)?)?/;

/** An answer of `questions.yaml` → the key of a result: `ZD-23#8`, `LC-13#4`, `YW-01#`. */
export function answerKey(answer: string, parseNumber: (written: string) => number | null): string {
  const match = answerWritten.exec(answer);
  if (!match) return answer;
  const [, doc, date, step, article, inserted] = match;
  const version = date ? `@${date}` : "";
  if (step) return `${doc}#${step}`;
  const number = article === undefined ? "" : String(parseNumber(article) ?? article);
  const extra = inserted === undefined ? "" : `-${parseNumber(inserted.slice(1)) ?? ""}`;
  return `${doc}${version}#${number}${extra}`;
}

/** The keys by which a result counts: with its version for questions about a past text, without it else. */
export function resultKeys(doc: string, article: string | null, version: CivilDate | null): string[] {
  const plain = `${doc}#${article ?? ""}`;
  return version === null ? [plain] : [plain, `${doc}@${version}#${article ?? ""}`];
}

/** Asks every question and counts. `ask` gives one list of keys per result. */
export async function rateSearch(
  questions: readonly QuestionData[],
  keyOf: (answer: string) => string,
  ask: (
    question: string,
  ) => Promise<{ keys: readonly (readonly string[])[]; answer: SearchAnswer["answer"] }>,
): Promise<SearchRates> {
  const count = {
    answerable: 0,
    doc1: 0,
    doc3: 0,
    article1: 0,
    article3: 0,
    reciprocal: 0,
    silence: 0,
    unsure: 0,
    silent: 0,
    sure: 0,
  };
  for (const { q, answers, silent } of questions) {
    const { keys, answer } = await ask(q);
    if (silent) {
      count.silent += 1;
      if (answer === "found") count.sure += 1;
      continue;
    }
    count.answerable += 1;
    if (answer === "none") count.silence += 1;
    if (answer === "closest") count.unsure += 1;
    const right = new Set((answers ?? []).map(keyOf));
    const docs = new Set([...right].map((key) => key.split(/[@#]/)[0]));
    // A text as a whole (ZD-24@2027-01-01) is answered by any of its articles.
    const place = keys.findIndex((forms) =>
      forms.some((key) => right.has(key) || right.has(key.replace(/#.*$/, "#"))),
    );
    const docPlace = keys.findIndex(([key = ""]) => docs.has(key.split("#")[0]));
    if (docPlace === 0) count.doc1 += 1;
    if (docPlace >= 0 && docPlace < 3) count.doc3 += 1;
    if (place === 0) count.article1 += 1;
    if (place >= 0 && place < 3) count.article3 += 1;
    if (place >= 0 && place < 10) count.reciprocal += 1 / (place + 1);
  }
  const of = (part: number): number => part / Math.max(1, count.answerable);
  return {
    answerable: count.answerable,
    doc1: of(count.doc1),
    doc3: of(count.doc3),
    article1: of(count.article1),
    article3: of(count.article3),
    reciprocal: of(count.reciprocal),
    wrongSilence: of(count.silence),
    unsure: of(count.unsure),
    unanswerable: count.silent,
    falseAnswers: count.sure / Math.max(1, count.silent),
  };
}
