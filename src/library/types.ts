import type { CivilDate } from "../calendar/index.ts";
import type { CitationLibrary, RecognitionContext, ResolvedCitation } from "../citation/index.ts";
import type { Message } from "../diagnostics/index.ts";
import type {
  ApprovalData,
  ChangeKind,
  ConductData,
  DocumentNumber,
  EssayPointData,
  FlowData,
  FormData,
  KeyTasksData,
  LawData,
  LeadData,
  LexiconData,
  OfficeData,
  PlannedData,
  PostData,
  ProvisionReference,
  QuestionData,
  RegulationData,
  ReviewData,
  ServiceData,
  SilentData,
  StepData,
  TaskData,
  ThesaurusData,
  UnitData,
  Verification,
  VersionData,
} from "../schemas/index.ts";
import type { Article, Statute } from "../statute/index.ts";

/** A figure taken from a higher rule, at its provision. */
export interface Figure {
  readonly at: string;
  /** Anchor of the provision. */
  readonly anchor: string;
  readonly articleId: string;
  readonly figure: string;
  readonly source: string;
  readonly verified: Verification;
}

/** The citations of one passage of a version. */
export interface PassageCitations {
  /** Anchor of the provision or annex it stands in. */
  readonly nodeId: string | null;
  /** Where the passage's text starts in the version's source; spans of the citations count from there. */
  readonly textStart: number;
  readonly citations: readonly ResolvedCitation[];
}

/** One dated text of a regulation. */
export interface Version {
  /** Its effective date; unique within the regulation. */
  readonly key: CivilDate;
  readonly regulationId: string;
  readonly title: string;
  readonly documentNumber: DocumentNumber;
  readonly issuedOn: CivilDate;
  readonly effectiveOn: CivilDate;
  readonly expiresOn: CivilDate | null;
  readonly changeKind: ChangeKind;
  readonly changeKindReason: string | null;
  readonly changeNote: string | null;
  readonly basis: VersionData["basis"];
  readonly figures: readonly Figure[];
  readonly statute: Statute;
  /** All articles in document order. */
  readonly articles: readonly Article[];
  readonly gists: ReadonlyMap<string, ArticleGist>;
  /** Path inside the content folder, and as shown to editors. */
  readonly path: string;
  readonly file: string;
  readonly bodyLine: number;
}

/** The gist (条旨) of an article and the ways people ask for it. */
export interface ArticleGist {
  readonly articleId: string;
  readonly gist: string;
  readonly asks: readonly string[];
}

/** A regulation over time. */
export interface Regulation extends Omit<RegulationData, "repealedOn" | "repealedBy"> {
  /** Address segment: `zd-23`. */
  readonly slug: string;
  readonly repealedOn: CivilDate | null;
  readonly repealedBy: string | null;
  /** Identifiers of regulations that name this one in `supersedes`. */
  readonly supersededBy: readonly string[];
  /** First day on which one of them applies. */
  readonly supersededOn: CivilDate | null;
  /** By effective date, oldest first; never empty. */
  readonly versions: readonly [Version, ...Version[]];
  readonly file: string;
}

/** A reference to a provision, resolved against the version in force on the edition date. */
export interface ResolvedReference extends ProvisionReference {
  /** Chinese title of the cited document. */
  readonly title: string;
  readonly kind: "regulation" | "planned";
  /** `art-4`; null when the whole document is meant, or is not written yet. */
  readonly articleId: string | null;
  /** Anchor of the finest provision: `art-4-para-1`. */
  readonly anchor: string | null;
  /** The same provision in every version that can be in force from the edition date on. */
  readonly targets: readonly { readonly version: CivilDate; readonly articleId: string | null }[];
}

export interface FlowStep extends Omit<StepData, "basis"> {
  readonly basis: readonly ResolvedReference[];
  /** Anchor on the flow's page: `step-1`. */
  readonly anchor: string;
  /** As shown: `①`, `甲①`. */
  readonly label: string;
}

export interface Flow extends Omit<FlowData, "steps"> {
  readonly slug: string;
  readonly steps: readonly FlowStep[];
  /** Notes for readers, MDX. */
  readonly body: string;
  readonly path: string;
  readonly file: string;
}

export interface Form extends Omit<FormData, "basis"> {
  readonly slug: string;
  readonly basis: readonly ResolvedReference[];
  /** Steps that take the form in or put it out. */
  readonly steps: readonly {
    readonly flow: string;
    readonly step: string;
    readonly use: "input" | "output";
  }[];
  readonly file: string;
}

export interface ConductCase extends Omit<ConductData, "clause"> {
  readonly slug: string;
  readonly clause: ResolvedReference;
  readonly body: string;
  readonly path: string;
}

export interface Task extends Omit<TaskData, "basis"> {
  readonly slug: string;
  readonly basis: readonly ResolvedReference[];
  readonly body: string;
  readonly path: string;
}

export interface Service extends Omit<ServiceData, "provisions"> {
  readonly slug: string;
  readonly provisions: readonly ResolvedReference[];
}

/** One act in a line of approval. */
export type ApprovalStep = Omit<ApprovalData["chain"][number], "basis"> & {
  /** What the act rests on: its own article, or the line's first one. */
  readonly basis: ResolvedReference | null;
};

export interface Approval extends Omit<ApprovalData, "basis" | "chain"> {
  readonly chain: readonly ApprovalStep[];
  readonly basis: readonly ResolvedReference[];
}

export interface Lead extends Omit<LeadData, "basis"> {
  readonly basis: readonly ResolvedReference[];
}

/** One year's breakdown of tasks with what it rests on. */
export interface KeyTasks extends Omit<KeyTasksData, "groups" | "basis"> {
  readonly basis: readonly ResolvedReference[];
  readonly groups: readonly { readonly centralWork: string; readonly tasks: readonly KeyTask[] }[];
}

export interface KeyTask extends Omit<KeyTasksData["groups"][number]["tasks"][number], "basis"> {
  readonly basis: readonly ResolvedReference[];
}

/** A point of the founding essay with what carries it. */
export interface EssayPoint extends Omit<EssayPointData, "provisions"> {
  readonly provisions: readonly ResolvedReference[];
}

/** Something that rests on or cites an article. */
export interface Backlink {
  readonly kind: "regulation" | "flow" | "form" | "conduct" | "essay" | "task" | "service" | "approval";
  /** Identifier of the citing document, or its slug. */
  readonly document: string;
  /** As shown: `《差旅费管理细则》第十四条`, `经费报销 第②步`. */
  readonly label: string;
  /** Address from the site's root: `/flows/lc-13/#step-2`. */
  readonly href: string;
  /** The version that is cited, when a newer one has come or will come in its place: 引用的是旧版. */
  readonly outdated?: string;
}

/** The whole handbook, everything resolved against everything. */
export interface Library {
  readonly office: OfficeData;
  readonly units: readonly UnitData[];
  readonly posts: readonly PostData[];
  readonly laws: readonly LawData[];
  readonly planned: readonly PlannedData[];
  /** By identifier, in catalogue order. */
  readonly regulations: ReadonlyMap<string, Regulation>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly conduct: readonly ConductCase[];
  readonly services: ReadonlyMap<string, Service>;
  readonly tasks: readonly Task[];
  readonly approvals: readonly Approval[];
  readonly leads: readonly Lead[];
  readonly essay: readonly EssayPoint[];
  readonly silent: readonly SilentData[];
  readonly thesaurus: readonly ThesaurusData[];
  readonly lexicon: readonly LexiconData[];
  readonly questions: readonly QuestionData[];
  /** Reviews that were done. */
  readonly reviews: readonly ReviewData[];
  /** By year, newest first. */
  readonly keyTasks: readonly KeyTasks[];
  /** Citations of each version, passage by passage. */
  readonly citations: ReadonlyMap<Version, readonly PassageCitations[]>;
  /** Works by title, for texts that are no regulations. */
  readonly works: CitationLibrary;
  readonly recognition: RecognitionContext;
  /** Backlinks by `ZD-23/2024-03-11#art-4`; the key without `#` holds what cites the whole version. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
}

export interface Assembled {
  /** Null when not even the office is readable. */
  readonly library: Library | null;
  readonly messages: readonly Message[];
}
