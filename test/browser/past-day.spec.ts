import { expect, test } from "@playwright/test";
import { handbook } from "./site.ts";

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-25T04:00:00Z"));
});

test("what a hotel night paid on 2021-06-01 and what changed when: two clicks from home, with the basis in sight", async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto(handbook());
  await page.locator("#home-search-field").fill("2021年6月1日出差住宿限额是多少");
  await page.locator(".home-search").getByRole("button", { name: "检索" }).click();
  const result = page.locator('.result[data-doc="ZD-24"][data-article="8"]').first();
  await expect(result).toContainText("330元", { timeout: 20_000 });
  // The question's own words stand in a field, so this is what the page says of the day.
  await expect(page.locator("main")).toContainText("2021年6月1日");
  await result.getByRole("link").click();
  await expect(page).toHaveURL(/zd-24\/2019-05-20\//);
  const article = page.locator("#art-8");
  await expect(article).toBeInViewport();
  await expect(article).toContainText("330元");
  // What changed when, and where it can be read word for word.
  const changes = article.locator(".margin-note", { hasText: "以后的变动" }).getByRole("link");
  await expect(changes).toHaveText([
    "2022年7月4日修改：“330元”改为“350元”",
    "2027年1月1日修改：“350元”改为“380元”",
  ]);
  // That it is an older text, and the number of the one that took its place, is still in sight.
  await expect(page.locator("[data-version-banner]")).toBeInViewport();
  await expect(page.locator("[data-version-banner]")).toContainText(
    "2019年5月20日起施行的旧文本（景人办发〔2019〕6号）",
  );
  await changes.first().click();
  await expect(page).toHaveURL(/compare\/2019-05-20\.\.2022-07-04\/#row-8/);
  await expect(page.locator("#row-8")).toBeInViewport();
  await expect(page.locator("#row-8 ins").first()).toHaveText("350元");
});

test("the chosen day names its text and stays in sight deep in the page", async ({ page }) => {
  await page.goto(handbook("regulations/zd-24/?on=2021-06-01#art-14"));
  await expect(page).toHaveURL(/zd-24\/2019-05-20\/\?on=2021-06-01#art-14/);
  await expect(page.locator("#art-14")).toBeInViewport();
  const bar = page.locator("[data-day-bar]");
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText(
    "2021年6月1日当时适用的文本：《差旅费管理细则》（景人办发〔2019〕6号），不是今天的",
  );
  // Another text's own address is not the text of that day.
  await page.goto(handbook("regulations/zd-24/2022-07-04/?on=2021-06-01"));
  await expect(bar).toContainText("不是那天适用的文本");
  await expect(page.locator(".regulation .status").first()).toHaveText("当日尚未印发");
});

test("the catalogue of a past day leaves out what had not been made by then and counts it", async ({
  page,
}) => {
  await page.goto(handbook("regulations/?on=2021-06-01"));
  await expect(page.locator('tr[data-doc="ZD-24"] .status')).toHaveText("现行有效");
  // H-03 ran until 2022-12-31; ZD-10 took the place of H-01 in 2013; ZD-18 was first issued in 2024.
  await expect(page.locator('tr[data-doc="H-03"] .status')).toHaveText("现行有效");
  await expect(page.locator('tr[data-doc="H-01"] .status')).toHaveText("已废止");
  await expect(page.locator('tr[data-doc="ZD-18"]')).toBeHidden();
  await expect(page.locator('tr[data-doc="ZD-18"] .status')).toHaveText("当日尚未制定");
  await expect(page.locator("[data-catalogue-count]")).toContainText("件在这一天还没有制定，没有列出");
  await expect(page.locator("[data-catalogue-summary]")).toContainText("按 2021年6月1日计现行有效");
  // The text of 2027 was announced in November 2026, and not a day before.
  await expect(page.locator('tr[data-doc="ZD-24"]').getByText("新版")).toBeHidden();
  await page.goto(handbook("regulations/?on=2026-12-31"));
  await expect(page.locator('tr[data-doc="ZD-24"]').getByText("新版")).toBeVisible();
  await page.goto(handbook("regulations/?on=2027-01-01"));
  await expect(page.locator('tr[data-doc="ZD-24"]').getByText("新版")).toBeHidden();
});

test("at midnight before the first day of a text the catalogue and the page change together", async ({
  page,
}) => {
  await page.goto(handbook("regulations/zd-24/?on=2026-12-31"));
  await expect(page.locator("#art-8")).toContainText("350元");
  await page.goto(handbook("regulations/zd-24/?on=2027-01-01"));
  await expect(page.locator("#art-8")).toContainText("380元");
  await expect(page.locator("[data-day-bar]")).toContainText("届时适用的文本");
});

test("the data of a text are a click away, large enough to hit", async ({ page }) => {
  await page.goto(handbook("regulations/zd-24/2022-07-04/"));
  for (const [name, href] of [
    ["JSON", /api\/regulations\/zd-24\/2022-07-04\.json$/],
    ["XML", /regulations\/zd-24\/2022-07-04\.xml$/],
  ] as const) {
    const link = page.locator(".data-links").getByRole("link", { name });
    expect(await link.evaluate((anchor: HTMLAnchorElement) => anchor.href)).toMatch(href);
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect(box?.width).toBeGreaterThanOrEqual(24);
  }
});
