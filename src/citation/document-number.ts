import type { DocumentNumber } from "./types.ts";

/**
 * A 发文字号 in any spelling people use, in folded text: code, year in brackets, serial. What is wrong with
 * it (bracket kind, 第, leading zeros) is put right by `formatDocumentNumber`.
 */
export const documentNumberPattern = "([\\u4e00-\\u9fff]{1,12})[〔（]((?:19|20)\\d{2})年?[〕）]第?0*(\\d+)号"; // 景人发〔2025〕第004号

const exactPattern = new RegExp(`^${documentNumberPattern}$`);

/** A document number in the standard form, as it must be written: 景人发〔2025〕4号. */
export const standardNumberPattern = /^[\u4e00-\u9fff]{1,12}〔(?:19|20)\d{2}〕[1-9]\d*号$/;

/** A document number in standard form, with its spelling. */
export interface StandardDocumentNumber extends DocumentNumber {
  readonly written: string;
}

/**
 * `景人办发〔2024〕3号` → its parts; null when it is not in the standard form. Rule: GB/T 9704-2012, 7.2.5 — code of
 * the issuing body, year in 〔〕, serial without 第 and without leading zeros.
 */
export function parseDocumentNumber(text: string): StandardDocumentNumber | null {
  const written = text.trim();
  const number = standardNumberPattern.test(written) ? readDocumentNumber(written) : null;
  return number && { written, ...number };
}

/** Reads a folded document number (`foldText`) in any spelling; `null` when it is none. */
export function readDocumentNumber(folded: string): DocumentNumber | null {
  const match = exactPattern.exec(folded);
  if (match === null) return null;
  const [, issuerCode = "", year = "", serial = ""] = match;
  return { issuerCode, year: Number(year), serial: Number(serial) };
}

/** `景人发〔2025〕4号`. */
export function formatDocumentNumber(number: DocumentNumber): string {
  return `${number.issuerCode}〔${number.year}〕${number.serial}号`;
}
