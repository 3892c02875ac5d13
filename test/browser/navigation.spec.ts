import { expect, test } from "@playwright/test";
import { handbook, pages, subPath } from "./site.ts";

test("a reader walks from home by the catalogue to an article, its flow and the article that a step rests on", async ({
  page,
}) => {
  await page.goto(handbook());
  await page.getByRole("navigation", { name: "主要栏目" }).getByRole("link", { name: "查制度" }).click();
  await page.getByRole("link", { name: "经费报销实施细则", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("经费报销实施细则");
  const contents = page.getByRole("navigation", { name: "本制度目录" });
  await contents.getByRole("link").first().click();
  await expect(page).toHaveURL(/#/);
  await page.locator("#art-8").getByRole("link", { name: "第八条", exact: true }).click();
  await expect(page).toHaveURL(/#art-8$/);
  await expect(page.locator("#art-8")).toBeInViewport();
  await page
    .locator("#art-8")
    .getByRole("link", { name: /经费报销.*财务审核/ })
    .click();
  await expect(page).toHaveURL(/flows\/lc-13\/#step-\d+$/);
  await page.locator("tr:target").getByRole("link", { name: "《经费报销实施细则》第八条" }).first().click();
  await expect(page).toHaveURL(/regulations\/zd-23\/#art-8/);
  await expect(page.locator("#art-8")).toContainText("2日内完成财务审核");
});

test("the catalogue is filtered by category, owner and status, and the view can be shared", async ({
  page,
}) => {
  await page.goto(handbook("regulations/"));
  const rows = page.locator("tr[data-doc]:visible");
  await expect(rows).toHaveCount(49);
  await page.getByLabel("主责科室").selectOption("财务科");
  await expect(page).toHaveURL(/owner=/);
  const owned = await rows.count();
  expect(owned).toBeGreaterThan(0);
  expect(owned).toBeLessThan(49);
  await expect(page.locator("[data-catalogue-count]")).toHaveText(`${owned} 件符合条件`);
  await page.getByLabel("时效").selectOption({ label: "已废止" });
  await expect(rows).toHaveCount(1);
  await expect(rows).toHaveAttribute("data-doc", "H-04");
  await page.reload();
  await expect(rows).toHaveCount(1);
});

test("an older text says which one is in force, and leads there", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-25T03:00:00Z") });
  await page.goto(handbook("regulations/zd-24/2019-05-20/"));
  const banner = page.locator("[data-version-banner]");
  await expect(banner).toContainText("2019年5月20日起施行的旧文本");
  await expect(banner).toContainText("2022年7月4日起由");
  await expect(banner).toContainText("景人办发〔2022〕9号");
  await expect(page.locator("#art-14")).toContainText("15日");
  await banner.getByRole("link").click();
  await expect(page).toHaveURL(/regulations\/zd-24\/$/);
  await expect(page.locator("#art-14")).toContainText("10日");
});

test("a text in force has no banner; a repealed one names its successor", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-25T03:00:00Z") });
  await page.goto(handbook("regulations/zd-24/2022-07-04/"));
  await expect(page.locator("[data-version-banner]")).toBeHidden();
  await page.goto(handbook("regulations/h-01/2009-06-15/"));
  await expect(page.locator("[data-version-banner]")).toContainText("2013年1月8日废止");
  await page.locator("[data-version-banner]").getByRole("link", { name: "公文处理办法" }).click();
  await expect(page).toHaveURL(/regulations\/zd-10\/$/);
  await page.goto(handbook("regulations/h-03/2020-02-24/"));
  await expect(page.locator("[data-version-banner]")).toContainText("2022年12月31日");
  await expect(page.locator(".regulation .status").first()).toHaveText("失效");
});

for (const timezoneId of ["Asia/Shanghai", "America/New_York", "Pacific/Auckland"]) {
  test(`catalogue and text turn at midnight in China without a reload, in ${timezoneId}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    const other = await context.newPage();
    const catalogue = await context.newPage();
    let loads = 0;
    page.on("load", () => (loads += 1));
    await context.clock.install({ time: new Date("2026-12-31T23:58:00+08:00") });
    await page.goto(handbook("regulations/zd-24/"));
    await other.goto(handbook("changes/"));
    await catalogue.goto(handbook("regulations/"));
    const row = catalogue.locator('tr[data-doc="ZD-24"]');
    await context.clock.pauseAt(new Date("2026-12-31T23:59:50+08:00"));
    const next = other.locator('li[data-doc="ZD-24"] .status').first();
    await expect(page.locator("#art-8")).toContainText("350元");
    await expect(page.locator(".regulation .status").first()).toHaveText("现行有效");
    await expect(next).toHaveText("尚未生效");
    await expect(row).toContainText("2027年1月1日起施行");
    await expect(row.getByText("景人办发〔2022〕9号")).toBeVisible();
    await context.clock.runFor(9_000);
    await expect(page.locator("#art-8")).toContainText("350元");
    await expect(next).toHaveText("尚未生效");
    await context.clock.runFor(2_000);
    await expect(page.locator("#art-8")).toContainText("380元");
    await expect(page.locator("#art-8")).not.toContainText("350元");
    await expect(page.locator(".regulation .status").first()).toHaveText("现行有效");
    await expect(page.locator(".regulation")).toHaveAttribute("data-version", "2027-01-01");
    await expect(next).toHaveText("现行有效");
    await expect(row.getByText("景人办发〔2026〕14号")).toBeVisible();
    await expect(row.getByText("景人办发〔2022〕9号")).toBeHidden();
    await expect(row.getByText("新版")).toBeHidden();
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(loads).toBe(1);
    await context.close();
  });
}

test("an anchor that only the waiting text has is found after the change", async ({ page }) => {
  await page.clock.install({ time: new Date("2027-01-01T00:00:05+08:00") });
  await page.goto(handbook("regulations/zd-24/#art-14"));
  await expect(page.locator("#art-14")).toContainText("7日");
  await expect(page.locator("#art-14")).toBeInViewport();
});

test("addresses with a label of an article, or a broken escape, do what a reader expects", async ({
  page,
}) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  for (const [hash, anchor] of [
    ["#第九条", "art-9"],
    ["#%E7%AC%AC%E4%B9%9D%E6%9D%A1", "art-9"],
    ["#第四条第二款", "art-4-para-2"],
  ]) {
    await page.goto("about:blank");
    await page.goto(handbook(`regulations/zd-23/${hash}`));
    await expect(page).toHaveURL(new RegExp(`#${anchor}$`));
    await expect(page.locator(`#${anchor}`)).toBeInViewport();
  }
  await page.goto("about:blank");
  await page.goto(handbook("regulations/zd-23/#%E7"));
  await expect(page.locator("[data-tools]").first()).toBeVisible();
  expect(faults).toEqual([]);
});

test("copying a citation names the paragraph in which the reader selected text", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(handbook("regulations/zd-23/"));
  await page.locator("#art-4-para-2").selectText();
  await page.locator("#art-4").getByRole("button", { name: "复制引用" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "《经费报销实施细则》（景人办发〔2024〕3号）第四条第二款",
  );
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator("#art-4").getByRole("button", { name: "复制引用" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "《经费报销实施细则》（景人办发〔2024〕3号）第四条",
  );
});

test("from a sub-path every link of ten pages is answered by the site itself", async ({ page }) => {
  test.setTimeout(60_000);
  const faults: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(subPath())) faults.push(request.url());
  });
  await page.goto(subPath());
  let walked = 0;
  // Always the link of the main part that leads furthest on, so that ten kinds of pages are seen.
  const seen = new Set([page.url()]);
  while (walked < 10) {
    const links = await page
      .locator("main a[href], .page-footer a[href]")
      .evaluateAll((elements) =>
        elements.map((element) => (element as HTMLAnchorElement).href.split("#")[0] ?? ""),
      );
    const kind = (url: string): string => url.slice(subPath().length).split("/")[0] ?? "";
    const kinds = new Set([...seen].map(kind));
    const fresh = links.filter((url) => url.endsWith("/") && !seen.has(url));
    const next = fresh.find((url) => !kinds.has(kind(url))) ?? fresh[0];
    expect(next, `links of ${page.url()}`).toBeDefined();
    if (!next) break;
    await page.locator(`a[href]`).evaluateAll((elements, url) => {
      elements
        .find((element) => (element as HTMLAnchorElement).href.split("#")[0] === url)
        ?.setAttribute("data-walk", "");
    }, next);
    await page.locator("a[data-walk]").first().click();
    await expect(page).toHaveURL(new RegExp(`^${next.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    seen.add(next);
    walked += 1;
  }
  expect(faults).toEqual([]);
});

test("every page says in which language it is, where one is and what it is called", async ({ page }) => {
  test.setTimeout(60_000);
  const titles = new Map<string, string>();
  for (const address of pages) {
    await page.goto(handbook(address));
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    const title = await page.title();
    expect(titles.get(title), `${address} is called like ${titles.get(title)}`).toBeUndefined();
    titles.set(title, address);
  }
});
