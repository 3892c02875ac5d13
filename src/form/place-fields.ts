import { isTall, labelColumns, measureNeeds, type FieldNeeds } from "./field-needs.ts";
import { gridColumns } from "./sheet.ts";
import type { FormField } from "./types.ts";

/** Ways to divide a row. Thirds, halves and quarters keep the rules of neighbouring rows in line. */
const divisions: readonly (readonly number[])[] = [
  [24],
  [12, 12],
  [8, 8, 8],
  [16, 8],
  [8, 16],
  [12, 6, 6],
  [6, 6, 12],
  [6, 12, 6],
  [6, 6, 6, 6],
  [18, 6],
  [6, 18],
];

/** What a row costs by itself, a column too few or too many, and a rule that does not meet the row above. */
const rowCost = 8;
const narrowCost = 3;
const brokenRuleCost = 1.5;
/** A date as tall as the opinion beside it. */
const unevenCost = 7;
const wideCosts: Readonly<Record<string, number>> = {
  text: 0.5,
  date: 0.8,
  time: 0.7,
  number: 0.9,
  amount: 0.6,
  signature: 0.5,
  choice: 0.35,
  choices: 0.25,
  endorsement: 0.2,
  "long-text": 0,
};

export interface PlacedField {
  readonly field: FormField;
  readonly labelColumns: number;
  readonly valueColumns: number;
}

interface Best {
  readonly cost: number;
  readonly division: number;
  readonly from: number;
  readonly previous: number;
}

/**
 * Breaks fields into rows of 24 columns, in their order: of all ways the cheapest, found by dynamic programming
 * over the field and the division of the row before it. A field that needs more than a row gives it gets a row
 * of its own.
 */
export function placeFields(fields: readonly FormField[]): PlacedField[][] {
  const needs = fields.map(measureNeeds);
  // best[i][d]: the cheapest way to place the first i fields with the last row divided by d.
  const best: (Best | undefined)[][] = fields.map(() => []);
  best.push([]);
  for (let end = 1; end <= fields.length; end += 1) {
    for (const [division, widths] of divisions.entries()) {
      const from = end - widths.length;
      if (from < 0) continue;
      const own = measureRow(fields, needs, from, widths);
      if (own === null) continue;
      if (from === 0) keep(best, end, division, { cost: own, division, from, previous: -1 });
      for (const [previous, before] of (best[from] ?? []).entries()) {
        if (!before) continue;
        const cost = before.cost + own + brokenRuleCost * countBroken(divisions[previous] ?? [], widths);
        keep(best, end, division, { cost, division, from, previous });
      }
    }
  }
  return readRows(fields, best);
}

function keep(best: (Best | undefined)[][], end: number, division: number, found: Best): void {
  const row = best[end];
  if (row && (row[division]?.cost ?? Infinity) > found.cost) row[division] = found;
}

/** Cost of the row by itself; null when a field does not fit. */
function measureRow(
  fields: readonly FormField[],
  needs: readonly FieldNeeds[],
  from: number,
  widths: readonly number[],
): number | null {
  const row = fields.slice(from, from + widths.length);
  let cost = rowCost + (row.some(isTall) && !row.every(isTall) ? unevenCost : 0);
  for (const [at, width] of widths.entries()) {
    const field = fields[from + at];
    const need = needs[from + at];
    if (!field || !need) return null;
    if (need.least > width && widths.length > 1) return null;
    const lack = need.wish - width;
    cost += lack > 0 ? lack * narrowCost : measureBlank(-lack, wideCosts[field.type] ?? 0.5);
  }
  return cost;
}

/** A little room costs little; a date alone on a whole row looks lost. */
function measureBlank(columns: number, each: number): number {
  return columns * each * (1 + columns / 12);
}

/** Inner rules of a row that do not meet one of the row above. */
function countBroken(above: readonly number[], below: readonly number[]): number {
  const rules = (widths: readonly number[]): number[] => {
    let at = 0;
    return widths.slice(0, -1).map((width) => (at += width));
  };
  const upper = rules(above);
  const lower = rules(below);
  if (upper.length === 0 || lower.length === 0) return 0;
  return lower.filter((at) => !upper.includes(at)).length;
}

function readRows(
  fields: readonly FormField[],
  best: readonly (readonly (Best | undefined)[])[],
): PlacedField[][] {
  const rows: PlacedField[][] = [];
  let end = fields.length;
  let step = (best[end] ?? []).reduce<Best | undefined>(
    (least, found) => (found && found.cost < (least?.cost ?? Infinity) ? found : least),
    undefined,
  );
  while (step) {
    const widths = divisions[step.division] ?? [gridColumns];
    rows.unshift(fields.slice(step.from, end).map((field, at) => placeOne(field, widths[at] ?? gridColumns)));
    end = step.from;
    step = step.previous < 0 ? undefined : best[end]?.[step.previous];
  }
  return rows;
}

function placeOne(field: FormField, width: number): PlacedField {
  const label = labelColumns(field);
  return { field, labelColumns: label, valueColumns: width - label };
}
