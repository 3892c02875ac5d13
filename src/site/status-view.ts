import type { CivilDate } from "../calendar/index.ts";
import type { Regulation, Version } from "../library/index.ts";
import { computeStatus, findPeriod, statusWords } from "../version/index.ts";
import type { StatusFacts } from "./views.ts";

/** The dates from which the status of a version follows, and the status on a day. */
export function describeStatus(regulation: Regulation, version: Version, on: CivilDate): StatusFacts {
  const period = findPeriod(regulation, version);
  const status = computeStatus(period, on);
  return { ...period, status, label: statusWords[status] };
}
