import type { CivilDate } from "../calendar/index.ts";
import { locateProvision, versionOn, type Library } from "../library/index.ts";
import type { ProvisionReference } from "../schemas/index.ts";
import { listCurrentArticles, placeOf } from "./current-articles.ts";
import type { AuditFinding } from "./types.ts";

const duty = /应当|不得|必须|禁止/;

/** Articles with a duty on which no step, form, approval, service, errand or conduct case rests. */
export function findUncoveredDuties(library: Library, today: CivilDate): AuditFinding[] {
  const covered = collectCovered(library, today);
  return listCurrentArticles(library, today).flatMap((current): AuditFinding[] => {
    if (covered.has(`${current.regulation.id}#${current.article.id}`)) return [];
    const sentence = current.text.split(/(?<=[。；])|\n/).find((part) => duty.test(part));
    if (sentence === undefined) return [];
    return [{ kind: "uncovered-duty", ...placeOf(current), text: sentence.trim().replace(/[。；]$/, "") }];
  });
}

function collectCovered(library: Library, today: CivilDate): Set<string> {
  const { flows, forms, approvals, leads, services, tasks, conduct } = library;
  const references: ProvisionReference[] = [
    ...[...flows.values()].flatMap(({ steps, tip }) => [
      ...steps.flatMap((step) => [
        ...step.basis,
        ...[...step.urgent, ...step.variants, ...step.branches].flatMap(({ basis }) => basis),
      ]),
      ...(tip ? [tip.basis] : []),
    ]),
    ...[...forms.values()].flatMap(({ basis }) => basis),
    ...[...approvals, ...leads, ...tasks].flatMap(({ basis }) => basis),
    ...[...services.values()].flatMap(({ provisions }) => provisions),
    ...conduct.map(({ clause }) => clause),
  ];
  const covered = new Set<string>();
  for (const { document, provision } of new Map(references.map((each) => [each.written, each])).values()) {
    const regulation = library.regulations.get(document);
    if (!regulation || provision === null) continue;
    const found = locateProvision(versionOn(regulation, today).statute, provision);
    if (!("missing" in found)) covered.add(`${document}#${found.article.id}`);
  }
  return covered;
}
