import type { CivilDate } from "../calendar/index.ts";

/** A paragraph or table of the main part (主体). */
export type OfficialBlock =
  | { readonly kind: "division"; readonly text: string }
  /** `label` in 黑体, 条; without label 款. */
  | { readonly kind: "paragraph"; readonly label: string; readonly text: string }
  | { readonly kind: "annex"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/**
 * A regulation as an official document (GB/T 9704-2012 §7): 版头, 主体, 版记. It is a draft for signature (送签稿): no
 * copy number, no seal, and each page says so.
 */
export interface OfficialDocument {
  /** 发文机关标志: `景川市人事局办公室文件`. */
  readonly mark: string;
  readonly documentNumber: string;
  readonly title: string;
  /** 题注 of a text that changed an earlier one; null for a first text. */
  readonly titleNote: string | null;
  readonly blocks: readonly OfficialBlock[];
  /** 发文机关署名. */
  readonly issuer: string;
  /** 成文日期. */
  readonly issuedOn: CivilDate;
  /** 印发机关. */
  readonly printedBy: string;
}
