import { compareCivilDates } from "../calendar/index.ts";
import type { Library } from "../library/index.ts";
import type { Change } from "./changes-view.ts";
import { relativeHref } from "./href.ts";

/**
 * Atom feed (RFC 4287) of the changes, newest issue first. Identifiers are tag URIs (RFC 4151) of the office's
 * own, so that they stay when the site moves; links are relative to the feed, whose address readers know.
 */
export function writeAtomFeed(changes: readonly Change[], { office }: Pick<Library, "office">): string {
  const newest = [...changes].sort((a, b) => compareCivilDates(b.issuedOn, a.issuedOn)).slice(0, 50);
  const updated = newest[0]?.issuedOn ?? office.edition;
  const entries = newest.map((change) => {
    const title = `${change.title}（${change.kind}）`;
    const summary = [`${change.date}起${change.number ? `，${change.number}` : ""}。`, change.note]
      .filter(Boolean)
      .join("");
    return [
      "  <entry>",
      `    <id>tag:handbook.invalid,${change.issuedOn}:${change.regulation}/${change.on}/${encodeURIComponent(change.kind)}</id>`,
      `    <title>${escapeXml(title)}</title>`,
      `    <updated>${atMidnight(change.issuedOn)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escapeXml(relativeHref("/changes/feed.xml", change.address))}"/>`,
      `    <summary>${escapeXml(summary)}</summary>`,
      "  </entry>",
    ].join("\n");
  });
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">`,
    `  <id>tag:handbook.invalid,${office.edition.slice(0, 4)}:changes</id>`,
    `  <title>${escapeXml(`${office.title}：制度变动`)}</title>`,
    `  <updated>${atMidnight(updated)}</updated>`,
    `  <author><name>${escapeXml(office.office)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="feed.xml"/>`,
    `  <link rel="alternate" type="text/html" href="./"/>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

/** The beginning of a civil day in China. */
function atMidnight(date: string): string {
  return `${date}T00:00:00+08:00`;
}

/** Text for element content and attribute values of XML 1.0. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
