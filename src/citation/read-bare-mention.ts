import { readDocumentNumber } from "./document-number.ts";
import { findBareName, type BareName } from "./find-bare-name.ts";
import { isAmendment } from "./is-amendment.ts";
import { buildMention, expandAlias, type MentionReading, type ReadingState } from "./mention.ts";
import { write } from "./read-fragments.ts";
import { readTargets, type TargetsReading } from "./read-targets.ts";
import { chooseWork, readTargetsOfWork } from "./read-work-mention.ts";
import type { CitedWork, Fragment } from "./types.ts";
import { rankLevel } from "./vocabulary.ts";

/**
 * Reads 第九条, （三）项, 总则第四章, 附件1, 原第三条; with the name without 《》 in front of it, if there is one:
 * 刑法第二百条 is of another work.
 */
export function readBareMention(state: ReadingState, at: number): MentionReading | null {
  const { source } = state;
  const { chars } = source.folded;
  const isFormer = chars.charAt(at) === "原";
  const start = isFormer ? at + 1 : at;
  const bare = readTargets(source, start, start, { head: [], hasWork: false });
  const name = findBareName(chars, state.floor, at, state);
  if (name !== null && mayBelongTo(name, bare)) {
    const targets = readTargetsOfWork(source, at);
    if (targets === null) return null;
    const work = chooseWork(buildBareWork(state, name, at), targets);
    return buildMention(state, name.start, targets.end, work, targets);
  }
  if (bare === null) return null;
  const isAmended = isFormer || isAmendment(chars, at, bare.end);
  if (isAmended) return buildMention(state, at, bare.end, { kind: "amended" }, bare);
  return readContinuation(state, at, bare) ?? buildMention(state, at, bare.end, null, bare);
}

/**
 * 第四项 in 刑法第三十条第三项规定的情形，是指……；第四项规定的情形，是指……: a 项 that follows a 项 in one
 * sentence is of the same 条 and 款. (A 款 is not: 除第三条第一款外，第二款…… speaks of its own article.)
 */
function readContinuation(state: ReadingState, at: number, bare: TargetsReading): MentionReading | null {
  const { source, last } = state;
  const level = firstLevel(bare);
  if (last === null || (level !== "subparagraph" && level !== "item")) return null;
  if (last.pointer.fragments.at(-1)?.level !== level) return null;
  if (/[。\n]/.test(source.folded.chars.slice(last.end, at))) return null;
  const start = { head: [], hasWork: false, before: last.pointer.fragments };
  const targets = readTargets(source, at, at, start);
  return targets === null ? null : buildMention(state, at, targets.end, last.work, targets);
}

/**
 * A bare name belongs to an article, a division or an annex: 规定第三项 names nothing. A word that is only
 * guessed to be a name does not turn 附件 or 总则 alone into a citation (合同附件).
 */
function mayBelongTo(name: BareName, reading: TargetsReading | null): boolean {
  if (reading === null) return name.source !== "guess";
  return rankLevel(firstLevel(reading)) <= rankLevel("article");
}

function firstLevel({ targets: [first] }: TargetsReading): Fragment["level"] {
  const pointer = first?.kind === "range" ? first.from : first;
  return pointer?.fragments[0]?.level ?? "item";
}

function buildBareWork(state: ReadingState, { name, source }: BareName, end: number): CitedWork {
  const written = write(state.source, end - name.length, end);
  const base = { kind: "named", name, edition: null, ...written } as const;
  if (source === "antecedent" && state.antecedent !== null) {
    return { ...base, title: state.antecedent, documentNumber: null };
  }
  const number = readDocumentNumber(name.replace(/文件?$/, ""));
  const documentNumber = number === null ? null : { ...number, ...written };
  return { ...base, title: expandAlias(state, name), documentNumber };
}
