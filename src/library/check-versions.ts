import { parseCivilDate, toCivilDate } from "../calendar/index.ts";
import { countChanges, measureChange } from "../compare/index.ts";
import { createLineIndex } from "../diagnostics/index.ts";
import type { AnyRecord, LawData } from "../schemas/index.ts";
import {
  checkChangeKind,
  checkDates,
  checkIssueDays,
  checkNumbers,
  type VersionFinding,
} from "../version/index.ts";
import { alignVersions } from "./align-versions.ts";
import { recordsOf } from "./records.ts";
import type { Reported, Reporter } from "./report.ts";
import type { Regulation, Version } from "./types.ts";

/** Dates, document numbers, kinds of change, bases and closing articles of all versions. */
export function checkVersions(
  regulations: ReadonlyMap<string, Regulation>,
  records: readonly AnyRecord[],
  laws: readonly LawData[],
  report: Reporter,
): void {
  const all = [...regulations.values()];
  const findings = [
    ...all.flatMap((regulation) => [...checkDates(regulation)]),
    ...checkNumbers(all),
    ...checkIssueDays(all),
    ...all.flatMap(checkKinds),
  ];
  const places = indexRecords(regulations, records);
  checkRelations(regulations, records, report);
  for (const finding of findings) reportFinding(finding, places, report);
  for (const regulation of all) {
    for (const version of regulation.versions) {
      const record = places.get(`${regulation.id}/${version.key}`);
      if (!record) continue;
      checkBasis(version, record, laws, report);
      checkClosing(regulation, version, record, report);
    }
  }
}

/** What a regulation replaces, or is repealed by, must be there. */
function checkRelations(
  regulations: ReadonlyMap<string, Regulation>,
  records: readonly AnyRecord[],
  report: Reporter,
): void {
  for (const record of recordsOf(records, "regulation")) {
    const { supersedes, repealedBy } = record.data;
    const named = [
      ...supersedes.map((id, index) => ({ id, path: ["supersedes", index] })),
      ...(repealedBy === undefined ? [] : [{ id: repealedBy, path: ["repealedBy"] }]),
    ];
    for (const { id, path } of named) {
      if (regulations.has(id)) continue;
      report.at(record, path, "dangling-reference", `没有编号为“${id}”的制度`, {
        actual: id,
        note: "核对编号；手册里没有收的旧制度不写在这里，只在末条写明废止",
      });
    }
  }
}

/** Records by `ZD-23/2024-03-11` and by `ZD-23`. */
function indexRecords(
  regulations: ReadonlyMap<string, Regulation>,
  records: readonly AnyRecord[],
): ReadonlyMap<string, Reported> {
  const places = new Map<string, Reported>();
  for (const record of recordsOf(records, "regulation")) places.set(record.data.id, record);
  const bySlug = new Map([...regulations.values()].map(({ id, slug }) => [slug, id]));
  for (const record of recordsOf(records, "version")) {
    const [slug = ""] = record.key.split("/");
    places.set(`${bySlug.get(slug) ?? slug}/${record.data.effectiveOn}`, record);
  }
  return places;
}

function reportFinding(
  finding: VersionFinding,
  places: ReadonlyMap<string, Reported>,
  report: Reporter,
): void {
  const { regulation, version, field, ruleId, reason, ...extra } = finding;
  const record =
    places.get(version === null ? regulation : `${regulation}/${version}`) ?? places.get(regulation);
  if (record) report.at(record, [field], ruleId, reason, extra);
}

function checkKinds(regulation: Regulation): VersionFinding[] {
  return regulation.versions.flatMap((version, index) => {
    const before = regulation.versions[index - 1];
    if (!before) return [];
    return [
      ...checkChangeKind(
        regulation.id,
        version,
        measureChange(countChanges(alignVersions(before.statute, version.statute))),
      ),
    ];
  });
}

/** A text can rest only on what was in force when it took effect. */
function checkBasis(version: Version, record: Reported, laws: readonly LawData[], report: Reporter): void {
  for (const [index, { law: name }] of version.basis.entries()) {
    const law = laws.find(({ title, shortTitles }) => title === name || shortTitles.includes(name));
    if (!law) continue;
    const path = ["basis", index, "law"];
    if (law.repealedOn !== undefined && law.repealedOn <= version.effectiveOn) {
      report.at(
        record,
        path,
        "basis-repealed",
        `上位依据《${law.title}》在施行日之前已于 ${law.repealedOn} 废止`,
        {
          ...(law.replacedBy === undefined ? {} : { expected: [law.replacedBy] }),
          note: law.replacedBy ? `改为依据《${law.replacedBy}》` : "换成当时有效的依据",
        },
      );
    }
    const first = law.versions.flatMap(({ effectiveOn }) => effectiveOn ?? []).sort()[0];
    if (first !== undefined && first > version.effectiveOn) {
      report.at(
        record,
        path,
        "basis-not-yet-in-force",
        `上位依据《${law.title}》到 ${first} 才施行，晚于本版本的施行日`,
        {
          note: "换成当时有效的依据；日期登记有误的，改 laws.yaml",
        },
      );
    }
  }
}

// 自2024年3月11日起施行
const closingDate = /自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|执行)/g;
// 《经费报销实施细则》（景人办发〔2020〕4号）同时废止
const repealedNumber = /（([^（）]*〔\d{4}〕\d+号)）[^。；]*(?:同时废止|予以废止)/g;

/** The last article says the day on which the text takes effect, and repeals the text before it. */
function checkClosing(regulation: Regulation, version: Version, record: Reported, report: Reporter): void {
  const text = (version.articles.at(-1)?.children ?? [])
    .flatMap((child) => (child.type === "paragraph" ? [child.text] : []))
    .join("");
  const [date] = [...text.matchAll(closingDate)];
  const written = date && parseCivilDate(toCivilDate(Number(date[1]), Number(date[2]), Number(date[3])));
  if (written && written !== version.effectiveOn) {
    report.at(
      record,
      ["effectiveOn"],
      "closing-date",
      `末条写“${date[0]}”，与施行日 ${version.effectiveOn} 不一致`,
      { actual: version.effectiveOn, note: "改正末条的日期，或改正 effectiveOn 和文件名" },
    );
  }
  const before = regulation.versions[regulation.versions.indexOf(version) - 1];
  const repealed = [...text.matchAll(repealedNumber)].map((match) => match[1]);
  if (before && date && !repealed.includes(before.documentNumber.written)) {
    const sentence = `《${before.title}》（${before.documentNumber.written}）同时废止。`;
    const { file, body, bodyLine } = record.content;
    const last = version.articles.at(-1)?.span.start ?? 0;
    const place = { file, ...createLineIndex(body, bodyLine).locate(last) };
    report.place(place, "closing-repeal", `末条没有废止前一文本${before.documentNumber.written}`, {
      severity: "warning",
      note: `在末条写上“${sentence}”`,
    });
  }
}
