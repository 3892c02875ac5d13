import { compareCivilDates, formatCivilDate } from "../calendar/index.ts";
import type { Library, Regulation, Version } from "../library/index.ts";
import { changeKindWords } from "../version/index.ts";
import { buildConductView } from "./conduct-view.ts";
import { describeStatus } from "./status-view.ts";
import type { StatusFacts } from "./views.ts";

interface ChangeEntry {
  readonly title: string;
  readonly address: string;
  readonly detail: string;
  readonly status: StatusFacts;
}

export interface Home {
  readonly counts: string;
  readonly categories: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly flows: readonly { readonly slug: string; readonly title: string }[];
  readonly conduct: readonly { readonly anchor: string; readonly title: string }[];
  readonly affairs: readonly {
    readonly name: string;
    readonly description: string | undefined;
    readonly regulations: readonly { readonly slug: string; readonly title: string }[];
  }[];
  readonly upcoming: readonly ChangeEntry[];
  readonly recent: readonly ChangeEntry[];
}

/** What the home page shows; every count is computed. */
export function buildHome(library: Library): Home {
  const { office, regulations, flows, forms, conduct } = library;
  const all = [...regulations.values()];
  const dated = all
    .flatMap((regulation) => regulation.versions.map((version) => ({ regulation, version })))
    .sort((a, b) => compareCivilDates(b.version.effectiveOn, a.version.effectiveOn));
  const articles = all.reduce((sum, { versions }) => sum + (versions.at(-1)?.articles.length ?? 0), 0);
  return {
    counts: `收制度 ${all.length} 件（${articles} 条）、流程 ${flows.size} 条、表单 ${forms.size} 张、行为情景 ${conduct.length} 个，办每件事都能找到该照哪一条办。`,
    categories: office.categories
      .map(({ id, name }) => ({ id, name, count: all.filter(({ category }) => category === id).length }))
      .filter(({ count }) => count > 0),
    flows: [...flows.values()].slice(0, 6).map(({ slug, title }) => ({ slug, title })),
    conduct: buildConductView(library).groups.map(({ anchor, title }) => ({ anchor, title })),
    affairs: office.dailyAffairs
      .map((affair) => ({
        name: affair.name,
        description: affair.description,
        regulations: affair.regulations.flatMap((id) => {
          const regulation = regulations.get(id);
          return regulation ? [{ slug: regulation.slug, title: regulation.title }] : [];
        }),
      }))
      .filter((affair) => affair.regulations.length > 0),
    upcoming: dated
      .filter(({ version }) => version.effectiveOn > office.edition)
      .map((entry) =>
        describeChange(entry, library, `${formatCivilDate(entry.version.effectiveOn)}起施行。`),
      ),
    recent: dated
      .filter(({ version }) => version.effectiveOn <= office.edition)
      .slice(0, 6)
      .map((entry) => describeChange(entry, library, `${formatCivilDate(entry.version.effectiveOn)}施行。`)),
  };
}

function describeChange(
  { regulation, version }: { regulation: Regulation; version: Version },
  { office }: Library,
  when: string,
): ChangeEntry {
  const kind = changeKindWords[version.changeKind];
  return {
    title: `${version.title}（${kind}）`,
    address: `/regulations/${regulation.slug}/${version.key}/`,
    detail: `${when}${version.changeNote ?? ""}`,
    status: describeStatus(regulation, version, office.edition),
  };
}
