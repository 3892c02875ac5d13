import { isSummedAmount } from "./column-kind.ts";
import { isCapitals } from "./field-needs.ts";
import type { FormField, FormSection } from "./types.ts";

/** A field's name within its form, and the fields that it is reckoned from. */
export interface NamedField {
  readonly field: FormField;
  /** The label; `使用人#2` for the second field of that label. What is typed is kept under it. */
  readonly key: string;
  /** Key of the amount that this text field says in capitals. */
  readonly capitalOf: string | null;
  /** Key of the line table whose total this amount field is. */
  readonly sumOf: string | null;
}

const capitals = /[（(]大写[）)]$/;
const figures = /[（(]小写[）)]$/;

/** Names the fields of a form and ties 合计金额（大写） to 合计金额（小写） and that to the table of expenses. */
export function nameFields(sections: readonly FormSection[]): NamedField[][] {
  const seen = new Map<string, number>();
  return sections.map(({ fields }) => {
    const keys = fields.map(({ label }) => {
      const count = (seen.get(label) ?? 0) + 1;
      seen.set(label, count);
      return count === 1 ? label : `${label}#${count}`;
    });
    return fields.map((field, at) => ({
      field,
      key: keys[at] ?? field.label,
      capitalOf: findFigures(field, fields, keys),
      sumOf: findTable(field, fields, keys),
    }));
  });
}

/** The amount whose capitals a text field holds: the one of the same name, else the only one of the section. */
function findFigures(field: FormField, fields: readonly FormField[], keys: readonly string[]): string | null {
  if (!isCapitals(field)) return null;
  const name = field.label.replace(capitals, "");
  const amounts = fields.flatMap(({ type, label }, at) => (type === "amount" ? [{ label, at }] : []));
  const found =
    amounts.find(({ label }) => label.replace(figures, "") === name) ??
    (amounts.length === 1 ? amounts[0] : undefined);
  return found ? (keys[found.at] ?? null) : null;
}

/** The only table of the section with one summed column of money, for an amount that calls itself a total. */
function findTable(field: FormField, fields: readonly FormField[], keys: readonly string[]): string | null {
  if (field.type !== "amount" || !/合计|总额|总计/.test(field.label)) return null;
  const tables = fields.flatMap(({ type, columns }, at) =>
    type === "table" && columns.filter(isSummedAmount).length === 1 ? [at] : [],
  );
  return tables.length === 1 ? (keys[tables[0] ?? 0] ?? null) : null;
}
