import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import { folder, handbook } from "./site.ts";

const status = (page: Page) => page.locator("[data-status-line]");
const provisional = "该年放假安排尚未公布，暂按法定节假日推算";

/** Tabs on until the named control has the focus. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: "button" | "combobox" | "textbox",
): Promise<void> {
  const control = page.getByRole(role, { name }).first();
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

test.describe("any limit from any day", () => {
  test("is answered with how it was counted, from the address", async ({ page }) => {
    await page.goto(handbook("deadlines/?from=2026-02-12&limit=7wd"));
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
      "最迟2026年2月28日（星期六，调休上班日）办完",
    );
    const reasons = page.locator(".reasons");
    await expect(reasons).toContainText("2月12日（星期四）是开始的当日，不计入");
    await expect(reasons).toContainText("春节放假 9 天不计：2月15日至23日。");
    await expect(reasons).toContainText("调休上班 2 天计入：2月14日（星期六）、2月28日（星期六）。");
    await expect(reasons).toContainText("《中华人民共和国民法典》第二百零一条第一款");
    await expect(page.locator(".month td[data-counted]")).toHaveCount(7);
    await expect(status(page)).toContainText("最迟2026年2月28日");
  });

  test("is asked by keyboard alone, kept in the address and cleared", async ({ page }) => {
    await page.goto(handbook("deadlines/?from=2026-09-18&limit=9wd"));
    await page.locator("#main").focus();
    await tabTo(page, "时限", "textbox");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    // 18 September 2026: 20 (a worked Sunday), 21–24.
    await expect(status(page)).toContainText("最迟2026年9月24日（星期四）办完");
    expect(new URL(page.url()).search).toBe("?from=2026-09-18&limit=5wd");
    await tabTo(page, "清空", "button");
    await page.keyboard.press("Enter");
    await expect(status(page)).toHaveText("已清空。");
    expect(new URL(page.url()).search).toBe("");
  });

  test("never shows a day beyond the announced calendar without saying so", async ({ page }) => {
    for (const query of [
      "from=2026-12-28&limit=10wd",
      "from=2027-03-01&limit=today",
      "from=2026-12-31&time=20:00&limit=24h",
      "from=2026-06-01&limit=次年3月31日前",
      "until=2027-03-01&limit=5wd",
    ]) {
      await page.goto(handbook(`deadlines/?${query}`));
      await expect(page.locator("[data-result] .provisional")).toHaveText(provisional);
    }
    await page.goto(handbook("deadlines/?from=2026-12-28&limit=2wd"));
    await expect(page.locator("[data-result] h2")).toBeVisible();
    await expect(page.locator("[data-result] .provisional")).toHaveCount(0);
  });

  test("counts back: before an event, and the latest start for an end", async ({ page }) => {
    await page.goto(handbook("deadlines/?from=2026-11-24&limit=-3wd"));
    await expect(status(page)).toContainText("最迟2026年11月19日（星期四）提前办完");
    await page.goto(handbook("deadlines/?until=2026-02-28&limit=7wd"));
    await expect(status(page)).toContainText("最迟2026年2月12日（星期四）开始");
  });

  test("says in a sentence what is wrong and what to write", async ({ page }) => {
    await page.goto(handbook("deadlines/?from=2026-02-30&limit=7wd"));
    await expect(status(page)).toContainText("“2026-02-30”不是实有的一天");
    await page.goto(handbook("deadlines/?from=2026-02-12&limit=7日"));
    await expect(status(page)).toContainText("认不出来，写成 7wd（7个工作日）");
    await page.goto(handbook("deadlines/?from=2026-02-12&limit=7wd"));
    await page.getByLabel("时限", { exact: true }).fill("七八");
    await page.getByLabel("时限", { exact: true }).press("Enter");
    await expect(status(page)).toContainText("不能作时限的数");
    await expect(page.locator("[data-result]")).toBeEmpty();
    await page.goto(handbook("deadlines/?from=2099-12-30&limit=99wd"));
    await expect(status(page)).toContainText("2004 年至 2099 年");
  });

  test("gives a calendar file, from a folder too", async ({ page }) => {
    const file = pathToFileURL(path.join(folder(), "deadlines/index.html"));
    await page.goto(`${file.href}?from=2026-02-12&limit=7wd`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "放进日历（.ics）" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("期限-2026-02-28.ics");
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("DTSTART;VALUE=DATE:20260228\r\n");
    expect(text).not.toContain("file:");
  });
});

test.describe("the dates of a flow", () => {
  test("follow from the start, by keyboard alone, and come back from the address", async ({ page }) => {
    await page.goto(handbook("flows/lc-13/?from=2026-11-02"));
    await page.locator("#main").focus();
    await tabTo(page, /的情形/, "combobox");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "推算", "button");
    await page.keyboard.press("Enter");
    const due = (step: string) => page.locator(`tr[data-step="${step}"]`);
    // 2 November + 20 working days = 30 November; half a day from its closing time = 1 December 14:00 …
    await expect(due("step-2")).toHaveAttribute("data-due", "2026-11-30");
    await expect(due("step-3")).toContainText("2026年12月1日（星期二） 14:00");
    // … two days = 3 December; up to 2000 yuan one day = 4 December; payment two days = 8 December.
    await expect(due("step-4")).toHaveAttribute("data-due", "2026-12-03");
    await expect(due("step-5")).toHaveAttribute("data-due", "2026-12-04");
    await expect(due("step-6")).toHaveAttribute("data-due", "2026-12-08");
    const shared = page.url();
    expect(shared).toContain("from=2026-11-02");
    expect(decodeURIComponent(shared)).toContain("case=2000元以下");
    await page.goto("about:blank");
    await page.goto(shared);
    await expect(due("step-5")).toHaveAttribute("data-due", "2026-12-04");
    await page.getByRole("button", { name: "清空" }).click();
    await expect(page.locator("[data-result]")).toBeEmpty();
    expect(page.url()).not.toContain("from=");
  });

  test("wait for an event that only the reader knows", async ({ page }) => {
    await page.goto(handbook("flows/lc-12/?from=2026-02-15&time=23:45"));
    const last = page.locator('tr[data-step="step-7"]');
    await expect(last).toContainText("填写“处置结束”的日期后才能推算");
    await page.getByText("填写已经知道的日子").click();
    await page.getByRole("group", { name: "⑦终报" }).getByLabel("处置结束（起算）").fill("2026-02-16T08:00");
    await page.getByRole("button", { name: "推算", exact: true }).click();
    await expect(last).toContainText("2026年2月17日（星期二，春节放假） 8:00");
  });

  test("stop while a third party is asked, with the days that do not count", async ({ page }) => {
    await page.goto(handbook("flows/lc-20/?from=2026-11-02&at-5=2026-11-06&done-5=2026-11-18"));
    const answer = page.locator('tr[data-step="step-7"]');
    await expect(answer).toHaveAttribute("data-due", "2026-12-03");
    await expect(answer).toContainText("2026年11月7日至2026年11月18日的 8 天不计");
  });

  test("go into a calendar, all or one", async ({ page }) => {
    await page.goto(handbook("flows/lc-12/?from=2026-02-15&time=23:45"));
    const [all] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "全部放进日历（.ics）" }).click(),
    ]);
    const text = await readFile(await all.path(), "utf8");
    // Steps 1–5 have a date; 23:45 in China is 15:45 in UTC.
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect(text).toContain("DTSTART:20260215T154500Z");
    const [one] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载②报带班领导的日历文件" }).click(),
    ]);
    expect((await readFile(await one.path(), "utf8")).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  test("of a step's limit can be counted from any day", async ({ page }) => {
    await page.goto(handbook("flows/lc-13/"));
    await page.locator("#step-4").getByRole("link", { name: "2个工作日" }).click();
    await expect(page).toHaveURL(/deadlines\/\?limit=2wd$/);
    await expect(page.getByLabel("时限", { exact: true })).toHaveValue("2");
    await expect(status(page)).toContainText("选好从哪天数起");
  });
});

test.describe("who approves", () => {
  const answer = (page: Page) => page.locator(".approval-answer");

  test("is found for an amount as people type it, by keyboard alone", async ({ page }) => {
    await page.goto(handbook(`approvals/?matter=${encodeURIComponent("支出审批")}&amount=1`));
    await page.locator("#main").focus();
    await tabTo(page, /金额/, "textbox");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("六万元");
    await page.keyboard.press("Enter");
    await expect(status(page)).toHaveText("支出审批 6万元：由局长办公会批准。");
    await expect(answer(page)).toContainText("第八条");
    expect(new URL(page.url()).searchParams.get("amount")).toBe("60000");
  });

  test("is told on the edge with the side it falls on", async ({ page }) => {
    await page.goto(handbook(`approvals/?matter=${encodeURIComponent("支出审批")}&amount=20000`));
    await expect(status(page)).toContainText("由分管办公室的副局长批准");
    await expect(status(page)).toContainText("2万元正好在界上");
    await page.goto(handbook(`approvals/?matter=${encodeURIComponent("支出审批")}&amount=20000.01`));
    await expect(status(page)).toHaveText("支出审批 20000.01元：由分管财务的副局长批准。");
  });

  test("is asked again in a sentence when the amount cannot be read", async ({ page }) => {
    await page.goto(
      handbook(`approvals/?matter=${encodeURIComponent("支出审批")}&amount=${encodeURIComponent("2万5")}`),
    );
    await expect(status(page)).toContainText("认不出是多少钱");
    await expect(answer(page)).toHaveCount(0);
  });

  test("can be read from the table, narrowed to one who takes part", async ({ page }) => {
    await page.goto(handbook("approvals/"));
    await page.getByLabel("只看谁参与的").selectOption("局党组会");
    const rows = page.locator("tr[data-matter]:visible");
    await expect(rows).toHaveCount(2);
    await expect(page.locator("[data-approval-count]")).toHaveText("符合的 2 行");
    expect(page.url()).toContain("who=");
  });

  test("stands in the table without script, each act with its article", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(handbook("approvals/"));
    await expect(page.locator("tr[data-matter]").first()).toBeVisible();
    const bare = await page.locator(".approval-chain li:not(:has(a))").count();
    expect(bare).toBe(0);
    await page.goto(handbook("deadlines/"));
    // The engine under test parses as if scripts ran, so that the words for readers without them are plain text here.
    expect(await page.locator("noscript").allTextContents()).toEqual([
      expect.stringContaining("推算要用浏览器脚本"),
    ]);
    await expect(page.locator("form[data-single-deadline]")).toBeHidden();
    await expect(page.getByText("开始的当日不计入").first()).toBeVisible();
    await context.close();
  });
});
