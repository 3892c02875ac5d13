import { compareArticleNumbers } from "../numerals/index.ts";
import { isDeleted, type Article, type Paragraph } from "../statute/index.ts";
import {
  childrenOf,
  climb,
  itemsOf,
  paragraphsOf,
  siblingsOf,
  subparagraphsOf,
  type CitableNode,
  type StatuteIndex,
} from "./index-statute.ts";
import { locateDivision, locateTitled } from "./locate-division.ts";
import { nameNode } from "./name-node.ts";
import type { PointerFailure } from "./resolution-types.ts";
import type { Fragment, NeighbourFragment, NumberedFragment } from "./types.ts";

/** Where reading of a pointer has got to. */
export interface Scope {
  readonly index: StatuteIndex;
  /** Where the citation stands; `null` in another work. */
  readonly origin: CitableNode | null;
  /** What the fragments before led to; `null` at the start. */
  readonly container: CitableNode | null;
}

export type Located = readonly CitableNode[] | PointerFailure;

/** Whether the answer says why there is nothing. */
export function isFailure(located: Located): located is PointerFailure {
  return "reason" in located;
}

/** Takes one step of a pointer. */
export function locateFragment(scope: Scope, fragment: Fragment): Located {
  switch (fragment.relation) {
    case "this":
      return locateHere(scope, fragment.level);
    case "previous":
    case "next":
      return locateNeighbours(scope, fragment);
    case "same":
      return { reason: "no-place", level: fragment.level };
    case "named":
      return fragment.level === "title"
        ? locateTitled(scope, fragment.title)
        : locateNumbered(scope, fragment);
  }
}

function locateHere(scope: Scope, level: NumberedFragment["level"]): Located {
  const here = climb(scope.index, scope.origin).find(({ type }) => type === level);
  return here === undefined ? { reason: "no-place", level } : [here];
}

/**
 * 前款 is the 款 before the one it stands in; in the first 款 there is none, and it never means the last 款 of
 * the article before. 第九条前两款 are the first two of that article, while 本条前两款 counts from where it
 * stands.
 */
function locateNeighbours(scope: Scope, { relation, level, count }: NeighbourFragment): Located {
  const path = climb(scope.index, scope.origin);
  const { container } = scope;
  if (container !== null && !path.includes(container)) {
    const all = childrenOf(container).filter(({ type }) => type === level);
    return count === "all" || all.length >= count
      ? all.slice(0, count === "all" ? all.length : count)
      : { reason: "no-neighbour", relation, level, available: all.length };
  }
  const own = path.find(({ type }) => type === level);
  if (own === undefined) return { reason: "no-place", level };
  const siblings = siblingsOf(scope.index, own);
  const at = siblings.indexOf(own);
  const side = relation === "previous" ? siblings.slice(0, at) : siblings.slice(at + 1);
  const wanted = count === "all" ? Math.max(side.length, 1) : count;
  if (side.length < wanted) return { reason: "no-neighbour", relation, level, available: side.length };
  return relation === "previous" ? side.slice(-wanted) : side.slice(0, wanted);
}

function locateNumbered(scope: Scope, fragment: NumberedFragment): Located {
  const { level, number, text } = fragment;
  if (level === "annex") return locateAnnex(scope.index, number);
  if (number === null) return { reason: "unreadable-number", written: text };
  switch (level) {
    case "article":
      return locateArticle(scope, number);
    case "paragraph":
      return locateParagraph(scope, number);
    case "subparagraph":
      return locateSubparagraph(scope, number);
    case "item":
      return locateItem(scope, number);
    default:
      return locateDivision(scope, level, number);
  }
}

function locateArticle({ index, container }: Scope, number: string): Located {
  const numbered = index.articles.filter((article) => article.number === number);
  const found = numbered.find((article) => !isDeleted(article)) ?? numbered[0];
  if (found === undefined) return missArticle(index);
  if (isDeleted(found)) return { reason: "deleted-article", article: nameNode(index, found) };
  if (container !== null && !climb(index, found).includes(container)) {
    return { reason: "article-outside-division", division: nameNode(index, container) };
  }
  return [found];
}

/** Says how far the articles go; one printed behind the last only to say that it was deleted does not count. */
function missArticle(index: StatuteIndex): PointerFailure {
  const standing = index.articles.filter((article) => article.number !== "" && !isDeleted(article));
  const sorted = standing.sort((left, right) => compareArticleNumbers(left.number, right.number));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return { reason: "no-articles" };
  return {
    reason: "no-such-article",
    first: nameNode(index, first),
    last: nameNode(index, last),
    firstNumber: first.number,
    lastNumber: last.number,
  };
}

/** 第二款 alone is of the article it stands in. */
function locateParagraph({ index, container, origin }: Scope, number: string): Located {
  const article = container ?? climb(index, origin).find(({ type }) => type === "article");
  if (article?.type !== "article") return { reason: "no-place", level: "paragraph" };
  const paragraphs = paragraphsOf(article);
  const found = paragraphs.find((paragraph) => paragraph.number === number);
  if (found !== undefined) return [found];
  return { reason: "no-such-paragraph", within: nameNode(index, article), count: paragraphs.length };
}

function locateSubparagraph(scope: Scope, number: string): Located {
  const { index, container } = scope;
  if (container?.type === "article") return locateInArticle(index, container, number);
  const paragraph = container ?? findNearestList(scope);
  if (paragraph?.type !== "paragraph") return { reason: "no-place", level: "subparagraph" };
  const all = subparagraphsOf(paragraph);
  const found = all.find((subparagraph) => subparagraph.number === number);
  if (found !== undefined) return [found];
  return { reason: "no-such-subparagraph", within: nameNode(index, paragraph), count: all.length };
}

/**
 * 第九条第二项, without a 款: right when the article has one 款 (brief §5.2). With several, the one 款 that
 * has such a 项 is meant; when more than one has, nobody can tell.
 */
function locateInArticle(index: StatuteIndex, article: Article, number: string): Located {
  const lists = paragraphsOf(article).filter((paragraph) => subparagraphsOf(paragraph).length > 0);
  const fitting = lists.flatMap((paragraph) =>
    subparagraphsOf(paragraph).filter((one) => one.number === number),
  );
  if (fitting.length === 1) return fitting;
  const within = nameNode(index, article);
  if (fitting.length > 1) {
    return { reason: "ambiguous-subparagraph", within, paragraphs: lists.map((one) => nameNode(index, one)) };
  }
  const count = Math.max(0, ...lists.map((paragraph) => subparagraphsOf(paragraph).length));
  return { reason: "no-such-subparagraph", within, count };
}

/** 第三项 alone: the list of its own 款, else the nearest before it in the article, else the next behind. */
function findNearestList({ index, origin }: Scope): Paragraph | null {
  const path = climb(index, origin);
  const article = path.find((node) => node.type === "article");
  if (article === undefined) return null;
  const paragraphs = paragraphsOf(article);
  const own = path.find((node) => node.type === "paragraph");
  const at = own === undefined ? paragraphs.length - 1 : paragraphs.indexOf(own);
  const nearestFirst = [...paragraphs.slice(0, at + 1).reverse(), ...paragraphs.slice(at + 1)];
  return nearestFirst.find((paragraph) => subparagraphsOf(paragraph).length > 0) ?? own ?? null;
}

function locateItem({ index, container, origin }: Scope, number: string): Located {
  const holder = container ?? climb(index, origin).find(({ type }) => type === "subparagraph");
  if (holder?.type !== "subparagraph" && holder?.type !== "paragraph")
    return { reason: "no-place", level: "item" };
  const all = itemsOf(holder);
  const found = all.find((item) => item.number === number);
  if (found !== undefined) return [found];
  return { reason: "no-such-item", within: nameNode(index, holder), count: all.length };
}

/** 附件 without a number is the only annex. */
function locateAnnex(index: StatuteIndex, number: string | null): Located {
  const fitting = index.annexes.filter((annex) => number === null || annex.number === number);
  const [found] = fitting;
  if (found !== undefined && fitting.length === 1) return [found];
  return { reason: "no-such-annex", exist: index.annexes.map(({ label }) => label) };
}
