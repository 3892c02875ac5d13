import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { folder, pages } from "./site.ts";

let parent = "";
let root = "";

// A folder as people have them: blanks, brackets, #, %, Chinese.
test.beforeAll(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), "handbook-disk-"));
  root = path.join(parent, "资料 (1)", "景区#100%");
  cpSync(folder(), root, { recursive: true });
});

test.afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

const fileAddress = (address: string): string => {
  const [place = "", query] = address.split("?");
  const file = pathToFileURL(
    path.join(root, place.endsWith("/") || place === "" ? `${place}index.html` : place),
  ).href;
  return query ? `${file}?${encodeURI(query)}` : file;
};

test("every page type opens from a folder on disk, with styles and scripts and no fault", async ({
  page,
}) => {
  test.setTimeout(60_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("requestfailed", (request) => {
    // The next page is opened before this one's icon has come.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(pathToFileURL(root).href)) faults.push(`outside: ${request.url()}`);
  });
  for (const address of pages) {
    await page.goto(fileAddress(address));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("html")).toHaveClass(/scripted/);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector(".masthead") ?? document.body).display,
      ),
    ).not.toBe("inline");
  }
  expect(faults).toEqual([]);
});

test("links open pages, not folders", async ({ page }) => {
  await page.goto(fileAddress(""));
  const folders = await page
    .locator("a[href]")
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href).filter((url) => /\/(?:[?#]|$)/.test(url)),
    );
  expect(folders).toEqual([]);
  await page.getByRole("navigation", { name: "主要栏目" }).getByRole("link", { name: "查制度" }).click();
  await page.getByRole("link", { name: "经费报销实施细则", exact: true }).click();
  await expect(page.locator("#art-8")).toContainText("2日内完成财务审核");
  await page
    .locator("#art-8")
    .getByRole("link", { name: /经费报销.*财务审核/ })
    .click();
  await expect(page.locator("tr:target")).toBeVisible();
});

test("a citation shows its article, read from a script beside the page", async ({ page }) => {
  await page.goto(fileAddress("regulations/zd-23/"));
  const citation = page.locator('a[data-preview]:not([data-preview^="ZD-23"])').first();
  await citation.scrollIntoViewIfNeeded();
  await citation.hover();
  await expect(page.locator(".preview")).toContainText("第");
  await page.locator(".preview").getByRole("link", { name: "打开原文" }).click();
  await expect(page.locator("article:target, :target")).toBeVisible();
});

test("the text changes with the day offline, too", async ({ page }) => {
  await page.clock.install({ time: new Date("2027-01-01T00:00:05+08:00") });
  await page.goto(fileAddress("regulations/zd-24/"));
  await expect(page.locator("#art-8")).toContainText("380元");
});

test("a chosen day leads from a regulation to the text of that day", async ({ page }) => {
  await page.goto(fileAddress("regulations/zd-24/?on=2021-06-01"));
  await expect(page).toHaveURL(/zd-24\/2019-05-20\/index\.html\?on=2021-06-01/);
  await expect(page.locator("#art-8")).toContainText("330元");
});

test("a copied link can be opened again", async ({ page }) => {
  await page.goto(fileAddress("regulations/zd-23/"));
  await page.locator("#art-4").getByRole("button", { name: "复制链接" }).click();
  const told = await page.locator("#art-4").getByRole("status").innerText();
  const link = told.slice(told.indexOf("file:"));
  expect(link).toMatch(/2024-03-11\/index\.html#art-4$/);
  await page.goto(link);
  await expect(page.locator("#art-4")).toBeVisible();
});
