import type { APIRoute } from "astro";
import { writeReviewCalendar } from "../../reviews/index.ts";
import { getHandbook } from "../../site/handbook.ts";
import { listShownDates } from "../../site/reviews-view.ts";

export const GET: APIRoute = async () => {
  const library = await getHandbook();
  const text = writeReviewCalendar(listShownDates(library), library.office, library.office.edition);
  return new Response(text, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
};
