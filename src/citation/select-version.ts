import { compareCivilDates, type CivilDate } from "../calendar/civil-date.ts";
import { readDocumentNumber, formatDocumentNumber } from "./document-number.ts";
import { foldText } from "./fold-text.ts";
import type { LawMatch, RegulationMatch, Standing, Supersession, WorkVersion } from "./resolution-types.ts";
import type { DocumentNumber } from "./types.ts";

export interface VersionChoice {
  /** `null`: no version of the work is known. */
  readonly version: WorkVersion | null;
  readonly standing: Standing;
  readonly supersededBy: Supersession | null;
}

/**
 * The version a citation means: the one issued under the number it gives, else the one in force on `on`, the
 * date the citing text took effect; before the first version took effect, the first. `null` when the number
 * belongs to no version of the work.
 */
export function selectVersion(
  work: RegulationMatch | LawMatch,
  number: DocumentNumber | null,
  on: CivilDate,
): VersionChoice | null {
  const versions = [...work.versions].sort((a, b) => compareCivilDates(a.effectiveOn, b.effectiveOn));
  const current = versions.findLastIndex(({ effectiveOn }) => effectiveOn <= on);
  const numbered =
    number === null ? [] : versions.filter(({ documentNumber }) => documentNumber !== undefined);
  const issued = numbered.findLast((version) => hasNumber(version, number));
  if (numbered.length > 0 && issued === undefined) return null;
  const chosen = issued === undefined ? Math.max(current, 0) : versions.indexOf(issued);
  const version = versions[chosen] ?? null;
  const next = versions[chosen + 1];
  return {
    version,
    standing: judgeStanding(work, version, chosen < current, on),
    supersededBy:
      next !== undefined
        ? { kind: "version", on: next.effectiveOn, key: next.key }
        : work.end !== null
          ? { kind: "work", ...work.end }
          : null,
  };
}

function judgeStanding(
  { end }: RegulationMatch | LawMatch,
  version: WorkVersion | null,
  isOlder: boolean,
  on: CivilDate,
): Standing {
  if (end !== null && end.on <= on) return "ended";
  if (isOlder) return "superseded";
  return version !== null && version.effectiveOn > on ? "not-yet-in-force" : "in-force";
}

function hasNumber(version: WorkVersion, wanted: DocumentNumber | null): boolean {
  const own = readDocumentNumber(foldText(version.documentNumber ?? "").chars);
  return own !== null && wanted !== null && formatDocumentNumber(own) === formatDocumentNumber(wanted);
}
