import { followArticle } from "./align-versions.ts";
import { nameAnchor } from "./name-anchor.ts";
import type {
  Approval,
  Backlink,
  ConductCase,
  EssayPoint,
  Flow,
  Form,
  PassageCitations,
  Regulation,
  ResolvedReference,
  Service,
  Task,
  Version,
} from "./types.ts";

export interface BacklinkSources {
  readonly flows: Iterable<Flow>;
  readonly forms: Iterable<Form>;
  readonly conduct: readonly ConductCase[];
  readonly tasks: readonly Task[];
  readonly services: Iterable<Service>;
  readonly approvals: readonly Approval[];
  readonly essay: readonly EssayPoint[];
  readonly regulations: ReadonlyMap<string, Regulation>;
  /** Versions whose citations count. */
  readonly citing: readonly { readonly regulation: Regulation; readonly version: Version }[];
  readonly citations: ReadonlyMap<Version, readonly PassageCitations[]>;
}

/** Key of an article of a version in the backlink table; without an article the whole version. */
export function backlinkKey(document: string, version: string, articleId: string | null): string {
  return `${document}/${version}${articleId === null ? "" : `#${articleId}`}`;
}

/** Adds a link to the table, once per citing place. */
function addBacklink(table: Map<string, Backlink[]>, key: string, link: Backlink): void {
  const links = table.get(key);
  if (!links) table.set(key, [link]);
  else if (!links.some(({ href, label }) => href === link.href && label === link.label)) links.push(link);
}

/** Everything that rests on an article, by `ZD-23/2024-03-11#art-4`. */
export function collectBacklinks(sources: BacklinkSources): Map<string, Backlink[]> {
  const table = new Map<string, Backlink[]>();
  const add = (references: readonly ResolvedReference[], link: Backlink): void => {
    for (const { document, targets } of references) {
      for (const { version, articleId } of targets)
        addBacklink(table, backlinkKey(document, version, articleId), link);
    }
  };
  for (const flow of sources.flows) {
    for (const step of flow.steps) {
      const href = `/flows/${flow.slug}/#${step.anchor}`;
      add(step.basis, {
        kind: "flow",
        document: flow.id,
        label: `${flow.title}${step.label}${step.name}`,
        href,
      });
    }
  }
  for (const form of sources.forms) {
    add(form.basis, { kind: "form", document: form.id, label: form.title, href: `/forms/${form.slug}/` });
  }
  for (const entry of sources.conduct) {
    add([entry.clause], {
      kind: "conduct",
      document: entry.slug,
      label: entry.title,
      href: `/conduct/#case-${entry.slug}`,
    });
  }
  for (const task of sources.tasks) {
    add(task.basis, { kind: "task", document: task.slug, label: task.title, href: `/tasks/${task.slug}/` });
  }
  for (const service of sources.services) {
    add(service.provisions, {
      kind: "service",
      document: service.id,
      label: service.title,
      href: `/services/${service.slug}/`,
    });
  }
  for (const row of sources.approvals) {
    const label = row.condition ? `${row.matter}（${row.condition}）` : row.matter;
    add(row.basis, {
      kind: "approval",
      document: row.matter,
      label,
      href: `/approvals/#${nameAnchor(row.matter)}`,
    });
  }
  for (const point of sources.essay) {
    add(point.provisions, {
      kind: "essay",
      document: point.id,
      label: point.id,
      href: `/coverage/#${point.id.toLowerCase()}`,
    });
  }
  addRegulationLinks(table, sources);
  return table;
}

/**
 * Links from citing regulations. Only texts that can be in force from the edition date on count: what an old
 * text cited is no reason to leave an article as it is.
 */
function addRegulationLinks(
  table: Map<string, Backlink[]>,
  { citing, citations, regulations }: BacklinkSources,
): void {
  for (const { regulation, version } of citing) {
    for (const { nodeId, citations: found } of citations.get(version) ?? []) {
      const own = nodeId === null ? null : articleIdOf(nodeId);
      const article = version.articles.find(({ id }) => id === own);
      for (const { work, targets } of found) {
        if (work.kind !== "internal" && (work.kind !== "regulation" || work.id === null)) continue;
        const document = work.kind === "internal" ? regulation.id : (work.id ?? "");
        const key = work.kind === "internal" ? version.key : (work.versionKey ?? version.key);
        const title = work.kind === "internal" ? "本制度" : `《${version.title}》`;
        const link: Backlink = {
          kind: "regulation",
          document: regulation.id,
          label: `${title}${article?.label ?? ""}`,
          href: `/regulations/${regulation.slug}/${version.key}/${nodeId === null ? "" : `#${nodeId}`}`,
        };
        const anchors = targets.flatMap(({ outcome }) => (outcome.status === "found" ? outcome.anchors : []));
        const cited = new Set(anchors.map(articleIdOf));
        for (const articleId of cited) {
          // 前款 and 本条 say nothing that the reader does not see anyway.
          if (work.kind === "internal" && articleId === own) continue;
          addBacklink(table, backlinkKey(document, key, articleId), link);
          if (work.kind === "internal") continue;
          for (const [newer, newerId] of followToNewer(regulations.get(document), key, articleId)) {
            addBacklink(table, backlinkKey(document, newer, newerId), { ...link, outdated: key });
          }
        }
        if (targets.length === 0 && work.kind !== "internal")
          addBacklink(table, backlinkKey(document, key, null), link);
      }
    }
  }
}

/**
 * What became of an article in each newer version: its key and the article there. A text that cites an older version
 * rests on the newer one's article just as well, and has to be looked at when that changes.
 */
function followToNewer(
  regulation: Regulation | undefined,
  key: string,
  articleId: string,
): readonly (readonly [key: string, articleId: string])[] {
  const versions = regulation?.versions ?? [];
  const start = versions.findIndex((version) => version.key === key);
  if (start < 0) return [];
  const found: [string, string][] = [];
  let ids: readonly string[] = [articleId];
  for (let index = start + 1; index < versions.length && ids.length > 0; index += 1) {
    const [old, fresh] = [versions[index - 1], versions[index]];
    if (!old || !fresh) break;
    ids = [...new Set(ids.flatMap((id) => followArticle(old.statute, fresh.statute, id)))];
    found.push(...ids.map((id): [string, string] => [fresh.key, id]));
  }
  return found;
}

/** `art-9-para-2` → `art-9`. */
function articleIdOf(anchor: string): string {
  return anchor.split("-para-")[0] ?? anchor;
}
