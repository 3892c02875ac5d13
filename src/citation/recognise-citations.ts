import { parseDocumentNumber } from "./document-number.ts";
import { findAliases } from "./find-aliases.ts";
import { findBareName, type BareName } from "./find-bare-name.ts";
import { findQuotations } from "./find-quotations.ts";
import { foldText } from "./fold-text.ts";
import { matchAt, write, type Source } from "./read-fragments.ts";
import { isAmendment } from "./is-amendment.ts";
import { readHere, readNeighbour, readSame } from "./read-place.ts";
import { readTargets, type TargetsReading } from "./read-targets.ts";
import { readTitle } from "./read-title.ts";
import type {
  Citation,
  CitationPointer,
  CitedWork,
  Fragment,
  NamedWork,
  RecognitionContext,
  WorkAlias,
} from "./types.ts";
import { rankLevel, thisWork } from "./vocabulary.ts";

/** A mention with its folded end. */
interface Reading {
  readonly citation: Citation;
  readonly end: number;
}

interface State {
  readonly source: Source;
  readonly aliases: readonly WorkAlias[];
  readonly names: readonly string[];
  /** Folded end of the last mention or quotation: names do not reach in front of it. */
  floor: number;
  lastNamed: NamedWork | null;
  /** The last pointer with the work it was of and its folded end. */
  last: { readonly pointer: CitationPointer; readonly work: CitedWork | null; readonly end: number } | null;
}

/**
 * Finds every mention of a provision, division, annex or titled work in one passage (a 款, 项 or 目 without
 * its label). Syntax only: nothing is looked up, nothing throws. Text between quotation marks is quoted, not
 * cited. Offsets are UTF-16 offsets into `text`; mentions come in the order of the text and do not overlap.
 */
export function recogniseCitations(text: string, context: RecognitionContext = {}): Citation[] {
  const folded = foldText(text);
  const state: State = {
    source: { text, folded },
    aliases: [...findAliases(text), ...(context.aliases ?? [])],
    names: context.names ?? [],
    floor: 0,
    lastNamed: null,
    last: null,
  };
  const quotations = findQuotations(folded.chars, context.startsInQuotation).spans;
  const citations: Citation[] = [];
  let at = 0;
  while (at < folded.chars.length) {
    const quotation = quotations.find(({ start, end }) => start <= at && at < end);
    if (quotation !== undefined) {
      at = state.floor = quotation.end;
      continue;
    }
    const reading = readMention(state, at);
    if (reading === null) {
      at += 1;
      continue;
    }
    citations.push(reading.citation);
    remember(state, reading);
    at = reading.end;
  }
  return citations;
}

function remember(state: State, { citation, end }: Reading): void {
  state.floor = end;
  if (citation.work?.kind === "named") state.lastNamed = citation.work;
  const last = citation.targets.at(-1);
  if (last === undefined) return;
  state.last = { pointer: last.kind === "range" ? last.to : last, work: citation.work, end };
}

function readMention(state: State, at: number): Reading | null {
  switch (state.source.folded.chars.charAt(at)) {
    case "《":
      return readTitled(state, at);
    case "本":
      return readThisWork(state, at) ?? readRelative(state, at);
    case "前":
    case "上":
    case "后":
    case "次":
    case "下":
    case "同":
    case "该":
      return readRelative(state, at);
    case "原":
    case "第":
    case "（":
    case "总":
    case "分":
    case "附":
      return readNumbered(state, at);
    default:
      return null;
  }
}

/** 《公文处理办法》（景人发〔2025〕4号）第九条, or the title alone. */
function readTitled(state: State, at: number): Reading | null {
  const { source } = state;
  const title = readTitle(source, at);
  if (title === null) return null;
  const targets = readTargetsOfWork(source, title.endOfBrackets);
  const { documentNumber, edition, name } = title;
  const nameEnd = targets === null ? title.end : Math.max(title.end, title.endOfBrackets);
  const work: NamedWork = {
    kind: "named",
    name,
    title: expandAlias(state, name),
    documentNumber,
    edition,
    ...write(source, at, nameEnd),
  };
  const reading = build(source, at, work, targets, nameEnd);
  // 《办法》 within （以下简称《办法》） introduces the name and cites nothing.
  return title.alias === null ? reading : { ...reading, end: Math.max(reading.end, title.endOfBrackets) };
}

const thisWorkPattern = new RegExp(thisWork, "y"); // 本办法

/** 本办法第九条, 本办法附件. 本办法 alone says nothing that could be looked up. */
function readThisWork(state: State, at: number): Reading | null {
  const { source } = state;
  const match = matchAt(thisWorkPattern, source, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const targets = readTargetsOfWork(source, end);
  return targets === null ? null : build(source, at, { kind: "this", ...write(source, at, end) }, targets, end);
}

const particle = /(?:中的|的|中)?(原)?(?=第|（|总则|分则|附则|附件|附表|附录|附图)/y; // 《办法》的第九条

interface WorkTargets extends TargetsReading {
  /** 刑法原第一百五十五条: the number of an earlier version. */
  readonly isFormer: boolean;
}

function readTargetsOfWork(source: Source, at: number): WorkTargets | null {
  const match = matchAt(particle, source, at);
  if (match === null) return null;
  const start = at + match[0].length;
  const reading = readTargets(source, start, start, { head: [], hasWork: true });
  return reading === null ? null : { ...reading, isFormer: match[1] !== undefined };
}

/** 本条第二款, 前两款, 同条第三款, 次条. */
function readRelative(state: State, at: number): Reading | null {
  const { source } = state;
  const same = readSame(source, at, state.last?.pointer ?? null);
  const head = readHere(source, at) ?? same ?? readNeighbour(source, at);
  if (head === null) return null;
  const targets = readTargets(source, at, head.end, { head: [head.fragment], hasWork: false });
  if (targets === null) return null;
  return build(source, at, head === same ? (state.last?.work ?? null) : null, targets, targets.end);
}

/** 第九条, （三）项, 总则第四章, 附件1; with the name in front of it, if there is one: 刑法第二百条. */
function readNumbered(state: State, at: number): Reading | null {
  const { source } = state;
  const { chars } = source.folded;
  const isFormer = chars.charAt(at) === "原";
  const start = isFormer ? at + 1 : at;
  const bare = readTargets(source, start, start, { head: [], hasWork: false });
  const name = findBareName(chars, state.floor, at, state);
  if (name === null || !mayBelongTo(name, bare)) {
    if (bare === null) return null;
    if (isFormer || isAmendment(chars, at, bare.end)) return build(source, at, { kind: "amended" }, bare, bare.end);
    return readContinuation(state, at, bare) ?? build(source, at, null, bare, bare.end);
  }
  const targets = readTargetsOfWork(source, at) ?? bare;
  return targets === null ? null : build(source, name.start, buildBareWork(state, name, at), targets, at);
}

/**
 * 第四项 in 刑法第三十条第三项规定的情形，是指……；第四项规定的情形，是指……: a 项 that follows a 项 in one
 * sentence is of the same 条 and 款. (A 款 is not: 除第三条第一款外，第二款…… speaks of its own article.)
 */
function readContinuation(state: State, at: number, bare: TargetsReading): Reading | null {
  const { source, last } = state;
  const level = firstLevel(bare);
  if (last === null || (level !== "subparagraph" && level !== "item")) return null;
  if (last.pointer.fragments.at(-1)?.level !== level) return null;
  if (/[。\n]/.test(source.folded.chars.slice(last.end, at))) return null;
  const start = { head: [], hasWork: false, before: last.pointer.fragments };
  const targets = readTargets(source, at, at, start);
  return targets === null ? null : build(source, at, last.work, targets, targets.end);
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

function buildBareWork(state: State, found: BareName, end: number): CitedWork {
  const written = write(state.source, found.start, end);
  if (found.source === "antecedent" && state.lastNamed !== null) {
    return { ...state.lastNamed, name: found.name, ...written };
  }
  const number = parseDocumentNumber(found.name.replace(/文件?$/, ""));
  return {
    kind: "named",
    name: found.name,
    title: expandAlias(state, found.name),
    documentNumber: number === null ? null : { ...number, ...written },
    edition: null,
    ...written,
  };
}

function expandAlias(state: State, name: string): string {
  return state.aliases.find((alias) => alias.name === name)?.title ?? name;
}

function build(
  source: Source,
  start: number,
  work: CitedWork | null,
  reading: (TargetsReading & { readonly isFormer?: boolean }) | null,
  nameEnd: number,
): Reading {
  const end = reading?.end ?? nameEnd;
  const cited = reading?.isFormer === true ? ({ kind: "amended" } as const) : work;
  return { citation: { work: cited, targets: reading?.targets ?? [], ...write(source, start, end) }, end };
}
