import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { packDays, unpackDays } from "./pack-days.ts";

/** Day → description whose second field is the Chinese name: `"2026-10-01": "National Day,国庆节,3"`. */
export interface AnnouncedDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/**
 * Put in by the bundler of the browser scripts: they carry the days as a short text and not the library's list. It has
 * to be a plain string for the bundler to see that the list is never used.
 */
declare const packedAnnouncedDays: string | undefined;

/** The days of all notices so far; names only where they come from the short text. */
export const announcedDays: AnnouncedDays =
  typeof packedAnnouncedDays === "string" ? unpackAnnouncedDays(packedAnnouncedDays) : announced;

/** What `packedAnnouncedDays` is to hold: a tenth of the list's size. */
export function packAnnouncedDays(days: AnnouncedDays = announcedDays): string {
  return `${packDays(days.holidays)}|${packDays(days.workdays)}`;
}

/** Reads what `packAnnouncedDays` wrote: day → name. */
export function unpackAnnouncedDays(text: string): AnnouncedDays {
  const [holidays = "", workdays = ""] = text.split("|");
  return { holidays: unpackDays(holidays), workdays: unpackDays(workdays) };
}
