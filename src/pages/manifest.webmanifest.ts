import type { APIRoute } from "astro";
import { getHandbook } from "../site/handbook.ts";
import { writeWebManifest } from "../site/web-manifest.ts";

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(writeWebManifest(await getHandbook()), null, 2), {
    headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
  });
