import { buildIndex, type SearchIndex } from "./build-index.ts";
import { decide } from "./decide.ts";
import { describeResult } from "./describe-result.ts";
import { answerDirectly } from "./direct-answer.ts";
import { countFacets, passes } from "./facets.ts";
import { matchLiteral, type LiteralMatch } from "./match-literal.ts";
import { matchName } from "./match-name.ts";
import { orderResults } from "./order-results.ts";
import { rank } from "./rank.ts";
import { readQuery } from "./read-query.ts";
import { suggest } from "./suggest.ts";
import type { RecordKind, SearchAnswer, SearchData, SearchEngine, SearchOptions } from "./types.ts";
import type { Question } from "./understand.ts";
import { isApplicable } from "./visibility.ts";

const textKinds: ReadonlySet<RecordKind> = new Set(["article", "annex", "step"]);
const noFacets: SearchAnswer["facets"] = { kind: [], owner: [], category: [], status: [] };

/** The engine over the handbook's own index; the same code in the browser, in commands and in tests. */
export function createOwnEngine(data: SearchData): SearchEngine {
  const index = buildIndex(data);
  return { name: "own", search: (query, options) => Promise.resolve(searchIndex(index, query, options)) };
}

function searchIndex(index: SearchIndex, query: string, options: SearchOptions): SearchAnswer {
  const { question, understood, others } = readQuery(query, index);
  const on = options.on ?? question.on ?? options.today;
  const base = { query, understood, on, onFromQuestion: options.on === undefined && question.on !== null };
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
      suggestions: [],
    };
  }
  const count = index.data.records.length;
  const visible = new Uint8Array(index.size).map((_, target) =>
    target >= count || isApplicable(index, target, on) ? 1 : 0,
  );
  const isVisible = (target: number): boolean => visible[target] === 1;
  const literal = new Map<number, LiteralMatch>();
  const named = new Map<number, number>();
  for (let target = 0; target < count; target += 1) {
    if (!isVisible(target)) continue;
    const match = matchLiteral(question, index, target);
    if (match) literal.set(target, match);
    const name = matchName(question, index, target);
    if (name > 0) named.set(target, name);
  }
  const ranked = question.quoted ? [] : rank(question, index, isVisible);
  const records = ranked.filter(({ target }) => target < count);
  const matter = ranked.find(({ target }) => target >= count);
  const found = orderResults(literal, records, named, (target) =>
    textKinds.has(index.data.records[target]?.kind ?? "form"),
  );
  const answer = decide({ question, index, literal, named, records, matter });
  const wanted = found.filter(({ target }) => passes(index, target, options.filters, on));
  const limit = options.limit ?? 20;
  const shown = wanted.filter(({ match }, position) => match !== null || position < limit);
  const results = shown.map((entry) => describeResult(entry, question, index, on));
  const [first] = results;
  const [lead] = shown;
  return {
    ...base,
    answer,
    results,
    total: wanted.length,
    exact: wanted.filter(({ match }) => match !== null).length,
    direct:
      answer === "found" && first && lead && isQuestion(question)
        ? answerDirectly(first, lead.target, question, index)
        : null,
    silent: (answer === "none" && matter && index.data.silent[matter.target - count]) || null,
    facets: countFacets(
      found.map(({ target }) => target),
      index,
      options.filters,
      on,
    ),
    suggestions: answer === "found" ? others : [...others, ...suggest(question, index, records, isVisible)],
  };
}

/** Whoever asks wants an answer; whoever looks for words wants the texts that hold them. */
function isQuestion({ quoted, types }: Question): boolean {
  return !quoted && types.length > 0;
}
