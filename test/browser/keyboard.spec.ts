import { expect, test } from "@playwright/test";
import { handbook, pages } from "./site.ts";

test("the first Tab offers to skip to the text, and Enter does", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/"));
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到正文" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
  expect(inside).toBe(true);
});

test("a citation reached by Tab alone shows its article, Escape hides it and keeps the place", async ({
  page,
}) => {
  await page.goto(handbook("regulations/zd-23/"));
  await page.locator("#main").focus();
  const citation = page.locator("a[data-preview]").first();
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press("Tab");
    if (await citation.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(citation).toBeFocused();
  const preview = page.locator(".preview");
  await expect(preview).toBeVisible();
  await expect(preview).toContainText("条");
  await expect(citation).toHaveAttribute("aria-describedby", "citation-preview");
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
  await expect(citation).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#|regulations\/|laws\//);
});

test("a citation under the pointer shows its article, and leaving it hides that", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/"));
  const citation = page.locator("a[data-preview]").first();
  await citation.scrollIntoViewIfNeeded();
  await citation.hover();
  await expect(page.locator(".preview")).toBeVisible();
  const box = await page.locator(".preview").boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
  await page.mouse.move(0, 0);
  await expect(page.locator(".preview")).toHaveCount(0);
});

test("on a touch screen the first tap shows the article and the second one follows", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(handbook("regulations/zd-23/"));
  const citation = page.locator('a[data-preview^="ZD-23"]').first();
  await citation.scrollIntoViewIfNeeded();
  await citation.tap();
  await expect(page.locator(".preview")).toBeVisible();
  await expect(page).not.toHaveURL(/#/);
  await citation.tap();
  await expect(page).toHaveURL(/#art-/);
  await context.close();
});

test("/ and Ctrl+K lead to the search field, but not while somebody writes", async ({ page }) => {
  await page.goto(handbook("regulations/"));
  const field = page.locator("#site-search-field");
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await page.keyboard.type("1/2");
  await expect(field).toHaveValue("1/2");
  await page.getByLabel("主责科室").focus();
  await page.keyboard.press("/");
  await expect(field).not.toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.goto(handbook());
  await page.keyboard.press("Control+k");
  await expect(page.locator("#home-search-field")).toBeFocused();
});

test("/ is left alone while an input method composes", async ({ page }) => {
  await page.goto(handbook("regulations/"));
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", isComposing: true, bubbles: true }));
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", keyCode: 229, bubbles: true }));
  });
  await expect(page.locator("#site-search-field")).not.toBeFocused();
});

for (const width of [320, 1280]) {
  test(`what scrolls sideways at ${width} pixels can be reached by keyboard and has a name`, async ({
    page,
  }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 800 });
    const faults: string[] = [];
    for (const address of pages) {
      await page.goto(handbook(address));
      const found = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("body *")]
          .filter((element) => {
            const { overflowX } = getComputedStyle(element);
            const scrolls = overflowX === "auto" || overflowX === "scroll";
            return scrolls && element.scrollWidth > element.clientWidth + 1;
          })
          .filter((element) => {
            const named = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
            const reached = element.tabIndex >= 0 || element.querySelector("a[href], button, input") !== null;
            return !(reached && named);
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      faults.push(...found.map((html) => `${address}: ${html}`));
    }
    expect(faults).toEqual([]);
  });
}

test("everything that takes the focus shows that it has it", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/"));
  const bare: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      // The button within a date field has the browser's own mark.
      if (element.matches("input[type=date]:not(:focus)")) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const shown = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      return shown ? null : element.outerHTML.slice(0, 80);
    });
    if (fault) bare.push(fault);
  }
  expect(bare).toEqual([]);
});

test("on a touch screen a citation whose article cannot be had is followed at once", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.route("**/previews/**", (route) => route.abort());
  await page.goto(handbook("regulations/zd-23/"));
  const citation = page.locator('a[data-preview^="ZD-23"]').first();
  await citation.scrollIntoViewIfNeeded();
  await citation.tap();
  await expect(page).toHaveURL(/#art-/);
  await context.close();
});
