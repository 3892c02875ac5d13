import { expect, test } from "@playwright/test";
import { handbook, pages } from "./site.ts";

test.use({ javaScriptEnabled: false });

test("a regulation reads as a whole without scripts: text, dates, contents, history", async ({ page }) => {
  await page.goto(handbook("regulations/zd-24/"));
  await expect(page.locator("article.article")).toHaveCount(20);
  await expect(page.locator("#art-8")).toContainText("350元");
  await expect(page.locator(".status-line")).toContainText("自2022年7月4日起施行");
  await expect(page.getByRole("navigation", { name: "本制度目录" }).getByRole("link")).not.toHaveCount(0);
  // The text that is still to come is announced with its day and has a page of its own.
  const next = page.locator(".timeline").getByRole("link", { name: /2027年1月1日/ });
  await expect(next).toBeVisible();
  await next.click();
  await expect(page.locator("#art-8")).toContainText("380元");
});

test("what cannot work without scripts is not offered", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/"));
  await expect(page.getByRole("button", { name: "复制引用" })).toHaveCount(0);
  await expect(page.locator("[data-reading-day]")).toBeHidden();
  await page.goto(handbook("regulations/"));
  await expect(page.locator("[data-catalogue-filters]")).toBeHidden();
  await expect(page.locator("tr[data-doc]")).toHaveCount(49);
});

test("a citation is a plain link", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/"));
  const citation = page.locator("a.citation[data-preview]").first();
  const href = await citation.getAttribute("href");
  await citation.click();
  await expect(page).toHaveURL(new RegExp(`${(href ?? "").split("#")[1]}$`));
});

test("no page calls a text 现行 without the day for which that is said", async ({ page }) => {
  test.setTimeout(60_000);
  const bare: string[] = [];
  for (const address of pages) {
    await page.goto(handbook(address));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Templates wait for a script and are not read.
    const around = await page.locator(".status").evaluateAll((labels) =>
      labels.map((label) => {
        let row: Element | null = null;
        // The outermost list, row or list entry around the label.
        for (let up = label.parentElement; up; up = up.parentElement) if (up.matches("li, tr, ul")) row = up;
        const near = label.closest<HTMLElement>("li, tr, ul, p");
        return { text: near?.innerText ?? "", row: row instanceof HTMLElement ? row.innerText : "" };
      }),
    );
    for (const { text, row } of around) {
      if (!/\d{4}(?:年|-)/.test(text) && !/\d{4}(?:年|-)/.test(row)) bare.push(`${address}: ${text}`);
    }
  }
  expect(bare).toEqual([]);
});

test("the catalogue says for which day it counts", async ({ page }) => {
  await page.goto(handbook("regulations/"));
  await expect(page.locator(".page-head")).toContainText(/按 ?2026年11月24日计/);
});
