import type { ResolvedCitation, ResolvedTarget, ResolvedWork, Supersession } from "../../citation/index.ts";
import type { Library } from "../../library/index.ts";
import type { PlainText } from "../../statute/inline-marks.ts";
import { lawAnchor } from "../segments.ts";
import type { CitationData } from "./citation-fields.ts";

type Href = (to: string) => string;
type Place = PlainText["place"];

/** What is needed to turn the citations of one version into data. */
export interface CitationContext {
  readonly library: Library;
  readonly href: Href;
  /** Address of the citing version's page. */
  readonly ownPage: string;
}

/** A resolved citation as data; `place` turns offsets of the recognised text into those of the published one. */
export function writeCitation(
  { citation, work, targets }: ResolvedCitation,
  place: Place,
  context: CitationContext,
): CitationData {
  const page = pageOf(work, context);
  return {
    start: place(citation.span.start),
    end: place(citation.span.end),
    text: citation.text,
    work: writeWork(work),
    page: page === null ? null : context.href(page),
    targets: targets.map((target) => writeTarget(target, page, place, context.href)),
  };
}

function writeWork(work: ResolvedWork): CitationData["work"] {
  switch (work.kind) {
    case "internal":
      return { kind: "internal" };
    case "planned":
      return { kind: "planned", id: work.id, title: work.title };
    case "unresolved":
      return { kind: "unresolved", reason: work.failure.reason };
    default: {
      const { title, versionKey: version, standing } = work;
      const base = { title, version, standing, supersededBy: writeSuccessor(work.supersededBy) };
      return work.id === null ? { kind: "law", ...base } : { kind: "regulation", id: work.id, ...base };
    }
  }
}

function writeSuccessor(
  superseded: Supersession | null,
): Extract<CitationData["work"], { kind: "law" }>["supersededBy"] {
  if (superseded === null) return null;
  const { on } = superseded;
  return superseded.kind === "version"
    ? { kind: "version", on, key: superseded.key }
    : { kind: "work", on, by: superseded.by && { id: superseded.by.id, title: superseded.by.title } };
}

function writeTarget(
  { target, outcome }: ResolvedTarget,
  page: string | null,
  place: Place,
  href: Href,
): CitationData["targets"][number] {
  const base = { start: place(target.span.start), end: place(target.span.end), text: target.text };
  switch (outcome.status) {
    case "found": {
      const [first] = outcome.anchors;
      const { exact } = outcome;
      return {
        ...base,
        status: "found",
        anchors: [...outcome.anchors],
        exact,
        page: href(`${page ?? ""}#${first ?? ""}`),
      };
    }
    case "unchecked":
      return { ...base, status: "unchecked" };
    case "unresolved":
      return { ...base, status: "unresolved", reason: outcome.failure.reason };
  }
}

/** Address of the cited work's page, from the root; null when there is none. */
function pageOf(work: ResolvedWork, { library, ownPage }: CitationContext): string | null {
  switch (work.kind) {
    case "internal":
      return ownPage;
    case "planned":
      return "/planned/";
    case "law":
      return `/laws/#${lawAnchor(work.title, library)}`;
    case "regulation": {
      const slug = library.regulations.get(work.id ?? "")?.slug;
      if (slug === undefined) return null;
      return `/regulations/${slug}/${work.versionKey === null ? "" : `${work.versionKey}/`}`;
    }
    case "unresolved":
      return null;
  }
}
