import {
  isStanding,
  listCurrentVersions,
  versionOn,
  type Library,
  type ResolvedReference,
} from "../library/index.ts";
import type { Verification } from "../schemas/index.ts";
import { lawAnchor } from "./segments.ts";
import type { Named } from "./unit-view.ts";
import { resolveAllWritten } from "./written-reference.ts";

export interface AboutView {
  /** What the handbook holds, counted. */
  readonly counts: readonly { readonly name: string; readonly count: number; readonly to: string }[];
  readonly figures: readonly { readonly word: string; readonly meaning: string; readonly count: number }[];
  readonly unverifiedFigures: readonly {
    readonly title: string;
    readonly to: string;
    readonly figures: readonly UnverifiedFigure[];
  }[];
  readonly unverifiedLaws: readonly (Named & { readonly what: string })[];
  readonly asks: readonly {
    readonly title: string;
    readonly text: string;
    readonly provisions: readonly ResolvedReference[];
  }[];
  readonly internal: { readonly text: string; readonly provisions: readonly ResolvedReference[] } | null;
}

export interface UnverifiedFigure {
  readonly figure: string;
  readonly source: string;
  /** Where it stands in texts that apply or will apply, and in old ones. */
  readonly places: readonly Named[];
  readonly past: readonly Named[];
}

/** How figures from outside were verified, as the content marks them. */
const verifications: readonly {
  readonly id: Verification;
  readonly word: string;
  readonly meaning: string;
}[] = [
  { id: "read", word: "已读", meaning: "在原文里读到过" },
  { id: "web", word: "网核", meaning: "在公开网页的摘要里核对过，没有读到原文" },
  { id: "memory", word: "待核", meaning: "凭记忆登记，没有核对过，使用前要对照原文核实" },
];

/** What the handbook is, what it holds, and what in it has not been verified. */
export function buildAbout(library: Library): AboutView {
  const { office, regulations, flows, forms, conduct, services, tasks, posts, units } = library;
  const versions = [...regulations.values()].flatMap((regulation) => regulation.versions);
  const all = versions.flatMap(({ figures }) => figures);
  return {
    counts: [
      { name: "制度", count: regulations.size, to: "/regulations/" },
      { name: "制度文本（含历次版本）", count: versions.length, to: "/changes/" },
      {
        name: "现行条文",
        count: countCurrentArticles(library),
        to: "/regulations/",
      },
      { name: "办事流程", count: flows.size, to: "/flows/" },
      {
        name: "流程环节",
        count: [...flows.values()].reduce((sum, { steps }) => sum + steps.length, 0),
        to: "/flows/",
      },
      { name: "表单", count: forms.size, to: "/forms/" },
      { name: "行为情景", count: conduct.length, to: "/conduct/" },
      { name: "业务办事指南", count: services.size, to: "/services/" },
      { name: "我要办", count: tasks.length, to: "/tasks/" },
      { name: "处室和科室", count: units.length, to: "/units/" },
      { name: "岗位和角色", count: posts.length, to: "/posts/" },
      { name: "上位依据", count: library.laws.length, to: "/laws/" },
    ].filter(({ count }) => count > 0),
    figures: verifications
      .map(({ id, word, meaning }) => ({
        word,
        meaning,
        count: all.filter(({ verified }) => verified === id).length,
      }))
      .filter(() => all.length > 0),
    unverifiedFigures: listUnverified(library),
    unverifiedLaws: library.laws.flatMap((law) => {
      const versionsToCheck = law.versions.filter(({ verified }) => verified === "memory");
      if (law.verified !== "memory" && versionsToCheck.length === 0) return [];
      return [
        {
          text: `《${law.title}》`,
          to: `/laws/#${lawAnchor(law.title, library)}`,
          what: [
            law.verified === "memory" && "名称和文号",
            ...versionsToCheck.map(({ label }) => `${label}的日期`),
          ]
            .filter(Boolean)
            .join("、"),
        },
      ];
    }),
    asks: office.fourAsks.map(({ title, text, provisions }) => ({
      title,
      text,
      provisions: resolveAllWritten(provisions, library),
    })),
    internal: office.internal
      ? { text: office.internal.text, provisions: resolveAllWritten(office.internal.provisions, library) }
      : null,
  };
}

/** Articles of the texts that stand on the edition date. */
export function countCurrentArticles({ regulations, office }: Library): number {
  return [...regulations.values()]
    .filter((regulation) => isStanding(regulation, office))
    .reduce((sum, regulation) => sum + versionOn(regulation, office.edition).articles.length, 0);
}

/** Figures marked 待核, by regulation; the same figure in several texts stands once with all its places. */
function listUnverified(library: Library): AboutView["unverifiedFigures"] {
  return [...library.regulations.values()].flatMap((regulation) => {
    const standing = isStanding(regulation, library.office)
      ? listCurrentVersions(regulation, library.office)
      : [];
    const figures = new Map<string, { figure: string; source: string; places: Named[]; past: Named[] }>();
    for (const version of [...regulation.versions].reverse()) {
      for (const { figure, source, verified, at, anchor } of version.figures) {
        if (verified !== "memory") continue;
        const key = `${figure} ${source}`;
        const entry = figures.get(key) ?? { figure, source, places: [], past: [] };
        figures.set(key, entry);
        const list = standing.includes(version) ? entry.places : entry.past;
        list.push({
          text: standing[0] === version ? at : `${version.key.slice(0, 4)}年文本${at}`,
          to: `/regulations/${regulation.slug}/${version.key}/#${anchor}`,
        });
      }
    }
    if (figures.size === 0) return [];
    return [
      { title: regulation.title, to: `/regulations/${regulation.slug}/`, figures: [...figures.values()] },
    ];
  });
}
