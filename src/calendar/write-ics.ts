import { addDays, type CivilDate } from "./civil-date.ts";

export interface CalendarEvent {
  /** Stable and unique: the same deadline written again replaces the entry instead of doubling it. */
  readonly uid: string;
  readonly date: CivilDate;
  /** Last day, inclusive, of an event longer than a day. */
  readonly through?: CivilDate;
  /** The instant (milliseconds since 1970 UTC) of an event that has a time of day; `date` is then its day in China. */
  readonly instant?: number;
  readonly summary: string;
  readonly description?: string;
  readonly url?: string;
}

export interface IcsOptions {
  /** When the file is made (DTSTAMP): an instant, since nothing here reads a clock. */
  readonly stamp: Date | number;
  /** PRODID, `-//景川市人事局//制度手册//ZH`. */
  readonly productId: string;
}

/**
 * Writes an iCalendar file (RFC 5545). Days have no time and no zone, so no reader can shift them; DTEND names the day
 * after the last one, as the standard wants. A deadline with a time of day is a moment in UTC without an end.
 * Lines end in CRLF and fold at 75 octets.
 */
export function writeIcs(events: readonly CalendarEvent[], options: IcsOptions): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${escapeText(options.productId)}`,
    "CALSCALE:GREGORIAN",
  ];
  for (const event of events) {
    lines.push(
      "BEGIN:VEVENT",
      `UID:${escapeText(event.uid)}`,
      `DTSTAMP:${formatInstant(options.stamp)}`,
      ...(event.instant === undefined
        ? [
            `DTSTART;VALUE=DATE:${formatDay(event.date)}`,
            `DTEND;VALUE=DATE:${formatDay(addDays(event.through ?? event.date, 1))}`,
          ]
        : [`DTSTART:${formatInstant(event.instant)}`]),
      `SUMMARY:${escapeText(event.summary)}`,
      ...(event.description === undefined ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
      ...(event.url === undefined ? [] : [`URL:${event.url}`]),
      // A deadline does not make anybody busy.
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function formatDay(date: CivilDate): string {
  return date.replaceAll("-", "");
}

function formatInstant(instant: Date | number): string {
  // 2026-11-24T01:02:03.000Z → 20261124T010203Z
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, "");
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** Breaks a line so that none has more than 75 octets, never inside a character. */
function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = countOctets(character);
    if (octets + size > 75) {
      folded += "\r\n ";
      // The blank that marks a continuation counts.
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function countOctets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
