import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect as expectSoon, test, type Page } from "@playwright/test";
import { root } from "../../bin/run-tool.ts";
import {
  listStores,
  lookForEdition,
  serveChangingSite,
  waitUntilSettled,
  waitUntilStored,
  type ChangingSite,
} from "./changing-site.ts";

/** Storing and unpacking a whole handbook takes its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 15_000 });

test.use({ serviceWorkers: "allow" });
test.describe.configure({ timeout: 90_000 });

const announcement = "手册已更新到 2026-07-01 版，点此切换";
let site: ChangingSite;

test.beforeEach(async ({ page }) => {
  site = await serveChangingSite("reports/office-b");
  await page.goto(site.address);
  await waitUntilStored(page);
});

test.afterEach(() => site.stop());

/** The old edition says 出示证件, the next 出示证件原件: on the page of the flow and in what search finds. */
async function expectEdition(page: Page, edition: "2026-06-01" | "2026-07-01"): Promise<void> {
  const sentence = edition === "2026-06-01" ? /出示证件。/ : /出示证件原件。/;
  await page.goto(`${site.address}flows/bl-01/`);
  await expect(page.locator("body")).toHaveAttribute("data-edition", edition);
  await expect(page.locator("main")).toContainText(sentence);
  await page.goto(`${site.address}search/?q=查档先填什么`);
  await expect(page.locator("body")).toHaveAttribute("data-edition", edition);
  await expect(page.locator('.result[data-doc="BL-01"]').first()).toContainText(sentence);
}

test("a new edition is announced when it is whole, and all open pages go over to it together", async ({
  page,
  context,
}) => {
  await page.goto(`${site.address}search/?q=查档先填什么`);
  await expect(page.locator('.result[data-doc="BL-01"]').first()).toContainText("出示证件。");
  const reading = await context.newPage();
  await reading.goto(`${site.address}regulations/gd-01/#art-4`);
  await expect(reading.locator("#art-4")).toBeVisible();

  site.replaceBy("reports/office-b-next");
  await lookForEdition(page);
  // Both pages hear of it; neither changes by itself, and what is opened now is still of the old edition.
  await expect(reading.getByRole("button", { name: announcement })).toBeVisible();
  await expect(page.getByRole("button", { name: announcement })).toBeVisible();
  await expect(reading.locator("body")).toHaveAttribute("data-edition", "2026-06-01");
  expect(await listStores(page)).toHaveLength(2);
  const third = await context.newPage();
  await expectEdition(third, "2026-06-01");
  await third.close();

  await reading.getByRole("button", { name: announcement }).click();
  await expect(reading.locator("body")).toHaveAttribute("data-edition", "2026-07-01");
  await expect(reading).toHaveURL(/regulations\/gd-01\/#art-4$/);
  await expect(page.locator("body")).toHaveAttribute("data-edition", "2026-07-01");
  await expect(page.locator('.result[data-doc="BL-01"]').first()).toContainText("出示证件原件。");
  await expect.poll(() => listStores(page)).toHaveLength(1);
  site.stop();
  await expectEdition(page, "2026-07-01");
});

test("an update that breaks off keeps the old edition, and goes on later where it stopped", async ({
  page,
}) => {
  site.replaceBy("reports/office-b-next");
  // The search index comes, most pages do not.
  site.breakLine((url) => url.startsWith("services/") || url.startsWith("regulations/gd-0"));
  await lookForEdition(page);
  await waitUntilSettled(page);
  await expectEdition(page, "2026-06-01");
  await waitUntilSettled(page);
  await page.goto(`${site.address}offline/`);
  await waitUntilSettled(page);
  await expect(page.locator("[data-offline-state]")).toHaveText(
    "下载中断了，原来存的 2026-06-01 版照常可用；联网后会接着下载。",
  );
  await expect(page.locator(".edition-notice")).toHaveCount(0);

  site.breakLine(() => false);
  site.asked.length = 0;
  await lookForEdition(page);
  await expect(page.getByRole("button", { name: announcement })).toBeVisible();
  expect(site.asked.filter((url) => url.startsWith("assets/search-current"))).toEqual([]);
  expect(site.asked).toContain("regulations/gd-01/");
  await page.getByRole("button", { name: announcement }).click();
  await expect(page.locator("body")).toHaveAttribute("data-edition", "2026-07-01");
  site.stop();
  await expectEdition(page, "2026-07-01");
});

test("a server that hands out files of two editions changes nothing for the reader", async ({ page }) => {
  const worker = path.join(site.folder, "service-worker.js");
  rmSync(worker);
  copyFileSync(path.join(root, "reports/office-b-next/service-worker.js"), worker);
  await lookForEdition(page);
  await waitUntilSettled(page);
  await expectEdition(page, "2026-06-01");
  await page.goto(`${site.address}offline/`);
  await waitUntilSettled(page);
  await expect(page.locator("[data-offline-state]")).toContainText("与目录对不上");
  await expect(page.locator("[data-offline-state]")).toContainText("原来存的 2026-06-01 版照常可用");
});

test("the kill switch takes worker and stores off the machine, and pages come from the server again", async ({
  page,
}) => {
  copyFileSync(path.join(site.folder, "service-worker-off.js"), path.join(site.folder, "service-worker.js"));
  writeFileSync(path.join(site.folder, "planned/index.html"), "<title>新的</title><h1>从服务器来</h1>");
  await page.goto(`${site.address}flows/`);
  await expect
    .poll(() =>
      page
        .evaluate(async () => [
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
        ])
        // The page may just be loading anew.
        .catch(() => null),
    )
    .toEqual([0, 0]);
  await page.goto(`${site.address}planned/`);
  await expect(page.getByRole("heading")).toHaveText("从服务器来");
  // It does not come back by itself, and pages are not loaded over and over.
  await page.goto(`${site.address}flows/`);
  await page.waitForTimeout(500);
  expect(await listStores(page)).toEqual([]);
});
