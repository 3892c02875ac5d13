/** What citations lead to: the second step. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Statute } from "../statute/index.ts";
import type { Citation, CitationTarget, DocumentNumber, FragmentLevel } from "./types.ts";

export interface WorkVersion {
  /** Version key: the date it takes effect. */
  readonly key: string;
  readonly effectiveOn: CivilDate;
  /** `景人发〔2025〕4号` in any bracket style. */
  readonly documentNumber?: string;
  /** `null`: the text is not held. */
  readonly statute: Statute | null;
}

/** Repealed, expired or replaced. */
export interface WorkEnd {
  readonly on: CivilDate;
  /** The successor, if there is one. */
  readonly by: { readonly id: string; readonly title: string } | null;
}

export interface RegulationMatch {
  readonly kind: "regulation";
  readonly id: string;
  readonly title: string;
  /** Oldest first. */
  readonly versions: readonly WorkVersion[];
  readonly end: WorkEnd | null;
}

export interface LawMatch {
  readonly kind: "law";
  readonly title: string;
  /** Oldest first; empty when only the name is known. */
  readonly versions: readonly WorkVersion[];
  readonly end: WorkEnd | null;
}

/** May be cited before it exists (planned.yaml). */
export interface PlannedMatch {
  readonly kind: "planned";
  readonly id: string;
  readonly title: string;
}

export type WorkMatch = RegulationMatch | LawMatch | PlannedMatch;

/** What the caller knows about works. */
export interface CitationLibrary {
  /**
   * The work of a title or short name. `on` is the date the citing text took effect: a title may have
   * belonged to another work then.
   */
  findWork(titleOrAlias: string, documentNumber: DocumentNumber | null, on: CivilDate): WorkMatch | null;
}

/** Where a citation stands. */
export interface CitingPosition {
  /** The version that holds the citation. */
  readonly statute: Statute;
  /** When that version took effect. */
  readonly effectiveOn: CivilDate;
  /** Anchor of the provision, division or annex it stands in. */
  readonly nodeId: string | null;
}

/** What has taken the place of the cited version, and when. The reader's date decides whether it has yet. */
export type Supersession =
  | { readonly kind: "version"; readonly on: CivilDate; readonly key: string }
  | {
      readonly kind: "work";
      readonly on: CivilDate;
      readonly by: { readonly id: string; readonly title: string } | null;
    };

/** The cited version on the date on which the citing text took effect. */
export const standings = ["in-force", "not-yet-in-force", "superseded", "ended"] as const;
export type Standing = (typeof standings)[number];

export interface InternalWork {
  readonly kind: "internal";
}

export interface HeldWork {
  readonly kind: "regulation" | "law";
  /** `null` for a law. */
  readonly id: string | null;
  readonly title: string;
  /** `null`: no version of it is known. */
  readonly versionKey: string | null;
  readonly standing: Standing;
  readonly supersededBy: Supersession | null;
}

export interface PlannedWork {
  readonly kind: "planned";
  readonly id: string;
  readonly title: string;
}

export interface UnresolvedWork {
  readonly kind: "unresolved";
  readonly failure: WorkFailure;
}

export type ResolvedWork = InternalWork | HeldWork | PlannedWork | UnresolvedWork;

export type WorkFailure =
  | { readonly reason: "unknown-work"; readonly title: string }
  /** The title is known, but no version of it was issued under that number. */
  | { readonly reason: "wrong-document-number"; readonly title: string; readonly numbers: readonly string[] }
  /** The mention is about the text being amended. */
  | { readonly reason: "amended-text" };

/** Why a pointer leads nowhere, with what is there instead. Labels are as printed. */
export type PointerFailure =
  | { readonly reason: "work-unresolved" }
  | { readonly reason: "unreadable-number"; readonly written: string }
  | { readonly reason: "no-articles" }
  | {
      readonly reason: "no-such-article";
      /** Labels: 第一条, 第三十六条. */
      readonly first: string;
      readonly last: string;
      /** `"1"`, `"36"`. */
      readonly firstNumber: string;
      readonly lastNumber: string;
    }
  | { readonly reason: "deleted-article"; readonly article: string }
  | { readonly reason: "article-outside-division"; readonly division: string }
  | { readonly reason: "no-such-division"; readonly within: string | null; readonly exist: readonly string[] }
  | { readonly reason: "ambiguous-division"; readonly exist: readonly string[] }
  | { readonly reason: "no-such-paragraph"; readonly within: string; readonly count: number }
  | { readonly reason: "no-such-subparagraph"; readonly within: string; readonly count: number }
  | {
      readonly reason: "ambiguous-subparagraph";
      readonly within: string;
      readonly paragraphs: readonly string[];
    }
  | { readonly reason: "no-such-item"; readonly within: string; readonly count: number }
  | { readonly reason: "no-such-annex"; readonly exist: readonly string[] }
  /** 前款 in the first 款, 前三条 in the second article: `available` provisions stand before (or behind) it. */
  | {
      readonly reason: "no-neighbour";
      readonly relation: "previous" | "next";
      readonly level: FragmentLevel;
      readonly available: number;
    }
  /** 本款 outside of a 款, 第二款 outside of an article, 同条 with nothing cited before. */
  | { readonly reason: "no-place"; readonly level: FragmentLevel }
  | { readonly reason: "reversed-range" };

export type TargetOutcome =
  | {
      readonly status: "found";
      /** Anchors in the order of the text; more than one for a range or 前两款. */
      readonly anchors: readonly string[];
      /** `false`: the anchor is the nearest place that has one (第二条 of an annex). */
      readonly exact: boolean;
    }
  /** The work is known, its text is not held: nothing to check against. */
  | { readonly status: "unchecked" }
  | { readonly status: "unresolved"; readonly failure: PointerFailure };

export interface ResolvedTarget {
  readonly target: CitationTarget;
  readonly outcome: TargetOutcome;
}

export interface ResolvedCitation {
  readonly citation: Citation;
  readonly work: ResolvedWork;
  readonly targets: readonly ResolvedTarget[];
}
