import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { folder, handbook } from "./site.ts";

interface BuiltFile {
  readonly file: string;
  readonly text: string;
}

/** Every built file with one of the endings, by its path from the root. */
function listFiles(endings: RegExp): BuiltFile[] {
  return readdirSync(folder(), { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => endings.test(file) && !file.startsWith("pagefind/"))
    .map((file) => ({ file, text: readFileSync(path.join(folder(), file), "utf8") }));
}

/** Parts of a page that are in the document together: the page with one of its texts. */
function listDocuments(html: string): string[] {
  const templates = [...html.matchAll(/<template\b[^>]*data-waiting-text[^>]*>([\s\S]*?)<\/template>/g)].map(
    (match) => match[1] ?? "",
  );
  const page = html.replace(/<template\b[^>]*>[\s\S]*?<\/template>/g, "");
  const around = page.replace(/<div data-current-text[\s\S]*?(?=<section class="regulation-after")/, "");
  return [page, ...templates.map((text) => around + text)];
}

test("no id stands twice on any page, whichever text it shows", () => {
  const faults = listFiles(/\.html$/).flatMap(({ file, text }) =>
    listDocuments(text).flatMap((document) => {
      const ids = [...document.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return twice.map((id) => `${file}: ${id}`);
    }),
  );
  expect(faults).toEqual([]);
});

test("every article of every page carries its public hooks", () => {
  let articles = 0;
  const faults = listFiles(/^regulations\/.*\.html$/).flatMap(({ file, text }) =>
    [...text.matchAll(/<article\s[^>]*class="article"[^>]*>/g)].flatMap(([tag]) => {
      articles += 1;
      const right =
        /\sdata-doc="[A-Z]+-\d+"/.test(tag) &&
        /\sdata-article="\d+(?:-\d+)?"/.test(tag) &&
        /\sdata-version="\d{4}-\d{2}-\d{2}"/.test(tag) &&
        /\sdata-status="(?:not-yet-in-force|in-force|amended|repealed|expired)"/.test(tag);
      return right ? [] : [`${file}: ${tag}`];
    }),
  );
  expect(faults).toEqual([]);
  expect(articles).toBeGreaterThan(2000);
});

test("the preview of every citation has its article", () => {
  const scripts = new Map<string, string>();
  const missing = new Set<string>();
  for (const { file, text } of listFiles(/\.html$/)) {
    for (const [, key = "", anchor = ""] of text.matchAll(/\sdata-preview="([^"#]+)#?([^"]*)"/g)) {
      const script = path.join(folder(), "previews", `${key.toLowerCase()}.js`);
      if (!scripts.has(script)) scripts.set(script, existsSync(script) ? readFileSync(script, "utf8") : "");
      if (!scripts.get(script)?.includes(`"${anchor.split("-para-")[0]}":{`))
        missing.add(`${file} → ${key}#${anchor}`);
    }
  }
  expect([...missing].slice(0, 20)).toEqual([]);
  expect(scripts.size).toBeGreaterThan(40);
});

test("forms and dated addresses lead to pages that exist", () => {
  const dead = listFiles(/\.html$/).flatMap(({ file, text }) =>
    [...text.matchAll(/\s(?:action|data-address)="([^"]*)"/g)].flatMap(([, written = ""]) => {
      const { pathname } = new URL(written, `http://handbook.invalid/${file}`);
      const target = `${decodeURIComponent(pathname).slice(1)}${pathname.endsWith("/") ? "index.html" : ""}`;
      return existsSync(path.join(folder(), target)) ? [] : [`${file} → ${written}`];
    }),
  );
  expect(dead).toEqual([]);
});

test("no page has a handler or a script address in its markup", () => {
  const faults = listFiles(/\.html$/).filter(({ text }) =>
    /<[a-z][^>]*\s(?:on[a-z]+="|href="javascript:)/i.test(text),
  );
  expect(faults.map(({ file }) => file)).toEqual([]);
});

test("styles, scripts and pictures load nothing from elsewhere", () => {
  const faults = listFiles(/\.(?:css|svg)$/).flatMap(({ file, text }) =>
    [...text.matchAll(/(?:url\(|@import|\shref=)\s*["']?([^"')\s]+)/g)]
      .map((match) => match[1] ?? "")
      .filter((url) => !url.startsWith("data:") && !url.startsWith("#"))
      .map((url) => `${file}: ${url}`),
  );
  expect(faults).toEqual([]);
  const scripts = listFiles(/\.js$/).filter(({ text }) => /^\s*(?:import|export)\b/m.test(text));
  // Module scripts are refused from a folder on disk.
  expect(scripts.map(({ file }) => file)).toEqual([]);
});

test("no page is large: what grows with the handbook stands on few pages", () => {
  const pages = listFiles(/\.html$/).map(({ file, text }) => ({ file, bytes: Buffer.byteLength(text) }));
  const large = pages.filter(({ bytes }) => bytes > 200_000);
  expect(large).toEqual([]);
});

test("the feed is well-formed, and its links lead to pages", async ({ page }) => {
  await page.goto(handbook("changes/"));
  const href = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
  const feed = await page.evaluate(async (address) => {
    const response = await fetch(address ?? "");
    const document = new DOMParser().parseFromString(await response.text(), "application/xml");
    return {
      error: document.querySelector("parsererror")?.textContent ?? null,
      type: response.headers.get("content-type"),
      ids: [...document.querySelectorAll("id")].map((id) => id.textContent),
      links: [...document.querySelectorAll("entry > link")].map(
        (link) => new URL(link.getAttribute("href") ?? "", response.url).href,
      ),
    };
  }, href);
  expect(feed.error).toBeNull();
  expect(feed.type).toMatch(/xml/);
  expect(new Set(feed.ids).size).toBe(feed.ids.length);
  expect(feed.links.length).toBeGreaterThan(40);
  for (const link of new Set(feed.links)) expect((await page.request.get(link)).status(), link).toBe(200);
});
