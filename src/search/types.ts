import type { CivilDate } from "../calendar/index.ts";
import type { Status, VersionPeriod } from "../version/index.ts";

/** What a record stands for. */
export const recordKinds = [
  "article",
  "annex",
  "step",
  "regulation",
  "flow",
  "form",
  "service",
  "task",
  "approval",
  "conduct",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Kinds as the search page names them. */
export const recordKindWords: Readonly<Record<RecordKind, string>> = {
  article: "条文",
  annex: "附件",
  step: "流程环节",
  regulation: "制度",
  flow: "流程",
  form: "表单",
  service: "人事业务",
  task: "我要办",
  approval: "审批权限",
  conduct: "行为情景",
};

/** A document that results are grouped by. */
export interface SearchDocument {
  /** `ZD-23`, `LC-13`, `BD-24`, `YW-01`, the slug of a task. */
  readonly id: string;
  readonly title: string;
  readonly kind: RecordKind;
  /** From the site's root: `/regulations/zd-23/`. */
  readonly path: string;
  readonly owner: string;
  /** Name of the category; the empty string where a document has none. */
  readonly category: string;
  /** Keywords, summary and other words by which the document is known. */
  readonly words: readonly string[];
}

/** A dated text of a regulation. */
export interface SearchVersion {
  /** Position of its document. */
  readonly doc: number;
  /** Effective date, the version's key. */
  readonly key: CivilDate;
  readonly title: string;
  /** `景人办发〔2024〕3号`. */
  readonly number: string;
  readonly period: VersionPeriod;
}

/** A range of amounts in yuan or of days: `from` and `upTo` belong to it, `over` and `under` do not. */
export interface SearchRange {
  readonly unit: "yuan" | "day";
  readonly from?: number;
  readonly over?: number;
  readonly under?: number;
  readonly upTo?: number;
}

/** A passage of a record: one paragraph, subparagraph or item, its label in front. */
export interface SearchPassage {
  /** `art-8-para-1`; the empty string for text without an anchor of its own. */
  readonly anchor: string;
  readonly text: string;
}

/** The unit that is found: an article, a step, a form. */
export interface SearchRecord {
  readonly kind: RecordKind;
  /** Position of the document. */
  readonly doc: number;
  /** Position of the version; absent for what has no versions. */
  readonly version?: number;
  /** `"8"`, `"12-1"`; a step's id; absent for a whole document. */
  readonly article?: string;
  /** `第八条`, `④财务审核`. */
  readonly label: string;
  /** Where it opens when no passage is nearer. */
  readonly anchor?: string;
  /** Path of a page other than the document's. */
  readonly path?: string;
  /** Chapter, track or group. */
  readonly heading?: string;
  readonly gist?: string;
  readonly asks?: readonly string[];
  readonly passages: readonly SearchPassage[];
  /** What the record rests on: `ZD-23#8`. */
  readonly basis?: readonly string[];
  /** Amounts or days for which it holds, where that is data. */
  readonly range?: SearchRange;
  /** Forms that it uses. */
  readonly forms?: readonly string[];
}

/** Something that the handbook does not regulate. */
export interface SilentMatter {
  readonly matter: string;
  readonly asks: readonly string[];
  readonly answer: string;
  readonly askUnit: string;
  readonly external?: string;
  /** Near provisions: `ZD-41#14`. */
  readonly near: readonly string[];
}

/** Everything that one part of the index holds; plain data, so that it travels as JSON. */
export interface SearchData {
  /** Edition of the handbook; parts of two editions are never mixed. */
  readonly edition: CivilDate;
  readonly documents: readonly SearchDocument[];
  readonly versions: readonly SearchVersion[];
  readonly records: readonly SearchRecord[];
  readonly silent: readonly SilentMatter[];
  /** Everyday word and what it may stand for, from thesaurus and lexicon. */
  readonly synonyms: readonly Synonym[];
  /** Null in parts that are not typed into. */
  readonly pinyin: PinyinData | null;
  /** Whom to ask. */
  readonly contact: { readonly unit: string; readonly phone?: string } | null;
}

/** How words sound, so that they can be typed by letters and wrong characters that sound alike are understood. */
export interface PinyinData {
  /** Syllables of the 3,755 most common characters in the order of GB/T 2312: `a2 ai13 …`. */
  readonly runs: string;
  /** Characters of the handbook that are not among them. */
  readonly others: Readonly<Record<string, string>>;
  /** Words that sound otherwise than character by character: `会计: kuai ji`. */
  readonly words: Readonly<Record<string, string>>;
}

/** One row of the thesaurus (`strict`) or of the lexicon of general office words. */
export interface Synonym {
  readonly word: string;
  readonly means: readonly string[];
  readonly strict: boolean;
}

/** What a question asks for. */
export const questionTypes = [
  "time",
  "who",
  "money",
  "may",
  "how",
  "form",
  "since",
  "consequence",
  "count",
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** How far a result can be trusted to hold what was looked for. */
export type Tier = "exact" | "ranked";

/** A half-open range in a passage's text that matched. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface SearchResult {
  readonly kind: RecordKind;
  /** `ZD-23`, `LC-13`. */
  readonly doc: string;
  /** `"8"`; a step's id; null for a whole document. */
  readonly article: string | null;
  /** Effective date of the version; null for what has no versions. */
  readonly version: CivilDate | null;
  /** `经费报销实施细则`. */
  readonly title: string;
  /** `第八条`, `④财务审核`. */
  readonly label: string;
  readonly gist: string | null;
  /** Text of the passage that fits best, as written. */
  readonly excerpt: string;
  /** What matched in the excerpt. */
  readonly marks: readonly Mark[];
  /** From the site's root, with fragment: `/regulations/zd-23/#art-8-para-1`. */
  readonly url: string;
  readonly anchor: string | null;
  /** On the reading day; null for what has no versions. */
  readonly status: Status | null;
  readonly owner: string;
  readonly category: string;
  readonly tier: Tier;
  readonly score: number;
}

/** How sure the answer is: found, only near matches, or not regulated. */
export const answers = ["found", "closest", "none"] as const;
export type Answer = (typeof answers)[number];

/** The sentence that answers, with what stands beside it. */
export interface DirectAnswer {
  readonly result: SearchResult;
  /** The sentence, out of the result's passage. */
  readonly sentence: string;
  /** The figure or words asked for, in the sentence. */
  readonly marks: readonly Mark[];
  /** `《经费报销实施细则》（景人办发〔2024〕3号）第八条第一款`. */
  readonly citation: string;
  readonly flow: { readonly title: string; readonly label: string; readonly url: string } | null;
  readonly form: { readonly title: string; readonly url: string } | null;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type Facet = "kind" | "owner" | "category" | "status";

export interface SearchAnswer {
  readonly query: string;
  /** What was searched for in its place: letters read as a word, a wrong character mended; else null. */
  readonly understood: string | null;
  readonly answer: Answer;
  readonly results: readonly SearchResult[];
  /** How many results there are beyond a limit. */
  readonly total: number;
  /** How many of them hold the query word for word. */
  readonly exact: number;
  readonly direct: DirectAnswer | null;
  /** What the handbook does not regulate, when that is the answer. */
  readonly silent: SilentMatter | null;
  /** Counts of every filter value among all results, that filter itself left out. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** The day as of which texts were searched. */
  readonly on: CivilDate;
  /** Whether the day came from a year in the question. */
  readonly onFromQuestion: boolean;
  /** Other things to type, when little is found. */
  readonly suggestions: readonly string[];
}

export interface SearchOptions {
  /** The reading day. */
  readonly today: CivilDate;
  /** As of which day; absent means today, or the year in the question. */
  readonly on?: CivilDate;
  /** Values that results must have, by filter; status defaults to in force and not yet in force. */
  readonly filters?: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Most results returned that are not word for word. */
  readonly limit?: number;
}

/** One search over either index; the page, the command and the tests know nothing else. */
export interface SearchEngine {
  readonly name: "own" | "pagefind";
  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
}
