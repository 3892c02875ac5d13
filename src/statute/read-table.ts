/** A cell without the blanks around it. */
export interface TableCell {
  readonly text: string;
  /** Where `text` starts in the lines of the table; for an empty cell the place where it would stand. */
  readonly start: number;
}

export interface TableCells {
  /** Cells of the first row; every table has one. */
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * Reads a Markdown table (GitHub Flavored Markdown, 4.10 “Tables”): rows of cells between `|`, the second line
 * being the delimiter row. `\|` is a sign of the cell, not its end. A short row is filled with empty cells; what
 * is longer than the first row stays, as no word of a regulation may get lost.
 *
 * @param raw lines of the table, blank lines around them allowed
 * @returns null when the lines are no table
 */
export function readTable(raw: string): TableCells | null {
  const lines = listLines(raw);
  const [first, rule, ...rest] = lines;
  if (first === undefined || rule === undefined || !isDelimiterRow(rule.text)) return null;
  const header = splitCells(first);
  const rows = rest.map((line) => {
    const cells = splitCells(line);
    const end = line.start + line.text.length;
    while (cells.length < header.length) cells.push({ text: "", start: end });
    return cells;
  });
  return { header, rows };
}

/** Lines that are not blank, with where they start. */
function listLines(raw: string): TableCell[] {
  return [...raw.matchAll(/[^\r\n]+/g)]
    .filter(([text]) => text.trim() !== "")
    .map((match) => ({ text: match[0], start: match.index }));
}

// | --- | :---: | · ---|---
function isDelimiterRow(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes("-");
}

// | 甲 | 乙\|丙 | → 甲, 乙|丙
function splitCells({ text: line, start: lineStart }: TableCell): TableCell[] {
  const cells: TableCell[] = [];
  const open = /^\s*\|/.exec(line)?.[0].length ?? 0;
  const close = /(?<!\\)\|\s*$/.exec(line)?.index ?? line.length;
  let at = open;
  for (const end of [...barsOf(line, open, close), close]) {
    const written = line.slice(at, end);
    const blanks = written.length - written.trimStart().length;
    cells.push({ text: written.trim().replace(/\\\|/g, "|"), start: lineStart + at + blanks });
    at = end + 1;
  }
  return cells;
}

function barsOf(line: string, open: number, close: number): number[] {
  return [...line.matchAll(/(?<!\\)\|/g)]
    .map(({ index }) => index)
    .filter((index) => index >= open && index < close);
}
