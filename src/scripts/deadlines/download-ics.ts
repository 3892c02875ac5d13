import { writeIcs, type CalendarEvent } from "../../calendar/index.ts";

/**
 * Hands the reader a calendar file. An object address serves pages from a server and from `file://`; engines that
 * refuse it get the file within the address.
 */
export function downloadIcs(name: string, productId: string, events: readonly CalendarEvent[]): void {
  const text = writeIcs(events, { stamp: Date.now(), productId });
  const link = document.createElement("a");
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/g, "-")}.ics`;
  let made: string | null = null;
  try {
    made = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    link.href = made;
  } catch {
    link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`;
  }
  // Firefox follows only links that stand in the page.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The download begins after this turn.
  if (made !== null) setTimeout(() => URL.revokeObjectURL(made), 10_000);
}

/** The page's address as it is to stand in a calendar entry: nothing of a reader's own disk. */
export function sharedAddress(): string | undefined {
  return location.protocol === "file:" ? undefined : location.href;
}
