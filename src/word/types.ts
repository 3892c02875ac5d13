/** What came out of a Word document. */
export interface ImportedText {
  /** Title as printed; null when none was recognised. */
  readonly title: string | null;
  /** `景人发〔2025〕4号`, from the head of the document. */
  readonly documentNumber: string | null;
  /** `2027-03-01`, from the last article. */
  readonly effectiveOn: string | null;
  /** The text in the handbook's form: title, divisions, articles, tables; empty when the document is refused. */
  readonly body: string;
  /** Why the document is not taken; empty when it is. */
  readonly refusals: readonly string[];
  /** What was left out or has to be looked at, one sentence each, without full stop. */
  readonly notes: readonly string[];
}

/** A document that is none of Word's, or is broken; the sentence says what to do. */
export class WordFileError extends Error {}
