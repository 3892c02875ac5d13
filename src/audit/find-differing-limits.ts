import type { CivilDate } from "../calendar/index.ts";
import { findLimits, type FoundLimit } from "../flow/index.ts";
import type { Library } from "../library/index.ts";
import { listCurrentArticles, placeOf, type CurrentArticle } from "./current-articles.ts";
import type { AuditFinding } from "./types.ts";

interface StatedLimit {
  readonly current: CurrentArticle;
  readonly limit: FoundLimit;
  /** Pairs of neighbouring characters of the sentence without its figures. */
  readonly pairs: ReadonlySet<string>;
}

/** Sentences more alike than this speak of one matter. */
const leastSimilarity = 0.5;
/** A shorter sentence is alike by chance. */
const leastPairs = 10;
/** Words of every sentence with a limit say nothing about the matter. */
const commonWords = /应当|自|之日起|以内|内|可以|一般|在|由|后|的|，|、|“|”/g;

/** Pairs of articles in force, of different regulations, that state different limits in almost the same words. */
export function findDifferingLimits(library: Library, today: CivilDate): AuditFinding[] {
  const limits = listCurrentArticles(library, today).flatMap(listLimits);
  const findings = new Map<string, AuditFinding>();
  for (const [index, one] of limits.entries()) {
    for (const other of limits.slice(index + 1)) {
      if (!differ(one, other) || measureLikeness(one.pairs, other.pairs) < leastSimilarity) continue;
      const there = placeOf(other.current);
      const key = `${one.current.version.path}#${one.current.article.id} ${there.href}`;
      if (findings.has(key)) continue;
      findings.set(key, {
        kind: "differing-limits",
        ...placeOf(one.current),
        text: `这里写“${one.limit.sentence}”，《${there.title}》${there.place ?? ""}写“${other.limit.sentence}”`,
      });
    }
  }
  return [...findings.values()];
}

function listLimits(current: CurrentArticle): StatedLimit[] {
  const found = findLimits(current.text).filter(({ min, max }) => max > 0 || min > 0);
  return found.flatMap((limit) => {
    // A sentence with several limits is a list of cases; which of them is meant cannot be told by its words.
    if (found.filter(({ sentence }) => sentence === limit.sentence).length > 1) return [];
    const words = limit.sentence.replace(limit.written, "").replace(commonWords, "");
    const pairs = new Set(
      Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)),
    );
    return pairs.size < leastPairs ? [] : [{ current, limit, pairs }];
  });
}

function differ(one: StatedLimit, other: StatedLimit): boolean {
  if (one.current.regulation === other.current.regulation || one.limit.before !== other.limit.before)
    return false;
  return (
    one.limit.unit !== other.limit.unit ||
    one.limit.max !== other.limit.max ||
    one.limit.min !== other.limit.min
  );
}

/** Dice's measure of two sets of pairs, 0 … 1. */
function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (large.size > small.size * 2) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
