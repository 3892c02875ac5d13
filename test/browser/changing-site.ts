import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { root } from "../../bin/run-tool.ts";
import { serveFolder } from "../../bin/serve-folder.ts";

/** A served copy of a built site whose edition, worker and line can be changed under the reader. */
export interface ChangingSite {
  readonly address: string;
  readonly folder: string;
  /** Addresses asked for since the last look, from the site's root. */
  readonly asked: string[];
  /** Puts another built site in its place, as an administrator does. */
  replaceBy(built: string): void;
  /** Breaks the connection of each request for which this is true. */
  breakLine(when: (url: string) => boolean): void;
  /** Takes the server away, so that nothing can answer. */
  stop(): void;
}

/** Serves a copy of a built site under `/handbook/`; `built` is its folder from the project's root. */
export async function serveChangingSite(built: string): Promise<ChangingSite> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "handbook-changing-"));
  const replaceBy = (other: string): void => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(path.resolve(root, other), folder, { recursive: true });
  };
  replaceBy(built);
  let isBroken: (url: string) => boolean = () => false;
  const asked: string[] = [];
  const { server, address } = await serveFolder(folder, {
    base: "/handbook/",
    headers: { "Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" },
  });
  server.prependListener("request", (request) => {
    const url = (request.url ?? "").replace(/^\/handbook\//, "");
    asked.push(url);
    if (isBroken(url)) request.socket.destroy();
  });
  return {
    address,
    folder,
    asked,
    replaceBy,
    breakLine: (when) => {
      isBroken = when;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the page is answered by a worker that has stored its edition as a whole. */
export async function waitUntilStored(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
}

/** Names of the stores that the browser holds for the site. */
export function listStores(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** Looks for a new edition now, as a browser does now and then. */
export async function lookForEdition(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });
}

/** Waits until no worker is storing any more, whether it came to its end or not. */
export async function waitUntilSettled(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration !== undefined && registration.installing === null;
  });
}
