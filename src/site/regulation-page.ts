import { addMonths, formatCivilDate, type CivilDate } from "../calendar/index.ts";
import { versionOn, type Library, type Regulation, type Version } from "../library/index.ts";
import { changeKindWords, listTimeline, statusWords, writeTitleNote } from "../version/index.ts";
import { comparisonOf } from "./changes-view.ts";
import { createSegmenter } from "./segments.ts";
import { describeStatus } from "./status-view.ts";
import { buildVersionView } from "./version-view.ts";
import type { StatusFacts, VersionView } from "./views.ts";

export interface RegulationFacts {
  readonly id: string;
  readonly category: string;
  readonly categoryId: string;
  readonly issuer: string;
  readonly owner: string;
  /** 下次评估：2026年3月11日. */
  readonly review: string | null;
  readonly summary: string;
  readonly refinement: string | null;
}

export interface TimelineEntry {
  readonly key: string | null;
  readonly date: string;
  readonly event: string;
  readonly address: string;
  readonly documentNumber: string | null;
  readonly note: string | null;
  readonly comparison: string | null;
  readonly status: StatusFacts | null;
}

export interface Link {
  readonly text: string;
  readonly to: string;
}

export interface RegulationPage {
  readonly facts: RegulationFacts;
  /** Versions that can be in force from the edition date on. */
  readonly candidates: readonly Version[];
  readonly views: readonly VersionView[];
  readonly shownIndex: number;
  readonly shown: VersionView;
  readonly timeline: readonly TimelineEntry[];
  readonly related: readonly { readonly heading: string; readonly items: readonly Link[] }[];
  readonly previous: Link | null;
  readonly next: Link | null;
}

export interface VersionBannerView {
  /** One sentence per status that the version can have. */
  readonly lines: readonly { readonly when: string; readonly text: string; readonly link: Link | null }[];
}

/** A regulation's page: every text that can be in force from the edition date on, history, neighbours. */
export function buildRegulationPage(
  regulation: Regulation,
  library: Library,
  href: (to: string) => string,
): RegulationPage {
  const { office } = library;
  const current = versionOn(regulation, office.edition);
  const candidates = regulation.versions.slice(regulation.versions.indexOf(current));
  const views = candidates.map((version) => viewOf(regulation, version, library, href));
  const shown = views[0];
  if (!shown) throw new Error(`${regulation.id} has no version`);
  const neighbours = [...library.regulations.values()];
  const position = neighbours.indexOf(regulation);
  return {
    facts: describeFacts(regulation, current, library),
    candidates,
    views,
    shownIndex: 0,
    shown,
    timeline: buildTimeline(regulation, library),
    related: collectRelated(regulation, library),
    previous: linkTo(neighbours[position - 1]),
    next: linkTo(neighbours[position + 1]),
  };
}

/** A dated version's page: its text and what to say when it is not the one in force. */
export function buildVersionPage(
  regulation: Regulation,
  version: Version,
  library: Library,
  href: (to: string) => string,
): { view: VersionView; banner: VersionBannerView } {
  return {
    view: viewOf(regulation, version, library, href),
    banner: buildBanner(regulation, version, library),
  };
}

function viewOf(
  regulation: Regulation,
  version: Version,
  library: Library,
  href: (to: string) => string,
): VersionView {
  return buildVersionView(regulation, version, {
    library,
    href,
    segment: createSegmenter(regulation, version, library, href),
    titleNote: writeTitleNote(regulation.versions, version),
  });
}

function describeFacts(regulation: Regulation, version: Version, { office }: Library): RegulationFacts {
  const category = office.categories.find(({ id }) => id === regulation.category);
  const series = office.series.find(({ code }) => code === version.documentNumber.issuerCode);
  const months = regulation.reviewEveryMonths;
  return {
    id: regulation.id,
    category: category?.name ?? regulation.category,
    categoryId: regulation.category,
    issuer: series?.issuer ?? office.name,
    owner: regulation.ownerUnit,
    review:
      months === undefined
        ? null
        : `下次评估：${formatCivilDate(nextReview(version.effectiveOn, months, office.edition))}`,
    summary: regulation.summary,
    refinement: regulation.refinement ?? null,
  };
}

/** The first review date after `on`, every `months` from the version's effective date. */
export function nextReview(effectiveOn: CivilDate, months: number, on: CivilDate): CivilDate {
  let count = 1;
  let due = addMonths(effectiveOn, months);
  while (due <= on) {
    count += 1;
    due = addMonths(effectiveOn, months * count);
  }
  return due;
}

function buildTimeline(regulation: Regulation, library: Library): TimelineEntry[] {
  return listTimeline(regulation)
    .map((entry): TimelineEntry => {
      const { version } = entry;
      const isText = entry.kind === "enactment" || entry.kind === "amendment" || entry.kind === "revision";
      const successor = library.regulations.get(regulation.repealedBy ?? "");
      return {
        key: isText ? (version?.key ?? null) : null,
        date: formatCivilDate(entry.on),
        event: entry.label,
        address: version
          ? `/regulations/${regulation.slug}/${version.key}/`
          : `/regulations/${regulation.slug}/`,
        documentNumber: isText ? (version?.documentNumber.written ?? null) : null,
        note: isText
          ? (version?.changeNote ?? null)
          : entry.kind === "repeal" && successor
            ? `由《${successor.title}》替代`
            : null,
        comparison: isText && version ? comparisonOf(regulation, version, library) : null,
        status: isText && version ? describeStatus(regulation, version, library.office.edition) : null,
      };
    })
    .reverse();
}

function collectRelated(
  regulation: Regulation,
  { flows, forms, regulations }: Library,
): RegulationPage["related"] {
  const rests = ({ document }: { readonly document: string }): boolean => document === regulation.id;
  const relatedFlows = [...flows.values()].filter(
    (flow) => flow.regulation === regulation.id || flow.steps.some((step) => step.basis.some(rests)),
  );
  const relatedForms = [...forms.values()].filter((form) => form.basis.some(rests));
  const predecessors = regulation.supersedes.map((id) => regulations.get(id));
  const successors = [...new Set([regulation.repealedBy, ...regulation.supersededBy])].map((id) =>
    regulations.get(id ?? ""),
  );
  const link = (items: readonly (Regulation | undefined)[]): Link[] =>
    items.flatMap((item) => (item ? [{ text: `《${item.title}》`, to: `/regulations/${item.slug}/` }] : []));
  return [
    {
      heading: "办事流程",
      items: relatedFlows.map(({ title, slug }) => ({ text: title, to: `/flows/${slug}/` })),
    },
    {
      heading: "表单",
      items: relatedForms.map(({ title, slug }) => ({ text: title, to: `/forms/${slug}/` })),
    },
    { heading: "替代的旧制度", items: link(predecessors) },
    { heading: "替代它的制度", items: link(successors) },
  ].filter(({ items }) => items.length > 0);
}

function linkTo(regulation: Regulation | undefined): Link | null {
  return regulation ? { text: regulation.title, to: `/regulations/${regulation.slug}/` } : null;
}

function buildBanner(regulation: Regulation, version: Version, library: Library): VersionBannerView {
  const index = regulation.versions.indexOf(version);
  const next = regulation.versions[index + 1];
  const current: Link = { text: "看现行文本", to: `/regulations/${regulation.slug}/` };
  const since = formatCivilDate(version.effectiveOn);
  const lines: VersionBannerView["lines"][number][] = [
    {
      when: "not-yet-in-force",
      text: `这个文本${statusWords["not-yet-in-force"]}，自${since}起施行。${index > 0 ? "在此之前适用前一版。" : ""}`,
      link: index > 0 ? current : null,
    },
  ];
  if (next) {
    const kind = changeKindWords[next.changeKind];
    lines.push({
      when: "amended",
      text: `您看的是${since}起施行的旧文本（${version.documentNumber.written}），${formatCivilDate(next.effectiveOn)}起由${kind}后的文本（${next.documentNumber.written}）代替。`,
      link: current,
    });
  }
  if (regulation.repealedOn) {
    const successor = library.regulations.get(regulation.repealedBy ?? "");
    lines.push({
      when: "repealed",
      text: `这件制度已于${formatCivilDate(regulation.repealedOn)}废止${successor ? "，由后面的制度替代：" : "，没有替代它的制度。"}`,
      link: linkTo(successor),
    });
  }
  if (version.expiresOn) {
    lines.push({
      when: "expired",
      text: `这个文本的有效期到${formatCivilDate(version.expiresOn)}为止，已经失效。`,
      link: null,
    });
  }
  return { lines };
}
