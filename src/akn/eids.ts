import type { Annex, Block, Statute, StatuteNode } from "../statute/index.ts";

/** Hands out eIds, each once in the document. */
export interface EIds {
  /** `base`, or `base_2`, `base_3` … when it is taken. */
  claim(base: string): string;
  /** `base_1`, `base_2` …: for what is counted within its context (Naming Convention, 5.4.3). */
  count(base: string): string;
}

export function createEIds(taken: Iterable<string> = []): EIds {
  const used = new Set(taken);
  const next = (base: string, from: number): string => {
    let number = from;
    while (used.has(`${base}_${number}`)) number += 1;
    used.add(`${base}_${number}`);
    return `${base}_${number}`;
  };
  return {
    claim(base) {
      if (used.has(base)) return next(base, 2);
      used.add(base);
      return base;
    },
    count: (base) => next(base, 1),
  };
}

/** Elements of the legal hierarchy and what their eIds call them (Naming Convention, 5.4.2). */
export const hierarchy = {
  part: { element: "part", reference: "part" },
  subpart: { element: "subpart", reference: "subpart" },
  chapter: { element: "chapter", reference: "chp" },
  section: { element: "section", reference: "sec" },
  preface: { element: "hcontainer", reference: "hcontainer" },
  article: { element: "article", reference: "art" },
  paragraph: { element: "paragraph", reference: "para" },
  subparagraph: { element: "point", reference: "point" },
  item: { element: "indent", reference: "indent" },
  annex: { element: "attachment", reference: "att" },
} as const;

/**
 * The eIds of all divisions, provisions and annexes, by their anchors:
 * `art-9-para-2-subpara-3` → `chp_1__art_9__para_2__point_3`. They depend on the text alone, so that a citing
 * document can name them.
 */
export function indexEIds(statute: Statute): ReadonlyMap<string, string> {
  const ids = createEIds();
  const index = new Map<string, string>();
  const visit = (nodes: readonly (StatuteNode | Block | Annex)[], context: string): void => {
    for (const node of nodes) {
      if (node.type === "text" || node.type === "embed") continue;
      const { reference } = hierarchy[node.type];
      const base = `${context}${reference}`;
      // `unknown` is the parser's word for a number that cannot be read: it is counted, as if there were none.
      const isNumbered = /^\d/.test(node.number);
      const eId = isNumbered ? ids.claim(`${base}_${node.number}`) : ids.count(base);
      index.set(node.id, eId);
      if (node.type !== "item") visit(node.children, `${eId}__`);
    }
  };
  visit([...statute.children, ...statute.annexes], "");
  return index;
}
