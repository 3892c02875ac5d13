import type { OfficeData } from "../schemas/index.ts";
import { computeRegulationStatus } from "../version/index.ts";
import { versionOn } from "./resolve-reference.ts";
import type { Regulation, Version } from "./types.ts";

type Edition = Pick<OfficeData, "edition">;

/** Whether a regulation is, on the edition date, neither repealed nor expired. */
export function isStanding(regulation: Regulation, { edition }: Edition): boolean {
  const status = computeRegulationStatus(regulation, edition);
  return status === "in-force" || status === "not-yet-in-force";
}

/** Texts of a regulation that can be in force from the edition date on, oldest first. */
export function listCurrentVersions(regulation: Regulation, { edition }: Edition): Version[] {
  return regulation.versions.slice(regulation.versions.indexOf(versionOn(regulation, edition)));
}
