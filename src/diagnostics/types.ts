/** One finding about a file, in the shape of vfile-message: data first, wording in `reason`. */
export interface Place {
  /** Path as the reader knows it: relative to the working directory, `/` as separator. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

export const severities = ["error", "warning"] as const;
export type Severity = (typeof severities)[number];

export interface Message {
  /** Stable identifier of the rule, kebab-case: `article-gap`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, in Chinese, one sentence without a full stop. */
  readonly reason: string;
  readonly place: Place;
  /** The value as written. */
  readonly actual?: string;
  /** Allowed or nearest allowed values. */
  readonly expected?: readonly string[];
  /** The way out, in Chinese. */
  readonly note?: string;
}
