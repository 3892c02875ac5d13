import type { CivilDate } from "../calendar/index.ts";
import { findNextChange, findPeriod, listTimeline } from "../version/index.ts";
import { expressionIri, workIri } from "./iri.ts";
import type { AknSource, AknVersion } from "./types.ts";

/** An event in the life of the work, as `lifecycle` and `references` give it. */
export interface LifeEvent {
  /** `eref_1`. */
  readonly eId: string;
  /** First day of its effect. */
  readonly on: CivilDate;
  readonly kind: "enactment" | "amendment" | "revision" | "repeal" | "expiry";
  readonly type: "generation" | "amendment" | "repeal";
  /** eId of the document behind it; the office's where there is none. */
  readonly source: string;
  readonly reference: LifeReference | null;
  /** It made the version that is written. */
  readonly isOriginating: boolean;
  /** It ended the version that is written. */
  readonly endsVersion: boolean;
}

export interface LifeReference {
  readonly element: "original" | "passiveRef";
  readonly eId: string;
  readonly href: string;
  readonly showAs: string;
}

/** Every event of the work's life, oldest first, also those behind the version that is written. */
export function listLifecycle(source: AknSource): LifeEvent[] {
  const { versions, version, end } = source;
  const regulation = { versions, repealedOn: end?.on ?? null };
  const next = findNextChange(findPeriod(regulation, version), version.effectiveOn);
  return listTimeline(regulation).map((entry, order): LifeEvent => {
    const { kind, on } = entry;
    const begins = kind === "enactment" || kind === "amendment" || kind === "revision";
    const reference = describeReference(source, begins ? entry.version : null, kind, order + 1);
    return {
      eId: `eref_${order + 1}`,
      on,
      kind,
      type: kind === "enactment" ? "generation" : begins ? "amendment" : "repeal",
      source: reference?.eId ?? "office",
      reference,
      isOriginating: begins && entry.version === version,
      endsVersion: next !== null && next.on === on && next.status === endStatus(kind),
    };
  });
}

function endStatus(kind: LifeEvent["kind"]): "repealed" | "expired" | "amended" {
  return kind === "repeal" ? "repealed" : kind === "expiry" ? "expired" : "amended";
}

/** The document behind an event: a version's own, or the work that took the place of this one. */
function describeReference(
  { work, end }: AknSource,
  version: AknVersion | null,
  kind: LifeEvent["kind"],
  number: number,
): LifeReference | null {
  if (version !== null) {
    const element = kind === "enactment" ? "original" : "passiveRef";
    const href = expressionIri(work, version.key);
    const showAs = `《${version.title}》（${version.documentNumber}）`;
    return { element, eId: `${element}_${number}`, href, showAs };
  }
  if (kind !== "repeal" || !end?.by) return null;
  const { by } = end;
  return { element: "passiveRef", eId: `passiveRef_${number}`, href: workIri(by), showAs: `《${by.title}》` };
}
