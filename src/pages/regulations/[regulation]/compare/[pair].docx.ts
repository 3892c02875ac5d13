import type { APIRoute, GetStaticPaths } from "astro";
import type { Regulation } from "../../../../library/index.ts";
import { writeComparisonDocx } from "../../../../site/comparison-docx.ts";
import { buildComparisonView, listPairs, type ComparedPair } from "../../../../site/comparison-view.ts";
import { getHandbook } from "../../../../site/handbook.ts";

export const getStaticPaths = (async () => {
  const library = await getHandbook();
  return [...library.regulations.values()].flatMap((regulation) =>
    listPairs(regulation, library).map((pair) => ({
      params: { regulation: regulation.slug, pair: pair.key },
      props: { regulation, pair },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { regulation, pair } = props as { regulation: Regulation; pair: ComparedPair };
  const view = buildComparisonView(regulation, pair, await getHandbook());
  const bytes = await writeComparisonDocx(view);
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  });
};
