import { compact } from "./characters.ts";
import type { Line } from "./lines.ts";
import { makeText } from "./lines.ts";
import { scanHeadLabel } from "./scan-label.ts";

/**
 * Turns a table of contents into plain text: the line 目录 and the list of headings behind it. The list ends before
 * the place where its first entry comes back as a real heading; without such a place all of the list is contents.
 */
export function markContents(source: string, lines: readonly Line[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind !== "contents") continue;
    let end = index + 1;
    let first = "";
    let again = -1;
    for (; end < lines.length; end += 1) {
      const entry = lines[end];
      const name = entry === undefined ? "" : entryName(source, entry);
      if (name === "") break;
      if (first === "") first = name;
      else if (name === first && isHeading(entry)) again = end;
    }
    const stop = again >= 0 ? again : end;
    for (let at = index; at < stop; at += 1) {
      const entry = lines[at];
      if (entry === undefined || entry.kind === "embed") continue;
      makeText(entry);
      if (stop > index + 1) entry.kind = "entry";
    }
    index = stop - 1;
  }
}

function isHeading(line: Line | undefined): boolean {
  return line !== undefined && (line.kind === "division" || line.kind === "preface");
}

/** What an entry of a table of contents names: `第一章`, `附则`, `序言`, `附件1`; "" for a line that is no entry. */
function entryName(source: string, line: Line): string {
  if (line.kind === "division" || line.kind === "preface" || line.kind === "annex") {
    return compact(source.slice(line.labelStart, line.labelEnd));
  }
  if (line.kind !== "text" && line.kind !== "heading") return "";
  // - [第一章 总则](#chapter-1) · 1. 第一章 总则……3
  const at = source.slice(line.contentStart, line.contentStart + 8).search(/第/);
  if (at < 0) return "";
  const start = line.contentStart + at;
  const label = scanHeadLabel(source, start, line.end);
  if (label === null || label.unit === "article" || /[。；]/.test(source.slice(start, line.end))) return "";
  return compact(source.slice(start, label.end));
}
