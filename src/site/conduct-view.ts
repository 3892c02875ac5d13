import type { ConductCase, Library, Regulation } from "../library/index.ts";
import { versionOn } from "../library/index.ts";

export interface ConductGroup {
  readonly anchor: string;
  readonly title: string;
  readonly cases: readonly { readonly entry: ConductCase; readonly clauseText: string }[];
}

export interface ConductView {
  readonly regulations: readonly Regulation[];
  readonly groups: readonly ConductGroup[];
}

/** Conduct cases grouped by the chapter of the article that each illustrates, in the order of the articles. */
export function buildConductView(library: Library): ConductView {
  const { conduct, regulations, office } = library;
  const ids = [...new Set(conduct.map(({ clause }) => clause.document))];
  const cited = ids.map((id) => regulations.get(id)).filter((regulation) => regulation !== undefined);
  const groups: ConductGroup[] = cited.flatMap((regulation) => {
    const { articles, statute } = versionOn(regulation, office.edition);
    const chapters = new Map(
      statute.children.flatMap((block) => (block.type === "chapter" ? [[block.label, block] as const] : [])),
    );
    const byChapter = new Map<string, ConductGroup["cases"][number][]>();
    for (const article of articles) {
      const chapter = article.divisionPath[0] ?? "";
      const first = article.children.find((child) => child.type === "paragraph");
      for (const entry of conduct) {
        if (entry.clause.document !== regulation.id || entry.clause.articleId !== article.id) continue;
        byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), { entry, clauseText: first?.text ?? "" }]);
      }
    }
    return [...byChapter].map(([label, cases]) => ({
      anchor: `${regulation.slug}-${chapters.get(label)?.id ?? "cases"}`,
      title: [label, chapters.get(label)?.title ?? regulation.title].filter(Boolean).join("　"),
      cases,
    }));
  });
  return { regulations: cited, groups };
}
