import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { packDays, unpackDays } from "./pack-days.ts";

/** Day → description whose second field is the Chinese name: `"2026-10-01": "National Day,国庆节,3"`. */
export interface AnnouncedDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** Put in by the bundler of the browser scripts, so that they carry the days as a short text and not the library's list. */
declare const packedAnnouncedDays: { readonly holidays: string; readonly workdays: string } | undefined;

/** The days of all notices so far; names only. */
export const announcedDays: AnnouncedDays =
  typeof packedAnnouncedDays === "object"
    ? {
        holidays: unpackDays(packedAnnouncedDays.holidays),
        workdays: unpackDays(packedAnnouncedDays.workdays),
      }
    : announced;

/** What `packedAnnouncedDays` is to hold: a tenth of the list's size. */
export function packAnnouncedDays(days: AnnouncedDays = announcedDays): {
  readonly holidays: string;
  readonly workdays: string;
} {
  return { holidays: packDays(days.holidays), workdays: packDays(days.workdays) };
}
