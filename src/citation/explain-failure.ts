import { compareArticleNumbers, formatChineseNumber } from "../numerals/index.ts";
import type { PointerFailure } from "./resolution-types.ts";
import type { CitationPointer, CitationTarget, FragmentLevel } from "./types.ts";
import { unitOfLevel } from "./vocabulary.ts";

/** The wording of one finding. */
export interface Explanation {
  readonly reason: string;
  readonly expected?: readonly string[];
  readonly note?: string;
}

/** `text` is how the cited text is called: `《公文处理办法》现行版`. */
export function explainFailure(failure: PointerFailure, text: string, target: CitationTarget): Explanation {
  switch (failure.reason) {
    case "work-unresolved":
      return { reason: `找不到“${target.text}”所在的文件` };
    case "unreadable-number":
      return { reason: `认不出“${failure.written}”是第几`, note: "用规范的中文数字，例如第一百零一条" };
    case "no-articles":
      return { reason: `${text}没有分条`, note: "改引整个文件" };
    case "no-such-article":
      return explainArticle(failure, text, target);
    case "deleted-article":
      return { reason: `${text}${failure.article}已经删去`, note: "改引现在规定这件事的条" };
    case "article-outside-division":
      return { reason: `${text}的“${target.text}”不在${failure.division}`, note: "改正章节，或者只写条号" };
    case "no-such-division": {
      const within = failure.within ?? "";
      const reason =
        failure.exist.length === 0
          ? `${text}${within}没有分${unitOf(target)}`
          : `${text}${within}没有“${target.text}”`;
      return { reason, expected: failure.exist };
    }
    case "ambiguous-division":
      return { reason: `${text}不止一处“${target.text}”`, expected: failure.exist, note: "写明在哪一编" };
    case "no-such-paragraph":
      return { reason: `${text}${failure.within}${onlyHas(failure.count, "款")}` };
    case "no-such-subparagraph":
      return { reason: `${text}${failure.within}${onlyHas(failure.count, "项")}` };
    case "no-such-item":
      return { reason: `${text}${failure.within}${onlyHas(failure.count, "目")}` };
    case "ambiguous-subparagraph":
      return {
        reason: `${text}${failure.within}不止一款有这一项，分不清“${target.text}”在哪一款`,
        expected: failure.paragraphs,
        note: "写明是第几款",
      };
    case "no-such-annex":
      return {
        reason:
          failure.exist.length === 0 ? `${text}没有附件` : `${text}没有“${target.text}”，或者不止一个附件`,
        expected: failure.exist,
      };
    case "no-neighbour":
      return explainNeighbour(failure, target);
    case "no-place":
      return {
        reason: `“${target.text}”所在的地方没有${unitOfLevel(failure.level)}可指`,
        note: "写明条号、款号",
      };
    case "reversed-range":
      return { reason: `“${target.text}”前后颠倒` };
  }
}

type Missing = Extract<PointerFailure, { reason: "no-such-article" }>;

function explainArticle(
  { first, last, ...range }: Missing,
  text: string,
  target: CitationTarget,
): Explanation {
  const wanted = articleOf(target, range);
  const expected = [`${first}至${last}`];
  if (wanted === null || compareArticleNumbers(wanted, range.lastNumber) > 0) {
    return { reason: `${text}到${last}为止`, expected };
  }
  if (compareArticleNumbers(wanted, range.firstNumber) < 0)
    return { reason: `${text}从${first}开始`, expected };
  return { reason: `${text}没有这一条`, expected };
}

/** The number that is missing: of a range the end that is outside. */
function articleOf(target: CitationTarget, { lastNumber }: { lastNumber: string }): string | null {
  const pointers: readonly CitationPointer[] = target.kind === "range" ? [target.from, target.to] : [target];
  const numbers = pointers.flatMap(({ fragments }) =>
    fragments.flatMap((fragment) =>
      fragment.relation === "named" && fragment.level === "article" ? (fragment.number ?? []) : [],
    ),
  );
  return numbers.find((number) => compareArticleNumbers(number, lastNumber) > 0) ?? numbers[0] ?? null;
}

function explainNeighbour(
  { level, available, relation }: Extract<PointerFailure, { reason: "no-neighbour" }>,
  target: CitationTarget,
): Explanation {
  const unit = unitOfLevel(level);
  const side = relation === "previous" ? "前面" : "后面";
  return {
    reason: `“${target.text}”${side}${onlyHas(available, unit)}`,
    ...(level === "paragraph" && relation === "previous"
      ? { note: "“前款”不指上一条的末款；要引上一条，写“前条”或者条号" }
      : {}),
  };
}

function onlyHas(count: number, unit: string): string {
  if (count === 0) return `没有${unit}`;
  return `只有${count === 2 ? "两" : formatChineseNumber(count)}${unit}`;
}

function unitOf(target: CitationTarget): string {
  const pointer = target.kind === "range" ? target.from : target;
  const level = pointer.fragments.at(-1)?.level;
  return level === undefined || level === "title" ? "编章节" : unitOfLevel(level as FragmentLevel);
}
