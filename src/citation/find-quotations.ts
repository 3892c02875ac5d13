import type { Span } from "../statute/index.ts";

export interface Quotations {
  /** From “ to ”, marks included, in the order of the text. */
  readonly spans: readonly Span[];
  /** The last quotation goes on in the next passage. */
  readonly staysOpen: boolean;
}

/**
 * Finds what a folded text quotes. Provisions in a quotation are quoted, not cited: 将“第九条”改为“第十条”,
 * 修改为：“第九条　……”.
 *
 * A “ without ” is believed only where quoted paragraphs follow one another, at the start of a passage or
 * after ：, and then runs to the end; elsewhere it is a slip and must not hide the citations behind it.
 * `startsInside`: the passage begins within a quotation; each further quoted paragraph may repeat the “.
 */
export function findQuotations(chars: string, startsInside = false): Quotations {
  const spans: Span[] = [];
  let depth = startsInside ? 1 : 0;
  let start = 0;
  const repeated = startsInside && chars.startsWith("“") ? 1 : 0;
  for (let at = repeated; at < chars.length; at += 1) {
    const char = chars.charAt(at);
    if (char === "“") {
      if (depth === 0) start = at;
      depth += 1;
    } else if (char === "”" && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ start, end: at + 1 });
    }
  }
  if (depth === 0) return { spans, staysOpen: false };
  if (start === 0 || /[\n：]$/.test(chars.slice(0, start))) {
    return { spans: [...spans, { start, end: chars.length }], staysOpen: true };
  }
  // A slip: read on behind the mark.
  const behind = findQuotations(chars.slice(start + 1));
  const moved = behind.spans.map((span) => ({ start: span.start + start + 1, end: span.end + start + 1 }));
  return { spans: [...spans, ...moved], staysOpen: behind.staysOpen };
}

/**
 * For passages in the order of the text (folded): which of them begin within a quotation. An open quotation
 * is believed to go on only when the next mark closes it or opens the next quoted paragraph.
 */
export function carryQuotations(passages: readonly string[]): boolean[] {
  let isInside = false;
  return passages.map((chars, order) => {
    const startsInside = isInside;
    isInside = findQuotations(chars, startsInside).staysOpen && goesOn(passages.slice(order + 1));
    return startsInside;
  });
}

function goesOn(following: readonly string[]): boolean {
  const next = following.find((chars) => /[“”]/.test(chars)) ?? "";
  return /^(?:“|[^“”]*”)/.test(next);
}
