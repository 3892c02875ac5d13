import type { Span } from "../statute/types.ts";

/**
 * Ranges of a folded text between “ and ”, marks included, in the order of the text. Provisions in them are
 * quoted, not cited: 将“第九条”改为“第十条”, 修改为：“第九条　……”.
 *
 * A “ without ” opens a quotation only where several quoted paragraphs follow one another — at the start of
 * a paragraph or after ： — and it ends with the text; elsewhere it is a slip and must not hide the citations
 * behind it.
 */
export function findQuotations(chars: string): Span[] {
  const quotations: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars.charAt(at);
    if (char === "“") {
      if (depth === 0) start = at;
      depth += 1;
    } else if (char === "”" && depth > 0) {
      depth -= 1;
      if (depth === 0) quotations.push({ start, end: at + 1 });
    }
  }
  if (depth > 0) quotations.push(...closeLast(chars, start));
  return quotations;
}

/** An outermost “ at `start` never closed: to the end, or a slip after which reading goes on. */
function closeLast(chars: string, start: number): Span[] {
  if (/(?:^|[\n：])$/.test(chars.slice(0, start))) return [{ start, end: chars.length }];
  return findQuotations(chars.slice(start + 1)).map((inner) => ({
    start: inner.start + start + 1,
    end: inner.end + start + 1,
  }));
}
