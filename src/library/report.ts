import { findNearest, type Message, type Place, type Severity } from "../diagnostics/index.ts";
import type { ContentFile, PathSegment } from "../source/types.ts";

/** What a finding is about: any record, whatever its kind. */
export interface Reported {
  readonly content: ContentFile;
}

/** Collects messages about records; one per assembly. */
export interface Reporter {
  readonly messages: Message[];
  /** A finding at a field of a record. */
  at(record: Reported, path: readonly PathSegment[], ruleId: string, reason: string, extra?: Extra): void;
  /** A finding at a place already known. */
  place(place: Place, ruleId: string, reason: string, extra?: Extra): void;
  /** A name that is not among the allowed ones, with the nearest of them. */
  unknown(
    record: Reported,
    path: readonly PathSegment[],
    ruleId: string,
    label: string,
    name: string,
    known: Iterable<string>,
  ): void;
}

export interface Extra {
  readonly severity?: Severity;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly note?: string;
}

export function createReporter(): Reporter {
  const messages: Message[] = [];
  const place: Reporter["place"] = (where, ruleId, reason, extra = {}) => {
    messages.push({ severity: "error", ...extra, ruleId, reason, place: where });
  };
  const at: Reporter["at"] = (record, path, ruleId, reason, extra) =>
    place(record.content.data.locate(path), ruleId, reason, extra);
  return {
    messages,
    at,
    place,
    unknown(record, path, ruleId, label, name, known) {
      const candidates = [...known];
      const near = findNearest(name, candidates);
      const suggestion = near ? `，是否指“${near}”？` : "";
      at(record, path, ruleId, `${label}“${name}”不存在${suggestion}`, {
        actual: name,
        // A short list helps; a long one hides the suggestion.
        ...(candidates.length <= 40 ? { expected: candidates } : near ? { expected: [near] } : {}),
      });
    },
  };
}
