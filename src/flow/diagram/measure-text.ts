/** Marks that must not begin a line (行首禁则). */
const closing = /[，。、；：？！）》〉」』”’·…,.;:?!)\]%]/u;
/** Marks that must not end a line (行尾禁则). */
const opening = /[（《〈「『“‘([]/u;
/** Letters and figures that stand together: `LC-22`, `0.5`, `12:00`. */
const latin = /[A-Za-z0-9.:/+-]/;

/**
 * Width of a text in em, by classes: a Chinese character takes 1, a capital 0.7, any other Latin character 0.6. Real
 * fonts are at most as wide, so what is fitted by this measure is never clipped.
 */
export function measureText(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width;
}

function widthOf(char: string): number {
  if (/[A-Z]/.test(char)) return 0.7;
  // A blank and the narrow marks take less, but no test of ours needs to know how much.
  return (char.codePointAt(0) ?? 0) < 0x2e80 && !/[①-⑳“”‘’…—·→↺]/u.test(char) ? 0.6 : 1;
}

/**
 * Breaks a text into lines of at most `width` em. Figures and Latin words stay whole, marks never begin or end a line
 * wrongly; a blank is dropped where a line breaks. A word wider than the line stands alone on its line. Lines break
 * behind a mark where that costs no further line; a last line of one character gets company.
 */
export function wrapText(text: string, width: number): string[] {
  const words = splitWords(text);
  const lines = fill(words, width);
  if (lines.length < 2) return lines;
  const phrases = fill(joinPhrases(words), width);
  if (phrases.length === lines.length && phrases.every((line) => measureText(line) <= width)) return phrases;
  if (measureText(lines.at(-1) ?? "") > 1) return lines;
  const even = fill(words, Math.ceil((measureText(text) + 1) / lines.length));
  return even.length === lines.length ? even : lines;
}

/** Words up to the next mark, where a reader would pause. */
function joinPhrases(words: readonly string[]): string[] {
  const phrases: string[] = [];
  for (const word of words) {
    const last = phrases.at(-1);
    // A short heading (含：) stays with what it announces, a long one may stand over it.
    const pause =
      last !== undefined && (/[，、；）　 ]$/u.test(last) || (last.endsWith("：") && last.length > 3));
    if (last === undefined || pause) phrases.push(word);
    else phrases[phrases.length - 1] = last + word;
  }
  return phrases;
}

function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word.trimStart() : line + word;
    if (line !== "" && measureText(longer.trimEnd()) > width + 1e-9) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else {
      line = longer;
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** Pieces between which a line may break. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const char of text) {
    const last = words.at(-1);
    const joins =
      last !== undefined &&
      (closing.test(char) ||
        opening.test(last.at(-1) ?? "") ||
        (latin.test(char) && latin.test(last.at(-1) ?? "")) ||
        // The number of a step stands with the first word of its name.
        /[①-⑳]$/u.test(last));
    if (joins) words[words.length - 1] = last + char;
    else words.push(char);
  }
  return words;
}
