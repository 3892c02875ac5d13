import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findBrowser } from "../bin/install-browser.ts";
import { serveFolder } from "../bin/serve-folder.ts";
import { spreadOf } from "./measure.ts";
import { kilobytes, milliseconds, printSpread, type Row } from "./table.ts";

const rounds = 5;

/**
 * What a reader loads and waits for before the first result, the browser's store empty, the server on this machine:
 * the time is the browser's own work. Nothing without a browser.
 */
export async function benchFirstResult(dist: string, question: string): Promise<Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [{ what: "检索到第一条结果", value: "没有浏览器，没有量" }];
  const { server, address } = await serveFolder(dist);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const times: number[] = [];
  const loaded = new Set<string>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      page.on("response", (response) => {
        if (round === 0) loaded.add(new URL(response.url()).pathname);
      });
      const started = performance.now();
      await page.goto(`${address}search/?q=${encodeURIComponent(question)}`);
      await page.locator(".result").first().waitFor();
      times.push(performance.now() - started);
      await context.close();
    }
  } finally {
    server.close();
    await browser.close();
  }
  const files = [...loaded]
    .map((at) => path.join(dist, at.endsWith("/") ? `${at}index.html` : at))
    .filter((file) => existsSync(file));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).byteLength, 0);
  const time = spreadOf(times);
  return [
    {
      what: "检索到第一条结果，载入（gzip）",
      value: kilobytes(bytes),
      spread: `${files.length} 个文件`,
    },
    {
      what: "检索到第一条结果，用时（浏览器，本机，没有缓存）",
      value: milliseconds(time.median),
      spread: printSpread(time, milliseconds),
    },
  ];
}
