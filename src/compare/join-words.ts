/** 人 of 申请|人: characters that dictionaries leave behind the word they belong to. */
const suffix = /^[人者员室处科局组会性级率额费章书单表证]$/u;
/** 副 of 副|局长. */
const prefix = /^[副非]$/u;
/** Characters that are words of their own and never part of a name that a dictionary does not know. */
const independent = new Set(
  "的了和或与及以并等在对为由其之将从向于按可应须是有所该此不未无没均仍再又只仅也还就已且内外上下中前后起至自每各满逾超任报给予请使令被把当".split(
    "",
  ),
);
// 应当在, 人的: two words that dictionaries take for one; 目的 is one.
const modal = /^(应当|可以|不得|必须)(.+)$/u;
const possessive = /^(?!目的|标的|有的|别的)(.+)(的)$/u;
const single = /^\p{Script=Han}$/u;
const several = /^\p{Script=Han}{2,6}$/u;

/**
 * Mends the words of a general dictionary for the language of offices: 申请|人 → 申请人, 办公|室 → 办公室,
 * 副|局长 → 副局长, and single characters in a row, which are mostly one unknown word: 督|查|科 → 督查科. The joined words
 * are the same text.
 */
export function joinWords(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  /** Whether the last word was put together from single characters and may still grow. */
  let grows = false;
  for (const word of words.flatMap(splitCompound)) {
    const last = joined.at(-1) ?? "";
    const loose = single.test(word) && !independent.has(word);
    const belongs: boolean =
      (suffix.test(word) && several.test(last) && !grows) ||
      (loose && grows) ||
      (prefix.test(last) && several.test(word));
    if (belongs) joined.splice(-1, 1, last + word);
    else joined.push(word);
    grows = loose && (grows || !belongs);
  }
  return joined;
}

function splitCompound(word: string): readonly string[] {
  const match = modal.exec(word) ?? possessive.exec(word);
  return match?.[1] && match[2] ? [match[1], match[2]] : [word];
}
