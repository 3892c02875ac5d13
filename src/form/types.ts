/** Kinds of fields; the words that editors write are in src/schemas/form.ts. */
export type FieldType =
  | "text"
  | "long-text"
  | "date"
  | "time"
  | "number"
  | "amount"
  | "choice"
  | "choices"
  | "table"
  | "endorsement"
  | "signature";

export interface FormField {
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly hint?: string | undefined;
  /** How many quarters of the sheet the editor wishes, 1–4. */
  readonly width?: number | undefined;
  readonly options: readonly string[];
  /** Heads of a table's columns. */
  readonly columns: readonly string[];
  /** Lines of a table, or lines of writing of a long text. */
  readonly rows?: number | undefined;
}

export interface FormSection {
  readonly title: string;
  readonly filledBy: string;
  readonly fields: readonly FormField[];
}

export interface FormContent {
  readonly sections: readonly FormSection[];
  readonly notes: readonly string[];
}

/** What one column of a line table holds. */
export type ColumnKind = "index" | "date" | "time" | "number" | "amount" | "signature" | "text";

export interface LineColumn {
  readonly label: string;
  readonly kind: ColumnKind;
  /** Whether a total stands under it. */
  readonly summed: boolean;
  /** Of the sheet's 24 columns. */
  readonly columns: number;
}

/** A label cell and its field cell. */
export interface FieldCell {
  readonly field: FormField;
  /** Name of the field within its form: its label, `使用人#2` for the second of the same. */
  readonly key: string;
  readonly labelColumns: number;
  readonly valueColumns: number;
  /** Key of the amount field that this text field says in capitals. */
  readonly capitalOf: string | null;
  /** Key of the line table whose total this amount is. */
  readonly sumOf: string | null;
  /** An amount with room for its capitals beside it. */
  readonly showsCapitals: boolean;
  /** 盖章 beside the signature. */
  readonly sealed: boolean;
}

/** One row of cells; their columns add up to 24. */
export interface FieldRow {
  readonly kind: "fields";
  readonly cells: readonly FieldCell[];
  /** Least height on paper, in whole millimetres. */
  readonly height: number;
  readonly startsSheet: boolean;
}

/** A table of repeated lines, as wide as the sheet. */
export interface LineTable {
  readonly kind: "lines";
  readonly field: FormField;
  readonly key: string;
  readonly columns: readonly LineColumn[];
  /** Blank lines on paper. */
  readonly rows: number;
  /** Least height of a line, in whole millimetres. */
  readonly height: number;
  /** Whether a row of totals closes it. */
  readonly totalled: boolean;
  readonly startsSheet: boolean;
}

export type FormBlock = FieldRow | LineTable;

export interface SectionLayout {
  readonly title: string;
  readonly filledBy: string;
  readonly blocks: readonly FormBlock[];
  readonly startsSheet: boolean;
}

export interface FormLayout {
  readonly sections: readonly SectionLayout[];
  /** Sheets of A4 that the blank form takes. */
  readonly sheets: number;
  /** Whether amounts of money stand on it, so that the head names the unit. */
  readonly hasAmounts: boolean;
}
