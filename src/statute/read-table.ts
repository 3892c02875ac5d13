/** A table as its cells stand in the text, without the blanks around them. */
export interface TableCells {
  /** Cells of the first row; every table has one. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
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
  const lines = raw.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const [first, rule, ...rest] = lines;
  if (first === undefined || rule === undefined || !isDelimiterRow(rule)) return null;
  const header = splitCells(first);
  const rows = rest.map((line) => {
    const cells = splitCells(line);
    while (cells.length < header.length) cells.push("");
    return cells;
  });
  return { header, rows };
}

// | --- | :---: | · ---|---
function isDelimiterRow(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes("-");
}

// | 甲 | 乙\|丙 | → 甲, 乙|丙
function splitCells(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, "|"));
}
