import { write, type Source } from "./read-fragments.ts";
import type { TargetsReading } from "./read-targets.ts";
import type { Citation, CitationPointer, CitedWork, WorkAlias } from "./types.ts";

/** A mention with its folded end. */
export interface MentionReading {
  readonly citation: Citation;
  readonly end: number;
}

/** What reading of one string has learned so far. */
export interface ReadingState {
  readonly source: Source;
  readonly aliases: readonly WorkAlias[];
  readonly names: readonly string[];
  /** Folded end of the last mention or quotation: names do not reach in front of it. */
  floor: number;
  /** Title of the last work that was named, for 该办法 and 同法. */
  antecedent: string | null;
  /** The last pointer with the work it was of and its folded end. */
  last: { readonly pointer: CitationPointer; readonly work: CitedWork | null; readonly end: number } | null;
}

/** Puts a mention together; `start` and `end` are folded offsets. */
export function buildMention(
  { source }: ReadingState,
  start: number,
  end: number,
  work: CitedWork | null,
  reading: TargetsReading | null,
): MentionReading {
  return { citation: { work, targets: reading?.targets ?? [], ...write(source, start, end) }, end };
}

/** Keeps what later mentions may refer back to. */
export function rememberMention(state: ReadingState, { citation, end }: MentionReading): void {
  state.floor = end;
  if (citation.work?.kind === "named") state.antecedent = citation.work.title;
  const last = citation.targets.at(-1);
  if (last === undefined) return;
  state.last = { pointer: last.kind === "range" ? last.to : last, work: citation.work, end };
}

/** The full title of a short name; any other name stands for itself. */
export function expandAlias({ aliases }: ReadingState, name: string): string {
  return aliases.find((alias) => alias.name === name)?.title ?? name;
}
