import { expect, test, type Page } from "@playwright/test";
import { readPdfPages } from "./pdf-text.ts";
import { handbook } from "./site.ts";

const print = async (page: Page): Promise<string[]> =>
  readPdfPages(await page.pdf({ preferCSSPageSize: true }));

/** Puts a sign at the beginning and the end of each row of a form, to see them on paper. */
async function signRows(page: Page): Promise<number> {
  return page.evaluate(() => {
    const rows = document.querySelectorAll<HTMLElement>(".form-row, .form-lines tr, .form-section-head");
    for (const [at, row] of rows.entries()) {
      const cell = row.matches("tr") ? (row as HTMLTableRowElement).cells[0] : row;
      for (const edge of ["top", "bottom"] as const) {
        const sign = document.createElement("span");
        sign.textContent = `[${edge}${at}]`;
        sign.style.cssText = `position:absolute;${edge}:0;left:0;font:1px monospace`;
        cell?.append(sign);
      }
      if (cell) cell.style.position = "relative";
    }
    return rows.length;
  });
}

test("every form takes one or two sheets, and no row is split over two", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(handbook("forms/"));
  const links = page.locator("main tbody a[href*='bd-']");
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBe(44);
  for (const address of addresses) {
    await page.goto(address);
    const count = await signRows(page);
    const sheets = await print(page);
    expect(sheets.length, address).toBeLessThanOrEqual(2);
    for (let at = 0; at < count; at += 1) {
      const top = sheets.findIndex((text) => text.includes(`[top${at}]`));
      expect(top, `${address}: row ${at} is printed`).toBeGreaterThanOrEqual(0);
      expect(sheets[top], `${address}: row ${at} stays whole`).toContain(`[bottom${at}]`);
    }
    for (const [at, text] of sheets.entries()) {
      expect(text).toContain(`第${at + 1}页`);
      expect(text).toContain(`共${sheets.length}页`);
      // Each sheet says whose it is.
      expect(text).toContain("编号");
    }
  }
});

test("nothing on paper is smaller than 9 pt, and everything is black on white, from a dark screen too", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const address of ["forms/bd-24/", "forms/bd-16/", "forms/bd-41/"]) {
    await page.goto(handbook(address));
    const found = await page.locator(".form-sheet *:visible").evaluateAll((all) =>
      all.map((element) => {
        const { fontSize, color } = getComputedStyle(element);
        return { size: Number.parseFloat(fontSize) * 0.75, color, text: element.textContent };
      }),
    );
    expect(found.length).toBeGreaterThan(50);
    for (const { size, color, text } of found) {
      expect(size, text).toBeGreaterThanOrEqual(8.99);
      expect(color, text).toBe("rgb(0, 0, 0)");
    }
  }
});

test("a form is filled in by keyboard, kept in this browser only, printed as filled, and cleared", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.goto(handbook("forms/bd-24/"));
  await expect(page.getByText("只存在这台电脑的这个浏览器里")).toBeVisible();
  const before = requests.length;

  await page.getByLabel("经办处室").focus();
  await page.keyboard.type("综合科");
  await page.keyboard.press("Tab");
  await page.keyboard.type("甲某");
  await page.getByLabel("业务发生日期").fill("2026-11-03");
  await page.getByLabel("支出事由").focus();
  const reason = "购买第四季度打印纸、硒鼓和档案盒，用于年度归档和材料装订，".repeat(4);
  await page.keyboard.type(reason);
  await page.getByLabel("第1行日期").fill("2026-11-03");
  await page.getByLabel("第1行费用项目").focus();
  await page.keyboard.type("打印纸");
  await page.keyboard.press("Tab");
  await page.keyboard.type("001234");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1409.50");
  await page.getByLabel("第2行张数").fill("1");
  await page.getByLabel("第2行金额").fill("6,007.14");
  await page.getByLabel("公务卡").focus();
  await page.keyboard.press("Space");

  // 1,409.50 + 6,007.14 = 7,416.64
  const figures = page.getByLabel("合计金额（小写）");
  await expect(figures).toHaveValue("7,416.64");
  await expect(page.locator('[data-total="金额"]')).toHaveText("7,416.64");
  await expect(page.locator('[data-total="张数"]')).toHaveText("3");
  await expect(page.locator('[data-field="合计金额（大写）"]')).toContainText(
    "人民币柒仟肆佰壹拾陆元陆角肆分",
  );
  await page.getByLabel("核定金额").fill("约七千");
  await expect(page.getByText("请填数字，最多两位小数")).toBeVisible();
  await page.getByLabel("核定金额").fill("7400");

  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByLabel("经办处室")).toHaveValue("综合科");
  await expect(page.getByLabel("经办人", { exact: false }).first()).toHaveValue("甲某");
  await expect(page.getByLabel("第2行金额")).toHaveValue("6,007.14");
  await expect(page.getByLabel("公务卡")).toBeChecked();
  await expect(figures).toHaveValue("7,416.64");
  expect(requests.slice(before).filter((request) => !request.startsWith("GET "))).toEqual([]);

  const sheets = await print(page);
  const paper = sheets.join("");
  for (const words of [
    "综合科",
    "甲某",
    "2026年11月3日",
    "001234",
    "1,409.50",
    "7,416.64",
    "陆角肆分",
    "☑公务卡",
  ]) {
    expect(paper).toContain(words);
  }
  // The long reason is printed to its last character.
  expect(paper.replace(/\s/g, "")).toContain(reason.slice(-20));
  expect(sheets.length).toBeLessThanOrEqual(2);

  await page.getByRole("button", { name: "清除已填内容" }).click();
  await expect(page.getByLabel("经办处室")).toHaveValue("");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("BD-24")))).toEqual(
    [],
  );
  await page.getByRole("button", { name: "撤销清除" }).click();
  await expect(page.getByLabel("经办处室")).toHaveValue("综合科");
  await page.getByRole("button", { name: "清除已填内容" }).click();
  await page.reload();
  await expect(page.getByLabel("经办处室")).toHaveValue("");
  await expect(page.locator('[data-total="金额"]')).toHaveText("");
});

test("an amount that differs from the total of the lines is pointed out, not overwritten", async ({
  page,
}) => {
  await page.goto(handbook("forms/bd-24/"));
  await page.getByLabel("第1行金额").fill("100");
  const figures = page.getByLabel("合计金额（小写）");
  await expect(figures).toHaveValue("100.00");
  await figures.fill("90");
  await expect(page.getByText("与明细合计 100.00 不一致")).toBeVisible();
  await page.getByLabel("第1行金额").fill("120");
  await expect(figures).toHaveValue("90");
});

test("lines are added and removed, numbered and summed up", async ({ page }) => {
  await page.goto(handbook("forms/bd-24/"));
  const lines = page.locator(".form-lines tbody tr");
  await expect(lines).toHaveCount(6);
  await page.getByRole("button", { name: "支出明细加一行" }).click();
  await expect(lines).toHaveCount(7);
  await expect(page.getByLabel("第7行日期")).toBeFocused();
  await page.getByLabel("第7行金额").fill("5");
  await page.getByLabel("第1行金额").fill("2");
  await page.getByRole("button", { name: "删去第1行" }).click();
  await expect(lines).toHaveCount(6);
  await expect(page.getByLabel("第6行金额")).toHaveValue("5");
  await expect(page.locator('[data-total="金额"]')).toHaveText("5.00");
});

test("what was typed under an earlier edition is offered, not lost and not hidden", async ({ page }) => {
  await page.goto(handbook("forms/bd-24/"));
  await page.getByLabel("经办处室").fill("财务科");
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.includes("BD-24@"))) {
      localStorage.setItem(key.replace(/@.*$/, "@2025-01-01"), localStorage.getItem(key) ?? "");
      localStorage.removeItem(key);
    }
  });
  await page.reload();
  await expect(page.getByLabel("经办处室")).toHaveValue("");
  await expect(page.getByText("按2025-01-01版填写的内容")).toBeVisible();
  await page.getByRole("button", { name: "取用" }).click();
  await expect(page.getByLabel("经办处室")).toHaveValue("财务科");
  await expect(page.getByText("按2025-01-01版填写的内容")).toBeHidden();
});

test("a window that keeps nothing says so, and the form can still be filled in and printed", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(handbook("forms/bd-24/"));
  await expect(page.getByText("这个窗口不让网页保存内容")).toBeVisible();
  await page.getByLabel("经办处室").fill("综合科");
  expect((await print(page)).join("")).toContain("综合科");
});

test("a form says who fills what, by when and by which rule, its flow, and whom to ask", async ({ page }) => {
  await page.goto(handbook("forms/bd-24/"));
  const first = page.locator(".form-section-head").first();
  await expect(first).toContainText("填写人：经办人");
  await expect(first).toContainText("20个工作日内");
  await expect(first.getByRole("link")).toHaveAttribute("href", /regulations\/zd-23\/#art-4/);
  await expect(page.locator(".facts")).toContainText("管理科室");
  await expect(page.locator(".facts").getByRole("link", { name: /经费报销②/ })).toBeVisible();
  const word = page.getByRole("link", { name: "下载空白表（Word）" });
  const answer = await page.request.get(new URL((await word.getAttribute("href")) ?? "", page.url()).href);
  expect(answer.status()).toBe(200);
  expect((await answer.body()).subarray(0, 2).toString("latin1")).toBe("PK");
});

test("at 360 pixels a form is one column, nothing runs over the edge", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ["forms/bd-24/", "forms/bd-15/", "forms/bd-16/"]) {
    await page.goto(handbook(address));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  await page.goto(handbook("forms/bd-24/"));
  const label = await page.locator(".form-label", { hasText: "经办处室" }).boundingBox();
  const input = await page.getByLabel("经办处室").boundingBox();
  expect(input?.y ?? 0).toBeGreaterThanOrEqual((label?.y ?? 0) + (label?.height ?? 0) - 1);
  // Blank lines wait for their turn.
  await expect(page.getByLabel("第1行金额")).toBeVisible();
  await expect(page.getByLabel("第2行金额")).toBeHidden();
  await page.getByLabel("第1行金额").fill("1");
  await expect(page.getByLabel("第2行金额")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a form is a clean blank form to print", async ({ page }) => {
    await page.goto(handbook("forms/bd-24/"));
    await expect(page.getByText("不能在屏幕上填写")).toBeVisible();
    await expect(page.locator(".form-sheet :is(input, textarea, button)")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
    await expect(page.locator(".form-option").first()).toHaveText(/□\s*票据/);
    const sheets = await print(page);
    expect(sheets.length).toBeLessThanOrEqual(2);
    expect(sheets[0]).toContain("费用报销单");
  });
});
