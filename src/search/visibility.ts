import type { CivilDate } from "../calendar/index.ts";
import { computeStatus } from "../version/index.ts";
import type { SearchIndex } from "./build-index.ts";

/** A text of a day is searched when it applied then or has yet to apply; what has no versions always. */
export function isApplicable({ data }: SearchIndex, target: number, on: CivilDate): boolean {
  const place = data.records[target]?.version;
  const version = place === undefined ? undefined : data.versions[place];
  if (!version) return true;
  const status = computeStatus(version.period, on);
  return status === "in-force" || status === "not-yet-in-force";
}
