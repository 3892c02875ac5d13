/**
 * Citations in two steps (Lawtext's division). Recognition reads a string and says what is written:
 * `Citation`, with pointers made of fragments. Resolution looks into the library and says what that is:
 * `ResolvedCitation` (resolution-types.ts). A citation to nowhere is a result of the second step, never an
 * exception. These are the types of the first step.
 */
import type { DivisionType, ProvisionType, Span } from "../statute/index.ts";

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

export type Fragment = NumberedFragment | TitledFragment | NeighbourFragment | PlaceFragment | SameFragment;

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
  /** Title of the work an earlier passage named last, for 该办法 and 同法. */
  readonly antecedent?: string | null;
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
