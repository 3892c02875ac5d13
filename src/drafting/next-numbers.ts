import { addWorkingDays, type CivilDate } from "../calendar/index.ts";
import type { Library } from "../library/index.ts";

/** The identifier behind the highest one of a series: `ZD-45` → `ZD-46`. Gaps stay gaps: a number is never used twice. */
export function nextId(ids: Iterable<string>, prefix: string): string {
  let highest = 0;
  let width = 2;
  for (const id of ids) {
    const [series, digits = ""] = id.split("-");
    if (series !== prefix) continue;
    highest = Math.max(highest, Number(digits));
    width = Math.max(width, digits.length);
  }
  return `${prefix}-${String(highest + 1).padStart(width, "0")}`;
}

/** The prefix that most of the identifiers have; `fallback` when there are none. */
export function findPrefix(ids: Iterable<string>, fallback: string): string {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const prefix = id.split("-")[0] ?? "";
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? fallback;
}

/** The series in which an approver's regulations mostly appear: `景人办发`; null when there is none. */
export function findCode({ regulations }: Library, approvedBy: string): string | null {
  const counts = new Map<string, number>();
  for (const regulation of regulations.values()) {
    if (regulation.approvedBy !== approvedBy) continue;
    const code = regulation.versions.at(-1)?.documentNumber.issuerCode;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** The first day after `today` on which offices work: the next day on which a document can be dated. */
export function nextIssueDay(today: CivilDate): CivilDate {
  return addWorkingDays(today, 1).due;
}

/** The number behind the highest one known of a series in a year: `景人办发〔2027〕1号`. */
export function nextDocumentNumber(library: Library, code: string, year: number): string {
  const serials = [...library.regulations.values()]
    .flatMap(({ versions }) => versions)
    .map(({ documentNumber }) => documentNumber)
    .filter((number) => number.issuerCode === code && number.year === year)
    .map(({ serial }) => serial);
  return `${code}〔${year}〕${Math.max(0, ...serials) + 1}号`;
}
