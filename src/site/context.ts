import type { OfficeData } from "../schemas/index.ts";
import { getAssets } from "./assets.ts";
import { getHandbook } from "./handbook.ts";
import { relativeHref } from "./href.ts";
import type { SiteContext } from "./types.ts";

/** What layouts and components need to know of the page that shows them. */
export async function siteContext(url: URL): Promise<SiteContext> {
  const { office } = await getHandbook();
  return contextFor(office, url.pathname);
}

/** The same for a known office; `path` is the page's path from the root. */
export function contextFor(office: OfficeData, path: string): SiteContext {
  const href = (to: string): string => relativeHref(path, to);
  const assets = getAssets();
  return {
    office,
    path,
    href,
    root: href("/"),
    assets: {
      early: href(assets.early.path),
      site: href(assets.site.path),
      search: href(assets.search.path),
      style: href(assets.style.path),
    },
  };
}
