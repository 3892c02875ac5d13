import type { APIRoute, GetStaticPaths } from "astro";
import { writeAkn } from "../../../akn/index.ts";
import { createAknSources } from "../../../site/akn-source.ts";
import { getHandbook } from "../../../site/handbook.ts";

export const getStaticPaths = (async () => {
  const library = await getHandbook();
  const sourceOf = createAknSources(library);
  return [...library.regulations.values()].flatMap((regulation) =>
    regulation.versions.map((version) => ({
      params: { regulation: regulation.slug, version: version.key },
      props: { xml: writeAkn(sourceOf(regulation, version)) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(String(props["xml"]), { headers: { "Content-Type": "application/xml; charset=utf-8" } });
