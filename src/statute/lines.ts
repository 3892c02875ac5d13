import type { DivisionType, Embed } from "./types.ts";

export type LineKind =
  | "text"
  | "heading"
  | "division"
  | "preface"
  | "article"
  | "subparagraph"
  | "item"
  | "annex"
  | "contents"
  | "entry"
  | "date"
  | "signature"
  | "embed";

/**
 * One line of a statute and what it begins; an embed may cover several lines of the file.
 * All offsets are UTF-16 offsets into the source.
 */
export interface Line {
  kind: LineKind;
  /** First character, indent included. */
  readonly start: number;
  /** Behind the last visible character. */
  readonly end: number;
  /** 1-based line of the text, and where that line starts: for places. */
  readonly row: number;
  readonly rowStart: number;
  /** No blank line stands between this line and the one before. */
  readonly adjoins: boolean;
  /** Number of heading marks `#`, 0 for an ordinary line. */
  depth: number;
  /** First visible character behind indent and heading marks, bold marks included. */
  contentStart: number;
  /** The label without bold marks; both equal `contentStart` when there is none. */
  labelStart: number;
  labelEnd: number;
  /** First visible character behind the label; `end` when nothing follows. */
  textStart: number;
  /** Number of the label: `"9"`, `"12-1"`; `""` when there is none or it cannot be read. */
  number: string;
  /** A blank or the line's end follows the label. */
  spaced: boolean;
  /** The bold mark before the label is not closed right behind it. */
  openBold: boolean;
  /** For a division. */
  division: DivisionType;
  /** For an embed. */
  embed: Embed["kind"];
  /** How the number of a 项 or 目 is written; decides which list a 目 belongs to. */
  mark: Mark;
}

export type Mark = "none" | "dotted" | "bracketed" | "circled";

/** Something found wrong at an offset, before it has a place in a file. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: "error" | "warning";
  readonly offset: number;
  readonly reason: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly note?: string;
}

/** Takes a line's kind back: it is text, or a heading that is no division. */
export function makeText(line: Line): void {
  line.kind = line.depth > 0 ? "heading" : "text";
  line.labelStart = line.contentStart;
  line.labelEnd = line.contentStart;
  line.textStart = line.contentStart;
  line.number = "";
  line.openBold = false;
}

/** Starts of the physical lines of a text, in order, the first behind a byte order mark; `\n`, `\r\n` and a lone `\r` end a line. */
export function findLineStarts(source: string): number[] {
  const first = source.charCodeAt(0) === 0xfeff ? 1 : 0; // byte order mark
  const starts = [first];
  if (source.indexOf("\r") < 0) {
    for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = first; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && source.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}
