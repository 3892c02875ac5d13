/** A new file of content, to be written below the content folder. */
export interface DraftFile {
  /** `regulations/zd-23/2027-03-01.mdx`. */
  readonly path: string;
  readonly text: string;
}

export interface Draft {
  readonly files: readonly DraftFile[];
  /** What still has to be written by hand, one sentence each, without full stop. */
  readonly open: readonly string[];
}
