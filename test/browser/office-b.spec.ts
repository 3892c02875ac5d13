import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { root } from "../../bin/run-tool.ts";
import { officeB } from "./site.ts";

test("the site of another office holds nothing of ours", () => {
  const folder = path.join(root, "reports/office-b");
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:html|js|css|xml|json|txt|svg)$/.test(file),
  );
  expect(texts.length).toBeGreaterThan(20);
  const found = texts.filter((file) =>
    /景川|景人|ZD-|LC-\d|BD-\d/.test(readFileSync(path.join(folder, file), "utf8")),
  );
  expect(found).toEqual([]);
});

test("pages for what the office does not have are not offered", async ({ page }) => {
  await page.goto(officeB());
  const links = await page.getByRole("link").allInnerTexts();
  expect(links.filter((text) => /人事业务|要点|行为/.test(text))).toEqual([]);
});

test("tables, notes and signs of other languages stand in the text as they were written", async ({
  page,
}) => {
  await page.goto(officeB("regulations/gd-01/2024-05-06/"));
  const cells = page.locator("#art-3 table td");
  await expect(cells).toHaveText(["A4", "0.5", "A3", "1"]);
  await expect(page.locator("#art-3 .editor-note")).toContainText("表中的收费每年公布一次。");
  await expect(page.locator("#art-2-para-1")).toHaveText(
    "持有效证件的人员可以查阅开放档案，应当填写登记单。不得代查。",
  );
  await expect(page.locator("#art-2-para-1 strong")).toHaveText("填写登记单。");
  await page.goto(officeB("flows/bl-01/"));
  await expect(page.locator("main")).toContainText("等候人数不超过 {5} 人、误差<5%。");
});
