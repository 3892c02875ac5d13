import { findAliases } from "./find-aliases.ts";
import { findQuotations } from "./find-quotations.ts";
import { foldText } from "./fold-text.ts";
import { buildMention, rememberMention, type MentionReading, type ReadingState } from "./mention.ts";
import { readBareMention } from "./read-bare-mention.ts";
import { readHere, readNeighbour, readSame } from "./read-place.ts";
import { readTargets } from "./read-targets.ts";
import { readThisWorkMention, readTitledMention } from "./read-work-mention.ts";
import type { Citation, RecognitionContext } from "./types.ts";

/**
 * Finds every mention of a provision, division, annex or titled work in one passage (a 款, 项 or 目 without
 * its label). Syntax only: nothing is looked up, nothing throws. Text between quotation marks is quoted, not
 * cited. Offsets are UTF-16 offsets into `text`; mentions come in the order of the text and do not overlap.
 */
export function recogniseCitations(text: string, context: RecognitionContext = {}): Citation[] {
  const folded = foldText(text);
  const state: ReadingState = {
    source: { text, folded },
    aliases: [...findAliases(text), ...(context.aliases ?? [])],
    names: context.names ?? [],
    floor: 0,
    antecedent: context.antecedent ?? null,
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
    rememberMention(state, reading);
    at = reading.end;
  }
  return citations;
}

function readMention(state: ReadingState, at: number): MentionReading | null {
  switch (state.source.folded.chars.charAt(at)) {
    case "《":
      return readTitledMention(state, at);
    case "本":
      return readThisWorkMention(state, at) ?? readRelative(state, at);
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
      return readBareMention(state, at);
    default:
      return null;
  }
}

/** 本条第二款, 前两款, 同条第三款, 次条. */
function readRelative(state: ReadingState, at: number): MentionReading | null {
  const { source } = state;
  const same = readSame(source, at, state.last?.pointer ?? null);
  const head = readHere(source, at) ?? same ?? readNeighbour(source, at);
  if (head === null) return null;
  const targets = readTargets(source, at, head.end, { head: [head.fragment], hasWork: false });
  if (targets === null) return null;
  const work = head === same ? (state.last?.work ?? null) : null;
  return buildMention(state, at, targets.end, work, targets);
}
