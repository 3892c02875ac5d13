import { computeStatus } from "../version/index.ts";
import { buildIndex, recordText, type SearchIndex } from "./build-index.ts";
import { canonicalizeNumbers } from "./canonical-numbers.ts";
import { fold, foldWithOrigin, toOriginal } from "./fold-text.ts";
import { matchLiteral, type LiteralMatch } from "./match-literal.ts";
import { answersType } from "./question-type.ts";
import { rank, type Ranked } from "./rank.ts";
import type {
  Answer,
  Facet,
  Mark,
  SearchAnswer,
  SearchData,
  SearchEngine,
  SearchOptions,
  SearchRecord,
  SearchResult,
} from "./types.ts";
import { understand, type Question } from "./understand.ts";

/** From which likeness to a known way of asking, and which share of the question, an answer counts as sure. */
const sure = { asked: 0.52, score: 1.75, silentLead: 0.02 } as const;
const faint = 0.55;
const noFacets: SearchAnswer["facets"] = { kind: [], owner: [], category: [], status: [] };

/** The engine over the handbook's own index; the same code in the browser, in commands and in tests. */
export function createOwnEngine(data: SearchData): SearchEngine {
  const index = buildIndex(data);
  return { name: "own", search: (query, options) => Promise.resolve(searchIndex(index, query, options)) };
}

function searchIndex(index: SearchIndex, query: string, options: SearchOptions): SearchAnswer {
  const question = understand(query, index.vocabulary);
  const on = options.on ?? question.on ?? options.today;
  const base = {
    query,
    on,
    onFromQuestion: options.on === undefined && question.on !== null,
    suggestions: [],
  };
  if (question.canonical.replace(/[\p{P}\p{S}\s]/gu, "") === "") {
    return {
      ...base,
      answer: "none",
      results: [],
      total: 0,
      exact: 0,
      direct: null,
      silent: null,
      facets: noFacets,
    };
  }
  const visible = new Set(
    index.data.records.flatMap((record, target) => (isVisible(record, index, on) ? [target] : [])),
  );
  const literal = findLiteral(question, index, visible);
  const ranked = question.quoted
    ? []
    : rank(question, index).filter(
        ({ target }) => target >= index.data.records.length || visible.has(target),
      );
  const matter = ranked.find(({ target }) => target >= index.data.records.length);
  const records = ranked.filter(({ target }) => target < index.data.records.length);
  const ordered = order(literal, records, (target) => matchName(question, index, target), visible);
  const named = ordered.some(({ target }) => matchName(question, index, target) > 0);
  const answer = named ? "found" : decide(question, literal, records[0], matter);
  const silenced = answer === "none" ? matter : undefined;
  const wanted = ordered.filter(({ target }) => fits(index, target, options, on));
  const limit = options.limit ?? 20;
  const shown = wanted.filter(({ match }, position) => match !== null || position < limit);
  return {
    ...base,
    answer,
    results: shown.map((entry) => describe(entry, question, index, on)),
    total: wanted.length,
    exact: literal.size,
    direct: null,
    silent: (silenced && index.data.silent[silenced.target - index.data.records.length]) ?? null,
    facets: countFacets(ordered, index, on),
  };
}

interface Found {
  readonly target: number;
  readonly score: number;
  readonly match: LiteralMatch | null;
}

/** A text of a day is searched when it applied then or has yet to apply; what has no versions always. */
function isVisible(record: SearchRecord, { data }: SearchIndex, on: SearchAnswer["on"]): boolean {
  const version = record.version === undefined ? undefined : data.versions[record.version];
  if (!version) return true;
  const status = computeStatus(version.period, on);
  return status === "in-force" || status === "not-yet-in-force";
}

function findLiteral(
  question: Question,
  index: SearchIndex,
  visible: ReadonlySet<number>,
): Map<number, LiteralMatch> {
  const found = new Map<number, LiteralMatch>();
  for (const target of visible) {
    const match = matchLiteral(question, index.folded[target] ?? "");
    if (match) found.set(target, match);
  }
  return found;
}

// 景人办发(2024)3号 · 景人办发2024 3 · (2024)3号, folded
const numberWritten = /(?:([^\d()]{2,8})?\(?(\d{4})\)?第?0*(\d{1,3})号?)$/;

/** A question that is an article's label, a title, or a document number leads there and nowhere else first. */
function matchName({ canonical }: Question, { data }: SearchIndex, target: number): number {
  const record = data.records[target];
  const document = record && data.documents[record.doc];
  if (!record || !document) return 0;
  const version = record.version === undefined ? undefined : data.versions[record.version];
  const compact = canonical.replace(/[《》\s]/g, "");
  const label = canonicalizeNumbers(fold(record.label)).text;
  const title = fold(version?.title ?? document.title);
  if (compact === label) return 2;
  if (compact.endsWith(label) && compact.startsWith(title)) return 3;
  if (compact === title && (record.article === "1" || record.kind === "form")) return 2;
  const match = numberWritten.exec(compact);
  const number = version && /^(.*)〔(\d+)〕(\d+)号$/.exec(version.number);
  if (!match || !number || record.article !== "1") return 0;
  const [, code, year, serial] = match;
  return number[2] === year && number[3] === serial && (!code || fold(number[1] ?? "") === code) ? 4 : 0;
}

/** By score; of texts that hold the query word for word, those that hold its numbers whole come first. */
function order(
  literal: ReadonlyMap<number, LiteralMatch>,
  ranked: readonly Ranked[],
  named: (target: number) => number,
  visible: ReadonlySet<number>,
): Found[] {
  const entries = new Map<number, Found>(
    ranked.map(({ target, score }) => [target, { target, score, match: literal.get(target) ?? null }]),
  );
  for (const target of visible) {
    if (named(target) > 0 && !entries.has(target)) entries.set(target, { target, score: 0, match: null });
  }
  for (const [target, match] of literal)
    if (!entries.has(target)) entries.set(target, { target, score: 0, match });
  const bonus = ({ match, target }: Found): number =>
    named(target) + (match === null ? 0 : match.whole ? 0.8 : 0.2);
  return [...entries.values()].sort((a, b) => b.score + bonus(b) - a.score - bonus(a) || a.target - b.target);
}

/** Sure, near or silent; a silent matter must rank clearly before every text to silence the handbook. */
function decide(
  question: Question,
  literal: ReadonlyMap<number, LiteralMatch>,
  best: Ranked | undefined,
  matter: Ranked | undefined,
): Answer {
  if (literal.size > 0 && (question.quoted || question.types.length === 0)) return "found";
  if (matter && matter.asked >= sure.asked && matter.asked >= (best?.asked ?? 0) + sure.silentLead)
    return "none";
  if (!best) return literal.size > 0 ? "found" : "none";
  if (best.asked >= sure.asked || best.score >= sure.score) return "found";
  if (literal.size > 0) return "found";
  return best.score < faint ? "none" : "closest";
}

function fits(
  index: SearchIndex,
  target: number,
  { filters = {} }: SearchOptions,
  on: SearchAnswer["on"],
): boolean {
  return (Object.keys(filters) as Facet[]).every((facet) => {
    const values = filters[facet] ?? [];
    return values.length === 0 || values.includes(facetOf(index, target, facet, on));
  });
}

function facetOf({ data }: SearchIndex, target: number, facet: Facet, on: SearchAnswer["on"]): string {
  const record = data.records[target];
  const document = record && data.documents[record.doc];
  if (!record || !document) return "";
  const version = record.version === undefined ? undefined : data.versions[record.version];
  if (facet === "status") return version ? computeStatus(version.period, on) : "";
  return facet === "kind" ? record.kind : facet === "owner" ? document.owner : document.category;
}

function countFacets(
  found: readonly Found[],
  index: SearchIndex,
  on: SearchAnswer["on"],
): SearchAnswer["facets"] {
  const count = (facet: Facet): SearchAnswer["facets"][Facet] => {
    const counts = new Map<string, number>();
    for (const { target } of found) {
      const value = facetOf(index, target, facet, on);
      if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, number]) => ({ value, label: value, count: number }));
  };
  return { kind: count("kind"), owner: count("owner"), category: count("category"), status: count("status") };
}

function describe(
  { target, score, match }: Found,
  question: Question,
  index: SearchIndex,
  on: SearchAnswer["on"],
): SearchResult {
  const record = index.data.records[target] as SearchRecord;
  const document = index.data.documents[record.doc];
  const version = record.version === undefined ? undefined : index.data.versions[record.version];
  const { anchor, text, marks } = choosePassage(record, question, match);
  const path = record.path ?? document?.path ?? "/";
  const dated =
    version && computeStatus(version.period, on) === "not-yet-in-force" ? `${path}${version.key}/` : path;
  const fragment = anchor ? `#${anchor}` : "";
  return {
    kind: record.kind,
    doc: document?.id ?? "",
    article: record.article ?? null,
    version: version?.key ?? null,
    title: version?.title ?? document?.title ?? "",
    label: record.label,
    gist: record.gist ?? null,
    excerpt: text,
    marks,
    url: `${dated}${fragment}`,
    anchor: anchor || null,
    status: version ? computeStatus(version.period, on) : null,
    owner: document?.owner ?? "",
    category: document?.category ?? "",
    tier: match === null ? "ranked" : "exact",
    score,
  };
}

/** The passage that holds the literal match, else the one that shares most terms and has what the type asks for. */
function choosePassage(
  record: SearchRecord,
  question: Question,
  match: LiteralMatch | null,
): { anchor: string; text: string; marks: Mark[] } {
  const whole = foldWithOrigin(recordText(record));
  const [range] = match?.ranges ?? [];
  if (match && range) {
    const origin = toOriginal(whole, range.start, range.end);
    let at = 0;
    for (const passage of record.passages) {
      const end = at + passage.text.length;
      if (origin.start < end) {
        const marks = match.ranges
          .map(({ start, end: stop }) => toOriginal(whole, start, stop))
          .filter(({ start, end: stop }) => start >= at && stop <= end)
          .map(({ start, end: stop }) => ({ start: start - at, end: stop - at }));
        return { anchor: passage.anchor || (record.anchor ?? ""), text: passage.text, marks };
      }
      at = end;
    }
  }
  let best = record.passages[0];
  let bestScore = -1;
  const pieces = question.concepts.flatMap(({ word, alternatives }) => [
    word,
    ...alternatives.map(({ text }) => text),
  ]);
  for (const passage of record.passages) {
    const folded = foldWithOrigin(passage.text).text;
    const typed = question.types.some((type) => answersType(type, folded)) ? 1.5 : 0;
    const score = typed + pieces.filter((piece) => folded.includes(piece)).length;
    if (score > bestScore) {
      best = passage;
      bestScore = score;
    }
  }
  return { anchor: best?.anchor || (record.anchor ?? ""), text: best?.text ?? "", marks: [] };
}
