import type { CivilDate } from "../calendar/index.ts";
import type { Library } from "../library/index.ts";
import { listCurrentArticles, placeOf } from "./current-articles.ts";
import type { AuditFinding } from "./types.ts";

// （以下简称“督查件”） · （以下统称办件）
const shortName = /以下(?:简称|统称)[“"]?([^”"）、，。]{1,20})[”"]?/g;
// 本办法所称“限时件”，是指 · 本细则所称差旅费，是指
const defined = /所称(?:的)?[“"]?([^”"，、。；]{1,20}?)[”"]?[，,]?(?:是指|指的是|，指)/g;

/** Terms that an article in force defines or shortens and that stand nowhere else in its text. */
export function findUnusedTerms(library: Library, today: CivilDate): AuditFinding[] {
  const articles = listCurrentArticles(library, today);
  return articles.flatMap((current): AuditFinding[] => {
    const { text } = current;
    const terms = [shortName, defined].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []),
    );
    if (terms.length === 0) return [];
    const whole = current.version.statute.source;
    return [...new Set(terms)]
      .filter((term) => whole.split(term).length - 1 < 2)
      .map((term) => ({
        kind: "unused-term",
        ...placeOf(current),
        text: `“${term}”给出了定义，后文没有用到`,
      }));
  });
}
