import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { folder, handbook } from "./site.ts";

/** Every flow of the built handbook. */
const listFlows = (): readonly string[] =>
  readdirSync(path.join(folder(), "flows"))
    .filter((name) => name.endsWith(".bpmn"))
    .map((name) => name.replace(/\.bpmn$/, ""));

/** Where rendered text leaves its shape or touches other text; measured by the browser with its own fonts. */
const measure = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const inside = (inner: DOMRect, outer: DOMRect) =>
      inner.x >= outer.x - 0.5 &&
      inner.x + inner.width <= outer.x + outer.width + 0.5 &&
      inner.y >= outer.y - 0.5 &&
      inner.y + inner.height <= outer.y + outer.height + 0.5;
    const overlap = (a: DOMRect, b: DOMRect) =>
      a.x < b.x + b.width - 1 &&
      b.x < a.x + a.width - 1 &&
      a.y < b.y + b.height - 1 &&
      b.y < a.y + a.height - 1;
    for (const svg of document.querySelectorAll<SVGSVGElement>("svg.diagram-row")) {
      const all = <T extends SVGGraphicsElement>(selector: string) => [...svg.querySelectorAll<T>(selector)];
      for (const shape of all("a.step-box, .terminal-flow, .terminal-jump, .lane")) {
        const frame = shape.querySelector<SVGGraphicsElement>(".lane-head") ?? shape.querySelector("rect");
        for (const text of shape.querySelectorAll("text"))
          if (frame && !inside(text.getBBox(), frame.getBBox()))
            faults.push(`“${text.textContent}” leaves its shape`);
      }
      const labels = all<SVGTextElement>(".edge text");
      const shapes = all<SVGGraphicsElement>(".box, .terminal > rect, .terminal > circle");
      for (const [index, label] of labels.entries()) {
        for (const other of [...labels.slice(index + 1), ...shapes])
          if (overlap(label.getBBox(), other.getBBox()))
            faults.push(`“${label.textContent}” lies over “${other.textContent}”`);
      }
      for (const text of all<SVGTextElement>("text")) {
        const { x, y, width, height } = text.getBBox();
        const view = svg.viewBox.baseVal;
        if (x < 0 || y < 0 || x + width > view.width || y + height > view.height)
          faults.push(`“${text.textContent}” is cut off`);
      }
      // A line may touch the border of a shape, never run over a label.
      for (const line of all<SVGPathElement>(".edge-line")) {
        for (let at = 0; at < line.getTotalLength(); at += 3) {
          const point = line.getPointAtLength(at);
          const hit = labels.find((label) => {
            const box = label.getBBox();
            return (
              point.x > box.x &&
              point.x < box.x + box.width &&
              point.y > box.y + 2 &&
              point.y < box.y + box.height - 2
            );
          });
          if (hit) faults.push(`a line runs over “${hit.textContent}”`);
        }
      }
    }
    return [...new Set(faults)];
  });

test("no text of any diagram is clipped, covered or crossed", async ({ page }) => {
  test.setTimeout(180_000);
  const flows = listFlows();
  expect(flows.length).toBeGreaterThan(0);
  for (const flow of flows) {
    await page.goto(handbook(`flows/${flow}/`));
    expect(await measure(page), flow).toEqual([]);
  }
});

test("each step of the diagram leads to its row, by keyboard too", async ({ page }) => {
  await page.goto(handbook("flows/lc-13/"));
  const boxes = page.locator("a.step-box");
  await expect(boxes).toHaveCount(await page.locator("tr.step").count());
  await boxes.nth(3).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#step-4$/);
  await expect(page.locator("#step-4")).toBeInViewport();
  await expect(page.getByRole("link", { name: "④财务审核，会计", exact: true })).toHaveCount(1);
});

test("another flow in the diagram is a link to its page", async ({ page }) => {
  await page.goto(handbook("flows/lc-06/"));
  await page.locator(".terminal-flow[href]").first().click();
  await expect(page).toHaveURL(/flows\/lc-10\/$/);
});

test("on a wide screen the diagram stands there, without script too", async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(handbook("flows/lc-12/"));
  await expect(page.locator("svg.diagram-row").first()).toBeVisible();
  await expect(page.locator(".diagram-switch")).toBeHidden();
  await context.close();
});

test("on a phone the list is the way, and the diagram opens on demand without script", async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const page = await context.newPage();
  await page.goto(handbook("flows/lc-12/"));
  const diagram = page.locator("svg.diagram-row").first();
  await expect(diagram).toBeHidden();
  await expect(page.locator("tr.step").first()).toBeVisible();
  await page.getByText("看流程图").click();
  await expect(diagram).toBeVisible();
  // The drawing scrolls in its own frame; the page does not.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});

test("the diagram needs no style attribute, and urgent ways are dashed", async ({ page }) => {
  await page.goto(handbook("flows/lc-17/"));
  expect(await page.locator("figure.diagram [style]").count()).toBe(0);
  const dash = await page
    .locator(".edge-urgent .edge-line")
    .first()
    .evaluate((line) => getComputedStyle(line).strokeDasharray);
  expect(dash).not.toBe("none");
  await expect(page.locator(".edge-urgent text").first()).toContainText("应急");
});

test("dark screens and forced colours keep text and ground apart", async ({ page }) => {
  const colours = () =>
    page.evaluate(() => {
      const fill = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body).fill;
      return { box: fill(".step-box .box"), text: fill(".step-box text.name") };
    });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(handbook("flows/lc-13/"));
  expect(await colours()).toEqual({ box: "rgb(36, 39, 44)", text: "rgb(233, 229, 219)" });
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  const forced = await colours();
  expect(forced.box).not.toBe(forced.text);
});

test("on paper the diagram is black on white, no letter under 7 pt", async ({ page }) => {
  test.setTimeout(120_000);
  for (const flow of listFlows()) {
    await page.goto(handbook(`flows/${flow}/`));
    const sheet = await page.locator(".diagram-section").getAttribute("data-sheet");
    // The printable width of A4 with margins of 14 mm: 269 mm across, 182 mm upright.
    const width = Math.round(((sheet === "across" ? 269 : 182) / 25.4) * 96);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media: "print" });
    const smallest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll<SVGSVGElement>("svg.diagram-row")].map(
          (svg) =>
            12 *
            Math.min(
              1,
              svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
              svg.getBoundingClientRect().height / svg.viewBox.baseVal.height,
            ),
        ),
      ),
    );
    expect((smallest / 96) * 72, flow).toBeGreaterThanOrEqual(7);
    await page.emulateMedia({ media: "screen" });
  }
});

test("the table of all flows is sorted on demand and comes back to its order", async ({ page }) => {
  await page.goto(handbook("flows/comparison/"));
  const rows = page.locator(".totals-table tbody tr");
  const written = await rows.allTextContents();
  const saved = page.locator(".totals-table thead").getByRole("button", { name: "变化" }).first();
  const values = () =>
    rows.evaluateAll((list) =>
      list.map((row) => Number((row as HTMLTableRowElement).cells[3]?.dataset["value"] || Number.NaN)),
    );
  await saved.click();
  const falling = (await values()).filter((value) => !Number.isNaN(value));
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await saved.click();
  const rising = (await values()).filter((value) => !Number.isNaN(value));
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  await saved.click();
  expect(await rows.allTextContents()).toEqual(written);
});
