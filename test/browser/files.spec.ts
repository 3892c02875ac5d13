import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { folder } from "./site.ts";

/** Every built HTML file with its path from the root. */
function listPages(): { file: string; html: string }[] {
  return readdirSync(folder(), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({
      file: file.split(path.sep).join("/"),
      html: readFileSync(path.join(folder(), file), "utf8"),
    }));
}

test("no built page holds an inline script, a style attribute, an absolute address or a left-over mark", () => {
  const faults = listPages().flatMap(({ file, html }) => {
    const found: string[] = [];
    if (/<script(?![^>]*\ssrc=)[^>]*>/.test(html)) found.push("inline script");
    if (/<[a-z][^>]*\sstyle=/.test(html)) found.push("style attribute");
    if (/\s(?:href|src|action)="(?:\/|https?:)/.test(html)) found.push("absolute address");
    if (/\*\*|~~/.test(html)) found.push("Markdown mark");
    return found.map((fault) => `${file}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("every link of every page leads to a file and an anchor that exist", () => {
  const pages = listPages();
  const known = new Map(
    pages.map(({ file, html }) => [
      file,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
    ]),
  );
  const files = new Set(
    readdirSync(folder(), { recursive: true, encoding: "utf8" }).map((file) =>
      file.split(path.sep).join("/"),
    ),
  );
  const dead = new Set<string>();
  for (const { file, html } of pages) {
    for (const [, written = ""] of html.matchAll(/<(?:a|link|script)\s[^>]*?(?:href|src)="([^"]*)"/g)) {
      if (/^(?:mailto|tel):/.test(written)) continue;
      const url = new URL(written.replaceAll("&amp;", "&"), `http://handbook.invalid/${file}`);
      const target = decodeURIComponent(url.pathname).slice(1);
      const resolved = target === "" || target.endsWith("/") ? `${target}index.html` : target;
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!files.has(resolved)) dead.add(`${file} → ${written}`);
      else if (anchor !== "" && known.has(resolved) && !known.get(resolved)?.has(anchor))
        dead.add(`${file} → ${written}`);
    }
  }
  expect([...dead].slice(0, 30)).toEqual([]);
});
