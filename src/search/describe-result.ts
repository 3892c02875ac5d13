import type { CivilDate } from "../calendar/index.ts";
import { computeStatus } from "../version/index.ts";
import { recordText, type SearchIndex } from "./build-index.ts";
import { fold, foldWithOrigin, toOriginal } from "./fold-text.ts";
import { listTerms } from "./list-terms.ts";
import { findFigures } from "./mark-figures.ts";
import type { LiteralMatch } from "./match-literal.ts";
import type { Mark, SearchRecord, SearchResult } from "./types.ts";
import type { Question } from "./understand.ts";

/** A record that was found. */
export interface Found {
  readonly target: number;
  readonly score: number;
  readonly match: LiteralMatch | null;
}

interface Excerpt {
  readonly anchor: string;
  readonly text: string;
  readonly marks: Mark[];
}

/** What is shown of a record that was found: the passage that fits best, and what of it matched. */
export function describeResult(
  { target, score, match }: Found,
  question: Question,
  index: SearchIndex,
  on: CivilDate,
): SearchResult {
  const record = index.data.records[target] as SearchRecord;
  const document = index.data.documents[record.doc];
  const version = record.version === undefined ? undefined : index.data.versions[record.version];
  const excerpt = (match && showMatch(record, match)) ?? choosePassage(record, question);
  const path = record.path ?? document?.path ?? "/";
  const dated =
    version && computeStatus(version.period, on) === "not-yet-in-force" ? `${path}${version.key}/` : path;
  const anchor = excerpt.anchor || record.anchor || null;
  return {
    kind: record.kind,
    doc: document?.id ?? "",
    article: record.article ?? null,
    version: version?.key ?? null,
    title: version?.title ?? document?.title ?? "",
    label: record.label,
    gist: record.gist ?? null,
    excerpt: excerpt.text,
    marks: excerpt.marks,
    url: `${dated}${anchor ? `#${anchor}` : ""}`,
    anchor,
    status: version ? computeStatus(version.period, on) : null,
    owner: document?.owner ?? "",
    category: document?.category ?? "",
    tier: match === null ? "ranked" : "exact",
    score,
  };
}

/** The passage that holds the first literal match, everything that matched in it marked. */
function showMatch(record: SearchRecord, match: LiteralMatch): Excerpt | null {
  const [range] = match.ranges;
  if (!range) return null;
  const whole = foldWithOrigin(recordText(record));
  const origin = toOriginal(whole, range.start, range.end);
  let at = 0;
  for (const { anchor, text } of record.passages) {
    const end = at + text.length;
    if (origin.start < end) {
      const marks = match.ranges
        .map(({ start, end: stop }) => toOriginal(whole, start, stop))
        .filter(({ start, end: stop }) => start >= at && stop <= end)
        .map(({ start, end: stop }) => ({ start: start - at, end: stop - at }));
      return { anchor, text, marks };
    }
    at = end;
  }
  return null;
}

/** The passage that shares most of the question, by its words or what may stand for them, and has what it asks for. */
function choosePassage(record: SearchRecord, question: Question): Excerpt {
  const spoken = question.content.trim() || question.canonical;
  const terms = [...listTerms(spoken)];
  const words = question.concepts.flatMap(({ word, alternatives }) => [
    word,
    ...alternatives.map(({ text }) => text),
  ]);
  let best = record.passages[0];
  let most = -1;
  for (const passage of record.passages) {
    const folded = fold(passage.text);
    const held = terms.filter((term) => folded.includes(term)).length / Math.max(1, terms.length);
    const meant = words.filter((word) => folded.includes(word)).length;
    const asked = findFigures(question.types, passage.text).length > 0 ? 1 : 0;
    const score = 2 * held + 0.7 * meant + asked;
    if (score > most) [best, most] = [passage, score];
  }
  const text = best?.text ?? "";
  return { anchor: best?.anchor ?? "", text, marks: markShared(text, spoken) };
}

/** Runs of two and more characters that the text shares with the question. */
function markShared(text: string, spoken: string): Mark[] {
  const folded = foldWithOrigin(text);
  const marks: Mark[] = [];
  for (let at = 0; at < folded.text.length - 1;) {
    let end = at;
    while (end < folded.text.length && spoken.includes(folded.text.slice(at, end + 1))) end += 1;
    const run = folded.text.slice(at, end);
    if (run.length >= 2 && /^[\p{L}\p{N}]+$/u.test(run)) {
      marks.push(toOriginal(folded, at, end));
      at = end;
    } else at += 1;
  }
  return marks;
}
