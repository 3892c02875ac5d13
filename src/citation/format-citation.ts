import { formatAddress, type Address } from "../statute/index.ts";
import { formatDocumentNumber, readDocumentNumber } from "./document-number.ts";
import { foldText } from "./fold-text.ts";
import type { DocumentNumber } from "./types.ts";

export interface CitationParts {
  /** Without 《》; `null` within the text itself. */
  readonly title: string | null;
  /** As data or in any spelling; `null` for laws and within the text itself. */
  readonly documentNumber?: DocumentNumber | string | null;
  /** `null` for the work as a whole. */
  readonly address?: Address | null;
  /** The article has one 款, which then is not named. */
  readonly hasOneParagraph?: boolean;
}

/**
 * The standard form (brief §5.2): 《公文处理办法》（景人发〔2025〕4号）第九条第二款第三项. 项 without brackets,
 * numbers in Chinese, 〔〕 around the year, no 第一款 where the article has one 款. A document number that is no
 * 发文字号 (国务院令第711号) is printed as given.
 * @throws RangeError when a part of the address is no number.
 */
export function formatCitation(parts: CitationParts): string {
  const { title, documentNumber = null, address = null, hasOneParagraph = false } = parts;
  const name = title === null ? "" : `《${title.replace(/《/g, "〈").replace(/》/g, "〉")}》`;
  const number = documentNumber === null ? "" : `（${formatNumber(documentNumber)}）`;
  return name + number + (address === null ? "" : formatAddress(dropOnly(address, hasOneParagraph)));
}

function formatNumber(number: DocumentNumber | string): string {
  if (typeof number !== "string") return formatDocumentNumber(number);
  const parsed = readDocumentNumber(foldText(number).chars);
  return parsed === null ? number : formatDocumentNumber(parsed);
}

function dropOnly(address: Address, hasOneParagraph: boolean): Address {
  if (!hasOneParagraph || address.paragraph !== "1") return address;
  const { paragraph: _only, ...shorter } = address;
  return shorter;
}
