import { findNearest, type Message, type Place } from "../diagnostics/index.ts";
import { explainFailure } from "./explain-failure.ts";
import type { HeldWork, ResolvedCitation, WorkFailure } from "./resolution-types.ts";
import { bareWorkEnd } from "./vocabulary.ts";

export interface ExplainOptions {
  /** Place of an offset of the recognised string. Add `CitingPassage.textStart` and ask the file's line index. */
  readonly locate: (offset: number) => Place;
  /** Titles that may be cited, to offer the nearest one for a title nobody knows. */
  readonly titles?: readonly string[];
}

/**
 * What an editor has to know about one resolved citation; empty when it is sound. Errors: it leads nowhere.
 * Warnings: it leads to a version or work that was not in force when the citing text took effect. A bare
 * title that is no title of a regulation or law (a newspaper) and the text of an amendment give nothing.
 */
export function explainCitation(resolved: ResolvedCitation, options: ExplainOptions): Message[] {
  const { citation, work, targets } = resolved;
  const place = options.locate(citation.span.start);
  if (work.kind === "unresolved") {
    const isTitle = citation.targets.length > 0 || isTitleOfWork(work.failure);
    return isTitle ? explainWork(work.failure, citation.text, place, options) : [];
  }
  const messages =
    work.kind === "regulation" || work.kind === "law" ? explainStanding(resolved, work, place) : [];
  for (const { target, outcome } of targets) {
    if (outcome.status !== "unresolved") continue;
    messages.push({
      ruleId: `citation-${outcome.failure.reason}`,
      severity: "error",
      ...explainFailure(outcome.failure, nameText(resolved), target),
      place: options.locate(target.span.start),
      actual: citation.text,
    });
  }
  return messages;
}

function isTitleOfWork(failure: WorkFailure): boolean {
  return failure.reason !== "unknown-work" || bareWorkEnd.test(failure.title);
}

/** How the cited text is called: `《公文处理办法》现行版`, `本办法`, `本文`. */
function nameText({ citation, work }: ResolvedCitation): string {
  if (work.kind !== "regulation" && work.kind !== "law")
    return citation.work?.kind === "this" ? citation.work.text : "本文";
  const version = work.supersededBy === null ? "现行版" : `${work.versionKey ?? ""}版`;
  return `《${work.title}》${version}`;
}

function explainWork(
  failure: WorkFailure,
  actual: string,
  place: Place,
  { titles }: ExplainOptions,
): Message[] {
  switch (failure.reason) {
    case "amended-text":
      return [];
    case "unknown-work": {
      const nearest = findNearest(failure.title, titles ?? []);
      return [
        {
          ruleId: "citation-unknown-work",
          severity: "error",
          reason: `手册里没有《${failure.title}》，上位依据里也没有`,
          place,
          actual,
          ...(nearest === null ? {} : { expected: [`《${nearest}》`] }),
          note: "改正名称；还没有成文的写进 planned.yaml，上位依据写进 laws.yaml",
        },
      ];
    }
    case "wrong-document-number":
      return [
        {
          ruleId: "citation-wrong-document-number",
          severity: "error",
          reason: `《${failure.title}》没有以这个文号印发的版本`,
          place,
          actual,
          expected: failure.numbers,
          note: "改正文号，或者只写名称",
        },
      ];
  }
}

function explainStanding({ citation }: ResolvedCitation, work: HeldWork, place: Place): Message[] {
  // 《……》同时废止 and the history of a text name works that are no longer in force; only provisions are applied.
  if (citation.targets.length === 0 || work.standing === "in-force") return [];
  const base = {
    ruleId: `citation-${work.standing}`,
    severity: "warning",
    place,
    actual: citation.text,
  } as const;
  switch (work.standing) {
    case "not-yet-in-force":
      return [{ ...base, reason: `引用时《${work.title}》还没有施行`, note: "核对施行日期" }];
    case "superseded":
      return [
        {
          ...base,
          reason: `《${work.title}》${work.versionKey ?? ""}版当时已经被新版代替`,
          note: "改引当时有效的版本",
        },
      ];
    case "ended": {
      const by = work.supersededBy?.kind === "work" ? work.supersededBy.by : null;
      const note = by === null ? "删去引用，或者改引现行规定" : `改引《${by.title}》`;
      return [{ ...base, reason: `引用时《${work.title}》已经废止或者失效`, note }];
    }
  }
}
