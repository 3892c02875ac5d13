import { expect, test, type Page } from "@playwright/test";
import { handbook } from "./site.ts";

/** Watches from the first paint on; see https://web.dev/articles/cls. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        seen.push(
          `${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => (node instanceof Element ? node.className : node?.nodeName)).join(", ")}`,
        );
    }).observe({ type: "layout-shift", buffered: true });
  });
}

for (const width of [360, 820, 1280]) {
  test(`nothing moves while a page comes up at ${width} pixels, even with a slow script`, async ({
    page,
  }) => {
    test.setTimeout(60_000);
    await watchShifts(page);
    // The script comes well after the first paint.
    await page.route(/\/assets\/site\./, async (route) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 400);
      });
      await route.continue();
    });
    await page.setViewportSize({ width, height: 900 });
    for (const address of [
      "regulations/zd-23/",
      "regulations/zd-24/2022-07-04/",
      "regulations/zd-23/#art-8",
      "flows/lc-13/",
      "",
    ]) {
      await page.goto("about:blank");
      await page.goto(handbook(address));
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), address).toEqual(
        [],
      );
    }
  });
}

test("notes stand beside the text where there is room and open under it where there is none", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(handbook("regulations/zd-23/"));
  const notes = page.locator("#art-4 .margin-notes");
  const item = notes.getByRole("link", { name: "我要报销" });
  await expect(item).toBeVisible();
  await expect(notes.getByRole("button")).toBeHidden();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(item).toBeHidden();
  const button = notes.getByRole("button", { name: /办事和权限 1/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(item).toBeVisible();
  await page.keyboard.press("Space");
  await expect(item).toBeHidden();
});

test("on a phone a bar says which article is read and opens the contents", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(handbook("regulations/zd-23/"));
  const bar = page.locator("[data-place-bar] > summary");
  await page.locator("#art-12").evaluate((article) => article.scrollIntoView());
  await expect(bar).toHaveText(/^\s*第十二条 · 共18条\s*$/);
  await expect(bar).toBeInViewport();
  // The article begins below the bar.
  const below = await page.evaluate(() => {
    const label = document.querySelector("#art-12 .article-label")?.getBoundingClientRect();
    const shown = document.querySelector("[data-place-bar]")?.getBoundingClientRect();
    return (label?.top ?? 0) - (shown?.bottom ?? 0);
  });
  expect(below).toBeGreaterThanOrEqual(0);
  await bar.click();
  await page.getByRole("navigation", { name: "条文目录" }).getByRole("link", { name: /附则/ }).click();
  await expect(page.locator("[data-place-bar]")).not.toHaveAttribute("open");
  await expect(bar).toHaveText(/第十七条 · 共18条/);
});

for (const [address, width] of [
  ["regulations/zd-23/", 360],
  ["regulations/zd-24/2019-05-20/", 360],
  ["regulations/zd-24/2019-05-20/", 1280],
  ["regulations/zd-24/?on=2021-06-01", 360],
] as const) {
  test(`no bar covers what has the focus, forwards or backwards: ${address} at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(handbook(address));
    await page.locator("#art-5 .article-tools button").first().focus();
    const covered: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press(step < 30 ? "Tab" : "Shift+Tab");
      const fault = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element.closest(".place-bar, .day-notice, .version-banner, .contents")) return null;
        const box = element.getClientRects()[0];
        if (!box) return null;
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const hidden = top === null || !(element.contains(top) || top.contains(element));
        return hidden ? `${element.outerHTML.slice(0, 60)} at ${box.top}` : null;
      });
      if (fault) covered.push(fault);
    }
    expect(covered).toEqual([]);
  });
}

test("who wants less motion gets none; forced colours keep what colours said", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
  await page.goto(handbook("regulations/zd-23/#art-4"));
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ transitionDuration, animationName, scrollBehavior }) =>
            Number.parseFloat(transitionDuration) > 0.001 ||
            animationName !== "none" ||
            scrollBehavior === "smooth",
        ).length,
  );
  expect(moving).toBe(0);
  // The door one is in is underlined, the status has its shape.
  await expect(page.locator(".doors a[aria-current]")).toHaveCSS("text-decoration-line", "underline");
  const shape = await page
    .locator(".regulation .status")
    .first()
    .evaluate((label) => getComputedStyle(label, "::before").content);
  expect(shape).toBe('"●"');
});
