import { canonicalizeNumbers } from "./canonical-numbers.ts";
import { fold } from "./fold-text.ts";
import { listTerms } from "./list-terms.ts";
import type { SearchData, SearchRecord } from "./types.ts";
import { buildVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Where a term stands: positions of units, rising. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** One way of asking for a record, or its gist. */
export interface AskUnit {
  /** Position of the record; silent matters come after the records. */
  readonly target: number;
  readonly text: string;
  /** Square root of the summed weights of its terms. */
  readonly norm: number;
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
  readonly bodyPostings: Postings;
  readonly headPostings: Postings;
  readonly askPostings: Postings;
  /** Number of records plus silent matters. */
  readonly size: number;
  /** Positions of records by `ZD-23#8`. */
  readonly byReference: ReadonlyMap<string, readonly number[]>;
  /** For each record the records that it lends score to and borrows from. */
  readonly related: readonly (readonly number[])[];
}

/** Between pieces that no search may run across. */
export const pieceBreak = "\u0001";

/** The text of a record as a literal search sees it: its passages one after the other. */
export function recordText(record: SearchRecord): string {
  return record.passages.map(({ text }) => text).join("");
}

/** The plain data of an index part → postings and folded texts. */
export function buildIndex(data: SearchData): SearchIndex {
  const { documents, records, silent, versions } = data;
  const folded = records.map((record) => fold(recordText(record)));
  const bodies = [
    ...folded.map((text) => canonicalizeNumbers(text).text),
    ...silent.map(({ matter, answer }) => canonicalizeNumbers(fold(`${matter}${pieceBreak}${answer}`)).text),
  ];
  const heads = [
    ...records.map((record) => {
      const document = documents[record.doc];
      const title = record.version === undefined ? document?.title : versions[record.version]?.title;
      const head = [title, record.heading, record.gist, record.label, ...(document?.words ?? [])];
      return canonicalizeNumbers(fold(head.filter(Boolean).join(pieceBreak))).text;
    }),
    ...silent.map(({ matter }) => canonicalizeNumbers(fold(matter)).text),
  ];
  const bodyPostings = post(bodies);
  const headPostings = post(heads);
  const size = bodies.length;
  const askTexts: { target: number; text: string }[] = [];
  const addAsks = (target: number, texts: readonly string[]): void => {
    for (const text of texts) askTexts.push({ target, text: canonicalizeNumbers(fold(text)).text });
  };
  for (const [index, record] of records.entries())
    addAsks(index, [...(record.asks ?? []), ...(record.gist ? [record.gist] : [])]);
  for (const [index, matter] of silent.entries())
    addAsks(records.length + index, [...matter.asks, matter.matter]);
  const askPostings = post(askTexts.map(({ text }) => text));
  const asks = askTexts.map(({ target, text }) => {
    let sum = 0;
    for (const term of listTerms(text))
      sum += inverseFrequency(askPostings.get(term)?.length ?? 1, askTexts.length);
    return { target, text, norm: Math.sqrt(sum) };
  });
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
    bodyPostings,
    headPostings,
    askPostings,
    size,
    byReference,
    related: relate(records, byReference),
  };
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
