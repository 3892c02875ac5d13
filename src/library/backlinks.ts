import type { Approval, Backlink, ConductCase, EssayPoint, Flow, Form, ResolvedReference, Service, Task } from "./types.ts";

export interface BacklinkSources {
  readonly flows: Iterable<Flow>;
  readonly forms: Iterable<Form>;
  readonly conduct: readonly ConductCase[];
  readonly tasks: readonly Task[];
  readonly services: Iterable<Service>;
  readonly approvals: readonly Approval[];
  readonly essay: readonly EssayPoint[];
}

/** Key of an article in the backlink table; without an article the whole document. */
export function backlinkKey(document: string, articleId: string | null): string {
  return articleId === null ? document : `${document}#${articleId}`;
}

/** Adds links to a table, one per citing place. */
export function addBacklink(table: Map<string, Backlink[]>, key: string, link: Backlink): void {
  const links = table.get(key);
  if (!links) table.set(key, [link]);
  else if (!links.some(({ href, label }) => href === link.href && label === link.label)) links.push(link);
}

/** Everything outside the regulations that rests on an article, by `ZD-23#art-4`. */
export function collectBacklinks(sources: BacklinkSources): Map<string, Backlink[]> {
  const table = new Map<string, Backlink[]>();
  const add = (references: readonly ResolvedReference[], link: Backlink): void => {
    for (const { document, articleId } of references) addBacklink(table, backlinkKey(document, articleId), link);
  };
  for (const flow of sources.flows) {
    for (const step of flow.steps) {
      const href = `/flows/${flow.slug}/#${step.anchor}`;
      add(step.basis, { kind: "flow", document: flow.id, label: `${flow.title}${step.label}${step.name}`, href });
    }
  }
  for (const form of sources.forms) {
    add(form.basis, { kind: "form", document: form.id, label: form.title, href: `/forms/${form.slug}/` });
  }
  for (const entry of sources.conduct) {
    add([entry.clause], { kind: "conduct", document: entry.slug, label: entry.title, href: `/conduct/#case-${entry.slug}` });
  }
  for (const task of sources.tasks) {
    add(task.basis, { kind: "task", document: task.slug, label: task.title, href: `/tasks/${task.slug}/` });
  }
  for (const service of sources.services) {
    add(service.provisions, { kind: "service", document: service.id, label: service.title, href: `/services/${service.slug}/` });
  }
  for (const row of sources.approvals) {
    const label = row.condition ? `${row.matter}（${row.condition}）` : row.matter;
    add(row.basis, { kind: "approval", document: row.matter, label, href: "/approvals/" });
  }
  for (const point of sources.essay) {
    add(point.provisions, { kind: "essay", document: point.id, label: point.id, href: `/essay/#${point.id.toLowerCase()}` });
  }
  return table;
}
