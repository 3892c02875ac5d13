import type { Statute } from "../statute/index.ts";
import { alignArticles } from "./align-articles.ts";
import { alignBlocks } from "./align-blocks.ts";
import type { TextOptions } from "./compare-text.ts";
import { countChanges, summarizeChanges } from "./summarize.ts";
import type { Comparison } from "./types.ts";

/**
 * Compares two versions of a statute, or a statute with its successor: article by article, within each article 款 by
 * 款 and 项 by 项, within these word by word.
 */
export function compareVersions(old: Statute, fresh: Statute, options: TextOptions = {}): Comparison {
  const rows = alignArticles(old, fresh).map((alignment) => ({
    ...alignment,
    blocks: alignBlocks(alignment, options),
  }));
  return { rows, counts: countChanges(rows), summary: summarizeChanges(rows) };
}
