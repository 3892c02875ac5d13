import { alignArticles, type ComparisonRow } from "../compare/index.ts";
import { statesLimit } from "../flow/index.ts";
import {
  backlinkKey,
  locateProvision,
  type Backlink,
  type FlowStep,
  type Library,
  type Regulation,
  type Version,
} from "../library/index.ts";
import type { ProvisionReference } from "../schemas/index.ts";
import type { Affected, AffectedKind } from "./types.ts";

/** A changed article and the texts it stands in. */
export interface ChangedArticle {
  readonly regulation: Regulation;
  readonly old: Version;
  readonly fresh: Version;
  readonly row: ComparisonRow;
}

/**
 * Everything in the proposed handbook that rests on a changed article: steps with their forms, forms, approvals,
 * errands, conduct cases, and citations in other regulations. What the change has already touched is told as such.
 *
 * @param before the handbook as it was
 * @param after the handbook with the change
 */
export function findAffected(changed: ChangedArticle, before: Library, after: Library): Affected[] {
  const steps = listSteps(changed, before, after);
  const used = new Set(steps.map(({ affected, step }) => `${affected.document}/${step.id}`));
  const forms = [...after.forms.values()].filter(
    (form) =>
      form.steps.some(({ flow, step }) => used.has(`${flow}/${step}`)) ||
      form.basis.some((reference) => touches(reference, changed)),
  );
  return [
    ...steps.map(({ affected }) => affected),
    ...forms.map((form): Affected => ({
      kind: "form",
      document: form.id,
      place: null,
      label: form.title,
      href: `/forms/${form.slug}/`,
      state: sameData(form, before.forms.get(form.id)) ? "check" : "changed",
      reason: null,
    })),
    ...listLinks(changed, before, after),
  ];
}

interface AffectedStep {
  readonly step: FlowStep;
  readonly affected: Affected;
}

function listSteps(changed: ChangedArticle, before: Library, after: Library): AffectedStep[] {
  return [...after.flows.values()].flatMap((flow) =>
    flow.steps.flatMap((step): AffectedStep[] => {
      const inBranches = [...step.urgent, ...step.variants, ...step.branches].flatMap(({ basis }) => basis);
      if (![...step.basis, ...inBranches].some((reference) => touches(reference, changed))) return [];
      const old = before.flows.get(flow.id)?.steps.find(({ id }) => id === step.id);
      const reason = findConflict(step, changed);
      return [
        {
          step,
          affected: {
            kind: "flow-step",
            document: flow.id,
            place: `第${step.label}步`,
            label: `${flow.title}第${step.label}步${step.name}`,
            href: `/flows/${flow.slug}/#${step.anchor}`,
            state: reason !== null ? "conflict" : sameData(step, old) ? "check" : "changed",
            reason,
          },
        },
      ];
    }),
  );
}

/** A step states the limit that the article had and no longer has. */
function findConflict(step: FlowStep, { row }: ChangedArticle): string | null {
  const read = (side: "old" | "new"): string =>
    row[side].flatMap(({ blocks }) => blocks.map(({ text }) => text)).join("\n");
  const limits = [step.limit, ...[...step.urgent, ...step.variants].map(({ limit }) => limit)];
  const broken = limits.find(
    (limit) => limit.unit !== "none" && statesLimit(read("old"), limit) && !statesLimit(read("new"), limit),
  );
  return broken === undefined ? null : `仍写${broken.written}`;
}

/** Whether a reference means the article, and of it a 款 or 项 that changed. */
export function touches(
  reference: ProvisionReference,
  { regulation, old, fresh, row }: ChangedArticle,
): boolean {
  if (reference.document !== regulation.id || reference.provision === null) return false;
  const places = [
    { version: old, side: "old" },
    { version: fresh, side: "new" },
  ] as const;
  return places.some(({ version, side }) => {
    const found = locateProvision(version.statute, reference.provision ?? "");
    if ("missing" in found || !row[side].some(({ id }) => id === found.article.id)) return false;
    const { id } = found.provision;
    if (id === found.article.id || row.blocks.length === 0) return true;
    return row.blocks.some((block) => {
      if (block.kind === "equal" && !block.relabelled) return false;
      const other = block[side]?.id;
      return (
        other !== undefined && (other === id || other.startsWith(`${id}-`) || id.startsWith(`${other}-`))
      );
    });
  });
}

const linkKinds: Readonly<Partial<Record<Backlink["kind"], AffectedKind>>> = {
  regulation: "citation",
  approval: "approval",
  task: "task",
  service: "service",
  conduct: "conduct",
  essay: "essay",
};

/** Citations in other regulations and what else rests on the article, by the handbook's table of backlinks. */
function listLinks(changed: ChangedArticle, before: Library, after: Library): Affected[] {
  const { regulation, old, fresh, row } = changed;
  const oldKeys = row.old.flatMap(({ id }) => listKeys(regulation, old, id));
  const newKeys = row.new.map(({ id }) => backlinkKey(regulation.id, fresh.key, id));
  const known = oldKeys.flatMap((key) => before.backlinks.get(key) ?? []);
  const found = [...oldKeys, ...newKeys].flatMap((key) => after.backlinks.get(key) ?? []);
  // Of these the number has passed to another article: they lead there now.
  const led = known.filter(
    (link) => !found.some(({ href }) => href === link.href) && stillCites(link, regulation, after),
  );
  const distinct = [...found, ...led].filter(
    (link, index, all) =>
      link.document !== regulation.id && all.findIndex(({ href }) => href === link.href) === index,
  );
  return distinct.flatMap((link): Affected[] => {
    const kind = linkKinds[link.kind];
    if (kind === undefined) return [];
    const astray = led.includes(link);
    return [
      {
        kind,
        document: link.document,
        place: null,
        label: link.label,
        href: link.href,
        state: astray ? "conflict" : known.some(({ href }) => href === link.href) ? "check" : "changed",
        reason: astray ? "条号已变" : null,
      },
    ];
  });
}

function stillCites(link: Backlink, { id }: Regulation, { backlinks }: Library): boolean {
  return [...backlinks].some(
    ([key, links]) => key.startsWith(`${id}/`) && links.some(({ href }) => href === link.href),
  );
}

/** An article under the keys of all texts up to `old`: a citation is filed under the text it was written against. */
function listKeys(regulation: Regulation, old: Version, articleId: string): string[] {
  const earlier = regulation.versions.filter(({ key }) => key < old.key);
  const own = backlinkKey(regulation.id, old.key, articleId);
  const traced = earlier.flatMap((version) => {
    const row = alignArticles(version.statute, old.statute).find((each) =>
      each.new.some(({ id }) => id === articleId),
    );
    return (row?.old ?? []).map(({ id }) => backlinkKey(regulation.id, version.key, id));
  });
  return [own, ...traced];
}

/** Equal in everything but the file's name and the resolution of references, which follow from the texts. */
function sameData(a: object, b: object | undefined): boolean {
  const plain = (value: object): string =>
    JSON.stringify(value, (key, entry: unknown) =>
      ["targets", "articleId", "anchor", "file"].includes(key) ? undefined : entry,
    );
  return b !== undefined && plain(a) === plain(b);
}
