import type { APIRoute, GetStaticPaths } from "astro";
import { getHandbook } from "../../../site/handbook.ts";
import { writePreviewScript } from "../../../site/preview-script.ts";

export const getStaticPaths = (async () => {
  const { regulations, office } = await getHandbook();
  return [...regulations.values()].flatMap((regulation) =>
    regulation.versions.map((version) => ({
      params: { regulation: regulation.slug, version: `${version.key}.js` },
      props: { script: writePreviewScript(regulation, version, office.edition) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(String(props["script"]), { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
