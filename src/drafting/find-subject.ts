import type { Library, Version } from "../library/index.ts";
import { walkBlocks } from "../statute/walk.ts";

/** The first article of a text that speaks of a post or unit, and which: where a new flow can begin. */
export function findSubject(
  version: Version,
  { posts, units }: Pick<Library, "posts" | "units">,
): { readonly article: string; readonly actor: string } | null {
  const names = [...posts, ...units].map(({ name }) => name).sort((a, b) => b.length - a.length);
  for (const article of version.articles) {
    const text = readText(article);
    const actor = names.find((name) => text.includes(name));
    if (actor !== undefined) return { article: article.label, actor };
  }
  return null;
}

// 由局办公室负责解释
const explained = /由([^，。；由]{2,20}?)负责解释/;

/** Who explains the texts, as most of them say: `局办公室`; null when none says it. */
export function findExplainer(library: Pick<Library, "regulations">): string | null {
  const counts = new Map<string, number>();
  for (const { versions } of library.regulations.values()) {
    const name = explained.exec(versions.at(-1)?.statute.source ?? "")?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function readText(article: Version["articles"][number]): string {
  return [...walkBlocks([article])].map((node) => ("text" in node ? node.text : "")).join("");
}
