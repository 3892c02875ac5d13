import { parseArticleLabel } from "../numerals/index.ts";
import type { Annex } from "../statute/index.ts";
import { climb, siblingsOf, type CitableNode, type StatuteIndex } from "./index-statute.ts";
import { isFailure, locateFragment, type Located } from "./locate-fragment.ts";
import type { PointerFailure, TargetOutcome } from "./resolution-types.ts";
import type { CitationPointer, CitationTarget, Fragment } from "./types.ts";

/**
 * Looks up a target in one version. `origin` is where the citation stands, `null` in another work: relative
 * words then lead nowhere.
 */
export function locateTarget(
  index: StatuteIndex,
  origin: CitableNode | null,
  target: CitationTarget,
): TargetOutcome {
  const nodes =
    target.kind === "pointer"
      ? locatePointer(index, origin, target)
      : locateRange(index, origin, target.from, target.to);
  if (isFailure(nodes)) return { status: "unresolved", failure: nodes };
  const exact = target.kind === "range" || isExact(nodes, target);
  return { status: "found", anchors: nodes.map(({ id }) => id), exact };
}

function locatePointer(index: StatuteIndex, origin: CitableNode | null, pointer: CitationPointer): Located {
  const annex = climb(index, origin).find((node) => node.type === "annex");
  if (annex !== undefined && isOwnArticle(annex, pointer)) return [annex];
  return locateFragments(index, origin, spellOut(pointer.fragments));
}

/** 同条 stands for what was cited before. */
function spellOut(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.flatMap((fragment) =>
    fragment.relation === "same" ? spellOut(fragment.antecedent) : [fragment],
  );
}

function locateFragments(
  index: StatuteIndex,
  origin: CitableNode | null,
  fragments: readonly Fragment[],
): Located {
  let containers: readonly (CitableNode | null)[] = [null];
  for (const fragment of fragments) {
    const next: CitableNode[] = [];
    for (const container of containers) {
      if (container?.type === "annex") return [container];
      const located = locateFragment({ index, origin, container }, fragment);
      if (isFailure(located)) return located;
      next.push(...located);
    }
    containers = next;
  }
  return containers.filter((node) => node !== null);
}

/** Every member from 第一项 to 第三项, inserted articles included. Both ends have to exist. */
function locateRange(
  index: StatuteIndex,
  origin: CitableNode | null,
  from: CitationPointer,
  to: CitationPointer,
): Located {
  const starts = locatePointer(index, origin, from);
  if (isFailure(starts)) return starts;
  const ends = locatePointer(index, origin, to);
  if (isFailure(ends)) return ends;
  const first = starts[0];
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return [];
  const reversed: PointerFailure = { reason: "reversed-range" };
  const siblings = siblingsOf(index, first);
  if (siblings.includes(last)) {
    const [start, end] = [siblings.indexOf(first), siblings.indexOf(last)];
    return start <= end ? siblings.slice(start, end + 1) : reversed;
  }
  // 第九条第二款至第十一条: the ends are of different kinds; articles between them belong to it.
  const { articles } = index;
  const start = articles.findIndex((article) => climb(index, first).includes(article));
  const end = articles.findIndex((article) => climb(index, last).includes(article));
  if (start < 0 || end < 0) return [first, last];
  if (start > end || (start === end && first.span.start > last.span.start)) return reversed;
  return [first, ...articles.slice(start + 1, Math.max(end, start + 1)), last];
}

/** An annex with articles of its own (a model contract): 第三条 in it is its own third article. */
function isOwnArticle(annex: Annex, pointer: CitationPointer): boolean {
  if (pointer.fragments[0]?.level !== "article") return false;
  return annex.children.some((child) => {
    const label = child.type === "text" ? /^第[^条]{1,8}条/.exec(child.text)?.[0] : undefined; // 第三条　乙方……
    return label !== undefined && parseArticleLabel(label) !== null;
  });
}

function isExact(nodes: readonly CitableNode[], pointer: CitationPointer): boolean {
  return !nodes.some(({ type }) => type === "annex") || pointer.fragments.at(-1)?.level === "annex";
}
