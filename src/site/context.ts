import type { Library } from "../library/index.ts";
import { indexActors } from "./actors.ts";
import { getAssets } from "./assets.ts";
import { getHandbook } from "./handbook.ts";
import { relativeHref } from "./href.ts";
import { listSections } from "./sections.ts";
import { createPlainSegmenter } from "./segments.ts";
import type { SiteContext } from "./types.ts";

/** What layouts and components need to know of the page that shows them. */
export async function siteContext(url: URL): Promise<SiteContext> {
  return contextFor(await getHandbook(), url.pathname);
}

/** The same for a known handbook; `path` is the page's path from the root. */
export function contextFor(library: Library, path: string): SiteContext {
  const href = (to: string): string => relativeHref(path, to);
  const assets = getAssets();
  return {
    office: library.office,
    path,
    href,
    root: href("/"),
    assets: {
      early: href(assets.early.path),
      site: href(assets.site.path),
      reading: href(assets.reading.path),
      search: href(assets.search.path),
      lost: href(assets.lost.path),
      form: href(assets.form.path),
      offline: href(assets.offline.path),
      deadlines: href(assets.deadlines.path),
      approvals: href(assets.approvals.path),
      style: href(assets.style.path),
    },
    sections: listSections(library),
    unitAddresses: new Map(
      indexActors(library).units.flatMap(({ names, address }) => names.map((name) => [name, address])),
    ),
    cite: createPlainSegmenter(library, href),
  };
}
