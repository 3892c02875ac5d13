import { measureText } from "./measure-text.ts";
import { cellPadding, columnWidth, gridColumns, valueCharacter } from "./sheet.ts";
import type { FormField } from "./types.ts";

/** How wide a field wants to be, label and value together, in columns of the sheet. */
export interface FieldNeeds {
  /** Below this its value does not fit. */
  readonly least: number;
  readonly wish: number;
}

/** Columns of each wish that an editor can state: a quarter is too narrow for a label beside a date. */
const wishes = [8, 8, 12, 16, gridColumns] as const;

const plain: Readonly<Record<string, { readonly value: number; readonly wish: number }>> = {
  text: { value: 4, wish: 8 },
  date: { value: 4, wish: 8 },
  time: { value: 5, wish: 8 },
  number: { value: 3, wish: 6 },
  amount: { value: 4, wish: 8 },
  signature: { value: 4, wish: 8 },
  "long-text": { value: 8, wish: gridColumns },
  endorsement: { value: 8, wish: 12 },
  table: { value: gridColumns, wish: gridColumns },
};

/** Needs of a field in a row of others. */
export function measureNeeds(field: FormField): FieldNeeds {
  const needs =
    field.options.length > 0
      ? measureOptions(field)
      : isCapitals(field)
        ? { value: 9, wish: 16 }
        : (plain[field.type] ?? plain["text"]);
  const { value, wish } = needs ?? { value: 4, wish: 8 };
  const least = Math.min(gridColumns, labelColumns(field) + value);
  const stated = field.width === undefined ? wish : (wishes[Math.min(4, field.width)] ?? wish);
  // Few options never need the half of a sheet that was wished for them, many need more.
  return { least, wish: Math.max(least, field.options.length > 0 ? Math.max(wish, stated) : stated) };
}

/** 合计金额（大写）: 人民币 and some twenty characters. */
export function isCapitals(field: FormField): boolean {
  return field.type === "text" && /[（(]大写[）)]$/.test(field.label);
}

/** Whether a value takes several lines of writing. */
export function isTall({ type }: FormField): boolean {
  return type === "long-text" || type === "endorsement";
}

/** Columns of the label cell: three, as long as the label keeps to two lines (three beside a tall value). */
export function labelColumns(field: FormField): number {
  const characters = measureText(field.label);
  const tall = isTall(field);
  if (characters <= (tall ? 15 : 10)) return 3;
  if (characters <= (tall ? 21 : 14)) return 4;
  return 5;
}

/** Full-width characters between two options. */
const optionGap = 0.8;

/** Full-width characters of one option with its box. */
export function measureOption(option: string): number {
  return measureText(option) + 1.1;
}

/** Options by the lines that they take in a value cell, broken between options. */
export function wrapOptions(options: readonly string[], columns: number): string[][] {
  const capacity = (columns * columnWidth - cellPadding) / valueCharacter;
  const lines: string[][] = [];
  let used = Infinity;
  for (const option of options) {
    const width = measureOption(option);
    if (used + optionGap + width > capacity) {
      lines.push([option]);
      used = width;
    } else {
      lines.at(-1)?.push(option);
      used += optionGap + width;
    }
  }
  return lines;
}

/** Lines that the options take; one that is longer than the cell takes several. */
export function countOptionLines(options: readonly string[], columns: number): number {
  const capacity = (columns * columnWidth - cellPadding) / valueCharacter;
  return wrapOptions(options, columns).reduce((lines, line) => {
    const width = line.reduce((sum, option) => sum + measureOption(option), 0);
    return lines + (line.length === 1 ? Math.max(1, Math.ceil(width / capacity)) : 1);
  }, 0);
}

function measureOptions({ options }: FormField): { value: number; wish: number } {
  const most = gridColumns - 3;
  const fitting = (lines: number): number => {
    for (let columns = 3; columns < most; columns += 1) {
      const longest = Math.max(...options.map(measureOption));
      if (longest * valueCharacter + cellPadding > columns * columnWidth) continue;
      if (countOptionLines(options, columns) <= lines) return columns;
    }
    return most;
  };
  return { value: fitting(options.length > 3 ? 2 : 1), wish: fitting(1) + 3 };
}
