import type { Line } from "./lines.ts";
import { isLatin, skipBlanks, trimBlanks } from "./characters.ts";

// zero-width space, word joiner, byte order mark
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** A text without characters that take no room and mean nothing in Chinese. */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** The text behind a line's label as a reader sees it: no comments, no invisible characters, no half of a bold mark. */
export function textOf(source: string, line: Line): string {
  const text = source.slice(line.textStart, line.end);
  return line.openBold ? closeBold(clean(text)) : clean(text);
}

/** A line's text with its label, for lines that only continue a text. */
export function wholeTextOf(source: string, line: Line): string {
  return clean(source.slice(line.contentStart, line.end));
}

/**
 * Joins a line broken by hand to the line before: without blank, except between two Latin words.
 * The last character is read from the source: reading it from a text that grows line by line would copy it each time.
 */
export function joinLine(source: string, text: string, before: Line | undefined, line: Line): string {
  const more = wholeTextOf(source, line);
  if (text === "" || before === undefined) return text + more;
  const between = isLatin(source.charCodeAt(before.end - 1)) && isLatin(more.charCodeAt(0));
  return between ? `${text} ${more}` : text + more;
}

/** A heading's words without closing marks: `总则 ##` → `总则`. */
export function headingText(source: string, start: number, end: number): string {
  let stop = end;
  while (stop > start && source[stop - 1] === "#") stop -= 1;
  if (stop > start && stop < end && skipBlanks(source, stop - 1, stop) !== stop) stop = end;
  const text = clean(source.slice(start, trimBlanks(source, start, stop)));
  return text.startsWith("**") && text.endsWith("**") && text.length > 4 ? text.slice(2, -2) : text;
}

function clean(text: string): string {
  return dropInvisible(text.includes("<!--") ? dropComments(text) : text);
}

/** 甲<!-- 注 -->乙 → 甲乙. */
function dropComments(text: string): string {
  let out = "";
  let at = 0;
  for (let open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", at)) {
    const close = text.indexOf("-->", open + 4);
    if (close < 0) break;
    out += text.slice(at, open);
    at = close + 3;
  }
  return (out + text.slice(at)).trim();
}

/** `**第九条　目的** 为了……` leaves `目的** 为了……`: the mark whose other half went with the label is dropped. */
function closeBold(text: string): string {
  const close = text.indexOf("**");
  return close < 0 ? text : text.slice(0, close) + text.slice(close + 2);
}
