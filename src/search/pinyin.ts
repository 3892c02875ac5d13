import type { PinyinData } from "./types.ts";

/** Readings ready for use. */
export interface Pinyin {
  /** Syllable of a common character, by its commonest reading. */
  readonly syllables: ReadonlyMap<string, string>;
  /** Words of the handbook by their syllables joined: `gongwuyongche`. */
  readonly byReading: ReadonlyMap<string, readonly string[]>;
  /** Words of the handbook by the first letters of their syllables: `gwyc`. */
  readonly byInitials: ReadonlyMap<string, readonly string[]>;
}

/** The readings as they travel, and the words that may be typed by them → what search looks up. */
export function readPinyin({ runs, others, words: exceptions }: PinyinData, words: Iterable<string>): Pinyin {
  const syllables = new Map(Object.entries(others));
  const common = listCommonCharacters();
  let at = 0;
  for (const [, syllable = "", count = ""] of runs.matchAll(/([a-z]+)(\d+)/g)) {
    for (const character of common.slice(at, at + Number(count))) syllables.set(character, syllable);
    at += Number(count);
  }
  const byReading = new Map<string, string[]>();
  const byInitials = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, word: string): void => {
    const list = map.get(key);
    if (list) list.push(word);
    else map.set(key, [word]);
  };
  for (const word of new Set(words)) {
    const reading = exceptions[word]?.split(" ");
    const parts = reading ?? [...word].map((character) => syllables.get(character) ?? "");
    if (parts.length < 2 || parts.some((part) => part === "")) continue;
    add(byReading, parts.join(""), word);
    add(byInitials, parts.map((part) => part[0] ?? "").join(""), word);
  }
  return { syllables, byReading, byInitials };
}

/**
 * The 3,755 most common characters in the order of GB/T 2312 level 1 (by sound): so their readings travel as run
 * lengths. Every browser knows the encoding (Encoding Standard, gbk).
 */
export function listCommonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return [...new TextDecoder("gbk").decode(new Uint8Array(bytes))];
}

/** The reading of a run of characters; null when one of them is not known. */
export function readingOf(text: string, { syllables }: Pinyin): string | null {
  let reading = "";
  for (const character of text) {
    const syllable = syllables.get(character);
    if (syllable === undefined) return null;
    reading += syllable;
  }
  return reading;
}

// gwyc · gong wu yong che · gongwuyongche, folded
const letters = /^[a-z]{2,40}$/;

/** Words that letters alone may mean: their whole readings first, then first letters. */
export function wordsOfLetters(folded: string, { byReading, byInitials }: Pinyin): readonly string[] {
  if (!letters.test(folded)) return [];
  return [...(byReading.get(folded) ?? []), ...(byInitials.get(folded) ?? [])];
}
