import {
  normalizeTitle,
  type CitationLibrary,
  type LawMatch,
  type RegulationMatch,
  type WorkEnd,
  type WorkMatch,
} from "../citation/index.ts";
import { addDays, compareCivilDates, type CivilDate } from "../calendar/index.ts";
import type { LawData, PlannedData } from "../schemas/index.ts";
import type { Regulation } from "./types.ts";

export interface WorkSources {
  readonly regulations: ReadonlyMap<string, Regulation>;
  readonly laws: readonly LawData[];
  readonly planned: readonly PlannedData[];
}

/**
 * Works by title, as citations need them. A title may have belonged to several works in turn; the one that had
 * a text on the citing day is meant, else the last one that had.
 */
export function createCitationLibrary({ regulations, laws, planned }: WorkSources): CitationLibrary {
  const byTitle = new Map<string, WorkMatch[]>();
  const add = (title: string, work: WorkMatch): void => {
    const key = normalizeTitle(title);
    const works = byTitle.get(key);
    if (!works) byTitle.set(key, [work]);
    else if (!works.includes(work)) works.push(work);
  };
  for (const regulation of regulations.values()) {
    const match = describeRegulation(regulation, regulations);
    for (const version of regulation.versions) add(version.title, match);
    add(regulation.title, match);
  }
  for (const law of laws) {
    const match = describeLaw(law);
    for (const title of [law.title, ...law.shortTitles]) add(title, match);
  }
  for (const { id, title } of planned) add(title, { kind: "planned", id, title });
  return {
    findWork(title, _number, on) {
      const works = byTitle.get(normalizeTitle(title)) ?? [];
      return works.findLast((work) => hasTextOn(work, on)) ?? works[0] ?? null;
    },
  };
}

function hasTextOn(work: WorkMatch, on: CivilDate): boolean {
  if (work.kind === "planned") return false;
  const [first] = work.versions;
  return first !== undefined && first.effectiveOn <= on && (work.end === null || on < work.end.on);
}

function describeRegulation(regulation: Regulation, all: ReadonlyMap<string, Regulation>): RegulationMatch {
  return {
    kind: "regulation",
    id: regulation.id,
    title: regulation.title,
    versions: regulation.versions.map(({ key, effectiveOn, documentNumber, statute }) => ({
      key,
      effectiveOn,
      documentNumber: documentNumber.written,
      statute,
    })),
    end: findWorkEnd(regulation, all),
  };
}

function findWorkEnd(regulation: Regulation, all: ReadonlyMap<string, Regulation>): WorkEnd | null {
  const last = regulation.versions.at(-1);
  const expired = last?.expiresOn ? addDays(last.expiresOn, 1) : null;
  const on = [regulation.repealedOn, regulation.supersededOn, expired]
    .filter((day) => day !== null)
    .sort()[0];
  if (on === undefined) return null;
  const by = all.get(regulation.repealedBy ?? regulation.supersededBy[0] ?? "");
  return { on, by: by ? { id: by.id, title: by.title } : null };
}

function describeLaw(law: LawData): LawMatch {
  const versions = law.versions.flatMap(({ label, effectiveOn }) =>
    effectiveOn === undefined ? [] : [{ key: label, effectiveOn, statute: null }],
  );
  const by = law.replacedBy === undefined ? null : { id: law.replacedBy, title: law.replacedBy };
  return {
    kind: "law",
    title: law.title,
    versions: versions.sort((a, b) => compareCivilDates(a.effectiveOn, b.effectiveOn)),
    end: law.repealedOn === undefined ? null : { on: law.repealedOn, by },
  };
}
