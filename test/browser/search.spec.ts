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
  const links = page.locator(".direct-answer a, .result a");
  await page.keyboard.press("ArrowDown");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowUp");
  await expect(page.locator("#search-field")).toBeFocused();
});

test("the answer stands first, with its figure, its citation, its step and its form", async ({ page }) => {
  await page.goto(handbook("search/?q=会计多久审完报销"));
  const answer = page.locator(".direct-answer");
  await expect(answer.locator(".answer-sentence mark")).toHaveText(["2日内"]);
  await expect(answer).toContainText("《经费报销实施细则》（景人办发〔2024〕3号）第八条");
  await expect(answer.getByRole("link", { name: /财务审核/ })).toBeVisible();
  await answer.getByRole("link", { name: /第八条/ }).click();
  await expect(page.locator("#art-8")).toContainText("2日内完成财务审核");
});

test("what is not regulated is said to be so, with whom to ask", async ({ page }) => {
  await page.goto(handbook("search/?q=食堂几点开饭"));
  await expect(page.locator("[data-search-results]")).toHaveAttribute("data-answer", "none");
  await expect(page.locator(".direct-answer[data-silent]")).toContainText("手册未规定");
  await expect(page.locator(".direct-answer[data-silent]")).toContainText("可以问");
});

test("filters narrow the results, count, and stand in the address", async ({ page }) => {
  await page.goto(handbook("search/?q=报销"));
  await page.getByText("筛选", { exact: true }).click();
  await page.getByLabel("流程环节").check();
  await expect(page).toHaveURL(/kind=step/);
  await expect(page.locator(".result").first()).toBeVisible();
  for (const link of await page.locator("[data-search-results] .result a").all())
    expect(await link.getAttribute("href")).toContain("/flows/");
  await page.reload();
  await page.getByText("筛选", { exact: true }).click();
  await expect(page.getByLabel("流程环节")).toBeChecked();
});

test("recent searches stay in this browser and can be forgotten", async ({ page }) => {
  await page.goto(handbook("search/"));
  await page.locator("#search-field").fill("公章外带");
  await page.keyboard.press("Enter");
  await expect(page.locator(".result").first()).toBeVisible();
  await page.goto(handbook("search/"));
  await page.getByRole("button", { name: "公章外带" }).click();
  await expect(page.locator("#search-field")).toHaveValue("公章外带");
  await page.goto(handbook("search/"));
  await page.getByRole("button", { name: "清除" }).click();
  await expect(page.locator("[data-search-recent]")).toBeHidden();
});

test("letters are read as a word, and the page says so", async ({ page }) => {
  await page.goto(handbook("search/?q=gwyc"));
  await expect(page.locator("[data-search-count]")).toContainText("按“公务用车”检索");
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
