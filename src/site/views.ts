import type { CivilDate } from "../calendar/index.ts";
import type { Status, VersionPeriod } from "../version/index.ts";

/** Ready data for components: what a page shows, with nothing left to look up. */

/** A run of a provision's text. */
export type TextSegment =
  { readonly kind: "text" | "strong" | "deleted" | "unverified"; readonly text: string } | LinkSegment;

/** A citation as a link. */
export interface LinkSegment {
  readonly kind: "link";
  readonly text: string;
  /** Relative link. */
  readonly href: string;
  /** Said to the reader beside the link, e.g. that the cited version has been replaced. */
  readonly note: string | null;
  /** `ZD-10/2025-02-20#art-9`: where the preview takes its text from; null without one. */
  readonly preview: string | null;
  /** On the edition date. */
  readonly state: "current" | "superseded" | "planned" | "law";
  /** First day on which the cited text no longer applies, if one is known. */
  readonly supersededOn: string | null;
}

export interface ProvisionView {
  readonly type: "paragraph" | "subparagraph" | "item";
  readonly id: string;
  readonly label: string;
  readonly segments: readonly TextSegment[];
  /** Further paragraphs of the same 项 or 目, which begin on lines of their own. */
  readonly more: readonly (readonly TextSegment[])[];
  readonly children: readonly (ProvisionView | EmbedView)[];
}

/** A table or component between legal text; `index` counts the embeds of the version. */
export interface EmbedView {
  readonly type: "embed";
  readonly index: number;
}

export interface TextView {
  readonly type: "text";
  readonly segments: readonly TextSegment[];
}

/** A line in the margin beside an article. */
export interface MarginNote {
  readonly heading: string;
  readonly items: readonly {
    readonly text: string;
    readonly href: string | null;
    readonly unverified?: boolean;
  }[];
}

export interface ArticleView {
  readonly type: "article";
  readonly id: string;
  readonly number: string;
  readonly label: string;
  /** Heading level, one below the division that holds it. */
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly gist: string | null;
  /** Full citation: 《…》（…）第四条. */
  readonly citation: string;
  /** Where the article went that had this number in the text before; null when it is still here. */
  readonly moved: string | null;
  readonly blocks: readonly (ProvisionView | EmbedView)[];
  readonly notes: readonly MarginNote[];
}

export interface DivisionView {
  readonly type: "division";
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Heading level: 2 for the outermost. */
  readonly level: 2 | 3 | 4 | 5;
  readonly blocks: readonly BlockView[];
}

export interface AnnexView {
  readonly type: "annex";
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly blocks: readonly (TextView | EmbedView)[];
}

export type BlockView = DivisionView | ArticleView | TextView | EmbedView | AnnexView;

/** An entry of the contents list. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  /** `第六条至第十条`, or null. */
  readonly range: string | null;
  readonly children: readonly ContentsEntry[];
}

/** The dates from which a status follows, and the status on the edition date. */
export interface StatusFacts extends VersionPeriod {
  /** Before this day nobody could know of the text. */
  readonly issuedOn: CivilDate;
  /** What is said before that day. */
  readonly unissued: string;
  readonly status: Status;
  readonly label: string;
}

export interface VersionView {
  readonly regulationId: string;
  readonly slug: string;
  readonly key: string;
  readonly title: string;
  readonly titleNote: string;
  readonly documentNumber: string;
  readonly issuedOn: string;
  readonly effectiveOn: string;
  readonly changeNote: string | null;
  readonly status: StatusFacts;
  /** Dated address from the root. */
  readonly address: string;
  /** The same text for programs, addresses from the root. */
  readonly data: { readonly json: string; readonly xml: string };
  readonly contents: readonly ContentsEntry[];
  readonly blocks: readonly BlockView[];
  readonly articleCount: number;
  readonly basis: readonly {
    readonly title: string;
    readonly detail: string;
    readonly state: string;
    readonly unverified: boolean;
  }[];
}
