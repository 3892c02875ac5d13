import { buildMention, expandAlias, type MentionReading, type ReadingState } from "./mention.ts";
import { matchAt, write, type Source } from "./read-fragments.ts";
import { readTargets, type TargetsReading } from "./read-targets.ts";
import { readTitle } from "./read-title.ts";
import type { CitedWork, NamedWork } from "./types.ts";
import { thisWork } from "./vocabulary.ts";

/** Reads 《公文处理办法》（景人发〔2025〕4号）第九条, or the title alone, at a 《. */
export function readTitledMention(state: ReadingState, at: number): MentionReading | null {
  const { source } = state;
  const title = readTitle(source, at);
  if (title === null) return null;
  const targets = readTargetsOfWork(source, title.endOfBrackets);
  const nameEnd = targets === null ? title.end : title.endOfBrackets;
  const work: NamedWork = {
    kind: "named",
    name: title.name,
    title: expandAlias(state, title.name),
    documentNumber: title.documentNumber,
    edition: title.edition,
    ...write(source, at, nameEnd),
  };
  const reading = buildMention(state, at, targets?.end ?? nameEnd, chooseWork(work, targets), targets);
  // 《办法》 within （以下简称《办法》） introduces the name and cites nothing.
  return title.alias === null ? reading : { ...reading, end: Math.max(reading.end, title.endOfBrackets) };
}

const thisWorkPattern = new RegExp(thisWork, "y"); // 本办法

/** Reads 本办法第九条, 本办法附件. 本办法 alone says nothing that could be looked up. */
export function readThisWorkMention(state: ReadingState, at: number): MentionReading | null {
  const { source } = state;
  const match = matchAt(thisWorkPattern, source, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const targets = readTargetsOfWork(source, end);
  if (targets === null) return null;
  const work = chooseWork({ kind: "this", ...write(source, at, end) }, targets);
  return buildMention(state, at, targets.end, work, targets);
}

const particle = /(?:中的|的|中)?(原)?(?=第|（|总则|分则|附则|附件|附表|附录|附图)/y; // 《办法》的第九条

export interface WorkTargets extends TargetsReading {
  /** 刑法原第一百五十五条: the number of an earlier version. */
  readonly isFormer: boolean;
}

/** Reads what is cited of the work whose name ends at `at`. */
export function readTargetsOfWork(source: Source, at: number): WorkTargets | null {
  const match = matchAt(particle, source, at);
  if (match === null) return null;
  const start = at + match[0].length;
  const reading = readTargets(source, start, start, { head: [], hasWork: true });
  return reading === null ? null : { ...reading, isFormer: match[1] !== undefined };
}

/** An old number is of no version that could be looked up by it. */
export function chooseWork(work: CitedWork, targets: WorkTargets | null): CitedWork {
  return targets?.isFormer === true ? { kind: "amended" } : work;
}
