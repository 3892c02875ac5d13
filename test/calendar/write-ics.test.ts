import { describe, expect, it } from "vitest";
import { writeIcs } from "../../src/calendar/index.ts";

const options = { stamp: new Date("2026-11-24T01:02:03.456Z"), productId: "-//景川市人事局//制度手册//ZH" };

describe("writeIcs", () => {
  it("writes an all-day event whose end is the next day, with CRLF", () => {
    const text = writeIcs(
      [{ uid: "lc-13-2-2026-12-31@example.invalid", date: "2026-12-31", summary: "报销到期" }],
      options,
    );
    expect(text).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//景川市人事局//制度手册//ZH",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:lc-13-2-2026-12-31@example.invalid",
        "DTSTAMP:20261124T010203Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:报销到期",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it("keeps the last day of an event of several days", () => {
    const text = writeIcs(
      [{ uid: "a", date: "2026-10-01", through: "2026-10-07", summary: "国庆节" }],
      options,
    );
    expect(text).toContain("DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008\r\n");
  });

  it("escapes backslash, semicolon, comma and line ends", () => {
    const text = writeIcs(
      [{ uid: "a", date: "2026-10-01", summary: "甲,乙;丙\\丁", description: "一\n二\r\n三" }],
      options,
    );
    expect(text).toContain("SUMMARY:甲\\,乙\\;丙\\\\丁\r\n");
    expect(text).toContain("DESCRIPTION:一\\n二\\n三\r\n");
  });

  it("folds at 75 octets without cutting a character, and unfolds to the same text", () => {
    const summary =
      "《经费报销实施细则》第四条规定的报销期限届满，请在当日下班前送交财务科𠮷审核，逾期按规定处理a";
    const text = writeIcs([{ uid: "a", date: "2026-10-01", summary }], options);
    const encoder = new TextEncoder();
    for (const line of text.split("\r\n")) {
      expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\uFFFD|^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
    expect(text.replace(/\r\n /g, "")).toContain(`SUMMARY:${summary}\r\n`);
    // 22 characters of three octets behind "SUMMARY:" make 74 octets; a 23rd would make 77.
    expect(text).toContain(`SUMMARY:${summary.slice(0, 22)}\r\n ${summary.slice(22, 23)}`);
  });
});
