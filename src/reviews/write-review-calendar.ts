import { instantInChina, writeIcs, type CivilDate } from "../calendar/index.ts";
import { dueWords, type DueDate } from "./types.ts";

/**
 * The days on which something is due as a calendar to subscribe to or import (RFC 5545).
 *
 * @param day the day as of which the list was made; it dates the file
 */
export function writeReviewCalendar(
  dates: readonly DueDate[],
  office: { readonly shortTitle: string; readonly office: string },
  day: CivilDate,
): string {
  return writeIcs(
    dates.map((date) => ({
      // Stable for one and the same duty, so that a later file moves it instead of doubling it.
      uid: `${date.kind}-${date.slug}-${date.on}@handbook`,
      date: date.on,
      summary: `${dueWords[date.kind]}：《${date.title}》`,
      description: `${date.owner}；${date.reason}`,
    })),
    { stamp: instantInChina(day), productId: `-//${office.office}//${office.shortTitle}//ZH` },
  );
}
