import { compareArticleNumbers } from "../numerals/index.ts";
import { countLostText } from "./lost-text.ts";
import type { Statute } from "./types.ts";
import { walk } from "./walk.ts";

/** What a text holds, in numbers. */
export interface Summary {
  /** 条, inserted ones (第十二条之一) included. */
  readonly articles: number;
  /** The highest article number, `"452"`; null in a text without articles. */
  readonly last: string | null;
  /** Articles with 之. */
  readonly inserted: number;
  /** 编, 章, 节 with a number of their own; 附则 without number is not counted. */
  readonly parts: number;
  readonly chapters: number;
  readonly sections: number;
  /** Visible characters that no node shows; 0 when nothing is lost. */
  readonly textLost: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts what a statute holds and what was found wrong with it. */
export function summarize(statute: Statute): Summary {
  const counts = { article: 0, part: 0, chapter: 0, section: 0 };
  let inserted = 0;
  let last: string | null = null;
  for (const node of walk(statute)) {
    if (node.type === "article") {
      counts.article += 1;
      if (node.number.includes("-")) inserted += 1;
      if (node.number !== "" && (last === null || compareArticleNumbers(node.number, last) > 0))
        last = node.number;
    } else if (node.type === "part" || node.type === "chapter" || node.type === "section") {
      if (node.label !== "附则") counts[node.type] += 1;
    }
  }
  const errors = statute.diagnostics.filter((message) => message.severity === "error").length;
  return {
    articles: counts.article,
    last,
    inserted,
    parts: counts.part,
    chapters: counts.chapter,
    sections: counts.section,
    textLost: countLostText(statute),
    errors,
    warnings: statute.diagnostics.length - errors,
  };
}
