import { canonicalizeNumbers } from "./canonical-numbers.ts";
import { fold } from "./fold-text.ts";
import { isNumeric, isSingle, listTerms } from "./list-terms.ts";
import { listWords } from "./list-words.ts";
import { readPinyin, type Pinyin } from "./pinyin.ts";
import { findQuestionTypes } from "./question-type.ts";
import type { QuestionType, SearchData, SearchRecord } from "./types.ts";
import { buildVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Where a term stands: positions of units, rising. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** One way of asking for a record, or its gist. */
export interface AskUnit {
  /** Position of the record; silent matters come after the records. */
  readonly target: number;
  readonly text: string;
  /** Summed rarity of its terms, a lone character half. */
  readonly norm: number;
  /** The same over its characters alone. */
  readonly characterNorm: number;
}

/** A part of the index made ready for searching. */
export interface SearchIndex {
  readonly data: SearchData;
  readonly vocabulary: Vocabulary;
  /** Folded text of each record: what a literal search looks at. */
  readonly folded: readonly string[];
  /** Canonical text of each record and silent matter: what ranking looks at. */
  readonly bodies: readonly string[];
  /** Title, heading, gist and label, canonical. */
  readonly heads: readonly string[];
  readonly asks: readonly AskUnit[];
  /** Which record each passage belongs to. */
  readonly passages: readonly number[];
  /** What the ways of asking for each record and silent matter ask for. */
  readonly askedTypes: readonly ReadonlySet<QuestionType>[];
  readonly bodyPostings: Postings;
  readonly headPostings: Postings;
  readonly askPostings: Postings;
  readonly passagePostings: Postings;
  /** Number of records plus silent matters. */
  readonly size: number;
  /** Positions of records by `ZD-23#8`. */
  readonly byReference: ReadonlyMap<string, readonly number[]>;
  /** For each record the records that it lends score to and borrows from. */
  readonly related: readonly (readonly number[])[];
  /** Words of the handbook, how they sound, and the pairs of characters that they are made of. */
  readonly words: ReadonlySet<string>;
  readonly pinyin: Pinyin | null;
  readonly wordPairs: ReadonlySet<string>;
}

/** Between pieces that no search may run across. */
export const pieceBreak = "\u0001";

/** The text of a record as a literal search sees it: its passages one after the other. */
export function recordText(record: SearchRecord): string {
  return record.passages.map(({ text }) => text).join("");
}

/** A text as ranking compares it: folded, numbers in digits. */
export function canonicalize(text: string): string {
  return canonicalizeNumbers(fold(text)).text;
}

/** The plain data of an index part → postings and folded texts. */
export function buildIndex(data: SearchData): SearchIndex {
  const { documents, records, silent, versions } = data;
  const folded = records.map((record) => fold(recordText(record)));
  const bodies = [
    ...folded.map((text) => canonicalizeNumbers(text).text),
    ...silent.map(({ matter, answer }) => canonicalize(`${matter}${pieceBreak}${answer}`)),
  ];
  const heads = [
    ...records.map((record) => {
      const document = documents[record.doc];
      const title = record.version === undefined ? document?.title : versions[record.version]?.title;
      const head = [title, record.heading, record.gist, record.label, ...(document?.words ?? [])];
      return canonicalize(head.filter(Boolean).join(pieceBreak));
    }),
    ...silent.map(({ matter }) => canonicalize(matter)),
  ];
  const askTexts = listAsks(data);
  const askPostings = post(askTexts.map(({ text }) => text));
  const asks = askTexts.map((ask) => ({ ...ask, ...measureNorms(ask.text, askPostings, askTexts.length) }));
  const askedTypes = bodies.map(() => new Set<QuestionType>());
  for (const { target, text } of asks) {
    const [type] = findQuestionTypes(text).types;
    if (type) askedTypes[target]?.add(type);
  }
  const passages = listPassages(data, bodies);
  const words = listWords(data);
  const byReference = new Map<string, number[]>();
  for (const [index, record] of records.entries()) {
    const reference = `${documents[record.doc]?.id ?? ""}#${record.article ?? ""}`;
    byReference.set(reference, [...(byReference.get(reference) ?? []), index]);
  }
  return {
    data,
    vocabulary: buildVocabulary(data.synonyms, listDomainTerms(data)),
    folded,
    bodies,
    heads,
    asks,
    passages: passages.map(({ target }) => target),
    askedTypes,
    bodyPostings: post(bodies),
    headPostings: post(heads),
    askPostings,
    passagePostings: post(passages.map(({ text }) => text)),
    size: bodies.length,
    byReference,
    related: relate(records, byReference),
    words,
    pinyin: data.pinyin && readPinyin(data.pinyin, words),
    wordPairs: new Set(
      [...words].flatMap((word) => [...listTerms(word)].filter((term) => term.length === 2)),
    ),
  };
}

/** A piece of text and the record that it belongs to. */
interface TextUnit {
  readonly target: number;
  readonly text: string;
}

function listAsks({ records, silent }: SearchData): TextUnit[] {
  const asks: TextUnit[] = [];
  const add = (target: number, texts: readonly string[]): void => {
    for (const text of texts) asks.push({ target, text: canonicalize(text) });
  };
  for (const [index, record] of records.entries())
    add(index, [...(record.asks ?? []), ...(record.gist ? [record.gist] : [])]);
  for (const [index, matter] of silent.entries())
    add(records.length + index, [...matter.asks, matter.matter]);
  return asks;
}

function measureNorms(
  text: string,
  postings: Postings,
  count: number,
): Pick<AskUnit, "norm" | "characterNorm"> {
  let norm = 0;
  let characterNorm = 0;
  for (const term of listTerms(text)) {
    const character = isSingle(term) && !isNumeric(term);
    const rarity = inverseFrequency(postings.get(term)?.length ?? 1, count) * (character ? 0.5 : 1);
    norm += rarity;
    if (character) characterNorm += rarity;
  }
  return { norm, characterNorm };
}

function listPassages({ records }: SearchData, bodies: readonly string[]): TextUnit[] {
  return bodies.flatMap((body, target) => {
    const passages = records[target]?.passages ?? [];
    if (passages.length <= 1) return [{ target, text: body }];
    return passages.map(({ text }) => ({ target, text: canonicalize(text) }));
  });
}

/** ln(1 + N/n): how much a term says that stands in `count` of `size` units. */
export function inverseFrequency(count: number, size: number): number {
  return Math.log(1 + size / Math.max(1, count));
}

function post(texts: readonly string[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    for (const term of listTerms(text)) {
      const list = postings.get(term);
      if (list) list.push(index);
      else postings.set(term, [index]);
    }
  }
  return postings;
}

/** A step and the article it rests on lend each other score, and so do forms, tasks and rows of the approval table. */
function relate(
  records: readonly SearchRecord[],
  byReference: ReadonlyMap<string, readonly number[]>,
): number[][] {
  const related: number[][] = records.map(() => []);
  for (const [index, record] of records.entries()) {
    for (const reference of record.basis ?? []) {
      for (const target of byReference.get(reference) ?? []) {
        if (target === index || records[target]?.kind !== "article") continue;
        related[index]?.push(target);
        related[target]?.push(index);
      }
    }
  }
  return related;
}

/** Titles and names that must not be cut into pieces. */
function listDomainTerms({ documents }: SearchData): string[] {
  return documents.flatMap(({ title, words }) => [title, ...words.filter((word) => word.length <= 8)]);
}
