import type { SearchIndex } from "./build-index.ts";
import type { Ranked } from "./rank.ts";
import type { Question } from "./understand.ts";

const most = 4;

/**
 * Other things to type when no sure answer is found: known ways of asking for what came nearest, then documents that
 * share a word with the question.
 */
export function suggest(
  question: Question,
  { data }: SearchIndex,
  ranked: readonly Ranked[],
  visible: (target: number) => boolean,
): string[] {
  const suggestions = new Set<string>();
  for (const { target } of ranked.slice(0, most)) {
    const record = data.records[target];
    if (!record || !visible(target)) continue;
    const [ask] = record.asks ?? [];
    if (ask) suggestions.add(ask);
  }
  for (const { word } of question.concepts) {
    for (const { title, words } of data.documents)
      if (suggestions.size < most && (title.includes(word) || words.includes(word))) suggestions.add(title);
  }
  return [...suggestions].slice(0, most);
}
