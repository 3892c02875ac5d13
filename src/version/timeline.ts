import { addDays, type CivilDate } from "../calendar/index.ts";
import { computeStatus, findEnd, findPeriod, sortVersions } from "./status.ts";
import {
  changeKindWords,
  statusWords,
  type ChangeKind,
  type RegulationFacts,
  type VersionFacts,
} from "./types.ts";

/** An event in the life of a regulation. */
export interface TimelineEntry<V> {
  readonly kind: ChangeKind | "repeal" | "expiry";
  /** 制定, 修正, 修订, 废止 or 失效. */
  readonly label: string;
  /** First day on which the event has its effect: 施行日, 废止日, the day after 有效期至. */
  readonly on: CivilDate;
  /** The version that begins, or that expires; null for a repeal. */
  readonly version: V | null;
}

/**
 * The life of a regulation, oldest event first: each version as it takes effect, a term that ran out (also one in
 * between that left a gap), and the repeal. A repeal that was announced for a later day stands in it too.
 */
export function listTimeline<V extends VersionFacts & { readonly changeKind: ChangeKind }>(
  regulation: RegulationFacts<V>,
): readonly TimelineEntry<V>[] {
  const entries: TimelineEntry<V>[] = [];
  for (const version of sortVersions(regulation.versions)) {
    const { changeKind, effectiveOn, expiresOn } = version;
    entries.push({ kind: changeKind, label: changeKindWords[changeKind], on: effectiveOn, version });
    if (!expiresOn) continue;
    const on = addDays(expiresOn, 1);
    if (computeStatus(findPeriod(regulation, version), on) === "expired") {
      entries.push({ kind: "expiry", label: statusWords.expired, on, version });
    }
  }
  const end = findEnd(regulation);
  if (end !== null) entries.push({ kind: "repeal", label: "废止", on: end, version: null });
  return entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
