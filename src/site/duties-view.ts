import { findActors, isStanding, listCurrentVersions, sentenceAt } from "../library/index.ts";
import type { Library, Regulation, Version } from "../library/index.ts";
import { formatChineseNumber } from "../numerals/index.ts";
import type { Article, Item, Paragraph, Subparagraph } from "../statute/index.ts";
import { findPeriod } from "../version/index.ts";
import { includesDay, type Period } from "./catalogue-view.ts";
import { splitMarks } from "./segments.ts";
import type { TextSegment } from "./views.ts";

/** An article that tells a post what to do, with the sentences that do so. */
export interface DutyArticle {
  readonly label: string;
  readonly gist: string | null;
  /** Address from the root. */
  readonly to: string;
  readonly sentences: readonly DutySentence[];
}

export interface DutySentence {
  /** `第二款第三项`; empty where the article has one paragraph. */
  readonly place: string;
  readonly segments: readonly TextSegment[];
  /** What follows a sentence that ends in a colon. */
  readonly items: readonly (readonly TextSegment[])[];
}

/** Articles of one text of a regulation that bind a post; shown while that text applies. */
export interface DutyText {
  readonly title: string;
  readonly documentNumber: string;
  readonly period: Period;
  readonly articles: readonly DutyArticle[];
}

/** A sentence that binds somebody, with the article and text in which it stands. */
interface Duty {
  readonly names: ReadonlySet<string>;
  readonly article: Omit<DutyArticle, "sentences">;
  readonly sentence: DutySentence;
}

interface DutyTextIndex extends Omit<DutyText, "articles"> {
  readonly duties: readonly Duty[];
}

const indexes = new WeakMap<Library, readonly DutyTextIndex[]>();

/**
 * What the texts that can be in force from the edition date on say of a post, found by its names, word for word.
 *
 * @param names the post's name and aliases
 */
export function collectDuties(names: readonly string[], library: Library): DutyText[] {
  return indexDuties(library).flatMap(({ duties, ...text }) => {
    const articles: { article: Duty["article"]; sentences: DutySentence[] }[] = [];
    for (const { article, sentence } of duties.filter((duty) => names.some((name) => duty.names.has(name)))) {
      const last = articles.at(-1);
      if (last?.article === article) last.sentences.push(sentence);
      else articles.push({ article, sentences: [sentence] });
    }
    if (articles.length === 0) return [];
    return [{ ...text, articles: articles.map(({ article, sentences }) => ({ ...article, sentences })) }];
  });
}

/** Every binding sentence of the handbook; read once per library. */
function indexDuties(library: Library): readonly DutyTextIndex[] {
  const known = indexes.get(library);
  if (known) return known;
  const all = new Set(
    [...library.posts, ...library.units].flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const index = [...library.regulations.values()]
    .filter((regulation) => isStanding(regulation, library.office))
    .flatMap((regulation) =>
      listCurrentVersions(regulation, library.office).map((version, number) => ({
        title: version.title,
        documentNumber: version.documentNumber.written,
        period: periodOf(regulation, version, number, library),
        duties: version.articles.flatMap((entry) => {
          const article = {
            label: entry.label,
            gist: version.gists.get(entry.id)?.gist ?? null,
            to: addressOf(regulation, version, number, entry.id),
          };
          return listSentences(entry, all).map((found) => ({ ...found, article }));
        }),
      })),
    );
  indexes.set(library, index);
  return index;
}

/** The text of the edition date at the regulation's own address; one to come at its dated one. */
function addressOf(regulation: Regulation, version: Version, index: number, articleId: string): string {
  const key = index === 0 ? "" : `${version.key}/`;
  return `/regulations/${regulation.slug}/${key}#${articleId}`;
}

function periodOf(regulation: Regulation, version: Version, index: number, library: Library): Period {
  const { replacedOn, repealedOn } = findPeriod(regulation, version);
  const ends = [replacedOn, repealedOn].filter((on) => on !== null).sort();
  const period = { from: index === 0 ? "" : version.effectiveOn, until: ends[0] ?? "" };
  return { ...period, shown: includesDay(period, library.office.edition) };
}

type Found = Pick<Duty, "names" | "sentence">;

function listSentences(article: Article, all: ReadonlySet<string>): Found[] {
  const paragraphs = article.children.filter((child) => child.type === "paragraph");
  return paragraphs.flatMap((paragraph) => {
    const place = paragraphs.length > 1 ? `第${digits(paragraph.number)}款` : "";
    const own = sentencesOf(paragraph, place, all);
    const quoted = new Set(
      own.filter(({ sentence }) => sentence.items.length > 0).flatMap(({ names }) => [...names]),
    );
    const items = below(paragraph).flatMap((node) =>
      node.type === "subparagraph" ? sentencesOf(node, `${place}第${digits(node.number)}项`, all) : [],
    );
    // Whom the sentence above binds has the items with it; they are not quoted again.
    return [...own, ...items.map((item) => ({ ...item, names: without(item.names, quoted) }))].filter(
      ({ names }) => names.size > 0,
    );
  });
}

function without(names: ReadonlySet<string>, taken: ReadonlySet<string>): Set<string> {
  return new Set([...names].filter((name) => !taken.has(name)));
}

function sentencesOf(node: Paragraph | Subparagraph, place: string, all: ReadonlySet<string>): Found[] {
  const bySentence = new Map<string, Set<string>>();
  for (const { name, start, acts } of findActors(node.text, all)) {
    if (!acts) continue;
    const sentence = sentenceAt(node.text, start);
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(name));
  }
  return [...bySentence].map(([sentence, names]) => ({
    names,
    sentence: {
      place,
      segments: splitMarks(sentence),
      items: /[：:]$/.test(sentence)
        ? below(node).map((item) => splitMarks(`${item.label}${item.text}`))
        : [],
    },
  }));
}

function below(node: Paragraph | Subparagraph): (Subparagraph | Item)[] {
  return [...node.children].filter((child): child is Subparagraph | Item => child.type !== "embed");
}

function digits(number: string): string {
  return formatChineseNumber(Number(number));
}
