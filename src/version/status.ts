import { addDays, compareCivilDates, type CivilDate } from "../calendar/civil-date.ts";
import type { RegulationFacts, Status, VersionFacts, VersionPeriod } from "./types.ts";

/** Versions by effective date, oldest first; the given list is left as it is. */
export function sortVersions<V extends VersionFacts>(versions: readonly V[]): V[] {
  return [...versions].sort((a, b) => compareCivilDates(a.effectiveOn, b.effectiveOn));
}

/** First day without the regulation: repealed by name, or replaced by a regulation that supersedes it. */
export function findEnd({ repealedOn, supersededOn }: RegulationFacts): CivilDate | null {
  if (repealedOn && supersededOn) return repealedOn < supersededOn ? repealedOn : supersededOn;
  return repealedOn ?? supersededOn ?? null;
}

/** The dates on which the status of `version`, one of the regulation's versions, depends. */
export function findPeriod<V extends VersionFacts>(
  regulation: RegulationFacts<V>,
  version: V,
): VersionPeriod {
  const next = sortVersions(regulation.versions).find(({ effectiveOn }) => effectiveOn > version.effectiveOn);
  return {
    effectiveOn: version.effectiveOn,
    replacedOn: next?.effectiveOn ?? null,
    expiresOn: version.expiresOn ?? null,
    repealedOn: findEnd(regulation),
  };
}

/**
 * Status of a version on a day. What ended it first decides, so a version that was amended stays amended when the
 * regulation is repealed years later. On one and the same day repeal goes before amendment, amendment before expiry.
 */
export function computeStatus(period: VersionPeriod, on: CivilDate): Status {
  const end = findFirstEnd(period);
  if (end !== null && end.on <= on) return end.status;
  return period.effectiveOn <= on ? "in-force" : "not-yet-in-force";
}

/** The next day after `on` on which the status changes, and what it becomes; null when no change is known. */
export function findNextChange(
  period: VersionPeriod,
  on: CivilDate,
): { readonly on: CivilDate; readonly status: Status } | null {
  const end = findFirstEnd(period);
  const begins = period.effectiveOn > on && (end === null || period.effectiveOn < end.on);
  if (begins) return { on: period.effectiveOn, status: "in-force" };
  return end !== null && end.on > on ? end : null;
}

/** The version in force on a day; null when none is. */
export function findVersionInForce<V extends VersionFacts>(
  regulation: RegulationFacts<V>,
  on: CivilDate,
): V | null {
  return (
    regulation.versions.find(
      (version) => computeStatus(findPeriod(regulation, version), on) === "in-force",
    ) ?? null
  );
}

/** The first version that takes effect after a day; null when none is known, or the regulation ends before. */
export function findNextVersion<V extends VersionFacts>(
  regulation: RegulationFacts<V>,
  on: CivilDate,
): V | null {
  const end = findEnd(regulation);
  const next = sortVersions(regulation.versions).find(({ effectiveOn }) => effectiveOn > on);
  return next !== undefined && (end === null || next.effectiveOn < end) ? next : null;
}

/**
 * Status of a regulation as a whole on a day: in force while one of its versions is, not yet in force before the
 * first one, else what ended the last version that applied.
 */
export function computeRegulationStatus(
  regulation: RegulationFacts,
  on: CivilDate,
): Exclude<Status, "amended"> {
  const end = findEnd(regulation);
  if (end !== null && end <= on) return "repealed";
  if (findVersionInForce(regulation, on) !== null) return "in-force";
  return regulation.versions.some(({ effectiveOn }) => effectiveOn <= on) ? "expired" : "not-yet-in-force";
}

function findFirstEnd(period: VersionPeriod): { readonly on: CivilDate; readonly status: Status } | null {
  // In order of precedence: of two ends on one day, the first one listed counts.
  const ends = [
    { on: period.repealedOn, status: "repealed" },
    { on: period.replacedOn, status: "amended" },
    { on: period.expiresOn === null ? null : addDays(period.expiresOn, 1), status: "expired" },
  ] as const;
  let first: { readonly on: CivilDate; readonly status: Status } | null = null;
  for (const { on, status } of ends) {
    if (on !== null && (first === null || on < first.on)) first = { on, status };
  }
  return first;
}
