import type { CivilDate } from "../calendar/index.ts";
import type { Regulation, Version } from "../library/index.ts";
import {
  computeStatus,
  findPeriod,
  unissuedWords,
  wordStatus,
  type VersionPeriod,
} from "../version/index.ts";
import type { StatusFacts } from "./views.ts";

/** The dates from which the status of a version follows, and the status on a day. */
export function describeStatus(regulation: Regulation, version: Version, on: CivilDate): StatusFacts {
  return describe(findPeriod(regulation, version), version, version === regulation.versions[0], on);
}

/** The same for a regulation as a whole: it stays in force while one of its versions is. */
export function describeRegulationStatus(regulation: Regulation, on: CivilDate): StatusFacts {
  const [first] = regulation.versions;
  const last = regulation.versions.at(-1) ?? first;
  const period = { ...findPeriod(regulation, last), effectiveOn: first.effectiveOn };
  return describe(period, first, true, on);
}

function describe(
  period: VersionPeriod,
  { issuedOn }: Version,
  ofFirst: boolean,
  on: CivilDate,
): StatusFacts {
  const status = computeStatus(period, on);
  return {
    ...period,
    status,
    label: wordStatus(status, { on: issuedOn, ofFirst }, on),
    issuedOn,
    unissued: ofFirst ? unissuedWords.regulation : unissuedWords.version,
  };
}
