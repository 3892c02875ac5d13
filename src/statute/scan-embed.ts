import { isBlank, skipBlanks, trimBlanks } from "./characters.ts";
import type { Finding } from "./lines.ts";
import type { TagMatch } from "./match-tags.ts";
import { matchTags } from "./match-tags.ts";
import type { Embed } from "./types.ts";

/** An embedded block that begins at some line: its kind and the offset behind its last character. */
export interface EmbedMatch {
  readonly kind: Embed["kind"];
  readonly end: number;
}

// | --- | :--: | · --- | ---
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
// --- · * * * · ___
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/**
 * Finds the blocks of a text that are no legal text. Everything that needs a look ahead is prepared
 * once for the whole text, so that finding stays linear however many blocks are left open.
 */
export class EmbedScanner {
  readonly findings: Finding[] = [];
  private readonly source: string;
  private readonly starts: readonly number[];
  private tags: ReadonlyMap<number, TagMatch> | null = null;
  private commentsEnd = false;
  private readonly openFences = new Set<string>();
  private pipeFrom = 0;
  private pipeAt = -1;

  constructor(source: string, starts: readonly number[]) {
    this.source = source;
    this.starts = starts;
  }

  /**
   * Whether a block begins at `at`, the first visible character of the line or line rest in row `row` that ends at `end`.
   * @returns null when the line is text.
   */
  match(at: number, end: number, row: number): EmbedMatch | null {
    switch (this.source.charCodeAt(at)) {
      case 0x3c: // <
        return this.source.startsWith("<!--", at) ? this.matchComment(at) : this.matchTag(at, end);
      case 0x60: // `
      case 0x7e: // ~
        return this.matchFence(at, end, row);
      case 0x2d: // -
      case 0x2a: // *
      case 0x5f: // _
        if (RULE.test(this.source.slice(at, Math.min(end, at + 80)))) return { kind: "html", end };
        return this.matchTable(at, end, row);
      default:
        return this.matchTable(at, end, row);
    }
  }

  private matchComment(at: number): EmbedMatch | null {
    const close = this.commentsEnd ? -1 : this.source.indexOf("-->", at + 4);
    if (close >= 0) return { kind: "comment", end: close + 3 };
    this.commentsEnd = true;
    this.findings.push({
      ruleId: "unclosed-comment",
      severity: "error",
      offset: at,
      reason: "注释没有结束，“<!--”后面找不到“-->”",
      note: "在注释后面补上“-->”；不要注释的，删去“<!--”",
    });
    return null;
  }

  private matchTag(at: number, end: number): EmbedMatch | null {
    this.tags ??= matchTags(this.source);
    const tag = this.tags.get(at);
    if (tag === undefined) return null;
    if (tag.end < 0) {
      this.findings.push({
        ruleId: "unclosed-component",
        severity: "error",
        offset: at,
        reason: `“<${tag.name}>”没有结束，后面找不到“</${tag.name}>”`,
        actual: `<${tag.name}>`,
        expected: [`</${tag.name}>`],
        note: `在这一块后面另起一行写“</${tag.name}>”`,
      });
      return null;
    }
    // <Term>甲</Term>是指…… is a text with inline markup.
    if (tag.end <= end && skipBlanks(this.source, tag.end, end) < end) return null;
    return { kind: tag.component ? "component" : "html", end: tag.end };
  }

  private matchFence(at: number, end: number, row: number): EmbedMatch | null {
    const mark = this.source[at] ?? "";
    let length = 0;
    while (this.source[at + length] === mark) length += 1;
    if (length < 3) return null;
    const key = `${mark}${length}`;
    if (!this.openFences.has(key)) {
      for (let next = row + 1; next < this.starts.length; next += 1) {
        const closeEnd = this.closesFence(next, mark, length);
        if (closeEnd >= 0) return { kind: "code", end: closeEnd };
      }
      this.openFences.add(key);
    }
    this.findings.push({
      ruleId: "unclosed-code",
      severity: "error",
      offset: at,
      reason: `代码块没有结束，后面找不到“${mark.repeat(length)}”`,
      actual: this.source.slice(at, end),
      note: `在这一块后面另起一行写“${mark.repeat(length)}”`,
    });
    return null;
  }

  /** End of a line that is nothing but a closing fence, or -1. */
  private closesFence(row: number, mark: string, length: number): number {
    const rowEnd = this.starts[row + 1] ?? this.source.length;
    const start = skipBlanks(this.source, this.starts[row] ?? rowEnd, rowEnd);
    let at = start;
    while (at < rowEnd && this.source[at] === mark) at += 1;
    return at - start >= length && skipBlanks(this.source, at, rowEnd) === rowEnd ? at : -1;
  }

  /** A table is a row with `|`, a delimiter row right below it, and every following row with `|`. */
  private matchTable(at: number, end: number, row: number): EmbedMatch | null {
    if (!this.hasPipe(at, end)) return null;
    const delimiter = this.rowText(row + 1);
    if (!delimiter.includes("-") || !delimiter.includes("|") || !DELIMITER_ROW.test(delimiter)) return null;
    const columns = countCells(delimiter);
    if (countCells(this.source.slice(at, end)) !== columns) return null;
    let tableEnd = 0;
    let next = row + 1;
    for (; next < this.starts.length; next += 1) {
      const start = this.starts[next] ?? 0;
      const stop = trimBlanks(this.source, start, this.starts[next + 1] ?? this.source.length);
      const first = skipBlanks(this.source, start, stop);
      if (first >= stop || !this.hasPipe(first, stop)) break;
      const cells = countCells(this.source.slice(first, stop));
      if (cells > columns) {
        this.findings.push({
          ruleId: "table-cells",
          severity: "error",
          offset: first,
          reason: `这一行有${cells}格，表头只有${columns}格，多出的格不会显示`,
          note: "格内要用竖线的，写成“\\|”；确实多一栏的，在表头补一格",
        });
      }
      tableEnd = stop;
    }
    return { kind: "table", end: tableEnd };
  }

  /** Asked for every line in turn: the next `|` is looked up once and kept. */
  private hasPipe(at: number, end: number): boolean {
    if (at < this.pipeFrom || at > this.pipeAt) {
      const found = this.source.indexOf("|", at);
      this.pipeFrom = at;
      this.pipeAt = found < 0 ? Infinity : found;
    }
    return this.pipeAt < end;
  }

  private rowText(row: number): string {
    const start = this.starts[row];
    if (start === undefined) return "";
    const stop = trimBlanks(this.source, start, this.starts[row + 1] ?? this.source.length);
    let first = start;
    while (first < stop && isBlank(this.source.charCodeAt(first))) first += 1;
    return this.source.slice(first, stop);
  }
}

/** Cells of a table row; a leading and a trailing `|` only frame it, `\|` is a character of the text. */
function countCells(row: string): number {
  let cells = 1;
  const start = row.startsWith("|") ? 1 : 0;
  const end = row.endsWith("|") && !row.endsWith("\\|") && row.length > start ? row.length - 1 : row.length;
  for (let at = start; at < end; at += 1) {
    if (row[at] === "\\") at += 1;
    else if (row[at] === "|") cells += 1;
  }
  return cells;
}
