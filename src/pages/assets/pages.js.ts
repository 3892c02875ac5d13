import type { APIRoute } from "astro";
import { getHandbook } from "../../site/handbook.ts";
import { listPages } from "../../site/page-list.ts";

/** The list of pages as a classic script; only the page for wrong addresses loads it. */
export const GET: APIRoute = async () =>
  new Response(`window.handbookPages=${JSON.stringify(listPages(await getHandbook()))};`, {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
