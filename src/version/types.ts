import type { CivilDate } from "../calendar/index.ts";
import type { Message } from "../diagnostics/index.ts";

/** Status of a version, or of a regulation, on a day; computed from dates, never written by hand. */
export const statuses = ["not-yet-in-force", "in-force", "amended", "repealed", "expired"] as const;
export type Status = (typeof statuses)[number];

/** Words for `Status` on pages. A regulation itself is never `amended`. */
export const statusWords: Readonly<Record<Status, string>> = {
  "not-yet-in-force": "尚未生效",
  "in-force": "现行有效",
  amended: "已被修改",
  repealed: "已废止",
  expired: "失效",
};

/** How a version came about, by the word that editors write: made anew, some articles changed, half or more changed. */
export const changeKindTable = { 制定: "enactment", 修正: "amendment", 修订: "revision" } as const;
export type ChangeKind = (typeof changeKindTable)[keyof typeof changeKindTable];
export const changeKinds: readonly ChangeKind[] = Object.values(changeKindTable);

/** The same from the program's value to the word. */
export const changeKindWords = Object.fromEntries(
  Object.entries(changeKindTable).map(([word, kind]) => [kind, word]),
) as Readonly<Record<ChangeKind, string>>;

/** The dates of one version. */
export interface VersionFacts {
  readonly issuedOn: CivilDate;
  readonly effectiveOn: CivilDate;
  /** Last day on which the version applies, that day included. */
  readonly expiresOn?: CivilDate | null;
}

/** The dates of a regulation. Its versions may stand in any order. */
export interface RegulationFacts<V extends VersionFacts = VersionFacts> {
  readonly versions: readonly V[];
  /** First day on which it no longer applies because it was repealed by name. */
  readonly repealedOn?: CivilDate | null;
  /** First day on which a regulation that names it in `supersedes` applies. */
  readonly supersededOn?: CivilDate | null;
}

/**
 * All dates on which the status of one version depends. Small enough to stand in the attributes of a page,
 * where a script computes the status anew for the reader's day.
 */
export interface VersionPeriod {
  readonly effectiveOn: CivilDate;
  /** First day of the next version. */
  readonly replacedOn: CivilDate | null;
  /** Last day of the term, inclusive. */
  readonly expiresOn: CivilDate | null;
  /** First day without the regulation. */
  readonly repealedOn: CivilDate | null;
}

/** What is needed of a version to name it as a document. */
export interface DocumentFacts extends VersionFacts {
  /** Title at that time. */
  readonly title: string;
  readonly documentNumber: {
    readonly written: string;
    readonly issuerCode: string;
    readonly year: number;
    readonly serial: number;
  };
  readonly changeKind: ChangeKind;
  readonly changeKindReason?: string | null;
}

/** A finding about a regulation or one of its versions; the caller knows the file and gives the place. */
export interface VersionFinding extends Omit<Message, "place"> {
  /** Identifier of the regulation, `ZD-23`. */
  readonly regulation: string;
  /** Effective date of the version, or null when the regulation as a whole is meant. */
  readonly version: CivilDate | null;
  /** Field of the content file: `effectiveOn`. */
  readonly field: string;
}
