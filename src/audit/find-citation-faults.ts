import { formatCivilDate, type CivilDate } from "../calendar/index.ts";
import { explainFailure, type ResolvedCitation } from "../citation/index.ts";
import type { Library } from "../library/index.ts";
import { parseAnchor } from "../statute/index.ts";
import { listCurrentTexts, placeOf } from "./current-articles.ts";
import type { AuditFinding } from "./types.ts";

interface CitedAt {
  readonly place: Pick<AuditFinding, "document" | "title" | "place" | "href">;
  /** `ZD-23#art-4`. */
  readonly node: string;
  /** Words in front of the citation, up to the last mark. */
  readonly before: string;
  readonly resolved: ResolvedCitation;
}

/** Every citation in the articles in force. */
function listCitations(library: Library, today: CivilDate): CitedAt[] {
  return listCurrentTexts(library, today).flatMap(({ regulation, version }) =>
    (library.citations.get(version) ?? []).flatMap(({ nodeId, textStart, citations }) => {
      const id = nodeId === null ? null : articleOf(nodeId);
      const article = version.articles.find((each) => each.id === id);
      if (!article) return [];
      return citations.map((resolved) => ({
        place: placeOf({ regulation, version, article }),
        node: `${regulation.id}#${article.id}`,
        before:
          version.statute.source
            .slice(textStart, textStart + resolved.citation.span.start)
            .split(/[，。；：\n]/)
            .at(-1) ?? "",
        resolved,
      }));
    }),
  );
}

/** Citations in force that lead nowhere, or to what has ended by the day. */
export function findDeadCitations(library: Library, today: CivilDate): AuditFinding[] {
  return listCitations(library, today).flatMap(({ place, resolved, before }): AuditFinding[] => {
    const { citation, work, targets } = resolved;
    const report = (text: string): AuditFinding => ({ kind: "dead-citation", ...place, text });
    const broken = targets.flatMap(({ target, outcome }) =>
      outcome.status === "unresolved"
        ? [report(`“${citation.text}”找不到：${explainFailure(outcome.failure, "所引文本", target).reason}`)]
        : [],
    );
    if (work.kind !== "regulation" && work.kind !== "law") return broken;
    const { supersededBy: ended, title } = work;
    if (!ended || ended.kind !== "work" || ended.on > today || /替代|废止|原/.test(before)) return broken;
    // The clause that repeals a text names it although, and because, it has ended.
    if (/同时废止|予以废止/.test(tailOf(resolved, library, place.document))) return broken;
    const by = ended.by ? `，由《${ended.by.title}》替代` : "";
    return [...broken, report(`引用的《${title}》已于${formatCivilDate(ended.on)}失去效力${by}`)];
  });
}

/** The rest of the sentence behind a citation. */
function tailOf({ citation }: ResolvedCitation, library: Library, document: string): string {
  for (const version of library.regulations.get(document)?.versions ?? []) {
    for (const { textStart, citations } of library.citations.get(version) ?? []) {
      if (!citations.some((each) => each.citation === citation)) continue;
      return version.statute.source.slice(textStart + citation.span.end).split(/[。\n]/)[0] ?? "";
    }
  }
  return "";
}

const sendsOn = /(?:按照|依照|适用|参照|依据|根据)[^，。；]*$/;

/** Articles of which each sends on to the next (按照…规定办理), in a circle. */
export function findCircles(library: Library, today: CivilDate): AuditFinding[] {
  const edges = new Map<string, Set<string>>();
  const places = new Map<string, CitedAt["place"]>();
  for (const { place, node, before, resolved } of listCitations(library, today)) {
    places.set(node, place);
    const { work, targets } = resolved;
    if (!sendsOn.test(before) || (work.kind !== "regulation" && work.kind !== "internal")) continue;
    const document = work.kind === "regulation" ? work.id : place.document;
    for (const { outcome } of targets) {
      for (const anchor of outcome.status === "found" ? outcome.anchors : []) {
        const target = `${document}#${articleOf(anchor)}`;
        if (target !== node) edges.set(node, (edges.get(node) ?? new Set()).add(target));
      }
    }
  }
  return findCycles(edges).flatMap((circle): AuditFinding[] => {
    const [first] = circle;
    const place = first === undefined ? undefined : places.get(first);
    if (!place) return [];
    const names = [...circle, first ?? ""].map((node) => {
      const at = places.get(node);
      return `《${at?.title ?? ""}》${at?.place ?? ""}`;
    });
    return [{ kind: "circular-citation", ...place, text: names.join("→") }];
  });
}

/** Each circle once, from its first node in order. */
export function findCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const circles = new Map<string, string[]>();
  const visit = (path: readonly string[]): void => {
    const [start = ""] = path;
    for (const next of edges.get(path.at(-1) ?? "") ?? []) {
      if (next === start) circles.set([...path].sort().join(" "), [...path]);
      // Longer circles than this nobody follows; the start is the least node, so that each is met once.
      else if (path.length < 5 && next > start && !path.includes(next)) visit([...path, next]);
    }
  };
  for (const node of edges.keys()) visit([node]);
  return [...circles.values()];
}

function articleOf(anchor: string): string | null {
  const address = parseAnchor(anchor);
  return address === null ? null : `art-${address.article}`;
}
