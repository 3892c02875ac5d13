import { formatCivilDate, type CivilDate } from "../calendar/index.ts";
import type { Library, Regulation, Version } from "../library/index.ts";
import { changeKindWords, listTimeline } from "../version/index.ts";
import { listPairs, pairAddress } from "./comparison-view.ts";
import { describeStatus } from "./status-view.ts";
import type { StatusFacts } from "./views.ts";

/** One event in the life of a regulation. */
export interface Change {
  /** First day of its effect. */
  readonly on: CivilDate;
  readonly date: string;
  /** 制定、修正、修订、废止、失效. */
  readonly kind: string;
  readonly regulation: string;
  readonly title: string;
  readonly number: string | null;
  /** Day of issue; the day of effect for repeals and expiry. */
  readonly issuedOn: CivilDate;
  readonly note: string | null;
  readonly address: string;
  readonly comparison: string | null;
  readonly status: StatusFacts | null;
}

/** Every change of every regulation, newest effect first. */
export function listChanges(library: Library): Change[] {
  return [...library.regulations.values()]
    .flatMap((regulation) =>
      listTimeline(regulation).map((entry): Change => {
        const isText = entry.kind === "enactment" || entry.kind === "amendment" || entry.kind === "revision";
        const version = isText ? entry.version : null;
        const successor = library.regulations.get(regulation.repealedBy ?? "");
        return {
          on: entry.on,
          date: formatCivilDate(entry.on),
          kind: isText && version ? changeKindWords[version.changeKind] : entry.label,
          regulation: regulation.id,
          title: version?.title ?? regulation.title,
          number: version?.documentNumber.written ?? null,
          issuedOn: version?.issuedOn ?? entry.on,
          note: version ? version.changeNote : successor ? `由《${successor.title}》替代。` : null,
          address: version
            ? `/regulations/${regulation.slug}/${version.key}/`
            : `/regulations/${regulation.slug}/`,
          comparison: version ? comparisonOf(regulation, version, library) : null,
          status: version ? describeStatus(regulation, version, library.office.edition) : null,
        };
      }),
    )
    .sort((a, b) => (a.on === b.on ? (a.regulation < b.regulation ? -1 : 1) : a.on < b.on ? 1 : -1));
}

/** Address of the comparison with the text before it; null for a first text without predecessor. */
export function comparisonOf(regulation: Regulation, version: Version, library: Library): string | null {
  const index = regulation.versions.indexOf(version);
  const before = regulation.versions[index - 1];
  const pair = listPairs(regulation, library).find(
    ({ old, fresh }) =>
      fresh.version === version && (before ? old.version === before : old.regulation !== regulation),
  );
  return pair ? pairAddress(regulation, pair.key) : null;
}
