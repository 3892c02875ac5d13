import { expect, test, type Page } from "@playwright/test";
import { handbook } from "./site.ts";

/** How many pages a PDF has. */
async function countPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test("on paper stands the text without what only a screen can do", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/"));
  await page.emulateMedia({ media: "print" });
  for (const gone of [
    page.getByRole("navigation", { name: "主要栏目" }),
    page.getByRole("navigation", { name: "本制度目录" }),
    page.getByRole("navigation", { name: "其他页面" }),
    page.locator(".site-search"),
    page.locator("[data-reading-day]"),
    page.getByRole("button"),
  ]) {
    for (const element of await gone.all()) await expect(element).toBeHidden();
  }
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".issuer-line")).toContainText("景人办发〔2024〕3号");
  const articles = page.locator("article.article");
  for (const article of await articles.all()) await expect(article).toBeVisible();
});

test("a regulation prints on A4 over several pages", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/"));
  const pages = await countPages(page);
  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThan(20);
});

test("a dark screen prints black on white", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(handbook("regulations/zd-23/"));
  const colours = await page.evaluate(() => {
    const text = document.querySelector(".article-text p") ?? document.body;
    return [getComputedStyle(text).color, getComputedStyle(document.body).backgroundColor];
  });
  expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
});

test("a long table repeats its head on every page and loses no row", async ({ page }) => {
  await page.goto(handbook("regulations/zd-24/compare/2022-07-04..2027-01-01/"));
  await page.emulateMedia({ media: "print" });
  expect(
    await page
      .locator("thead")
      .first()
      .evaluate((head) => getComputedStyle(head).display),
  ).toBe("table-header-group");
  await expect(page.locator(".comparison-views")).toBeHidden();
  await expect(page.locator("tbody", { hasText: "第十四条" }).first()).toBeVisible();
});

test("a comparison prints across the page, a text upright", async ({ page }) => {
  const sizeOf = async (address: string): Promise<number[]> => {
    await page.goto(handbook(address));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(pdf);
    return [Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))];
  };
  // A4 in points: 595 × 842.
  const [width = 0, height = 0] = await sizeOf("regulations/zd-23/");
  expect(Math.abs(width - 595) + Math.abs(height - 842)).toBeLessThan(4);
  const [across = 0, down = 0] = await sizeOf("regulations/zd-24/compare/2022-07-04..2027-01-01/");
  expect(Math.abs(across - 842) + Math.abs(down - 595)).toBeLessThan(4);
});

test("a form prints with few sheets", async ({ page }) => {
  await page.goto(handbook("forms/bd-24/"));
  expect(await countPages(page)).toBeLessThanOrEqual(3);
});
