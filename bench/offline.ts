import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../bin/install-browser.ts";
import { serveFolder } from "../bin/serve-folder.ts";

/** Offline reading of a built site, measured in a browser on this machine. */
export interface OfflineBench {
  /** From opening the front page to an edition that is stored as a whole, in milliseconds. */
  readonly storing: number;
  /** What the browser then holds for the site, in bytes. */
  readonly stored: number;
  /** What the page on offline reading says of kept and on-demand files. */
  readonly facts: readonly string[];
  /** From opening the search page to its first result, without a server, in milliseconds. */
  readonly search: number;
  /** The portable edition, in bytes. */
  readonly portable: number;
}

/** Null when there is no built site or no browser. */
export async function benchOffline(folder: string): Promise<OfflineBench | null> {
  const executablePath = findBrowser();
  if (!executablePath || !existsSync(path.join(folder, "service-worker.js"))) return null;
  const { server, address } = await serveFolder(folder, { base: "/handbook/" });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(address);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 120_000 });
    const storing = performance.now() - started;
    const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await page.goto(`${address}offline/`);
    await page.locator("[data-offline-facts] dd").first().waitFor();
    const facts = await page.locator("[data-offline-facts] dd").allInnerTexts();
    server.close();
    server.closeAllConnections();
    await context.setOffline(true);
    const asked = performance.now();
    await page.goto(`${address}search/?q=报销几天审完`);
    await page.locator(".result").first().waitFor();
    const search = performance.now() - asked;
    const [zip = ""] = readdirSync(path.join(folder, "download"));
    const portable = statSync(path.join(folder, "download", zip)).size;
    return { storing, stored, facts: facts.slice(1), search, portable };
  } finally {
    server.close();
    await browser.close();
  }
}
