import { parseAnchor, formatAddress } from "../statute/index.ts";
import type { SearchIndex } from "./build-index.ts";
import { foldWithOrigin } from "./fold-text.ts";
import { listTerms } from "./list-terms.ts";
import { findFigures } from "./mark-figures.ts";
import type { DirectAnswer, SearchRecord, SearchResult } from "./types.ts";
import type { Question } from "./understand.ts";

/**
 * The sentence of the best result that answers, its citation, and the step and the form that go with it.
 *
 * @param target position of the result's record
 * @returns null when the record is neither an article nor a step
 */
export function answerDirectly(
  result: SearchResult,
  target: number,
  question: Question,
  index: SearchIndex,
): DirectAnswer | null {
  const record = index.data.records[target];
  if (!record || (record.kind !== "article" && record.kind !== "step")) return null;
  const sentence = chooseSentence(result.excerpt, question);
  return {
    result,
    sentence,
    marks: findFigures(question.types, sentence),
    citation: cite(record, result, index),
    flow: record.kind === "step" ? null : findStep(target, index),
    form: findForm(record, target, index),
  };
}

/** Of the sentences of a passage the one that shares most of the question and has the figure asked for. */
function chooseSentence(passage: string, question: Question): string {
  const sentences = passage.match(/[^。！？]+[。！？]?/g) ?? [passage];
  if (sentences.length === 1) return passage;
  const terms = [...listTerms(question.content.trim() || question.canonical)];
  const words = question.concepts.flatMap(({ word, alternatives }) => [
    word,
    ...alternatives.map(({ text }) => text),
  ]);
  let best = sentences[0] ?? passage;
  let most = -1;
  for (const sentence of sentences) {
    const folded = foldWithOrigin(sentence).text;
    const held = terms.filter((term) => folded.includes(term)).length / Math.max(1, terms.length);
    const meant = words.filter((word) => folded.includes(word)).length;
    const score = held * 2 + meant + (findFigures(question.types, sentence).length > 0 ? 1 : 0);
    if (score > most) [best, most] = [sentence, score];
  }
  return best;
}

/** `《经费报销实施细则》（景人办发〔2024〕3号）第八条第一款`; for a step the flow's title and the step. */
function cite(record: SearchRecord, result: SearchResult, { data }: SearchIndex): string {
  if (record.kind === "step") return `${result.title}${result.label}`;
  const version = record.version === undefined ? undefined : data.versions[record.version];
  const paragraphs = new Set(record.passages.map(({ anchor }) => parseAnchor(anchor)?.paragraph));
  const address = parseAnchor(result.anchor ?? "");
  const { paragraph, ...rest } = address ?? { article: record.article ?? "" };
  const only = paragraph === undefined || paragraphs.size <= 1;
  const place = address ? formatAddress(only ? rest : { ...rest, paragraph }) : record.label;
  return `《${result.title}》${version ? `（${version.number}）` : ""}${place}`;
}

/** The step that rests on the article. */
function findStep(target: number, { data, related }: SearchIndex): DirectAnswer["flow"] {
  for (const other of related[target] ?? []) {
    const record = data.records[other];
    const document = record && data.documents[record.doc];
    if (record?.kind === "step" && document)
      return {
        title: document.title,
        label: record.label,
        url: `${document.path}#${record.anchor ?? ""}`,
      };
  }
  return null;
}

/** The form of the step, or of the article's step, or one that rests on the article. */
function findForm(
  record: SearchRecord,
  target: number,
  { data, related }: SearchIndex,
): DirectAnswer["form"] {
  const near = (related[target] ?? []).flatMap((other) => data.records[other] ?? []);
  const [id] = [record, ...near].flatMap(({ forms = [] }) => forms);
  const form =
    id === undefined
      ? near.flatMap(({ kind, doc }) => (kind === "form" ? (data.documents[doc] ?? []) : []))[0]
      : data.documents.find((document) => document.id === id);
  return form ? { title: form.title, url: form.path } : null;
}
