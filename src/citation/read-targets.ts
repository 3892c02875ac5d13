import type { Span } from "../statute/index.ts";
import {
  matchAt,
  readAnnexNumber,
  readInserted,
  readShortened,
  write,
  type Connector,
  type Source,
} from "./read-fragments.ts";
import { readPointer, type PointerReading, type PointerStart } from "./read-pointer.ts";
import type { CitationList, CitationPointer, CitationTarget, Fragment } from "./types.ts";
import { rankLevel } from "./vocabulary.ts";

export interface TargetsReading {
  readonly targets: CitationList;
  /** End in the folded text. */
  readonly end: number;
}

interface Member {
  readonly pointer: CitationPointer;
  readonly connector: Connector | null;
}

/**
 * Reads a list: 第三条、第五条和第七条第一款, 第一项至第三项, 前款第三、五项. Each member takes over from the
 * one before it what it leaves out. `start` is the folded offset of the first member, which begins with
 * `from.head` when that was read already; `at` is where reading goes on.
 */
export function readTargets(
  source: Source,
  start: number,
  at: number,
  from: PointerStart,
): TargetsReading | null {
  const first = readPointer(source, at, from);
  if (first === null) return null;
  const members: Member[] = [];
  let end = addMembers(source, members, first, start, null, from.before);
  for (;;) {
    const joint = readConnector(source, end);
    if (joint === null) break;
    const next = readMember(source, joint, members.at(-1)?.pointer, from.hasWork);
    if (next === null) break;
    end = addMembers(source, members, next, joint.end, joint.connector);
  }
  return { targets: joinRanges(source, members), end };
}

const connectorWord = /(至|到|～|-)|以及|及其|或者|[、，和与及或并暨]/y; // 以及

interface Joint {
  readonly connector: Connector;
  /** A comma joins only what is written in full: 第三条，第五条. */
  readonly isComma: boolean;
  readonly end: number;
}

function readConnector(source: Source, at: number): Joint | null {
  const match = matchAt(connectorWord, source, at);
  if (match === null) return null;
  const connector = match[1] === undefined ? "and" : "to";
  return { connector, isComma: match[0] === "，", end: at + match[0].length };
}

/** A later member is named (第五条, 附件2), or leaves out 第 or the article: 七项, 之二. */
function readMember(
  source: Source,
  joint: Joint,
  before: CitationPointer | undefined,
  hasWork: boolean,
): PointerReading | null {
  const last = before?.fragments.at(-1);
  if (last === undefined) return null;
  // A number without 附件 in front is a number of something else; 附件 alone starts a new mention.
  const named = readPointer(source, joint.end, { head: [], hasWork: false });
  if (named !== null) return named.fragments[0]?.level === "title" && !hasWork ? null : named;
  if (joint.isComma) return null;
  const group =
    readInserted(source, joint.end, last) ??
    readShortened(source, joint.end, last) ??
    readAnnexNumber(source, joint.end, last);
  const [fragment] = group?.fragments ?? [];
  if (group === null || fragment === undefined) return null;
  return { fragments: [fragment], portion: null, shared: null, end: group.end };
}

/** Adds a pointer and the members that share its unit; gives the end of the last one. */
function addMembers(
  source: Source,
  members: Member[],
  reading: PointerReading,
  start: number,
  connector: Connector | null,
  before: readonly Fragment[] = members.at(-1)?.pointer.fragments ?? [],
): number {
  const { shared } = reading;
  const [firstShared] = shared?.fragments ?? [];
  const written = write(source, start, reading.end);
  const span = firstShared === undefined ? written.span : spanTo(written.span, firstShared.span);
  members.push({ pointer: buildPointer(source, before, reading, span), connector });
  shared?.fragments.slice(1).forEach((fragment, order) => {
    const own = { fragments: [fragment], portion: null, shared: null, end: reading.end };
    const pointer = buildPointer(source, members.at(-1)?.pointer.fragments ?? [], own, fragment.span);
    members.push({ pointer, connector: shared.connectors[order] ?? "and" });
  });
  return reading.end;
}

function spanTo(from: Span, to: Span): Span {
  return { start: from.start, end: to.end };
}

function buildPointer(
  source: Source,
  before: readonly Fragment[],
  reading: PointerReading,
  span: Span,
): CitationPointer {
  const inherited = inheritFragments(before, reading.fragments);
  return {
    kind: "pointer",
    span,
    text: source.text.slice(span.start, span.end),
    fragments: [...inherited, ...reading.fragments],
    inherited: inherited.length,
    portion: reading.portion,
  };
}

/**
 * What a member takes over: everything above its own first level. 第二项 after 第九条第一款第一项 takes 条
 * and 款. An article takes nothing, as its number is unique in the text, whatever chapter was named before; only articles of an annex stay in that annex.
 */
function inheritFragments(before: readonly Fragment[], own: readonly Fragment[]): readonly Fragment[] {
  const [first] = own;
  if (first === undefined || first.level === "title" || first.level === "annex") return [];
  if (first.level === "article") return before[0]?.level === "annex" ? before.slice(0, 1) : [];
  return before.filter((fragment) => rankLevel(fragment.level) < rankLevel(first.level));
}

/** 甲至乙 becomes one target. In 甲至乙至丙 the second 至 is a slip and joins nothing. */
function joinRanges(source: Source, members: readonly Member[]): CitationList {
  const targets: CitationTarget[] = [];
  for (const { pointer, connector } of members) {
    const last = targets.at(-1);
    if (connector === "to" && last?.kind === "pointer") {
      const span = { start: last.span.start, end: pointer.span.end };
      const text = source.text.slice(span.start, span.end);
      targets[targets.length - 1] = { kind: "range", span, text, from: last, to: pointer };
    } else {
      targets.push(pointer);
    }
  }
  return targets;
}
