/**
 * The tree of a statute or regulation. Names follow the official English of the
 * Legislation Law: 编 part, 分编 subpart, 章 chapter, 节 section, 条 article,
 * 款 paragraph, 项 subparagraph, 目 item.
 */
import type { Message } from "../diagnostics/index.ts";

/** Half-open range of UTF-16 offsets into `Statute.source`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const divisionTypes = ["part", "subpart", "chapter", "section"] as const;
export type DivisionType = (typeof divisionTypes)[number];

export const provisionTypes = ["article", "paragraph", "subparagraph", "item"] as const;
export type ProvisionType = (typeof provisionTypes)[number];

interface NodeBase {
  /** The node's own source lines (marker, text, line ends, blank lines behind it), children excluded. */
  readonly raw: string;
  /** Where `raw` stands in the source. */
  readonly span: Span;
}

/** 目. */
export interface Item extends NodeBase {
  readonly type: "item";
  /** Anchor, unique in the version: `art-9-para-2-subpara-3-item-1`. */
  readonly id: string;
  /** `"1"`. */
  readonly number: string;
  /** As printed: `1.`, `1．`, `（1）`, `①`. */
  readonly label: string;
  /**
   * Text without the label, as a reader sees it (inline Markdown kept, soft breaks joined, blanks trimmed). A further
   * natural paragraph inside the same 项 or 目 stands behind a line feed.
   */
  readonly text: string;
  /** Where `text` starts in the source. */
  readonly textStart: number;
}

/** 项. */
export interface Subparagraph extends NodeBase {
  readonly type: "subparagraph";
  /** `art-9-para-2-subpara-3`. */
  readonly id: string;
  readonly number: string;
  /** As printed: `（三）`, `(三)`. */
  readonly label: string;
  readonly text: string;
  readonly textStart: number;
  readonly children: readonly (Item | Embed)[];
}

/** 款: one natural paragraph of an article; never printed with a number. */
export interface Paragraph extends NodeBase {
  readonly type: "paragraph";
  /** `art-9-para-2`. */
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly textStart: number;
  readonly children: readonly (Subparagraph | Item | Embed)[];
}

/** 条. Its `raw` is the label with its spacing; the first paragraph's text follows on the same line. */
export interface Article extends NodeBase {
  readonly type: "article";
  /** `art-9`, `art-12-1` for 第十二条之一. */
  readonly id: string;
  /** `"9"`, `"12-1"`. */
  readonly number: string;
  /** As printed, without bold marks: `第九条`. */
  readonly label: string;
  readonly children: readonly (Paragraph | Embed)[];
  /** Labels of the divisions above it, outermost first: `["第二编", "第一章"]`. */
  readonly divisionPath: readonly string[];
  /** 1-based line and column of the label. */
  readonly line: number;
  readonly column: number;
}

/** 编, 分编, 章, 节; also 序言/前言 as a division without number (`type: "preface"`). */
export interface Division extends NodeBase {
  readonly type: DivisionType | "preface";
  /** `part-1-chapter-2`, `chapter-2`, `chapter-2-section-1`, `preface`. */
  readonly id: string;
  readonly number: string;
  /** `第二章`; `序言` for a preface. */
  readonly label: string;
  /** Title with inner blanks removed (`总 则` → `总则`). */
  readonly title: string;
  readonly children: readonly Block[];
  readonly line: number;
}

/** 附件, 附表, 附: everything behind the last article. Its own numbering makes no articles of the statute. */
export interface Annex extends NodeBase {
  readonly type: "annex";
  /** `annex-1`. */
  readonly id: string;
  readonly number: string;
  /** As printed: `附件1`. */
  readonly label: string;
  readonly title: string;
  readonly children: readonly (TextBlock | Embed)[];
  readonly line: number;
}

/** Text that belongs to no article: header lines, 题注, 引语 (lead), signature, prose of texts without articles. */
export interface TextBlock extends NodeBase {
  readonly type: "text";
  /** `header` before `<!-- INFO END -->`, `lead` before the first division or article, `body` elsewhere. */
  readonly role: "header" | "lead" | "body";
  /** Depth of a Markdown heading that is no division (`## 一、关于…` is 2); 0 for ordinary text. */
  readonly level: number;
  readonly text: string;
  readonly textStart: number;
}

/** A block that is not legal text: table, MDX component, HTML block or comment, fenced block. Rendered by MDX. */
export interface Embed extends NodeBase {
  readonly type: "embed";
  readonly kind: "table" | "component" | "html" | "comment" | "code";
}

export type Block = Division | Article | TextBlock | Embed;
export type StatuteNode = Division | Article | Paragraph | Subparagraph | Item | Annex | TextBlock | Embed;

export interface Statute {
  readonly source: string;
  /** The `# …` line, if any. */
  readonly title: (NodeBase & { readonly text: string }) | null;
  /** Source before the first node (BOM, front blank lines). */
  readonly prefix: string;
  readonly children: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly diagnostics: readonly Message[];
}
