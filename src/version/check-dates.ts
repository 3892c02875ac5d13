import { addDays, formatCivilDate, type CivilDate } from "../calendar/index.ts";
import { findEnd, sortVersions } from "./status.ts";
import {
  changeKinds,
  changeKindWords,
  type DocumentFacts,
  type RegulationFacts,
  type VersionFinding,
} from "./types.ts";

export interface CheckedRegulation extends RegulationFacts<DocumentFacts> {
  readonly id: string;
}

/** The dates of one regulation against each other: each version for itself, then from version to version. */
export function checkDates(regulation: CheckedRegulation): readonly VersionFinding[] {
  const versions = sortVersions(regulation.versions);
  return [
    ...versions.flatMap((version) => checkVersionDates(regulation.id, version)),
    ...versions.flatMap((version, index) => {
      const next = versions[index + 1];
      return next === undefined ? [] : checkSuccession(regulation.id, version, next);
    }),
    ...checkKinds(regulation.id, versions),
    ...checkEnd(regulation, versions),
  ];
}

function checkVersionDates(regulation: string, version: DocumentFacts): VersionFinding[] {
  const { issuedOn, effectiveOn, expiresOn } = version;
  const at = { regulation, version: effectiveOn, severity: "error" } as const;
  const findings: VersionFinding[] = [];
  if (effectiveOn < issuedOn) {
    findings.push({
      ...at,
      field: "effectiveOn",
      ruleId: "effective-before-issue",
      reason: `施行日${formatCivilDate(effectiveOn)}早于印发日${formatCivilDate(issuedOn)}`,
      actual: effectiveOn,
      note: "施行日应当与印发日同日或者更晚，核对两个日期",
    });
  }
  if (expiresOn && expiresOn < effectiveOn) {
    findings.push({
      ...at,
      field: "expiresOn",
      ruleId: "expiry-before-effect",
      reason: `有效期至${formatCivilDate(expiresOn)}，早于施行日${formatCivilDate(effectiveOn)}`,
      actual: expiresOn,
      note: "核对两个日期；没有有效期的，不写 expiresOn",
    });
  }
  return findings;
}

function checkSuccession(regulation: string, version: DocumentFacts, next: DocumentFacts): VersionFinding[] {
  const at = { regulation, version: next.effectiveOn } as const;
  const findings: VersionFinding[] = [];
  if (next.effectiveOn === version.effectiveOn) {
    findings.push({
      ...at,
      field: "effectiveOn",
      severity: "error",
      ruleId: "duplicate-effective-date",
      reason: `两个版本都自${formatCivilDate(next.effectiveOn)}起施行`,
      actual: next.effectiveOn,
      note: "同一天只能有一个版本适用，核对施行日",
    });
  } else if (next.issuedOn < version.issuedOn) {
    findings.push({
      ...at,
      field: "issuedOn",
      severity: "warning",
      ruleId: "issue-order",
      reason: `后施行的版本印发于${formatCivilDate(next.issuedOn)}，早于前一版本的印发日${formatCivilDate(version.issuedOn)}`,
      actual: next.issuedOn,
      note: "核对两个版本的印发日和施行日",
    });
  }
  if (version.expiresOn && addDays(version.expiresOn, 1) < next.effectiveOn) {
    findings.push({
      ...at,
      field: "effectiveOn",
      severity: "warning",
      ruleId: "version-gap",
      reason: `前一版本有效期至${formatCivilDate(version.expiresOn)}，本版本${formatCivilDate(next.effectiveOn)}才施行，其间没有版本适用`,
      actual: next.effectiveOn,
      note: "核对有效期；确有空档的，在 changeNote 里说明",
    });
  }
  return findings;
}

function checkKinds(regulation: string, versions: readonly DocumentFacts[]): VersionFinding[] {
  return versions.flatMap((version, index) => {
    if ((version.changeKind === "enactment") === (index === 0)) return [];
    return {
      regulation,
      version: version.effectiveOn,
      field: "changeKind",
      severity: "error",
      ruleId: "change-kind-order",
      reason: index === 0 ? "最早的版本应当是制定" : "后面的版本不能又是制定",
      actual: changeKindWords[version.changeKind],
      expected:
        index === 0
          ? [changeKindWords.enactment]
          : changeKinds.filter((kind) => kind !== "enactment").map((kind) => changeKindWords[kind]),
      note: index === 0 ? "补上更早的版本，或者改为制定" : "改了个别条文写修正，整体改动写修订",
    };
  });
}

function checkEnd(regulation: CheckedRegulation, versions: readonly DocumentFacts[]): VersionFinding[] {
  const { id, repealedOn, supersededOn } = regulation;
  const end = findEnd(regulation);
  const findings: VersionFinding[] = [];
  if (repealedOn && supersededOn && repealedOn !== supersededOn) {
    const gap = repealedOn < supersededOn;
    findings.push({
      regulation: id,
      version: null,
      field: "repealedOn",
      severity: "warning",
      ruleId: gap ? "successor-gap" : "successor-overlap",
      reason: `废止日${formatCivilDate(repealedOn)}与替代它的制度的施行日${formatCivilDate(supersededOn)}不一致，${gap ? "其间没有制度适用" : "其间两件制度都适用"}`,
      actual: repealedOn,
      expected: [supersededOn],
      note: "替代文件施行之日，旧制度同时废止；核对两个日期",
    });
  }
  for (const { effectiveOn } of versions) {
    if (end !== null && effectiveOn >= end) findings.push(lateVersion(id, effectiveOn, end));
  }
  return findings;
}

function lateVersion(regulation: string, effectiveOn: CivilDate, end: CivilDate): VersionFinding {
  return {
    regulation,
    version: effectiveOn,
    field: "effectiveOn",
    severity: "error",
    ruleId: "version-after-repeal",
    reason: `制度已于${formatCivilDate(end)}废止或者被替代，不能又有自${formatCivilDate(effectiveOn)}起施行的版本`,
    actual: effectiveOn,
    note: "核对废止日、替代关系和施行日",
  };
}
