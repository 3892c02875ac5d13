import { isStanding, versionOn, type Library } from "../library/index.ts";
import type { KnownPage } from "../wayfinding/index.ts";
import { indexActors } from "./actors.ts";
import { listSections } from "./sections.ts";

/** Every page that an address may mean, for the page that answers when there is none. */
export function listPages(library: Library): KnownPage[] {
  const { office, regulations, flows, forms, services, tasks, keyTasks } = library;
  const { posts, units } = indexActors(library);
  const actor = ({ address, name }: { address: string; name: string }): KnownPage => ({
    path: address,
    title: name,
  });
  return [
    { path: "/", title: office.title },
    { path: "/regulations/", title: "制度目录" },
    { path: "/flows/", title: "流程目录" },
    { path: "/forms/", title: "表单目录" },
    { path: "/conduct/", title: "行为规范" },
    { path: "/changes/", title: "最近变动与即将施行" },
    { path: "/laws/", title: "上位依据" },
    { path: "/search/", title: "检索" },
    ...listSections(library).map(({ to, name }) => ({ path: to, title: name })),
    ...[...regulations.values()].map((regulation) => ({
      path: `/regulations/${regulation.slug}/`,
      title: regulation.title,
      id: regulation.id,
      versions: regulation.versions.map(({ key }) => key),
      ...(isStanding(regulation, office)
        ? { lastArticle: lastArticleOf(versionOn(regulation, office.edition).articles) }
        : {}),
    })),
    ...[...flows.values()].map(({ slug, title, id }) => ({ path: `/flows/${slug}/`, title, id })),
    ...[...forms.values()].map(({ slug, title, id }) => ({ path: `/forms/${slug}/`, title, id })),
    ...[...services.values()].map(({ slug, title, id }) => ({ path: `/services/${slug}/`, title, id })),
    ...tasks.map(({ slug, title }) => ({ path: `/tasks/${slug}/`, title })),
    ...keyTasks.map(({ year }) => ({ path: `/key-tasks/${year}/`, title: `${year} 年重点任务分解` })),
    ...units.map(actor),
    ...posts.map(actor),
  ];
}

/** Highest number without an inserted part: of 第十二条之一 twelve. */
function lastArticleOf(articles: readonly { readonly number: string }[]): number {
  return Math.max(0, ...articles.map(({ number }) => Number(number.split("-")[0])));
}
