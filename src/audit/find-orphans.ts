import { formatCivilDate, type CivilDate } from "../calendar/index.ts";
import type { Library } from "../library/index.ts";
import { dueWords, listDueDates } from "../reviews/index.ts";
import { listCurrentArticles } from "./current-articles.ts";
import type { AuditFinding } from "./types.ts";

/** Documents without owner: the unit is in no list, or is none of the office's own. */
export function findOwnerless(library: Library): AuditFinding[] {
  const names = new Set(library.units.flatMap(({ name, aliases }) => [name, ...aliases]));
  const documents = [
    ...[...library.regulations.values()].map((each) => ({ ...each, href: `/regulations/${each.slug}/` })),
    ...[...library.flows.values()].map((each) => ({ ...each, href: `/flows/${each.slug}/` })),
    ...[...library.forms.values()].map((each) => ({ ...each, href: `/forms/${each.slug}/` })),
  ];
  return documents
    .filter(({ ownerUnit }) => !names.has(ownerUnit))
    .map(({ id, title, href, ownerUnit }) => ({
      kind: "no-owner",
      document: id,
      title,
      place: null,
      text: `主责的“${ownerUnit}”不在处室科室表里`,
      href,
    }));
}

/** Reviews that were due before the day. */
export function findOverdue(library: Library, today: CivilDate): AuditFinding[] {
  return listDueDates(library, today)
    .filter(({ on, kind }) => on < today && kind !== "trial" && kind !== "expiry")
    .map((date) => ({
      kind: "review-overdue",
      document: date.regulation,
      title: date.title,
      place: null,
      text: `${dueWords[date.kind]}${formatCivilDate(date.on)}到期（${date.reason}），${date.owner}负责`,
      href: `/regulations/${date.slug}/`,
    }));
}

/** Texts on trial that are past their term and still stand. One whose last day is written into it ends by itself. */
export function findPastTrials(library: Library, today: CivilDate): AuditFinding[] {
  return listDueDates(library, today)
    .filter(({ on, kind }) => kind === "trial" && on < today)
    .map(({ regulation, title, slug, on, reason }) => ({
      kind: "trial-past-term",
      document: regulation,
      title,
      place: null,
      text: `试行期已于${formatCivilDate(on)}届满（${reason}）`,
      href: `/regulations/${slug}/`,
    }));
}

/** Forms that no step takes in or puts out and no article in force mentions. */
export function findOrphanForms(library: Library, today: CivilDate): AuditFinding[] {
  const texts = listCurrentArticles(library, today).map(({ text }) => text);
  return [...library.forms.values()]
    .filter(
      ({ id, title, steps }) =>
        steps.length === 0 && !texts.some((text) => text.includes(title) || text.includes(id)),
    )
    .map(({ id, title, slug }) => ({
      kind: "orphan-form",
      document: id,
      title,
      place: null,
      text: "没有流程环节用它，现行条文也没有提到它",
      href: `/forms/${slug}/`,
    }));
}
