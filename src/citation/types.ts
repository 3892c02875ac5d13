/**
 * Citations in two steps (Lawtext's division). Recognition reads a string and says what is written:
 * `Citation`, with pointers made of fragments. Resolution looks into the library and says what that is:
 * `ResolvedCitation`. A citation to nowhere is a result of the second step, never an exception.
 */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { DivisionType, ProvisionType, Span, Statute } from "../statute/index.ts";

// ── Step 1: what is written ─────────────────────────────────────────────────────────────────────

/** What one fragment can point at. */
export type FragmentLevel = DivisionType | ProvisionType | "annex";

/** Every part of a mention knows where it stands: offsets into the recognised string. */
interface Written {
  readonly span: Span;
  readonly text: string;
}

/** 第九条, 第（三）项, 第二章, 附件1. */
export interface NumberedFragment extends Written {
  readonly relation: "named";
  readonly level: FragmentLevel;
  /** `"9"`, `"12-1"`; `null` when no number stands there (附件) or it is no number (第一十百条). */
  readonly number: string | null;
}

/** A division named by its title: 总则, 分则, 附则 in front of 第…章 or 第…条. */
export interface TitledFragment extends Written {
  readonly relation: "named";
  readonly level: "title";
  readonly title: string;
}

/** 前款, 前两款, 前条, 后款. After an article (第九条前两款) the first ones of that article. */
export interface NeighbourFragment extends Written {
  readonly relation: "previous" | "next";
  readonly level: FragmentLevel;
  /** 前款 1, 前两款 2, 前各款 `"all"`. */
  readonly count: number | "all";
}

/** 本条, 本款, 本章: where the text stands. */
export interface PlaceFragment extends Written {
  readonly relation: "this";
  readonly level: FragmentLevel;
}

/** 同条, 同款, 该条: what the text cited just before. */
export interface SameFragment extends Written {
  readonly relation: "same";
  readonly level: FragmentLevel;
  /** Fragments of the pointer before it, down to this level; empty when nothing was cited before. */
  readonly antecedent: readonly Fragment[];
}

export type Fragment =
  | NumberedFragment
  | TitledFragment
  | NeighbourFragment
  | PlaceFragment
  | SameFragment;

/** The half or sentence of a provision that a suffix picks: 但书, 前段, 后段, 第一句. */
export interface Portion extends Written {
  readonly kind: "main" | "proviso" | "opening" | "middle" | "closing" | "sentence";
  /** For `sentence`: 第二句 is `"2"`. */
  readonly number?: string;
}

/** One member of a citation; becomes one link. */
export interface CitationPointer extends Written {
  readonly kind: "pointer";
  /** The whole path, outermost first, with what the member takes over from the member before it. */
  readonly fragments: readonly Fragment[];
  /** How many leading fragments are taken over: 第二项 in 第九条第一款第一项、第二项 has 2. */
  readonly inherited: number;
  readonly portion: Portion | null;
}

/** 第九条至第十一条. */
export interface CitationRange extends Written {
  readonly kind: "range";
  readonly from: CitationPointer;
  readonly to: CitationPointer;
}

export type CitationTarget = CitationPointer | CitationRange;

/** 第三条、第五条和第七条第一款: the members in the order of the text. */
export type CitationList = readonly CitationTarget[];

/** 发文字号, 景人发〔2025〕4号. */
export interface DocumentNumber {
  /** 发文机关代字: `景人发`. */
  readonly issuerCode: string;
  readonly year: number;
  readonly serial: number;
}

export interface WrittenDocumentNumber extends Written, DocumentNumber {}

/** 本办法, 本细则. */
export interface ThisWork extends Written {
  readonly kind: "this";
}

/** A work that is named: 《公文处理办法》, 刑法, a short name, 该办法. */
export interface NamedWork extends Written {
  readonly kind: "named";
  /** As written, without 《》: `办法`. */
  readonly name: string;
  /** The title the name stands for; equal to `name` unless the text or the caller introduced an alias. */
  readonly title: string;
  readonly documentNumber: WrittenDocumentNumber | null;
  /** 2019年修订, from 《政府信息公开条例》（2019年修订）. */
  readonly edition: string | null;
}

/**
 * The text which an amendment changes, without a name: the second number of 将第九条改为第十条, or
 * 第四项 in 增加一项，作为第四项. It is another text (or an old numbering), never the one being shown.
 */
export interface AmendedWork {
  readonly kind: "amended";
}

export type CitedWork = ThisWork | NamedWork | AmendedWork;

/** One mention. */
export interface Citation extends Written {
  /**
   * `null`: the text itself, without saying so (第九条, 前款). A work taken over from the mention before
   * (同条第二款 after 刑法第三条) stands in front of `span`.
   */
  readonly work: CitedWork | null;
  /** Empty for a title alone. */
  readonly targets: CitationList;
}

/** A short name: 以下简称《办法》. */
export interface WorkAlias {
  readonly name: string;
  readonly title: string;
}

/** What the reader of a string may know beside the string. */
export interface RecognitionContext {
  /** Short names introduced elsewhere in the same text. */
  readonly aliases?: readonly WorkAlias[];
  /** Names that may stand without 《》 in front of 第…条 (刑法, 政府采购法): they make titles exact. */
  readonly names?: readonly string[];
  /** The string begins within a quotation that an earlier passage opened. */
  readonly startsInQuotation?: boolean;
}

/** The mentions of one piece of a statute. */
export interface CitingPassage {
  /** Anchor of the provision or annex; `null` for text outside of both. */
  readonly nodeId: string | null;
  readonly nodeType: ProvisionType | "annex" | "text" | "embed";
  readonly text: string;
  /** Where `text` starts in `Statute.source`; add it to the offsets of the citations. */
  readonly textStart: number;
  readonly citations: readonly Citation[];
}

// ── Step 2: what that is ────────────────────────────────────────────────────────────────────────

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
  | { readonly reason: "ambiguous-subparagraph"; readonly within: string; readonly paragraphs: readonly string[] }
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
