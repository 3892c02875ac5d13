import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import { folder, handbook, pages } from "./site.ts";

/** Chooses by keyboard alone: Tab to the control, Enter, to the group by Tab, to the option by arrows. */
async function chooseByKeyboard(page: Page, group: string, option: string): Promise<void> {
  const control = page.locator(".reading-settings > summary");
  await control.focus();
  await page.keyboard.press("Enter");
  const options = page.getByRole("group", { name: group }).getByRole("radio");
  await expect(options.first()).toBeVisible();
  const wanted = page.getByRole("group", { name: group }).getByRole("radio", { name: option, exact: true });
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press("Tab");
    if (await options.evaluateAll((radios) => radios.includes(document.activeElement as HTMLElement))) break;
  }
  for (let step = 0; step < 6 && !(await wanted.isChecked()); step += 1)
    await page.keyboard.press("ArrowDown");
  await expect(wanted).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(options.first()).toBeHidden();
  await expect(control).toBeFocused();
}

const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("size, face, spacing and colours are set by keyboard, hold on every page and are there before the text", async ({
  page,
}) => {
  await page.goto(handbook("regulations/zd-23/"));
  const text = page.locator("#art-4 .article-text");
  await expect(text).toHaveCSS("font-size", "18px");
  await chooseByKeyboard(page, "字号", "特大");
  await chooseByKeyboard(page, "条文字体", "宋体");
  await chooseByKeyboard(page, "行距", "宽");
  await chooseByKeyboard(page, "颜色", "深色");
  await expect(text).toHaveCSS("font-size", "24px");
  // 24 px × 2.1
  await expect(text).toHaveCSS("line-height", "50.4px");
  await expect(text).toHaveCSS("font-family", /^"Source Han Serif SC"/);
  // Before the site's deferred script runs, nothing of it is missing.
  await page.route(/\/assets\/site\./, (route) => route.abort());
  await page.goto(handbook("regulations/zd-24/"));
  expect(await ground(page)).toBe("rgb(22, 24, 27)");
  await expect(page.locator("#art-4 .article-text")).toHaveCSS("font-size", "24px");
});

test("what was chosen can be taken back at once", async ({ page }) => {
  await page.goto(handbook("flows/"));
  await chooseByKeyboard(page, "大字模式", "开");
  await page.locator(".reading-settings > summary").click();
  await page.getByRole("button", { name: "恢复原样" }).click();
  await expect(page.locator("html")).toHaveCSS("font-size", "16px");
  await page.reload();
  await expect(page.locator("html")).toHaveCSS("font-size", "16px");
});

test("the system's wish counts until the reader has another", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(handbook("regulations/"));
  expect(await ground(page)).toBe("rgb(22, 24, 27)");
  await page.emulateMedia({ colorScheme: "light", contrast: "more" });
  expect(await ground(page)).toBe("rgb(255, 255, 255)");
  await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
  await chooseByKeyboard(page, "颜色", "高对比");
  expect(await ground(page)).toBe("rgb(0, 0, 0)");
  await expect(page.locator("body")).toHaveCSS("color", "rgb(255, 255, 0)");
  await page.emulateMedia({ colorScheme: "dark", contrast: "no-preference" });
  await chooseByKeyboard(page, "颜色", "浅色");
  expect(await ground(page)).toBe("rgb(251, 250, 246)");
});

test("in 大字模式 the text has 24 pixels and what is pressed 60", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("zhangju.mode", "large"));
  for (const address of ["regulations/zd-23/", "search/?q=报销几天审完", "deadlines/", "forms/bd-24/"]) {
    await page.goto(handbook(address));
    const low = await page
      .locator(
        "button:visible, summary:visible, select:visible, input:visible:not([type=radio], [type=checkbox])",
      )
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.getBoundingClientRect().height < 60)
          .map((control) => `${control.outerHTML.slice(0, 80)} ${control.getBoundingClientRect().height}`),
      );
    expect(low, address).toEqual([]);
  }
  await page.goto(handbook("regulations/zd-23/"));
  await expect(page.locator("#art-4 .article-text")).toHaveCSS("font-size", "24px");
});

test("large letters break no page, from 320 pixels to a full screen", async ({ page }) => {
  test.setTimeout(90_000);
  await page.addInitScript(() => {
    localStorage.setItem("zhangju.mode", "large");
    localStorage.setItem("zhangju.size", "huge");
    localStorage.setItem("zhangju.leading", "loose");
  });
  const faults: string[] = [];
  for (const address of pages) {
    await page.goto(handbook(address));
    // 320 × 256 is a screen of 1280 × 1024 enlarged four times.
    for (const [width, height] of [
      [320, 256],
      [640, 512],
      [820, 1180],
      [1280, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${address} at ${width}: ${over} px`);
    }
  }
  expect(faults).toEqual([]);
});

test("the settings work in a copy on a disk", async ({ page }) => {
  const address = pathToFileURL(path.join(folder(), "regulations/zd-23/index.html")).href;
  await page.goto(address);
  await chooseByKeyboard(page, "大字模式", "开");
  await page.goto(pathToFileURL(path.join(folder(), "flows/index.html")).href);
  await expect(page.locator("html")).toHaveCSS("font-size", "20px");
});
