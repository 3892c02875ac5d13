import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect as expectSoon, test, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import puppeteer from "puppeteer-core";
import { parse } from "yaml";
import { run as verify } from "../../bin/commands/verify.ts";
import { findFirefox } from "../../bin/install-browser.ts";
import { root } from "../../bin/run-tool.ts";
import { folder, handbook } from "./site.ts";

/** Storing and unpacking a whole handbook takes its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 15_000 });

const edition = "2026-11-24";
let parent = "";
let unzipped = "";

// As on a stick: a blank, Chinese, nothing may be written.
test.beforeAll(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), "handbook-stick-"));
  unzipped = path.join(parent, "制度 手册");
  const zip = readFileSync(path.join(folder(), `download/zhangju-handbook-${edition}.zip`));
  for (const [file, contents] of Object.entries(unzipSync(zip))) {
    const place = path.join(unzipped, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, contents, { mode: 0o444 });
  }
  chmodSync(unzipped, 0o555);
});

test.afterAll(() => {
  chmodSync(unzipped, 0o755);
  rmSync(parent, { recursive: true, force: true });
});

const address = (file: string, query = ""): string =>
  `${pathToFileURL(path.join(unzipped, file)).href}${query}`;

/** Thirty of the questions with which search is measured, spread over all of them. */
function sampleQuestions(): string[] {
  const all = parse(readFileSync(path.join(root, "src/content/questions.yaml"), "utf8")) as { q: string }[];
  return Array.from({ length: 30 }, (_, index) => all[Math.floor((index * all.length) / 30)]?.q ?? "");
}

interface Answered {
  readonly answer: string;
  readonly count: string;
  readonly results: readonly (readonly string[])[];
}

/** Types one question after the other into the open search page; runs inside the browser. */
async function askAll(questions: readonly string[]): Promise<Answered[]> {
  const field = document.querySelector<HTMLInputElement>("#search-field");
  const list = document.querySelector<HTMLElement>("[data-search-results]");
  const count = document.querySelector<HTMLElement>("[data-search-count]");
  if (!field || !list || !count) return [];
  const answers: Answered[] = [];
  for (const question of questions) {
    list.dataset["answer"] = "waiting";
    field.value = question;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const until = Date.now() + 10_000;
    while (list.dataset["answer"] === "waiting" && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 10));
    answers.push({
      answer: list.dataset["answer"] ?? "",
      count: count.textContent ?? "",
      results: [...list.querySelectorAll<HTMLElement>(".result")].map((result) => [
        result.dataset["doc"] ?? "",
        result.dataset["article"] ?? "",
        result.dataset["version"] ?? "",
        result.dataset["status"] ?? "",
        result.textContent ?? "",
      ]),
    });
  }
  return answers;
}

let fromSite: Promise<Answered[]> | null = null;
const askSite = async (page: Page): Promise<Answered[]> => {
  fromSite ??= page.goto(handbook("search/")).then(() => page.evaluate(askAll, sampleQuestions()));
  return fromSite;
};

test("the unzipped package answers as the site does, in Chromium", async ({ page }) => {
  test.setTimeout(120_000);
  const expected = await askSite(page);
  expect(expected.filter(({ answer }) => answer === "found").length).toBeGreaterThan(15);
  await page.goto(address("search/index.html"));
  expect(await page.evaluate(askAll, sampleQuestions())).toEqual(expected);
});

test("the unzipped package answers as the site does, in Firefox", async ({ page }) => {
  test.setTimeout(120_000);
  const executablePath = findFirefox();
  if (!executablePath) console.log("这台机器上没有 Firefox（firefox-esr），没有用它测试随身版。");
  test.skip(!executablePath, "Firefox is not installed");
  const expected = await askSite(page);
  const firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath: executablePath ?? "",
    headless: true,
  });
  try {
    const tab = await firefox.newPage();
    await tab.goto(address("search/index.html"));
    expect(await tab.evaluate(askAll, sampleQuestions())).toEqual(expected);
    // A day long past: the text of that day, its status, and the comparison with today's.
    await tab.goto(address("regulations/zd-24/index.html", "?on=2021-06-01"));
    await tab.waitForFunction(() => location.pathname.includes("2019-05-20"));
    await tab.waitForSelector("#art-8");
    expect(await tab.$eval("#art-8", (article) => article.textContent)).toContain("330元");
    await tab.goto(address("regulations/zd-24/compare/2019-05-20..2022-07-04/index.html"));
    expect(await tab.$eval("main", (main) => main.textContent)).toContain("350元");
    await tab.goto(address("deadlines/index.html", "?from=2026-09-18&limit=5wd"));
    await tab.waitForFunction(() =>
      document.querySelector("[data-status-line]")?.textContent?.includes("最迟2026年9月24日"),
    );
  } finally {
    await firefox.close();
  }
});

test("the package is whole, says on each page what it is, and opens by its front page", async ({ page }) => {
  let printed = "";
  const print = (text: string): void => {
    printed += text;
  };
  const code = await verify([unzipped], { stdout: print, stderr: print, cwd: root });
  expect(printed).toMatch(/没有错误，0 条建议/);
  expect(code).toBe(0);
  const hashes = spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS.txt"], { cwd: unzipped });
  expect(hashes.error ?? hashes.status).toBe(0);
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(address("index.html"));
  const line = `离线版 · 编于 ${edition}，以网站最新版为准`;
  await expect(page.locator(".portable-line")).toHaveText(line);
  const without = Object.entries(
    unzipSync(readFileSync(path.join(folder(), `download/zhangju-handbook-${edition}.zip`)), {
      filter: ({ name }) => name.endsWith(".html"),
    }),
  ).filter(([, html]) => !new TextDecoder().decode(html).includes(line));
  expect(without.map(([file]) => file)).toEqual([]);
  await page.getByRole("link", { name: "离线阅读" }).click();
  await expect(page.locator("[data-offline-state]")).toContainText("这就是随身版");
  await expect(page.getByRole("link", { name: /下载随身版/ })).toHaveCount(0);
  expect(faults).toEqual([]);
});
