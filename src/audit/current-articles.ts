import {
  isStanding,
  listCurrentVersions,
  type Library,
  type Regulation,
  type Version,
} from "../library/index.ts";
import type { Article } from "../statute/index.ts";
import { walkBlocks } from "../statute/walk.ts";
import type { CivilDate } from "../calendar/index.ts";
import type { AuditFinding } from "./types.ts";

/** An article in force on a day, with its words. */
export interface CurrentArticle {
  readonly regulation: Regulation;
  readonly version: Version;
  readonly article: Article;
  readonly text: string;
}

/** Texts in force on a day, one for each regulation that stands. */
export function listCurrentTexts(
  library: Library,
  today: CivilDate,
): { regulation: Regulation; version: Version }[] {
  return [...library.regulations.values()]
    .filter((regulation) => isStanding(regulation, { edition: today }))
    .flatMap((regulation) => {
      const version = listCurrentVersions(regulation, { edition: today })[0];
      return version ? [{ regulation, version }] : [];
    });
}

/** All articles in force on a day. */
export function listCurrentArticles(library: Library, today: CivilDate): CurrentArticle[] {
  return listCurrentTexts(library, today).flatMap(({ regulation, version }) =>
    version.articles.map((article) => ({ regulation, version, article, text: readText(article) })),
  );
}

/** The words of an article, a line for each 款, 项 and 目. */
function readText(article: Article): string {
  return [...walkBlocks([article])].flatMap((node) => ("text" in node ? [node.text] : [])).join("\n");
}

/** Where an article's finding stands. */
export function placeOf({
  regulation,
  version,
  article,
}: Omit<CurrentArticle, "text">): Pick<AuditFinding, "document" | "title" | "place" | "href"> {
  return {
    document: regulation.id,
    title: version.title,
    place: article.label,
    href: `/regulations/${regulation.slug}/${version.key}/#${article.id}`,
  };
}
