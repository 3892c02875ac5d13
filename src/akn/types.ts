/**
 * What an Akoma Ntoso document is written from. Names of the standard: OASIS “Akoma Ntoso Version 1.0” (the XML
 * vocabulary 3.0) and “Akoma Ntoso Naming Convention Version 1.0”.
 */
import type { CivilDate } from "../calendar/index.ts";
import type { ResolvedCitation } from "../citation/index.ts";
import type { Statute } from "../statute/index.ts";
import type { ChangeKind } from "../version/index.ts";

/** What names a work for good: it goes into its address. */
export interface AknWork {
  /** Identifier of the regulation, `ZD-23`. */
  readonly id: string;
  readonly title: string;
  /** Short name of the office, which tells its numbers from those of other offices. */
  readonly actor: string;
  /** Day on which the first version was issued. */
  readonly createdOn: CivilDate;
}

/** A dated text of the work. */
export interface AknVersion {
  readonly key: CivilDate;
  readonly title: string;
  /** As printed: `景人办发〔2024〕3号`. */
  readonly documentNumber: string;
  /** Name of the body that issued it. */
  readonly issuer: string;
  readonly issuedOn: CivilDate;
  readonly effectiveOn: CivilDate;
  readonly expiresOn: CivilDate | null;
  readonly changeKind: ChangeKind;
}

/** The citations of one passage, as `findCitations` lists and the resolver resolves them. */
export interface AknPassage {
  /** Where the passage's text starts in the source. */
  readonly textStart: number;
  readonly citations: readonly ResolvedCitation[];
}

/** A version of a cited work: its address and the eIds of its provisions by anchor. */
export interface AknCitedText {
  readonly work: AknWork;
  readonly key: string;
  readonly eIds: ReadonlyMap<string, string>;
}

export interface AknSource {
  readonly work: AknWork;
  /** All versions of the work. */
  readonly versions: readonly AknVersion[];
  /** The one to write; one of `versions`. */
  readonly version: AknVersion;
  readonly statute: Statute;
  readonly passages: readonly AknPassage[];
  /** 题注. */
  readonly titleNote: string;
  /** First day without the work, with what took its place. */
  readonly end: { readonly on: CivilDate; readonly by: AknWork | null } | null;
  /** Works that this one took the place of. */
  readonly supersedes: readonly AknWork[];
  /** The office that keeps the handbook. */
  readonly publisher: string;
  /** Day as of which the handbook was edited. */
  readonly edition: CivilDate;
  readonly category: { readonly id: string; readonly name: string };
  readonly keywords: readonly string[];
  readonly basis: readonly { readonly title: string; readonly articles: string | null }[];
  /** The text of a cited regulation; null when it is not held. */
  readonly findText: (id: string, key: string | null) => AknCitedText | null;
}
