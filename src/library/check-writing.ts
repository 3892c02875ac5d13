import { listReadablePassages, type ResolvedWork } from "../citation/index.ts";
import { createLineIndex, type Message } from "../diagnostics/index.ts";
import {
  checkCharacters,
  checkCitations,
  checkNeedless,
  checkNumbers,
  checkWords,
  dropOverlaps,
  findException,
  mayDeviate,
  mayHaveNumbers,
  readExceptions,
  type StyleException,
  type StyleFinding,
  type WordRule,
} from "../house-style/index.ts";
import { findUnpublishable } from "../publication/index.ts";
import { parseProvisionReference, type AnyRecord, type OfficeData } from "../schemas/index.ts";
import type { ContentFile } from "../source/index.ts";
import { parseAnchor, findArticle, type Statute } from "../statute/index.ts";
import { findText, listFilePassages, yamlPartOf } from "./list-passages.ts";
import { recordsOf } from "./records.ts";
import type { Library, Version } from "./types.ts";

/** A finding about the writing of a file; offsets into `ContentFile.text`. */
export interface WritingFinding {
  readonly ruleId: string;
  readonly severity: Message["severity"];
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  /** For `--fix`; null when an editor has to decide. */
  readonly replacement: string | null;
  readonly note: string;
}

export interface FileWriting {
  readonly content: ContentFile;
  readonly findings: readonly WritingFinding[];
}

const fixNote =
  "运行 npm run check -- --fix 改正；确要保留的，写明检查例外和理由（docs/content-model.md 第5节）";
const exceptionNote = "确要保留的，写明检查例外和理由（docs/content-model.md 第5节）";

/**
 * The writing of every file: what must not be published (errors), what is not in the house style (warnings, the
 * mechanical ones with their replacement). Texts of regulations that no longer count are documents as they were
 * issued: of them only invisible characters are put right. Exceptions stand in the file itself, with a reason.
 */
export function checkWriting(
  files: readonly ContentFile[],
  records: readonly AnyRecord[],
  library: Library | null,
): FileWriting[] {
  const words = readWordRules(records, library);
  const isSuspicious = createScan(words);
  const addresses = listAddresses(library?.office);
  const recordOf = new Map(records.map((record) => [record.content, record]));
  return files.flatMap((content) => {
    const found: WritingFinding[] = [
      ...checkCharacters(content.text).map(describeStyle),
      ...checkText(content, recordOf.get(content), { words, library, isSuspicious }),
      ...findUnpublishable(content.text, { addresses }).map((finding) => ({
        ...finding,
        severity: "error" as const,
        replacement: null,
      })),
    ];
    const findings = applyExceptions(content, dropRepeated(found));
    return findings.length === 0 ? [] : [{ content, findings }];
  });
}

/** The findings as messages at their places. */
export function describeWriting({ content, findings }: FileWriting): Message[] {
  const lines = createLineIndex(content.text);
  return findings.map(({ ruleId, severity, start, reason, note }) => ({
    ruleId,
    severity,
    reason,
    place: { file: content.file, ...lines.locate(start) },
    note,
  }));
}

interface Surroundings {
  readonly words: readonly WordRule[];
  readonly library: Library | null;
  readonly isSuspicious: (content: ContentFile) => boolean;
}

function checkText(
  content: ContentFile,
  record: AnyRecord | undefined,
  { words, library, isSuspicious }: Surroundings,
): WritingFinding[] {
  const { version, isHistory } = findText(content, record, library);
  const cited =
    version === null || library === null || isHistory ? [] : checkOwnCitations(content, version, library);
  if (!isSuspicious(content)) return cited.map(describeStyle);
  const on = version?.effectiveOn ?? library?.office.edition ?? "9999-12-31";
  const passages = listFilePassages(content, on, { withBody: !isHistory });
  const findings = passages
    .filter(({ isValue }) => !isHistory || isValue)
    .flatMap((passage) => {
      const inPassage = [
        ...(passage.isValue ? [] : checkWords(passage, words)),
        ...checkNumbers(passage),
        // A version's own citations are read with what stands around them, below.
        ...(version !== null && passage.role === "provision"
          ? []
          : checkCitations({ text: passage.text, options: library?.recognition ?? {} })),
      ];
      return inPassage.map((finding) => shift(finding, passage.offset));
    });
  return [...findings, ...cited].map(describeStyle);
}

function checkOwnCitations(content: ContentFile, version: Version, library: Library): StyleFinding[] {
  const bodyStart = content.text.length - content.body.length;
  const isOnly = (work: ResolvedWork, anchor: string): boolean => {
    if (work.kind === "internal") return countParagraphs(version.statute, anchor) === 1;
    const cited = work.kind === "regulation" ? findStatute(library, work.id, work.versionKey) : null;
    return cited !== null && countParagraphs(cited, anchor) === 1;
  };
  const needless = (library.citations.get(version) ?? []).flatMap(({ textStart, citations }) =>
    citations.flatMap((citation) =>
      checkNeedless(citation, isOnly).map((finding) => shift(finding, bodyStart + textStart)),
    ),
  );
  if (!mayDeviate(content.body)) return needless;
  const { passages, aliases } = listReadablePassages(version.statute);
  const spelled = passages.flatMap(({ text, textStart, startsInQuotation }) => {
    const options = { ...library.recognition, aliases, startsInQuotation };
    return checkCitations({ text, options }).map((finding) => shift(finding, bodyStart + textStart));
  });
  return [...needless, ...spelled];
}

function findStatute(library: Library, id: string | null, key: string | null): Statute | null {
  const regulation = library.regulations.get(id ?? "");
  return regulation?.versions.find((version) => version.key === key)?.statute ?? null;
}

function countParagraphs(statute: Statute, anchor: string): number {
  const address = parseAnchor(anchor);
  const article = address && findArticle(statute, address.article);
  return article ? article.children.filter(({ type }) => type === "paragraph").length : 0;
}

function shift(finding: StyleFinding, offset: number): StyleFinding {
  return { ...finding, start: finding.start + offset, end: finding.end + offset };
}

function describeStyle({ advice, ...finding }: StyleFinding): WritingFinding {
  const note = finding.replacement === null ? `${advice ?? "改写这一句"}；${exceptionNote}` : fixNote;
  return { ...finding, severity: "warning", note };
}

/** Of findings about one and the same characters the mechanical one, of those the longest. */
function dropRepeated(findings: readonly WritingFinding[]): WritingFinding[] {
  const edits = dropOverlaps(
    findings.flatMap((finding) =>
      finding.replacement === null ? [] : [{ ...finding, replacement: finding.replacement }],
    ),
  );
  const others = findings.filter(({ replacement }) => replacement === null);
  return [...edits, ...others].sort((a, b) => a.start - b.start);
}

function applyExceptions(content: ContentFile, findings: readonly WritingFinding[]): WritingFinding[] {
  if (!content.text.includes("检查例外")) return [...findings];
  const { yaml, offset } = yamlPartOf(content);
  const exceptions = readExceptions(yaml);
  const used = new Set<StyleException>();
  const kept = findings.filter((finding) => {
    const exception = findException(content.text, finding, exceptions);
    if (exception === null) return true;
    const comment = { start: offset + exception.start, end: offset + exception.end };
    // What the comment itself repeats is no use of it.
    if (finding.start < comment.start || finding.end > comment.end) used.add(exception);
    return false;
  });
  const warn = (
    start: number,
    end: number,
    ruleId: string,
    reason: string,
    note: string,
  ): WritingFinding => ({
    ruleId,
    severity: "warning",
    start: offset + start,
    end: offset + end,
    reason,
    replacement: null,
    note,
  });
  return [
    ...kept,
    ...exceptions.malformed.map(({ start, end }) =>
      warn(start, end, "exception-form", "检查例外没有写明文字和理由", "写成 # 检查例外 “文字”：理由"),
    ),
    ...exceptions.granted
      .filter((exception) => !used.has(exception))
      .map(({ start, end, text }) =>
        warn(start, end, "unused-exception", `检查例外“${text}”没有用上`, "删去这一行，或者核对引号里的文字"),
      ),
  ];
}

/** One look at a whole file that tells whether any rule about words can have something to say. */
function createScan(words: readonly WordRule[]): (content: ContentFile) => boolean {
  const avoided = [...new Set(words.flatMap(({ avoid }) => avoid))];
  const escaped = avoided.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  const pattern = escaped.length === 0 ? null : new RegExp(escaped.join("|"));
  return ({ text }) => (pattern?.test(text) ?? false) || mayHaveNumbers(text) || mayDeviate(text);
}

function readWordRules(records: readonly AnyRecord[], library: Library | null): WordRule[] {
  return recordsOf(records, "wording").flatMap(({ data }) =>
    data.map(({ avoid, write, replace, scope, since, except, reason, basis }) => ({
      avoid,
      write: write ?? null,
      mechanical: replace,
      scope: scope ?? "all",
      since: since ?? null,
      except,
      reason,
      basis: basis === undefined ? null : nameProvision(basis.written, library),
    })),
  );
}

/** `ZD-10第二十三条` → 《公文处理办法》第二十三条. */
function nameProvision(written: string, library: Library | null): string {
  const reference = parseProvisionReference(written);
  const regulation = reference && library?.regulations.get(reference.document);
  return regulation ? `《${regulation.title}》${reference.provision ?? ""}` : written;
}

/** E-mail addresses anywhere in office.yaml are published on purpose. */
function listAddresses(office: OfficeData | undefined): string[] {
  return JSON.stringify(office ?? {}).match(/[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+/g) ?? [];
}
