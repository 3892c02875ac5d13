import {
  createResolver,
  recogniseCitations,
  type Citation,
  type CitationTarget,
  type ResolvedCitation,
} from "../citation/index.ts";
import { formatCivilDate } from "../calendar/index.ts";
import type { Library, Regulation, Version } from "../library/index.ts";
import { splitInlineMarks, type InlineRun } from "../statute/inline-marks.ts";
import { parseStatute } from "../statute/index.ts";
import type { Segmenter } from "./version-view.ts";
import type { LinkSegment, TextSegment } from "./views.ts";

type Href = (to: string) => string;
type Link = Omit<LinkSegment, "kind" | "text">;
/** A stretch of a text that is a link; offsets into the text. */
interface LinkSpan {
  readonly start: number;
  readonly end: number;
  readonly link: Link;
}

/** Splits the provisions of a version into runs: plain, emphasised, struck out, citations as links. */
export function createSegmenter(
  regulation: Regulation,
  version: Version,
  library: Library,
  href: Href,
): Segmenter {
  const passages = new Map(
    (library.citations.get(version) ?? []).map(({ textStart, citations }) => [textStart, citations]),
  );
  const own = { id: regulation.id, key: version.key };
  return (text, textStart) =>
    splitText(
      text,
      (passages.get(textStart) ?? []).flatMap((citation) => listLinks(citation, library, href, own)),
    );
}

/** Splits a text that belongs to no regulation (a flow's step, a conduct case): citations read as of the edition date. */
export function createPlainSegmenter(library: Library, href: Href): (text: string) => readonly TextSegment[] {
  const resolve = editionResolver(library);
  return (text) =>
    splitText(
      text,
      recogniseCitations(text, library.recognition)
        .filter(({ work }) => work?.kind === "named")
        .flatMap((citation) => listLinks(resolve(citation), library, href, null)),
    );
}

const resolvers = new WeakMap<Library, (citation: Citation) => ResolvedCitation>();

/** Resolves as of the edition date; shared by all pages, so that each regulation is walked once. */
function editionResolver(library: Library): (citation: Citation) => ResolvedCitation {
  const known = resolvers.get(library);
  if (known) return known;
  const resolver = createResolver(library.works);
  const position = { statute: parseStatute(""), effectiveOn: library.office.edition, nodeId: null };
  const resolve = (citation: Citation): ResolvedCitation => resolver.resolve(citation, position);
  resolvers.set(library, resolve);
  return resolve;
}

function splitText(text: string, links: readonly LinkSpan[]): TextSegment[] {
  const runs = splitInlineMarks(text);
  const segments: TextSegment[] = [];
  let at = 0;
  for (const { start, end, link } of links) {
    if (start < at) continue;
    segments.push(...cutRuns(runs, at, start));
    // A mark within the link, as in **《公文处理办法》**第九条, goes like any other.
    segments.push({
      kind: "link",
      text: cutRuns(runs, start, end)
        .map((run) => run.text)
        .join(""),
      ...link,
    });
    at = end;
  }
  return [...segments, ...cutRuns(runs, at, text.length)];
}

/** Runs of plain, emphasised and struck-out text; the marks themselves are gone. */
export function splitMarks(text: string): TextSegment[] {
  return cutRuns(splitInlineMarks(text), 0, text.length);
}

/** The parts of the runs between two offsets. */
function cutRuns(runs: readonly InlineRun[], from: number, to: number): Omit<InlineRun, "start">[] {
  return runs.flatMap(({ kind, start, text }) => {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return part === "" ? [] : [{ kind, text: part }];
  });
}

/** Each member of a citation is a link of its own; the title in front of the first one belongs to it. */
function listLinks(
  resolved: ResolvedCitation,
  library: Library,
  href: Href,
  own: { readonly id: string; readonly key: string } | null,
): LinkSpan[] {
  const { citation, work, targets } = resolved;
  if (targets.length === 0) {
    const link = linkTo(resolved, null, library, href, own);
    return link ? [{ ...citation.span, link }] : [];
  }
  return targets.flatMap(({ target, outcome }, index): LinkSpan[] => {
    const anchor = outcome.status === "found" ? (outcome.anchors[0] ?? null) : null;
    if (work.kind === "internal" && anchor === null) return [];
    const link = linkTo(resolved, anchor, library, href, own);
    return link
      ? [{ start: index === 0 ? citation.span.start : target.span.start, end: endOf(target), link }]
      : [];
  });
}

function endOf(target: CitationTarget): number {
  return target.span.end;
}

function linkTo(
  { work }: ResolvedCitation,
  anchor: string | null,
  library: Library,
  href: Href,
  own: { readonly id: string; readonly key: string } | null,
): Link | null {
  const fragment = anchor === null ? "" : `#${anchor}`;
  switch (work.kind) {
    case "internal":
      if (!own || anchor === null) return null;
      return {
        href: fragment,
        note: null,
        preview: previewOf(`${own.id}/${own.key}`, anchor),
        state: "current",
        supersededOn: null,
      };
    case "planned":
      return {
        href: href("/planned/"),
        note: `《${work.title}》还没有成文`,
        preview: null,
        state: "planned",
        supersededOn: null,
      };
    case "law":
      return {
        href: href(`/laws/#${lawAnchor(work.title, library)}`),
        note: null,
        preview: null,
        state: "law",
        supersededOn: null,
      };
    case "regulation": {
      const regulation = library.regulations.get(work.id ?? "");
      if (!regulation || work.versionKey === null) return null;
      const replaced = work.supersededBy;
      return {
        href: href(`/regulations/${regulation.slug}/${work.versionKey}/${fragment}`),
        note: replaced ? describeReplacement(work.versionKey, replaced) : null,
        preview: previewOf(`${regulation.id}/${work.versionKey}`, anchor),
        // The reader's day decides whether the replacement has come; the script compares.
        state: replaced && replaced.on <= library.office.edition ? "superseded" : "current",
        supersededOn: replaced?.on ?? null,
      };
    }
    default:
      return null;
  }
}

/** Articles have a preview; chapters and annexes are too long for one. */
function previewOf(version: string, anchor: string | null): string | null {
  return anchor?.startsWith("art-") ? `${version}#${anchor}` : null;
}

type Replacement = NonNullable<
  Extract<ResolvedCitation["work"], { kind: "regulation" | "law" }>["supersededBy"]
>;

function describeReplacement(versionKey: string, replaced: Replacement): string {
  const cited = `引用的是${versionKey.slice(0, 4)}年版`;
  const since = formatCivilDate(replaced.on);
  if (replaced.kind === "version") return `${cited}，${since}起为新的文本`;
  return replaced.by ? `${cited}，${since}起由《${replaced.by.title}》替代` : `${cited}，${since}起不再适用`;
}

/** Anchor of a law on the page of higher rules. */
export function lawAnchor(title: string, { laws }: Pick<Library, "laws">): string {
  return `law-${laws.findIndex((law) => law.title === title) + 1}`;
}
