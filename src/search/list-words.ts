import { fold } from "./fold-text.ts";
import type { SearchData } from "./types.ts";

const longest = 8;

/** Words that the handbook is known by: titles, keywords, rows of thesaurus and lexicon, two to eight characters. */
export function listWords({ documents, synonyms }: Pick<SearchData, "documents" | "synonyms">): Set<string> {
  const words = new Set<string>();
  const add = (text: string): void => {
    const word = fold(text);
    if (word.length >= 2 && word.length <= longest && /^\p{Script=Han}+$/u.test(word)) words.add(word);
  };
  for (const { title, words: known } of documents) for (const text of [title, ...known]) add(text);
  for (const { word, means } of synonyms) for (const text of [word, ...means]) add(text);
  return words;
}
