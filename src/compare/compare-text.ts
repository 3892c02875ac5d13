import { alignTokens, type TokenRun } from "./align-tokens.ts";
import { foldKey } from "./fold-text.ts";
import { slideChanges } from "./slide-changes.ts";
import { splitAtAnchors } from "./split-at-anchors.ts";
import { segmentWords, tokenize, type Token } from "./tokenize.ts";
import type { Segment, WordSegmenter } from "./types.ts";

export interface TextOptions {
  /** Splits a text into words; by default the platform's dictionary. */
  readonly segment?: WordSegmenter;
}

/**
 * Shows how `old` became `fresh` by whole words and numbers, as a reader would mark it: 书面通知 → 书面形式告知 keeps
 * 书面 and replaces 通知; a number never splits from its unit; no lone 的 stays between two changes.
 * Joining the `equal` (its `oldText`, where given) and `delete` segments gives `old` back, `equal` and `insert`
 * `fresh`. Width, blanks and the shape of brackets are no change; see `Segment.oldText`.
 */
export function compareText(old: string, fresh: string, options: TextOptions = {}): readonly Segment[] {
  if (old === fresh) return old === "" ? [] : [{ kind: "equal", text: fresh }];
  if (foldKey(old) === foldKey(fresh)) return [{ kind: "equal", text: fresh, oldText: old }];
  const segment = options.segment ?? segmentWords;
  const runs = splitAtAnchors(tokenize(old, segment), tokenize(fresh, segment), alignTokens);
  return joinSegments(slideChanges(mergeRuns(runs.flatMap(trimSharedText))));
}

/**
 * Words may be cut differently on both sides (研究生|命 and 研究|生命): where a change begins or ends with the same
 * characters up to a border of words on both sides, these are no change.
 */
function trimSharedText(run: TokenRun): readonly TokenRun[] {
  if (run.equal || run.old.length === 0 || run.new.length === 0) return [run];
  const [headOld, headNew] = countShared(run.old, run.new);
  const old = run.old.slice(headOld);
  const fresh = run.new.slice(headNew);
  const [tailOld, tailNew] = countShared(
    old.toReversed().map(reverseKey),
    fresh.toReversed().map(reverseKey),
  );
  const parts: TokenRun[] = [
    { equal: true, old: run.old.slice(0, headOld), new: run.new.slice(0, headNew) },
    { equal: false, old: old.slice(0, old.length - tailOld), new: fresh.slice(0, fresh.length - tailNew) },
    { equal: true, old: old.slice(old.length - tailOld), new: fresh.slice(fresh.length - tailNew) },
  ];
  return parts.filter((part) => part.old.length > 0 || part.new.length > 0);
}

/** How many tokens of each list, from the front, spell the same characters; the most for which both end together. */
function countShared(old: readonly Token[], fresh: readonly Token[]): readonly [number, number] {
  let [i, j, oldText, newText] = [0, 0, "", ""];
  let shared: readonly [number, number] = [0, 0];
  while (i <= old.length && j <= fresh.length) {
    if (oldText === newText) shared = [i, j];
    const takeOld = oldText.length <= newText.length;
    const token = takeOld ? old[i] : fresh[j];
    if (token === undefined) break;
    if (takeOld) [i, oldText] = [i + 1, oldText + token.key];
    else [j, newText] = [j + 1, newText + token.key];
    if (!oldText.startsWith(newText) && !newText.startsWith(oldText)) break;
  }
  return shared;
}

function reverseKey(token: Token): Token {
  return { ...token, key: Array.from(token.key).reverse().join("") };
}

/** Neighbouring runs of one kind become one. */
function mergeRuns(runs: readonly TokenRun[]): readonly TokenRun[] {
  const merged: TokenRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.equal !== run.equal) merged.push(run);
    else
      merged.splice(-1, 1, {
        equal: run.equal,
        old: [...last.old, ...run.old],
        new: [...last.new, ...run.new],
      });
  }
  return merged;
}

function joinSegments(runs: readonly TokenRun[]): readonly Segment[] {
  return runs.flatMap((run): Segment[] => {
    const old = run.old.map(({ text }) => text).join("");
    const fresh = run.new.map(({ text }) => text).join("");
    if (run.equal)
      return [old === fresh ? { kind: "equal", text: fresh } : { kind: "equal", text: fresh, oldText: old }];
    const segments: Segment[] = [];
    if (old !== "") segments.push({ kind: "delete", text: old });
    if (fresh !== "") segments.push({ kind: "insert", text: fresh });
    return segments;
  });
}
