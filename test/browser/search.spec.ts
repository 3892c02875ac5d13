import { pathToFileURL } from "node:url";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { folder, handbook } from "./site.ts";

test("results come while typing, can be walked with the arrow keys and stand in the address", async ({
  page,
}) => {
  await page.goto(handbook("search/"));
  await page.locator("#search-field").pressSequentially("没有公函能接待吗");
  await expect(page.locator("[data-search-results]")).toHaveAttribute("data-answer", "found");
  await expect(page.locator('.result[data-doc="ZD-27"][data-article="4"]').first()).toBeVisible();
  await expect(page).toHaveURL(/q=/);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".result a").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".result a").nth(1)).toBeFocused();
});

test("nothing is searched while pinyin is being composed", async ({ page }) => {
  await page.goto(handbook("search/"));
  const field = page.locator("#search-field");
  await field.dispatchEvent("compositionstart");
  await field.fill("gongw");
  await page.waitForTimeout(200);
  await expect(page.locator("[data-search-count]")).toHaveText("");
  await field.fill("公务接待");
  await field.dispatchEvent("compositionend");
  await expect(page.locator(".result").first()).toBeVisible();
});

test("a quoted sentence is found word for word and marked", async ({ page }) => {
  await page.goto(handbook('search/?q="2日内完成财务审核"'));
  await expect(page.locator('.result[data-doc="ZD-23"][data-article="8"] mark').first()).toHaveText(
    "2日内完成财务审核",
  );
});

test("texts that apply no longer are found below, by Pagefind", async ({ page }) => {
  await page.goto(handbook("search/?q=逾期视为同意"));
  await expect(page.locator("[data-search-past] .result").first()).toBeVisible();
});

test("a year in the question leads to the text then in force", async ({ page }) => {
  await page.goto(handbook("search/?q=2020年出差回来几天内报"));
  await expect(page.locator('.result[data-doc="ZD-24"][data-version="2019-05-20"]').first()).toBeVisible();
});

test("search works from a folder without a server", async ({ page }) => {
  const address = pathToFileURL(path.join(folder(), "search/index.html")).href;
  await page.goto(`${address}?q=${encodeURIComponent("报销几天审完")}`);
  const result = page.locator('.result[data-doc="ZD-23"][data-article="8"]').first();
  await expect(result).toBeVisible();
  await result.getByRole("link").click();
  await expect(page.locator("#art-8")).toContainText("2日内完成财务审核");
});
