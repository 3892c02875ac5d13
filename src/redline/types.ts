import type { CivilDate } from "../calendar/index.ts";
import type { Segment } from "../compare/index.ts";

/** What a proposed change of the handbook changes. Plain data: `--json` prints it as it is. */

/** A length of time or another figure before and after; null where there was none or is none any more. */
export interface FigureChange {
  /** `20日`. */
  readonly old: string | null;
  readonly new: string | null;
}

export const affectedKinds = [
  "flow-step",
  "form",
  "citation",
  "approval",
  "task",
  "service",
  "conduct",
  "essay",
] as const;
export type AffectedKind = (typeof affectedKinds)[number];

/** Something that rests on a changed article. */
export interface Affected {
  readonly kind: AffectedKind;
  /** `LC-13`, `BD-24`, the citing regulation's identifier, a slug. */
  readonly document: string;
  /** `第②步`, `第十六条`; null when the whole document rests on it. */
  readonly place: string | null;
  /** `经费报销第②步填单`. */
  readonly label: string;
  /** Address from the site's root. */
  readonly href: string;
  /** `conflict`: it still says what the article no longer says. `changed`: this change has already touched it. */
  readonly state: "check" | "conflict" | "changed";
  /** Of a conflict: what does not agree. */
  readonly reason: string | null;
}

/** One article, annex or piece of text outside of both. */
export interface ArticleChange {
  /** 改, 增, 删, 移. */
  readonly kind: "changed" | "added" | "deleted" | "moved";
  /** `第四条`; null when added. */
  readonly old: string | null;
  /** `第四条`; null when deleted. */
  readonly new: string | null;
  /** Word of the fate, more exact than the kind: `条号变动并修改`. */
  readonly fate: string;
  readonly figures: readonly FigureChange[];
  /** Changed stretches, 款 by 款; empty for a mere move. */
  readonly passages: readonly (readonly Segment[])[];
  readonly affected: readonly Affected[];
  /** The everyday questions of the article, which may have to be written anew; null without entry. */
  readonly gist: string | null;
}

export interface FieldChange {
  /** Chinese name of the field. */
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** How one dated text came about, or what was changed in it. */
export interface VersionChange {
  /** `new`: a new text. `edited`: a text that stood in the base was changed in place. `removed`. */
  readonly kind: "new" | "edited" | "removed";
  readonly key: CivilDate;
  readonly documentNumber: string;
  /** The text it is compared with; null for a first text. */
  readonly comparedWith: CivilDate | null;
  /** `改 1 条、移 2 条`. */
  readonly summary: string;
  readonly fields: readonly FieldChange[];
  readonly articles: readonly ArticleChange[];
  /** Citations inside the text that were not carried along when articles changed their number. */
  readonly stale: readonly { readonly article: string; readonly reason: string }[];
}

export interface RegulationChange {
  readonly kind: "added" | "removed" | "changed";
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly fields: readonly FieldChange[];
  readonly versions: readonly VersionChange[];
}

/** A flow, form or row of the approvals that was added, removed or changed, with what changed in it. */
export interface DocumentChange {
  readonly kind: "added" | "removed" | "changed";
  readonly type: "flow" | "form" | "approval";
  readonly id: string;
  readonly title: string;
  readonly parts: readonly {
    /** `第②步`, a field's label; null for the document as a whole. */
    readonly place: string | null;
    readonly change: FieldChange;
  }[];
}

/** Any other content file that differs. */
export interface FileChange {
  readonly kind: "added" | "removed" | "changed";
  readonly path: string;
  /** What an editor calls such a file. */
  readonly label: string;
}

export interface Redline {
  /** The base as it was named: `main`. */
  readonly base: string;
  readonly regulations: readonly RegulationChange[];
  readonly documents: readonly DocumentChange[];
  readonly files: readonly FileChange[];
}
