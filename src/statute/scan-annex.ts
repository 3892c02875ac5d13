import { isNumeralCode, parseNumber } from "../numerals/index.ts";
import { isBlank, skipBlanks } from "./characters.ts";

/** The label of an annex: 附件, 附件1, 附表二, 附录, 附图, 附. */
export interface AnnexLabel {
  readonly end: number;
  /** `"1"`, or `""` when it carries none. */
  readonly number: string;
  /** `附件：` with a colon, and the offset behind it. */
  readonly colon: boolean;
  readonly colonEnd: number;
}

/**
 * Reads the label of an annex at `at`; blanks inside are allowed (`附 件 1`).
 * @returns null when none begins there. A bare 附 needs a colon or the line's end behind it.
 */
export function scanAnnexLabel(source: string, at: number, end: number): AnnexLabel | null {
  let labelEnd = at + 1;
  const wordAt = skipBlanks(source, labelEnd, end);
  const word = source[wordAt] ?? "";
  const named = wordAt < end && "件表录图".includes(word);
  if (named) labelEnd = wordAt + 1;
  let number = "";
  if (named) {
    const numberAt = skipBlanks(source, labelEnd, end);
    let numberEnd = numberAt;
    while (numberEnd < end && isNumeralCode(source.charCodeAt(numberEnd))) numberEnd += 1;
    // 附件 十里堡规划图: the number ends at a blank, a colon or the line's end, or stands right behind the word.
    const value = parseNumber(source.slice(numberAt, numberEnd));
    const closed = numberEnd >= end || isBlank(source.charCodeAt(numberEnd)) || isColon(source[numberEnd]);
    if (value !== null && value > 0 && (numberAt === labelEnd || closed)) {
      number = String(value);
      labelEnd = numberEnd;
    }
  }
  const colonAt = skipBlanks(source, labelEnd, end);
  const colon = colonAt < end && isColon(source[colonAt]);
  if (!named && !colon && colonAt < end) return null;
  return { end: labelEnd, number, colon, colonEnd: colon ? colonAt + 1 : labelEnd };
}

function isColon(character: string | undefined): boolean {
  return character === "：" || character === ":";
}
