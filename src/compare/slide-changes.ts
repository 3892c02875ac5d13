import type { TokenRun } from "./align-tokens.ts";
import type { Token } from "./tokenize.ts";

/**
 * Moves insertions and deletions to the borders of clauses where several places are equally true:
 * `应当{登记。应当}归档。` becomes `{应当登记。}应当归档。`.
 */
export function slideChanges(runs: readonly TokenRun[]): readonly TokenRun[] {
  const slid = [...runs];
  for (let at = 1; at + 1 < slid.length; at += 1) {
    const [before, change, after] = [slid[at - 1], slid[at], slid[at + 1]];
    if (!before?.equal || !after?.equal || !change || change.equal) continue;
    if (change.old.length > 0 && change.new.length > 0) continue;
    if (!isCutAlike(before) || !isCutAlike(after)) continue;
    const shift = findBestShift(before.new, change.old.length > 0 ? change.old : change.new, after.new);
    if (shift !== 0) [slid[at - 1], slid[at], slid[at + 1]] = shiftChange(before, change, after, shift);
  }
  return slid.filter((run) => run.old.length > 0 || run.new.length > 0);
}

/** Whether both sides of an equal run have the same words, not only the same characters. */
function isCutAlike({ old, new: fresh }: TokenRun): boolean {
  return old.length === fresh.length && old.every(({ key }, index) => key === fresh[index]?.key);
}

/** By how many tokens the change goes best to the left (negative) or right. */
function findBestShift(before: readonly Token[], change: readonly Token[], after: readonly Token[]): number {
  const line = [...before, ...change, ...after];
  const [start, length] = [before.length, change.length];
  let [best, bestScore] = [0, scoreBorders(line, start, length)];
  for (
    let left = 1;
    left <= start && line[start - left]?.key === line[start + length - left]?.key;
    left += 1
  ) {
    const score = scoreBorders(line, start - left, length);
    if (score > bestScore) [best, bestScore] = [-left, score];
  }
  for (let right = 1; right <= after.length; right += 1) {
    if (line[start + right - 1]?.key !== line[start + length + right - 1]?.key) break;
    const score = scoreBorders(line, start + right, length);
    if (score > bestScore) [best, bestScore] = [right, score];
  }
  return best;
}

function scoreBorders(line: readonly Token[], start: number, length: number): number {
  return scoreBorder(line[start - 1]) + scoreBorder(line[start + length - 1]);
}

/** How well a clause ends with this token. */
function scoreBorder(token: Token | undefined): number {
  if (token === undefined || token.kind === "break") return 4;
  if (token.kind !== "mark") return 0;
  return /^[。;!?]/u.test(token.key) ? 3 : /^[,:]/u.test(token.key) ? 2 : token.key === "、" ? 1 : 0;
}

/** Tokens that leave an equal run on one side of the change enter the one on its other side. */
function shiftChange(
  before: TokenRun,
  change: TokenRun,
  after: TokenRun,
  shift: number,
): readonly [TokenRun, TokenRun, TokenRun] {
  const move = (first: readonly Token[], middle: readonly Token[], last: readonly Token[]) => {
    const line = [...first, ...middle, ...last];
    const start = first.length + shift;
    return [
      line.slice(0, start),
      line.slice(start, start + middle.length),
      line.slice(start + middle.length),
    ] as const;
  };
  const old = move(before.old, change.old, after.old);
  const fresh = move(before.new, change.new, after.new);
  return [
    { equal: true, old: old[0], new: fresh[0] },
    { equal: false, old: old[1], new: fresh[1] },
    { equal: true, old: old[2], new: fresh[2] },
  ];
}
