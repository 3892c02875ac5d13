import path from "node:path";
import { chromium } from "@playwright/test";
import { close, createIndex } from "pagefind";
import { findBrowser } from "../bin/install-browser.ts";
import { serveFolder } from "../bin/serve-folder.ts";
import type { SearchData } from "../src/search/index.ts";
import { resultKeys } from "./measure-search.ts";

interface FoundByPagefind {
  readonly keys: readonly (readonly string[])[];
  readonly answer: "found" | "none";
}

/**
 * Asks Pagefind as it is shipped, one record per article or step, questions as typed, in Chromium.
 *
 * @param folder an empty folder for its index
 * @returns what it found for each question; null when there is no browser
 */
export async function askPagefind(
  { records, documents, versions }: SearchData,
  questions: readonly string[],
  folder: string,
): Promise<((question: string) => FoundByPagefind) | null> {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  const { index } = await createIndex({ forceLanguage: "zh-cn" });
  if (!index) throw new Error("Pagefind 没有建成索引");
  for (const [id, record] of records.entries()) {
    const title = documents[record.doc]?.title ?? "";
    const text = record.passages.map((passage) => passage.text).join("");
    await index.addCustomRecord({
      url: `/${id}`,
      content: `${title}。${record.gist ?? ""}。${text}`,
      language: "zh-cn",
      meta: { title },
    });
  }
  await index.writeFiles({ outputPath: path.join(folder, "pagefind") });
  await close();
  const { server, address } = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${address}pagefind/`).catch(() => null);
    const found = await page.evaluate(
      async ([script, asked]) => {
        interface Pagefind {
          search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
        }
        const pagefind = (await import(script)) as Pagefind;
        const all: string[][] = [];
        for (const question of asked) {
          const { results } = await pagefind.search(question);
          const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
          all.push(pages.map(({ url }) => url));
        }
        return all;
      },
      [`${address}pagefind/pagefind.js`, [...questions]] as const,
    );
    const answers = new Map(questions.map((question, at) => [question, found[at] ?? []]));
    return (question) => {
      const keys = (answers.get(question) ?? []).map((url) => {
        const record = records[Number(/\d+/.exec(url)?.[0])];
        const version = record?.version === undefined ? null : (versions[record.version]?.key ?? null);
        return resultKeys(documents[record?.doc ?? 0]?.id ?? "", record?.article ?? null, version);
      });
      return { keys, answer: keys.length > 0 ? "found" : "none" };
    };
  } finally {
    await browser.close();
    server.close();
  }
}
