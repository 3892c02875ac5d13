/** How one version of a text became another. Everything here is plain data: it can be kept, sent and shown. */

export const segmentKinds = ["equal", "delete", "insert"] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** A stretch of text. The `equal` and `delete` stretches make up the old text, `equal` and `insert` the new one. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  /** Of an `equal` stretch: the old text where it differs in form only (width, spaces, shape of brackets and quotes). */
  readonly oldText?: string;
}

/** The smallest addressable piece of a provision: 款, 项, 目, a row of a table. */
export interface Block {
  /** Anchor, `art-9-para-2-subpara-3`; the same for all rows of a table. */
  readonly id: string;
  readonly kind: "paragraph" | "subparagraph" | "item" | "embed";
  /** As printed, `（三）`; empty for a 款. */
  readonly label: string;
  readonly text: string;
}

/** What is aligned: an article, an annex, or the text that belongs to neither. */
export interface Unit {
  readonly kind: "article" | "annex" | "text";
  /** Anchor: `art-9`, `annex-1`, `text`. */
  readonly id: string;
  /** `9`, `12-1`. */
  readonly number: string;
  /** As printed, `第九条`. */
  readonly label: string;
  /** The division it stands in: labels with titles, outermost first: `["第二章　审批"]`. */
  readonly divisions: readonly string[];
  readonly blocks: readonly Block[];
}

export const fates = [
  "unchanged",
  "changed",
  "renumbered",
  "renumbered+changed",
  "moved",
  "moved+changed",
  "added",
  "deleted",
  "split",
  "merged",
] as const;
export type Fate = (typeof fates)[number];

export const fateWords: Readonly<Record<Fate, string>> = {
  unchanged: "未变",
  changed: "修改",
  renumbered: "条号变动",
  "renumbered+changed": "条号变动并修改",
  moved: "移动",
  "moved+changed": "移动并修改",
  added: "新增",
  deleted: "删除",
  split: "拆分",
  merged: "合并",
};

/** Units of both versions that belong together. Each unit of either version stands in exactly one alignment. */
export interface Alignment {
  readonly fate: Fate;
  /** None when added, several when merged. */
  readonly old: readonly Unit[];
  /** None when deleted, several when split. */
  readonly new: readonly Unit[];
  /** The number changed: always told, also beside `moved`, `split` and `merged`. */
  readonly renumbered: boolean;
  /** It stands in another order among its neighbours, or in another division than they do. */
  readonly moved: boolean;
  /** The texts differ, but only in width, spaces and the shape of brackets: no substantive change. */
  readonly formOnly: boolean;
  /** 0 … 1; 1 for texts equal but for their form. */
  readonly similarity: number;
}

/** Blocks of an alignment side by side. */
export interface BlockRow {
  readonly kind: "equal" | "changed" | "added" | "deleted";
  readonly old: Block | null;
  readonly new: Block | null;
  /** Equal but for its form. */
  readonly formOnly: boolean;
  /** Label, level or unit differs: 第（三）项 became 第（四）项. */
  readonly relabelled: boolean;
  readonly segments: readonly Segment[];
}

export interface ComparisonRow extends Alignment {
  readonly blocks: readonly BlockRow[];
}

/** Numbers of alignments; every article is in one of them. */
export interface ChangeCounts {
  /** 改: text changed, with or without another number or place; split; merged. */
  readonly changed: number;
  /** 增. */
  readonly added: number;
  /** 删. */
  readonly deleted: number;
  /** 移: text as before, number or place another. */
  readonly moved: number;
  /** 未变. */
  readonly unchanged: number;
  /** Among `unchanged` and `moved`: those that differ in form only. */
  readonly formOnly: number;
}

export interface Comparison {
  /** In the order of the new version; what was deleted stands behind what came before it. */
  readonly rows: readonly ComparisonRow[];
  /** Of articles only. */
  readonly counts: ChangeCounts;
  /** `改 4 条、增 2 条、删 1 条、移 3 条`. */
  readonly summary: string;
}

/** Splits a text into words, nothing lost: the joined words are the text. */
export type WordSegmenter = (text: string) => readonly string[];
