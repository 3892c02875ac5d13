import {
  addMonths,
  addWorkingDays,
  compareCivilDates,
  formatCivilDate,
  type CivilDate,
} from "../calendar/index.ts";
import { isStanding, type Library, type Regulation, type Version } from "../library/index.ts";
import type { LawData, OfficeData, ReviewData } from "../schemas/index.ts";
import type { DueDate } from "./types.ts";

type Governance = NonNullable<OfficeData["governance"]>;
type Facts = Pick<Library, "office" | "regulations" | "laws" | "reviews">;

/**
 * What falls due about every regulation that stands on a day: reviews by its own interval, ends of terms and of
 * trials, and reviews that a change of a higher rule calls for. Sorted by day. What was done (reviews.yaml) or made
 * moot by a newer text is left out; what is overdue is not.
 *
 * The lengths are the office's own (`governance` in office.yaml); a length it does not give has no dates.
 */
export function listDueDates(library: Facts, today: CivilDate): DueDate[] {
  const { office } = library;
  return [...library.regulations.values()]
    .filter((regulation) => isStanding(regulation, { edition: today }))
    .flatMap((regulation) => {
      // A text that was issued answers what fell due about the one that it replaces, before it takes effect.
      const version =
        regulation.versions.findLast(({ issuedOn }) => issuedOn <= today) ?? regulation.versions[0];
      const done = library.reviews.filter((review) => review.regulation === regulation.id);
      const governance = office.governance ?? { provisions: [] };
      return [
        ...listReviews(regulation, version, done),
        ...listEnds(regulation, version, done, governance),
        ...listLawReviews(regulation, version, done, library.laws, governance, today),
      ];
    })
    .sort((a, b) => compareCivilDates(a.on, b.on) || (a.regulation < b.regulation ? -1 : 1));
}

function describe(
  regulation: Regulation,
  version: Version,
): Pick<DueDate, "regulation" | "title" | "slug" | "owner"> {
  return {
    regulation: regulation.id,
    title: version.title,
    slug: regulation.slug,
    owner: regulation.ownerUnit,
  };
}

/** Every so many months from the day of effect, or from the last review. */
function listReviews(regulation: Regulation, version: Version, done: readonly ReviewData[]): DueDate[] {
  const months = regulation.reviewEveryMonths;
  if (months === undefined) return [];
  const last = lastDay(done.map(({ on }) => on).filter((on) => on >= version.effectiveOn));
  const from =
    last === null ? `${formatCivilDate(version.effectiveOn)}施行` : `${formatCivilDate(last)}评估过`;
  return [
    {
      kind: "review",
      on: addMonths(last ?? version.effectiveOn, months),
      ...describe(regulation, version),
      reason: `${from}，每${months}个月评估一次`,
      provisional: false,
    },
  ];
}

/** The end of the term, and the review before it. A term written into the text goes before the office's own. */
function listEnds(
  regulation: Regulation,
  version: Version,
  done: readonly ReviewData[],
  governance: Governance,
): DueDate[] {
  const trial = /试行）?$/.test(version.title);
  const months = trial ? governance.trialMonths : governance.termMonths;
  const { termFrom } = governance;
  const from = !trial && termFrom && version.issuedOn < termFrom ? termFrom : version.effectiveOn;
  const extended = lastDay(done.flatMap(({ extendedTo }) => extendedTo ?? []).filter((on) => on > from));
  const end = version.expiresOn ?? extended ?? (months === undefined ? null : addMonths(from, months));
  if (end === null) return [];
  const kind = version.expiresOn ? "expiry" : trial ? "trial" : "term";
  const since =
    kind === "expiry"
      ? "文本载明的有效期"
      : extended
        ? `经评估延续至${formatCivilDate(extended)}`
        : `自${formatCivilDate(from)}起${trial ? "试行" : "有效"}${months ?? ""}个月`;
  const common = { ...describe(regulation, version), provisional: false };
  const before = governance.reviewBeforeEndMonths;
  const reviewOn = before === undefined ? null : addMonths(end, -before);
  const reviewed = reviewOn !== null && done.some(({ on }) => on >= reviewOn);
  return [
    ...(reviewOn === null || reviewed
      ? []
      : [
          {
            ...common,
            kind: "end-review" as const,
            on: reviewOn,
            reason: `${formatCivilDate(end)}届满，提前${before ?? ""}个月评估`,
          },
        ]),
    { ...common, kind, on: end, reason: since },
  ];
}

/** A higher rule named as basis that got a new text or was repealed after this text was issued. */
function listLawReviews(
  regulation: Regulation,
  version: Version,
  done: readonly ReviewData[],
  laws: readonly LawData[],
  { lawChangeDays }: Governance,
  today: CivilDate,
): DueDate[] {
  if (lawChangeDays === undefined) return [];
  return version.basis.flatMap(({ law: name }) => {
    const law = laws.find(({ title, shortTitles }) => title === name || shortTitles.includes(name));
    if (!law) return [];
    const events = [
      ...law.versions.map(({ adoptedOn, effectiveOn, label }) => ({
        on: adoptedOn ?? effectiveOn,
        word: label,
      })),
      { on: law.repealedOn, word: "废止" },
    ];
    const answered = lastDay(done.filter((review) => isOf(review, law)).map(({ on }) => on));
    const open = events.flatMap(({ on, word }) =>
      on !== undefined && on > version.issuedOn && on <= today && (answered === null || answered < on)
        ? [{ on, word }]
        : [],
    );
    // One review answers all changes so far; it was due after the first of them.
    const first = open.sort((a, b) => compareCivilDates(a.on, b.on))[0];
    if (!first) return [];
    const { due, provisional } = addWorkingDays(first.on, lawChangeDays);
    return [
      {
        kind: "law" as const,
        on: due,
        ...describe(regulation, version),
        reason: `《${law.title}》${formatCivilDate(first.on)}${first.word}，${lawChangeDays}个工作日内启动审查`,
        provisional,
      },
    ];
  });
}

function isOf({ law }: ReviewData, { title, shortTitles }: LawData): boolean {
  return law !== undefined && (law === title || shortTitles.includes(law));
}

function lastDay(days: readonly CivilDate[]): CivilDate | null {
  return [...days].sort(compareCivilDates).at(-1) ?? null;
}
