import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { root } from "../../bin/run-tool.ts";
import { folder, handbook, officeB, subPath } from "./site.ts";

const edition = new Date("2026-11-25T11:00:00+08:00");

test("a task is overdue from midnight in China after its day, without a reload", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-12-11T23:58:00+08:00") });
  await page.goto(handbook("key-tasks/2026/"));
  const row = page.locator('tr[data-task="2026-14"]');
  // Its first day was 30 October; the adjusted one is 11 December.
  await expect(row.locator(".task-state")).toHaveText("今天到期");
  await expect(row).toContainText("原为2026年10月30日，经批准调整");
  const late = page.locator(".task-late li:visible", { hasText: "职称评审程序规范" });
  await expect(late).toHaveCount(0);
  const before = Number(await page.locator('[data-task-count="overdue"]').innerText());
  await page.clock.runFor(3 * 60_000);
  await expect(row.locator(".task-state")).toHaveText("已逾期 1 天");
  await expect(late).toHaveCount(1);
  // 2026-20 falls due on the same day.
  await expect(page.locator('[data-task-count="overdue"]')).toHaveText(String(before + 2));
});

test("progress and state follow the reading day", async ({ page }) => {
  await page.clock.install({ time: edition });
  await page.goto(handbook("key-tasks/2026/?on=2026-04-27"));
  const row = page.locator('tr[data-task="2026-01"]');
  await expect(row.locator(".task-percent:visible")).toHaveText("75%");
  await expect(row.locator(".task-state")).toHaveText("临近到期，还有 3 天");
  await page.goto(handbook("key-tasks/2026/"));
  await expect(row.locator(".task-percent:visible")).toHaveText("100%");
  await expect(row.locator(".task-state")).toHaveText("已完成");
});

test("tasks are filtered and sorted, the view can be shared, and the static order comes back", async ({
  page,
}) => {
  await page.clock.install({ time: edition });
  await page.goto(handbook("key-tasks/2026/"));
  const rows = page.locator("tr[data-task]:visible");
  const ids = () => rows.evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset["task"]));
  const all = await ids();
  expect(all).toHaveLength(30);
  await page.getByLabel("状态").selectOption({ label: "已逾期" });
  expect(await ids()).toEqual(["2026-06", "2026-15", "2026-18", "2026-23"]);
  await expect(page.locator("[data-task-shown]")).toHaveText("4 项符合条件");
  await page.getByLabel("排列").selectOption({ label: "按完成时限" });
  await page.getByLabel("状态").selectOption({ label: "全部" });
  const due = await rows.evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset["due"] ?? ""));
  expect(due).toEqual([...due].sort());
  expect(due).toHaveLength(30);
  await expect(page.locator("tr.task-work:visible")).toHaveCount(0);
  await expect(rows.first().locator(".task-own-work")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("排列")).toHaveValue("due");
  await page.getByLabel("排列").selectOption({ label: "按中心工作" });
  expect(await ids()).toEqual(all);
  await expect(page.locator("tr.task-work:visible")).toHaveCount(3);
});

test("a new colleague chooses unit and post and gets one page with everything that binds the post", async ({
  page,
}) => {
  await page.clock.install({ time: edition });
  await page.goto(handbook("posts/"));
  await page.getByRole("combobox", { name: "处室", exact: true }).selectOption({ label: "财务科" });
  const offered = await page.getByLabel("岗位或者角色").locator("option").allInnerTexts();
  expect(offered).toContain("会计");
  expect(offered).toContain("处室负责人");
  expect(offered).not.toContain("监印人");
  await page.getByLabel("岗位或者角色").selectOption({ label: "会计" });
  await page.getByRole("button", { name: "看这个岗位的全部要求" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("会计");
  const main = page.locator("main");
  await expect(main).toContainText("不得同时担任：出纳");
  // A step with its limit, an article word for word, a line of approval, the conduct rules.
  await expect(main.getByRole("row", { name: /财务审核/ }).first()).toContainText("2个工作日");
  await expect(main).toContainText("会计应当自收到报销材料之日起2日内完成财务审核。");
  await expect(main.getByRole("row", { name: /支出审批\s*2000元以下/ })).toContainText("办公室主任批准");
  await expect(main.getByRole("heading", { name: "行为规范" })).toBeVisible();
  // 会计凭证 is no duty of a 会计.
  await expect(main).not.toContainText("会计凭证、会计账簿保管30年");
});

test("a post that every unit has takes in the duties of the chosen unit", async ({ page }) => {
  await page.clock.install({ time: edition });
  await page.goto(handbook("posts/"));
  await page.getByRole("combobox", { name: "处室", exact: true }).selectOption({ label: "考试录用处" });
  await page.getByLabel("岗位或者角色").selectOption({ label: "处室负责人" });
  await page.getByRole("button", { name: "看这个岗位的全部要求" }).click();
  await expect(page).toHaveURL(/posts\/chu-shi-fu-ze-ren\/\?unit=cs-07$/);
  const section = page.locator("[data-unit-choice]");
  await expect(section).toContainText("组织实施人事考试，办理考试成绩复核");
  await page.getByLabel(/选一个处室/).selectOption({ label: "政策法规处" });
  await expect(section).toContainText("牵头规范性文件清理");
  await expect(section).not.toContainText("组织实施人事考试");
  await page.emulateMedia({ media: "print" });
  await expect(section).toContainText("牵头规范性文件清理");
  await expect(page.locator("[data-print] button")).toBeHidden();
});

test("the text that binds a post changes with the day", async ({ page }) => {
  await page.clock.install({ time: edition });
  const texts = page.locator(".duty-text:visible", { hasText: "《差旅费管理细则》" });
  await page.goto(handbook("posts/chu-chai-ren/"));
  await expect(texts).toHaveCount(1);
  await expect(texts).toContainText("景人办发〔2022〕9号");
  await page.goto(handbook("posts/chu-chai-ren/?on=2027-01-01"));
  await expect(texts).toHaveCount(1);
  await expect(texts).toContainText("景人办发〔2026〕14号");
});

test("home: what is to come turns into a change on its day", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-12-31T23:58:00+08:00") });
  await page.goto(handbook());
  const section = (name: string) =>
    page.locator("section", { has: page.getByRole("heading", { name }) }).last();
  const upcoming = section("即将施行").locator("li:visible", { hasText: "差旅费管理细则" });
  const recent = section("最近变动").locator("li:visible", { hasText: "2027年1月1日" });
  await expect(upcoming).toHaveCount(1);
  await expect(recent).toHaveCount(0);
  await page.clock.runFor(3 * 60_000);
  await expect(upcoming).toHaveCount(0);
  await expect(recent).toHaveCount(1);
  await expect(section("即将施行")).toContainText("目前没有已印发尚未施行的制度");
});

test("every page names whom to ask, how to report an error, and on paper its address", async ({ page }) => {
  for (const [address, unit] of [
    ["regulations/zd-23/", "财务科"],
    ["flows/lc-13/", "财务科"],
    ["posts/dang-an-yuan/", "机要档案科"],
  ] as const) {
    await page.goto(handbook(address));
    const block = page.locator(".whom-to-ask");
    await expect(block).toContainText(`问${unit}`);
    await expect(block).toContainText("000-00000000");
    await expect(block.getByRole("link", { name: /@/ })).toHaveAttribute(
      "href",
      /^mailto:[^?]+@example\.invalid\?subject=%E6%8A%A5%E9%94%99/,
    );
    await page.emulateMedia({ media: "print" });
    await expect(block).toBeVisible();
    await expect(page.locator("[data-page-address]")).toHaveText(handbook(address));
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator("[data-page-address]")).toBeHidden();
  }
});

test("a figure that nobody has verified carries its mark beside it, and the text stays as it is", async ({
  page,
}) => {
  await page.goto(handbook("regulations/zd-14/"));
  const figure = page.locator("#art-7 .figure-unverified").first();
  await expect(figure).toHaveText("会计凭证、会计账簿保管30年");
  expect(await figure.evaluate((span) => getComputedStyle(span, "::after").content)).toBe('"待核"');
  await expect(page.locator("#art-7-para-1")).toContainText("会计凭证、会计账簿保管30年，银行对账单保管10年");
});

test("a form names whom to ask on the screen; on paper stands the form alone", async ({ page }) => {
  await page.goto(handbook("forms/bd-24/"));
  const block = page.locator(".whom-to-ask");
  await expect(block).toContainText("对这张表有疑问，问财务科");
  await page.emulateMedia({ media: "print" });
  await expect(block).toBeHidden();
});

test("a copy older than the office allows says so, from the day after", async ({ page }) => {
  // 24 November 2026 and 90 days: 22 February 2027 is the last day without the notice.
  const notice = page.locator("[data-stale-after]");
  await page.clock.install({ time: new Date("2027-02-22T12:00:00+08:00") });
  await page.goto(handbook("regulations/zd-23/"));
  await expect(notice).toBeHidden();
  await page.clock.setFixedTime(new Date("2027-02-23T00:00:10+08:00"));
  await page.reload();
  await expect(notice).toBeVisible();
  await expect(notice).toContainText("到今天已经 91 天");
});

test("an unreadable day in the address is said in one sentence, and today's text is shown", async ({
  page,
}) => {
  await page.clock.install({ time: edition });
  for (const on of ["2021-13-40", "昨天", "%E7%ZZ"]) {
    await page.goto(handbook(`regulations/zd-23/?on=${on}`));
    await expect(page.locator("[data-day-bar]")).toContainText("日期认不出来");
    await expect(page.locator("#art-4")).toBeVisible();
  }
});

test("an article that the text does not have is said", async ({ page }) => {
  await page.goto(handbook("regulations/zd-23/#第九十九条"));
  await expect(page.locator("[data-missing-article]")).toHaveText(
    "网址里写的是第九十九条，这个文本没有这一条，到第十八条为止。",
  );
  await page.goto(handbook("regulations/zd-23/#art-4"));
  await expect(page.locator("[data-missing-article]")).toHaveCount(0);
});

for (const [name, base] of [
  ["of its own", handbook],
  ["below a path", subPath],
] as const) {
  test(`an address without a page is answered with what it meant, on a host ${name}`, async ({ page }) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    for (const [written, title, to] of [
      ["Regulations/ZD-23", "经费报销实施细则", "regulations/zd-23/"],
      ["a/b/c/ZD23.html", "经费报销实施细则", "regulations/zd-23/"],
      ["regulations/zd-23/第四条", "经费报销实施细则第四条", "regulations/zd-23/#art-4"],
      ["regulations/zd-24/2020-01-01/", "差旅费管理细则", "regulations/zd-24/2019-05-20/"],
      ["flows/经费报销/", "经费报销", "flows/lc-13/"],
    ] as const) {
      const response = await page.goto(base(written));
      expect(response?.status(), written).toBe(404);
      const guess = page.locator("[data-lost-guesses] li").first();
      await expect(guess.getByRole("link"), written).toHaveText(title);
      expect(await guess.getByRole("link").evaluate((link) => (link as HTMLAnchorElement).href)).toBe(
        base(to),
      );
      // Styled, with links that lead where they say.
      await expect(page.locator("body")).toHaveCSS("background-color", "rgb(251, 250, 246)");
      const home = page.getByRole("link", { name: "首页", exact: true });
      expect(await home.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(base());
    }
    await page.goto(base("regulations/zd-23/第九十九条"));
    await expect(page.locator("[data-lost-guesses] li").first()).toContainText(
      "没有第九十九条，现行文本到第十八条为止",
    );
    await page.goto(base("哪里/出差住宿"));
    await page.locator("main").getByRole("button", { name: "检索" }).click();
    await expect(page).toHaveURL(
      new RegExp(`^${base("search/").replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\?q=`),
    );
    expect(faults).toEqual([]);
  });
}

test("the markup of the page for wrong addresses is right", async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const html = readFileSync(path.join(folder(), "404.html"), "utf8");
  const report = await validator.validateString(html, path.join(root, "page.html"));
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

/** Comparisons stand one click behind their text; the search is a form; 待编 is linked from what it announces alone. */
const notCounted = /\/compare\/|^search\/|^planned\//;

test("every page is reached from home with two clicks", () => {
  const files = readdirSync(folder(), { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith("index.html"));
  const linksOf = (file: string): string[] => {
    const html = readFileSync(path.join(folder(), file), "utf8");
    return [...html.matchAll(/<a\s[^>]*?href="([^"#?]+)/g)].map(([, written = ""]) => {
      const { pathname } = new URL(written, `http://handbook.invalid/${file}`);
      return `${decodeURIComponent(pathname).slice(1)}index.html`;
    });
  };
  const first = new Set(linksOf("index.html").filter((file) => files.includes(file)));
  const second = new Set([...first].flatMap(linksOf));
  const far = files.filter(
    (file) => file !== "index.html" && !first.has(file) && !second.has(file) && !notCounted.test(file),
  );
  expect(far).toEqual([]);
});

test("head and page fit a screen of 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [
    "",
    "key-tasks/2026/",
    "posts/",
    "posts/dang-an-yuan/",
    "units/cs-01/",
    "leads/",
    "about/",
    "nowhere/",
  ]) {
    await page.goto(handbook(address));
    const { content, head } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      head: document.querySelector(".masthead")?.scrollWidth ?? 0,
    }));
    expect([content, head], address).toEqual([320, 320]);
  }
});

test("the breakdown of tasks prints across A4, a post's page upright", async ({ page }) => {
  const sizeOf = async (address: string): Promise<[number, number]> => {
    await page.goto(handbook(address));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(pdf);
    return [Number(box?.[1]), Number(box?.[2])];
  };
  const [across, down] = await sizeOf("key-tasks/2026/");
  expect(across).toBeGreaterThan(down);
  const [width, height] = await sizeOf("posts/dang-an-yuan/");
  expect(height).toBeGreaterThan(width);
});

test("an office without tasks, tables and mail says so or is not offered the page", async ({ page }) => {
  await page.goto(officeB());
  const links = await page.getByRole("link").allInnerTexts();
  expect(links.filter((text) => /年度重点任务|牵头配合表/.test(text))).toEqual([]);
  await page.goto(officeB("key-tasks/"));
  await expect(page.locator("main")).toContainText("手册里还没有年度任务分解");
  await page.goto(officeB("leads/"));
  await expect(page.locator("main")).toContainText("手册里还没有牵头配合表");
  await page.goto(officeB("units/u-2/"));
  await expect(page.locator("main")).toContainText("《窗口查档办法》");
  await page.goto(officeB("posts/chuang-kou-ren-yuan/"));
  await expect(page.locator("main")).toContainText("窗口人员应当自收到登记单之日起2个工作日内提供档案。");
  await page.goto(officeB("about/"));
  await expect(page.locator("main")).toContainText("待核");
});
