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

test("what a flow, a form, a conduct case cites is a link with the same preview", async ({ page }) => {
  const cases = [
    ["flows/lc-14/", "《经费报销实施细则》第十五条第三款", "art-15-para-3"],
    ["flows/lc-22/", "《处室职责与岗位责任管理规定》第十条", "art-10"],
    ["forms/bd-24/", "《财务支出管理办法》第八条", "art-8"],
    ["conduct/", "《来访来电接待规范》第十条", "art-10"],
  ] as const;
  for (const [at, cited, anchor] of cases) {
    await page.goto(handbook(at));
    const citation = page.getByRole("link", { name: cited, exact: true });
    await citation.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(citation, at).toBeFocused();
    const preview = page.locator(".preview");
    await expect(preview, at).toContainText(/第.+条/);
    await expect(preview.locator(".preview-cited").first(), at).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(preview, at).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/regulations/zd-\\d+/[\\d-]+/#${anchor}$`));
    await expect(page.locator(`[id="${anchor}"]`), at).toBeInViewport();
  }
});

test("a law cited by a service leads to the page of higher rules", async ({ page }) => {
  await page.goto(handbook("services/yw-01/"));
  const law = page.locator('#main a.citation[data-state="law"]').first();
  const title = /《(.+)》/.exec(await law.innerText())?.[1] ?? "";
  expect(title).not.toBe("");
  await law.click();
  await expect(page.locator(":target")).toContainText(title);
});

test("who acts in a step of a flow leads to the page of the post", async ({ page }) => {
  await page.goto(handbook("flows/lc-13/"));
  const first = page.locator("tr.step").first();
  await first.getByRole("link", { name: "处室负责人", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("处室负责人");
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
