import type { APIRoute, GetStaticPaths } from "astro";
import { collectSearchData, type SearchPart } from "../../library/search-records.ts";
import { getHandbook } from "../../site/handbook.ts";

/** The index as classic scripts, which load from `file://` too: texts of today, and all texts for a chosen day. */
export const getStaticPaths = (() =>
  (["current", "all"] as const).map((part) => ({
    params: { part },
    props: { part },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const part = props["part"] as SearchPart;
  const data = JSON.stringify(collectSearchData(await getHandbook(), part));
  return new Response(`(window.handbookSearch??={}).${part}=${data};`, {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
};
