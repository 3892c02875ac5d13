import type { APIRoute, GetStaticPaths } from "astro";
import { answerJson } from "../../../../site/answer-json.ts";
import { writeVersion } from "../../../../site/api/index.ts";
import { getHandbook } from "../../../../site/handbook.ts";

export const getStaticPaths = (async () => {
  const library = await getHandbook();
  return [...library.regulations.values()].flatMap((regulation) =>
    regulation.versions.map((version) => ({
      params: { regulation: regulation.slug, version: version.key },
      props: { document: writeVersion(regulation, version, library) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => answerJson(props["document"]);
