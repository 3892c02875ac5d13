import { chinaHolidays, classifyDay, formatCivilDate, type CivilDate } from "../calendar/index.ts";
import type { CheckedRegulation } from "./check-dates.ts";
import type { DocumentFacts, VersionFinding } from "./types.ts";

interface IssuedDocument {
  readonly regulation: string;
  readonly version: DocumentFacts;
}

/**
 * The document numbers (发文字号) of all versions of all regulations: no number twice, the number's year that of
 * issue, and within one series (code and year) serials in the order of their dates.
 */
export function checkNumbers(regulations: readonly CheckedRegulation[]): readonly VersionFinding[] {
  const series = new Map<string, IssuedDocument[]>();
  const findings: VersionFinding[] = [];
  for (const regulation of regulations) {
    for (const version of regulation.versions) {
      const document = { regulation: regulation.id, version };
      findings.push(...checkYear(document));
      const key = `${version.documentNumber.issuerCode}〔${version.documentNumber.year}〕`;
      const list = series.get(key);
      if (list) list.push(document);
      else series.set(key, [document]);
    }
  }
  for (const documents of series.values()) findings.push(...checkSeries(documents));
  return findings;
}

/** Documents dated on a day on which offices are closed; days that no calendar covers are passed over. */
export function checkIssueDays(regulations: readonly CheckedRegulation[]): readonly VersionFinding[] {
  return regulations.flatMap(({ id, versions }) =>
    versions.flatMap((version) => {
      const name = findDayOff(version.issuedOn);
      if (name === null) return [];
      return {
        ...placeAt({ regulation: id, version }, "issuedOn"),
        severity: "warning",
        ruleId: "issued-on-day-off",
        reason: `印发日${formatCivilDate(version.issuedOn)}是${name}`,
        actual: version.issuedOn,
        note: "成文日期一般是工作日，核对印发日",
      };
    }),
  );
}

function checkYear(document: IssuedDocument): VersionFinding[] {
  const { documentNumber, issuedOn } = document.version;
  const year = Number(issuedOn.slice(0, 4));
  if (documentNumber.year === year) return [];
  return [
    {
      ...placeAt(document, "documentNumber"),
      severity: "error",
      ruleId: "document-number-year",
      reason: `发文字号的年份${documentNumber.year}与印发日${formatCivilDate(issuedOn)}不在同一年`,
      actual: documentNumber.written,
      expected: [`${documentNumber.issuerCode}〔${year}〕${documentNumber.serial}号`],
      note: "核对发文字号和印发日",
    },
  ];
}

/** The documents of one series. */
function checkSeries(documents: readonly IssuedDocument[]): VersionFinding[] {
  const sorted = [...documents].sort(bySerialThenDate);
  const distinct = sorted.filter((document, index) => serialOf(document) !== serialOf(sorted[index - 1]));
  return [
    ...sorted.flatMap((document, index) => {
      const before = sorted[index - 1];
      return before !== undefined && serialOf(before) === serialOf(document)
        ? [reportTwice(document, before)]
        : [];
    }),
    ...checkOrder(distinct),
  ];
}

/**
 * Of documents in the order of their serials, reports those that stand out of the order of dates: the fewest whose
 * removal leaves the others in order, so that one slip is told once and not of every document behind it.
 */
function checkOrder(documents: readonly IssuedDocument[]): VersionFinding[] {
  const kept = new Set(findLongestInOrder(documents));
  return documents.flatMap((document, index) => {
    if (kept.has(document)) return [];
    const { issuedOn } = document.version;
    const other =
      documents.slice(0, index).findLast((each) => kept.has(each) && each.version.issuedOn > issuedOn) ??
      documents.slice(index).find((each) => kept.has(each) && each.version.issuedOn < issuedOn);
    return other === undefined ? [] : [reportOrder(document, other)];
  });
}

/** The longest part of the list whose dates never go back; of equally long ones that with the earlier documents. */
function findLongestInOrder(documents: readonly IssuedDocument[]): IssuedDocument[] {
  const chains: IssuedDocument[][] = [];
  let longest: IssuedDocument[] = [];
  documents.forEach((document, index) => {
    let best: IssuedDocument[] = [];
    for (let before = 0; before < index; before += 1) {
      const chain = chains[before] ?? [];
      const last = chain.at(-1);
      if (last && last.version.issuedOn <= document.version.issuedOn && chain.length > best.length)
        best = chain;
    }
    const chain = [...best, document];
    chains.push(chain);
    if (chain.length > longest.length) longest = chain;
  });
  return longest;
}

function reportTwice(document: IssuedDocument, before: IssuedDocument): VersionFinding {
  const { written } = document.version.documentNumber;
  return {
    ...placeAt(document, "documentNumber"),
    severity: "error",
    ruleId: "duplicate-document-number",
    reason: `发文字号“${written}”已经用于${describe(before)}`,
    actual: written,
    note: "同一年同一代字的序号不能重复，核对两份文件",
  };
}

function reportOrder(document: IssuedDocument, other: IssuedDocument): VersionFinding {
  const { documentNumber, issuedOn } = document.version;
  const { documentNumber: otherNumber, issuedOn: otherDate } = other.version;
  const side = otherNumber.serial < documentNumber.serial ? "序号在前" : "序号在后";
  return {
    ...placeAt(document, "documentNumber"),
    severity: "warning",
    ruleId: "document-number-order",
    reason: `“${documentNumber.written}”印发于${formatCivilDate(issuedOn)}，${side}的“${otherNumber.written}”却印发于${formatCivilDate(otherDate)}`,
    actual: documentNumber.written,
    note: `同一代字的序号应当与日期同序，核对本件和${describe(other)}`,
  };
}

function serialOf(document: IssuedDocument | undefined): number | undefined {
  return document?.version.documentNumber.serial;
}

function bySerialThenDate(a: IssuedDocument, b: IssuedDocument): number {
  const bySerial = a.version.documentNumber.serial - b.version.documentNumber.serial;
  return bySerial !== 0 ? bySerial : a.version.issuedOn < b.version.issuedOn ? -1 : 1;
}

function describe({ regulation, version }: IssuedDocument): string {
  return `${regulation}《${version.title}》自${formatCivilDate(version.effectiveOn)}起施行的版本`;
}

function placeAt({ regulation, version }: IssuedDocument, field: string) {
  return { regulation, version: version.effectiveOn, field } as const;
}

/** `周末` or the holiday's name; null on a working day and in a year without announced calendar. */
function findDayOff(date: CivilDate): string | null {
  if (!chinaHolidays.knownYears.has(Number(date.slice(0, 4)))) return null;
  const { kind, name } = classifyDay(date);
  if (kind === "workday" || kind === "makeUpWorkday") return null;
  return kind === "weekend" ? "周末" : `${name ?? ""}假期`;
}
