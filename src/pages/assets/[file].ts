import type { APIRoute, GetStaticPaths } from "astro";
import { getAssets } from "../../site/assets.ts";

export const getStaticPaths = (() =>
  Object.values(getAssets()).map((asset) => ({
    params: { file: asset.path.slice("/assets/".length) },
    props: { contents: asset.contents, type: asset.type },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(String(props["contents"]), {
    headers: { "Content-Type": `${String(props["type"])}; charset=utf-8` },
  });
