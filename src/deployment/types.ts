/** How grave a finding is: an error makes the deployment wrong, advice makes it better. */
export type Severity = "error" | "advice";

export interface Finding {
  readonly severity: Severity;
  /** Path from the site's root; empty for the site as a whole. */
  readonly file: string;
  /** One sentence for the administrator. */
  readonly text: string;
}

/** A server's answer, headers by their names in lower case. */
export interface ServedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file and the hash that it should have. */
export interface ListedFile {
  readonly file: string;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}
