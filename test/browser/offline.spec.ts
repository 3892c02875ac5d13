import { chromium, expect as expectSoon, test } from "@playwright/test";
import { findBrowser } from "../../bin/install-browser.ts";
import { listStores, serveChangingSite, waitUntilStored } from "./changing-site.ts";
import { folder, officeB } from "./site.ts";

/** Storing and unpacking a whole handbook takes its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 15_000 });

test.use({ serviceWorkers: "allow" });
test.describe.configure({ timeout: 60_000 });

test("after one visit the handbook is read, searched, calculated with and compared without network", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const site = await serveChangingSite(folder());
  await page.goto(site.address);
  await waitUntilStored(page);
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  expect(used).toBeGreaterThan(1_000_000);
  expect(used).toBeLessThanOrEqual(15_000_000);
  // An old text that was read once is there again without network.
  await page.goto(`${site.address}regulations/zd-24/2019-05-20/`);
  await expect(page.locator("#art-8")).toContainText("330元");
  await expect
    .poll(() => page.evaluate(async (url) => (await caches.match(url)) !== undefined, page.url()))
    .toBe(true);

  site.stop();
  await context.setOffline(true);
  await page.goto(`${site.address}search/?q=报销几天审完`);
  const result = page.locator('.result[data-doc="ZD-23"][data-article="8"]').first();
  await expect(result).toBeVisible();
  await result.getByRole("link").click();
  await expect(page.locator("#art-8")).toContainText("2日内完成财务审核");
  // A cited article shows, the missing slash and the index page's name do not matter, nor does the query.
  const citation = page.locator('a[data-preview]:not([data-preview^="ZD-23"])').first();
  await citation.scrollIntoViewIfNeeded();
  await citation.hover();
  await expect(page.locator(".preview")).toContainText("第");
  await page.goto(`${site.address}flows/lc-13`);
  await expect(page).toHaveURL(`${site.address}flows/lc-13/`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("经费报销");
  await page.goto(`${site.address}forms/bd-24/index.html?from=desk`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("费用报销单");
  await page.goto(`${site.address}regulations/zd-24/compare/2022-07-04..2027-01-01/`);
  await expect(page.locator("main")).toContainText("380元");
  await page.goto(`${site.address}regulations/zd-24/?on=2021-06-01`);
  await expect(page.locator("#art-8")).toContainText("330元");
  // 18 September 2026 is a Friday; the 20th, a Sunday, is worked.
  await page.goto(`${site.address}deadlines/?from=2026-09-18&limit=5wd`);
  await expect(page.locator("[data-status-line]")).toContainText("最迟2026年9月24日");
  // What is not stored is said to be so; what does not exist, too.
  await page.goto(`${site.address}regulations/zd-23/?on=2021-06-01`);
  await expect(page.getByText("这一页没有存到本机，现在又连不上网站。")).toBeVisible();
  const lost = await page.goto(`${site.address}regulations/zd-99/`);
  expect(lost?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这个页面");
  await page.getByRole("main").getByRole("link", { name: "制度目录" }).first().click();
  await expect(page.locator("tr[data-doc]").first()).toBeVisible();
});

test("the reader may have all, sees how much it is, and may clear it", async ({ page }) => {
  const site = await serveChangingSite("reports/office-b");
  await page.goto(`${site.address}offline/`);
  await waitUntilStored(page);
  const state = page.locator("[data-offline-state]");
  await expect(state).toContainText("2026-06-01 版已经存到本机");
  await expect(page.locator("[data-offline-facts]")).toContainText(
    /常备内容[\s\S]*(\d+)／\1 个文件，共 [\d.]+ (?:KB|MB)/,
  );
  await page.getByRole("button", { name: "全部下载" }).click();
  await expect(state).toContainText("已经全部存到本机");
  await expect(page.locator("[data-offline-facts]")).toContainText(/旧文本等[\s\S]*(\d+)／\1 个文件/);
  await page.getByRole("button", { name: "清除" }).click();
  await expect(state).toContainText("手册没有存到本机");
  expect(await listStores(page)).toEqual([]);
  // The choice holds.
  await page.goto(site.address);
  await page.waitForTimeout(300);
  expect(await listStores(page)).toEqual([]);
  await page.goto(`${site.address}offline/`);
  await page.getByRole("button", { name: "存到本机" }).click();
  await expect(state).toContainText("2026-06-01 版已经存到本机");
  site.stop();
});

test("a storage that is too small is said to be so, and leaves nothing behind", async ({ page, context }) => {
  const site = await serveChangingSite("reports/office-b");
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(site.address).origin,
    quotaSize: 150_000,
  });
  await page.goto(`${site.address}offline/`);
  await expect(page.locator("[data-offline-state]")).toContainText("浏览器给的存储空间不够，没有存成");
  await expect.poll(() => listStores(page)).toEqual([]);
  // The handbook itself is none the worse.
  await page.goto(`${site.address}search/?q=查档先填什么`);
  await expect(page.locator(".result").first()).toBeVisible();
  site.stop();
});

test("a window that may store nothing says so in one sentence", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () =>
      Promise.reject(new DOMException("The operation is insecure.", "SecurityError"));
  });
  await page.goto(officeB("offline/"));
  await expect(page.locator("[data-offline-state]")).toHaveText(
    /^浏览器不允许这个窗口保存内容（常见于无痕窗口，[^。]*。$/,
  );
});

test("over plain http on another name reading offline is refused with a reason, and copying works", async () => {
  // A name that leads to this machine, without being its own name to the browser.
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP handbook.test 127.0.0.1"],
  });
  try {
    const page = await browser.newPage();
    const address = officeB().replace("localhost", "handbook.test");
    await page.goto(`${address}offline/`);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await expect(page.locator("[data-offline-state]")).toContainText("这个网址不是 https");
    await expect(page.locator("[data-offline-state]")).toContainText("随身版");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /下载随身版/ }).click();
    expect((await download).suggestedFilename()).toBe("zhangju-handbook-2026-06-01.zip");
    await page.goto(`${address}regulations/gd-02/`);
    const article = page.locator("article.article").first();
    await article.getByRole("button", { name: "复制引用" }).click();
    await expect(article.getByRole("status")).toContainText("已复制");
    await page.locator("#site-search-field").focus();
    await page.keyboard.press("Control+V");
    await expect(page.locator("#site-search-field")).toHaveValue(/第一条/);
  } finally {
    await browser.close();
  }
});

test("the handbook can be installed, with ways to search and to errands", async ({ page, request }) => {
  await page.goto(officeB("flows/"));
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = (await (await request.get(href ?? "")).json()) as {
    name: string;
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose?: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest.name).toBe("临江区档案馆工作手册");
  expect([manifest.start_url, manifest.scope]).toEqual(["./", "./"]);
  // Office B has no errands.
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(["./search/"]);
  expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  for (const { src, sizes } of manifest.icons) {
    const answer = await request.get(new URL(src, href ?? "").href);
    expect(answer.status(), src).toBe(200);
    if (!src.endsWith(".png")) continue;
    const bytes = await answer.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
  // The browser itself finds nothing missing.
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual(
    [],
  );
});
