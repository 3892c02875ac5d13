/** A page of the handbook, as an address may mean it. */
export interface KnownPage {
  /** From the root: `/regulations/zd-23/`. */
  readonly path: string;
  readonly title: string;
  /** Identifier of the document, `ZD-23`. */
  readonly id?: string;
  /** Number of the last article of the text in force. */
  readonly lastArticle?: number;
  /** Days of effect of its texts, oldest first. */
  readonly versions?: readonly string[];
}

/** A page that an address may have meant. */
export interface Guess {
  /** From the root, with the anchor where one is meant. */
  readonly path: string;
  readonly title: string;
  /** Why it is offered, one short sentence. */
  readonly reason: string;
}

export interface Guesses {
  readonly guesses: readonly Guess[];
  /** What to look for by search; empty when the address says nothing. */
  readonly words: string;
}
