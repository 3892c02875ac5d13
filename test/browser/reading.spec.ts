import { expect, test } from "@playwright/test";
import { handbook, officeB, pages, subPath } from "./site.ts";

test("a reader walks from home by search to an article, its flow step and back to the basis article", async ({
  page,
}) => {
  await page.goto(handbook());
  await page.locator("#home-search-field").fill("报销几天审完");
  await page.locator("#home-search-field").press("Enter");
  const result = page.locator('.result[data-doc="ZD-23"][data-article="8"]').first();
  await expect(result).toBeVisible();
  await result.getByRole("link").click();
  await expect(page).toHaveURL(/regulations\/zd-23\/#art-8/);
  const article = page.locator('article[data-doc="ZD-23"][data-article="8"][data-version="2024-03-11"]');
  await expect(article).toContainText("2日内完成财务审核");
  await article.getByRole("link", { name: /经费报销.*财务审核/ }).click();
  await expect(page).toHaveURL(/flows\/lc-13\/#step-4/);
  await page
    .locator("#step-4")
    .getByRole("link", { name: /经费报销实施细则》第八条/ })
    .first()
    .click();
  await expect(page).toHaveURL(/regulations\/zd-23\/#art-8/);
});

test("every article carries its public hooks and every id stands once", async ({ page }) => {
  await page.goto(handbook("regulations/zd-24/"));
  const hooks = await page
    .locator("article.article")
    .evaluateAll((articles) =>
      articles.map(({ dataset }) => [dataset["doc"], dataset["version"], dataset["article"]]),
    );
  expect(hooks.length).toBe(20);
  expect(new Set(hooks.map(([doc]) => doc))).toEqual(new Set(["ZD-24"]));
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("copying a citation names the selected paragraph; the link is the dated one", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(handbook("regulations/zd-23/#art-4-para-2"));
  const article = page.locator("#art-4");
  await article.getByRole("button", { name: "复制引用" }).click();
  await expect(article.getByRole("status")).toHaveText(
    "已复制：《经费报销实施细则》（景人办发〔2024〕3号）第四条第二款",
  );
  await article.getByRole("button", { name: "复制链接" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    handbook("regulations/zd-23/2024-03-11/#art-4-para-2"),
  );
});

test("the text changes at midnight in China with the page open, wherever the machine's clock is", async ({
  browser,
}) => {
  const context = await browser.newContext({ timezoneId: "America/New_York" });
  const page = await context.newPage();
  await page.clock.install({ time: new Date("2026-12-31T15:59:30Z") });
  await page.goto(handbook("regulations/zd-24/"));
  await expect(page.locator("#art-8")).toContainText("350元");
  await expect(page.locator(".regulation .status").first()).toHaveText("现行有效");
  await page.clock.runFor(120_000);
  await expect(page.locator("#art-8")).toContainText("380元");
  await expect(page.locator("#art-14")).toContainText("7日内");
  await page.goto(handbook("regulations/zd-24/2022-07-04/"));
  await expect(page.locator(".regulation .status").first()).toHaveText("已被修改");
  await context.close();
});

test("before its day a new text says that it is not yet in force", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-12-31T03:00:00Z") });
  await page.goto(handbook("regulations/zd-24/2027-01-01/"));
  await expect(page.locator(".regulation .status").first()).toHaveText("尚未生效");
  await expect(page.locator("[data-version-banner]")).toContainText("自2027年1月1日起施行");
});

test("a chosen day leads to the text of that day and stays visible", async ({ page }) => {
  await page.goto(handbook("regulations/zd-24/?on=2021-06-01"));
  await expect(page).toHaveURL(/zd-24\/2019-05-20\/\?on=2021-06-01/);
  await expect(page.locator("[data-day-bar]")).toContainText("2021年6月1日");
  await expect(page.locator("#art-8")).toContainText("330元");
  await page.goto(handbook("regulations/zd-10/?on=2010-03-01"));
  await expect(page.locator("[data-day-bar]")).toContainText("机关公文处理实施细则");
  await page.goto(handbook("regulations/?on=2021-06-01"));
  await expect(page.locator('tr[data-doc="ZD-24"]')).toContainText("景人办发〔2019〕6号");
  await page.goto(handbook("regulations/?on=2021-13-01"));
  await expect(page.locator("[data-day-bar]")).toContainText("认不出来");
});

test("the comparison shows the changed words, in two columns or one", async ({ page }) => {
  await page.goto(handbook("regulations/zd-24/compare/2022-07-04..2027-01-01/"));
  await expect(page.locator("[data-summary]")).toHaveText("改 4 条，未变 16 条。");
  const changed = page.locator("tbody", { hasText: "第十四条" }).first();
  await expect(changed.locator(".old del").first()).toHaveText("10日");
  await expect(changed.locator(".new ins").first()).toHaveText("7日");
  await page.locator('label[for="view-inline"]').click();
  await expect(changed.locator(".merged").first()).toBeVisible();
  await expect(changed.locator(".old").first()).toBeHidden();
});

test("a citation shows its article on keyboard focus and hides it on Escape", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/"));
  const citation = page.locator("a[data-preview]").first();
  await citation.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator(".preview")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".preview")).toHaveCount(0);
});

test("without scripts the text and its dates are there", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(handbook("regulations/zd-24/"));
  await expect(page.locator("#art-8")).toContainText("350元");
  await expect(page.locator(".status-line")).toContainText("自2022年7月4日起施行");
  await context.close();
});

for (const address of pages) {
  test(`no request leaves the site and nothing is refused: /${address}`, async ({ page }) => {
    const faults: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(subPath())) faults.push(request.url());
    });
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(subPath(address));
    await page.waitForLoadState("networkidle");
    expect(faults).toEqual([]);
  });

  test(`no sideways scrolling on a phone: /${address}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(handbook(address));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("another office's content makes a whole site of its own", async ({ page }) => {
  await page.goto(officeB());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("临江区档案馆工作手册");
  await page.goto(officeB("regulations/gd-01/2024-05-06/"));
  await expect(page.locator("#art-2-para-2-subpara-2")).toContainText("全卷的<5%");
  await expect(page.locator("#art-2-para-2-subpara-3")).toContainText("{花括号}");
  await expect(page.locator("#art-3 table")).toContainText("0.5");
  await expect(page.locator("#art-3 .editor-note")).toContainText("每年公布一次");
  await page.goto(officeB("search/?q=几天给档案"));
  await expect(page.locator('.result[data-doc="GD-01"]').first()).toBeVisible();
});
