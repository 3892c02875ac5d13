export { formatCents, formatHundredths, parseCents, sumColumn } from "./amount.ts";
export { isSummedAmount, isSummedCount, readColumnKind } from "./column-kind.ts";
export { nameDraft, nameDrafts, readDraft, writeDraft, type Draft, type DraftValue } from "./draft.ts";
export { countOptionLines, wrapOptions } from "./field-needs.ts";
export { formatValue } from "./format-value.ts";
export { layoutForm } from "./layout-form.ts";
export { countLines, measureText } from "./measure-text.ts";
export { nameFields, type NamedField } from "./name-fields.ts";
export { placeFields, type PlacedField } from "./place-fields.ts";
export {
  cellPadding,
  columnWidth,
  gridColumns,
  hintCharacter,
  hintLine,
  labelCharacter,
  labelLine,
  sheetHeight,
  sheetWidth,
} from "./sheet.ts";
export { sizeColumns } from "./size-columns.ts";
export type {
  ColumnKind,
  FieldCell,
  FieldRow,
  FieldType,
  FormBlock,
  FormContent,
  FormField,
  FormLayout,
  FormSection,
  LineColumn,
  LineTable,
  SectionLayout,
} from "./types.ts";
