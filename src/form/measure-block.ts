import { countOptionLines } from "./field-needs.ts";
import { countLines } from "./measure-text.ts";
import {
  captionHeight,
  cellPaddingBlock,
  gridColumns,
  hintCharacter,
  hintLine,
  labelCharacter,
  labelLine,
  valueLine,
  writingLine,
} from "./sheet.ts";
import type { FieldCell, FormField, LineColumn } from "./types.ts";

/** Heights of something on paper, in millimetres: at least, by custom, at most. */
export interface Heights {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** Heights of a row of cells: those of its tallest one. */
export function measureRowHeights(cells: readonly FieldCell[]): Heights {
  const heights = cells.map(measureCell);
  return {
    least: Math.max(...heights.map(({ least }) => least)),
    usual: Math.max(...heights.map(({ usual }) => usual)),
    most: Math.max(...heights.map(({ most }) => most)),
  };
}

function measureCell({ field, labelColumns, valueColumns, sealed }: FieldCell): Heights {
  const label = countLines(field.label, labelColumns, labelCharacter);
  const floor = label * labelLine + cellPaddingBlock;
  const hint = countLines(field.hint ?? "", valueColumns, hintCharacter) * hintLine;
  const value = measureValue(field, valueColumns, hint, sealed);
  return {
    least: Math.max(floor, value.least),
    usual: Math.max(floor, value.usual),
    most: Math.max(floor, value.most),
  };
}

function measureValue(field: FormField, columns: number, hint: number, sealed: boolean): Heights {
  const one = Math.max(writingLine, valueLine + cellPaddingBlock) + hint;
  switch (field.type) {
    case "long-text": {
      const lines = field.rows ?? (columns > 12 ? 2 : 3);
      const least = Math.max(hint + writingLine, 11);
      return { least, usual: Math.max(least, lines * writingLine + hint), most: Math.max(36, least) };
    }
    case "endorsement": {
      const sign = writingLine + (sealed ? valueLine : 0);
      return { least: hint + sign + 8, usual: hint + sign + 15, most: 38 };
    }
    case "choice":
    case "choices": {
      const options = Math.max(1, countOptionLines(field.options, columns));
      const lines = Math.max(writingLine, options * valueLine + cellPaddingBlock) + hint;
      return { least: lines, usual: Math.max(lines, 9), most: Math.max(lines, 12) };
    }
    case "signature":
      return { least: one + 1, usual: one + 3, most: one + 6 };
    default:
      return { least: one, usual: one + 2, most: one + 4 };
  }
}

/** Heights of one line of a line table. */
export const lineHeights: Heights = { least: 7, usual: 8, most: 10 };

/** What a line table takes beside its lines: caption with hint, heads, totals. */
export function measureTableFrame(
  field: FormField,
  columns: readonly LineColumn[],
  totalled: boolean,
): number {
  const heads = Math.max(
    ...columns.map((column) => countLines(column.label, column.columns, labelCharacter)),
  );
  const caption = countLines(`${field.label}　${field.hint ?? ""}`, gridColumns, hintCharacter);
  return captionHeight + (caption - 1) * hintLine + heads * labelLine + cellPaddingBlock + (totalled ? 7 : 0);
}
