/** What must not be published; offsets in UTF-16 code units into the text. */
export interface PublicationFinding {
  readonly ruleId:
    "classification-mark" | "identity-number" | "bank-card" | "mobile-number" | "e-mail-address";
  readonly start: number;
  readonly end: number;
  /** What it is, in Chinese, one sentence without a full stop. */
  readonly reason: string;
  /** What to write instead. */
  readonly note: string;
}
