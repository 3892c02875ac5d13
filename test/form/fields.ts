import type { FieldType, FormField } from "../../src/form/index.ts";

/** A field with what a test names; the rest as an editor leaves it out. */
export function field(label: string, type: FieldType, rest: Partial<FormField> = {}): FormField {
  return { label, type, required: false, options: [], columns: [], ...rest };
}
