import { addDays, formatCivilDate } from "../calendar/index.ts";
import type { Library, ResolvedReference } from "../library/index.ts";
import { dueWords, listDueDates, type DueDate } from "../reviews/index.ts";
import { resolveAllWritten } from "./written-reference.ts";

export interface DueRow {
  readonly on: string;
  readonly date: string;
  readonly kind: string;
  readonly title: string;
  readonly address: string;
  readonly owner: string;
  readonly reason: string;
  readonly state: string | null;
}

export interface ReviewsView {
  readonly day: string;
  readonly groups: readonly {
    readonly owner: string;
    readonly id: string;
    readonly rows: readonly DueRow[];
  }[];
  /** The office's own rule of terms and reviews. */
  readonly provisions: readonly ResolvedReference[];
  readonly counts: { readonly overdue: number; readonly soon: number };
}

/** More than this ahead nobody has to prepare yet. */
const aheadDays = 365;
const soonDays = 90;

/** What is due on the edition date and within a year, owner by owner in the order of the list of units. */
export function buildReviewsView(library: Library): ReviewsView {
  const { edition } = library.office;
  const due = listShownDates(library);
  const names = library.units.map(({ name }) => name);
  const owners = [...new Set(due.map(({ owner }) => owner))].sort(
    (a, b) => names.indexOf(a) - names.indexOf(b),
  );
  return {
    day: formatCivilDate(edition),
    groups: owners.map((owner, index) => ({
      owner,
      id: `owner-${index + 1}`,
      rows: due.filter((date) => date.owner === owner).map((date) => describe(date, library)),
    })),
    provisions: resolveAllWritten(library.office.governance?.provisions ?? [], library),
    counts: {
      overdue: due.filter(({ on }) => on < edition).length,
      soon: due.filter(({ on }) => on >= edition && on <= addDays(edition, soonDays)).length,
    },
  };
}

/** The dates that the page and its calendar file hold. */
export function listShownDates(library: Library): DueDate[] {
  const { edition } = library.office;
  return listDueDates(library, edition).filter(({ on }) => on <= addDays(edition, aheadDays));
}

function describe({ on, kind, title, slug, owner, reason, provisional }: DueDate, library: Library): DueRow {
  const { edition } = library.office;
  return {
    on,
    date: formatCivilDate(on),
    kind: dueWords[kind],
    title,
    address: `/regulations/${slug}/`,
    owner,
    reason: provisional ? `${reason}（放假安排未公布，日期为暂定）` : reason,
    state: on < edition ? "已过" : on <= addDays(edition, soonDays) ? `${soonDays}日内` : null,
  };
}
