import { readingOf, type Pinyin } from "./pinyin.ts";

/** A word that was typed wrong, and what was probably meant. */
export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** What a corrector needs to know of the handbook. */
export interface KnownWords {
  /** Words of the handbook; see `listWords`. */
  readonly words: ReadonlySet<string>;
  readonly pinyin: Pinyin;
  /** Whether two neighbouring characters stand anywhere in the handbook's texts, ways of asking or words. */
  readonly isKnownPair: (pair: string) => boolean;
}

const longestWord = 8;

/**
 * Finds one wrong character in a word: what was typed stands nowhere in the handbook, and a word of the handbook sounds
 * the same (报消 → 报销, 会记 → 会计) or, from three characters on, differs in that character alone (介召信 → 介绍信).
 *
 * @param folded what remains of a folded question without the phrases that ask
 */
export function correctWords(folded: string, known: KnownWords): Correction[] {
  const corrections: Correction[] = [];
  for (const piece of folded.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 0; at < piece.length - 1;) {
      const correction = known.isKnownPair(piece.slice(at, at + 2)) ? null : correctAround(piece, at, known);
      if (correction) corrections.push(correction);
      at += correction ? 2 : 1;
    }
  }
  return corrections;
}

/** Tries the stretches that hold the unknown pair at `at`, longest first. */
function correctAround(piece: string, at: number, known: KnownWords): Correction | null {
  for (let length = Math.min(longestWord, piece.length); length >= 2; length -= 1) {
    for (
      let start = Math.max(0, at + 2 - length);
      start <= at && start + length <= piece.length;
      start += 1
    ) {
      const typed = piece.slice(start, start + length);
      if (known.words.has(typed)) return null;
      // 审批|事办: a pair between two words is unknown too, and no wrong word.
      if (length === 2 && cutsWords(piece, start, known)) continue;
      const meant = soundsAlike(typed, known) ?? looksAlike(typed, known);
      if (meant) return { typed, meant };
    }
  }
  return null;
}

function cutsWords(piece: string, start: number, { isKnownPair }: KnownWords): boolean {
  return (
    (start > 0 && isKnownPair(piece.slice(start - 1, start + 1))) ||
    (start + 2 < piece.length && isKnownPair(piece.slice(start + 1, start + 3)))
  );
}

function soundsAlike(typed: string, { pinyin }: KnownWords): string | undefined {
  const reading = readingOf(typed, pinyin);
  const alike = reading === null ? [] : (pinyin.byReading.get(reading) ?? []);
  return alike.find((word) => word.length === typed.length && countDifferent(word, typed) === 1);
}

/** The only word that differs in one character, both neighbours of which are strange to it. */
function looksAlike(typed: string, { words, isKnownPair }: KnownWords): string | undefined {
  if (typed.length < 3) return undefined;
  const near: string[] = [];
  for (const word of words) {
    if (countDifferent(word, typed) !== 1) continue;
    const at = [...word].findIndex((character, place) => character !== typed[place]);
    const inside = at > 0 && at < typed.length - 1;
    if (!inside && typed.length === 3) continue;
    const strange =
      (at === 0 || !isKnownPair(typed.slice(at - 1, at + 1))) &&
      (at === typed.length - 1 || !isKnownPair(typed.slice(at, at + 2)));
    if (strange) near.push(word);
  }
  // Two words that are as near would be a guess.
  return near.length === 1 ? near[0] : undefined;
}

/** In how many places two words of one length differ; infinite for others. */
function countDifferent(word: string, typed: string): number {
  if (word.length !== typed.length) return Number.POSITIVE_INFINITY;
  let different = 0;
  for (let at = 0; at < word.length; at += 1) if (word[at] !== typed[at]) different += 1;
  return different;
}
