import type { APIRoute, GetStaticPaths } from "astro";
import { getHandbook } from "../../site/handbook.ts";
import { getSearchScript } from "../../site/search-scripts.ts";

/** The index as classic scripts: texts of today, and all texts for a chosen day. */
export const getStaticPaths = (async () => {
  const library = await getHandbook();
  return (["current", "all"] as const).map((part) => {
    const { path, contents } = getSearchScript(library, part);
    return { params: { part: path.slice("/assets/search-".length, -".js".length) }, props: { contents } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(String(props["contents"]), {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
