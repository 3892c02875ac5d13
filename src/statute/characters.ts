/**
 * Whether a character takes no ink at a line's edge: space, tab, line end, no-break space, the
 * ideographic space used for indents, the zero-width characters and the byte order mark.
 */
export function isBlank(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code > 0x20 && code < 0xa0) return false;
  return (
    code === 0x20 ||
    code === 0x3000 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060
  );
}

/** First offset from `at` that is no blank, at most `end`. */
export function skipBlanks(source: string, at: number, end: number): number {
  while (at < end && isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

/** End of the text that starts at `start`, trailing blanks before `end` left out. */
export function trimBlanks(source: string, start: number, end: number): number {
  while (end > start && isBlank(source.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** ASCII letter. */
export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** ASCII or full-width digit. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Marks that end a sentence or a clause that stands for itself; `，` and `、` do not. */
const ENDING = "。；：！？…”’》〉）】］〕」』.;:!?)]>";

/** Whether a text line that ends with this character is finished, so that the next line is another unit. */
export function endsSentence(code: number): boolean {
  return ENDING.indexOf(String.fromCharCode(code)) >= 0;
}

/** A label or title as one word: `总 则` → `总则`; a blank between two Latin words stays. */
export function compact(text: string): string {
  let out = "";
  let last = 0;
  let blank = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      blank = true;
      continue;
    }
    if (blank && isAsciiWord(last) && isAsciiWord(code)) out += " ";
    out += text[at];
    last = code;
    blank = false;
  }
  return out;
}

function isAsciiWord(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
