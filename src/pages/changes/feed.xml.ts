import type { APIRoute } from "astro";
import { writeAtomFeed } from "../../site/atom-feed.ts";
import { listChanges } from "../../site/changes-view.ts";
import { getHandbook } from "../../site/handbook.ts";

export const GET: APIRoute = async () => {
  const library = await getHandbook();
  return new Response(writeAtomFeed(listChanges(library), library), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
};
