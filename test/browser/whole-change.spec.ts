import { spawnSync } from "node:child_process";
import type { Server } from "node:http";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { root } from "../../bin/run-tool.ts";
import { serveFolder } from "../../bin/serve-folder.ts";

/**
 * A whole change, from the decision to the page, in a small office's repository: new version, edit, check that fails,
 * put right, redline, build, and what readers see.
 */
test.describe.configure({ mode: "serial" });

const key = "2027-03-01";
const file = `regulations/gd-02/${key}.mdx`;
let folder = "";
let content = "";
let server: Server;
let address = "";

function run(...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, HANDBOOK_CONTENT: content, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return { code: status, output: `${stdout}${stderr}` };
}
const handbook = (...args: string[]): ReturnType<typeof run> =>
  run(path.join(root, "bin/handbook.ts"), ...args);

function edit(from: string, to: string): void {
  const target = path.join(content, file);
  const text = readFileSync(target, "utf8");
  expect(text).toContain(from);
  writeFileSync(target, text.replace(from, to));
}

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "whole-change-"));
  content = path.join(folder, "content");
  cpSync(path.join(root, "test/fixtures/office-b"), content, { recursive: true });
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "-A"],
    ["commit", "-q", "-m", "底稿"],
  ]) {
    const identity = ["-c", "user.name=编辑", "-c", "user.email=bianji@example.invalid"];
    const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
    expect(status, stderr).toBe(0);
  }
});

test.afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("at the terminal: new version, edit, a check that fails and says why, put right, redline", () => {
  const made = handbook(
    "new",
    "version",
    "GD-02",
    "--effective",
    key,
    "--note",
    "换班提前2日申请。",
    "--yes",
  );
  expect(made.code, made.output).toBe(0);
  edit("提前1日向综合部申请换班", "按照第十三条的规定，提前2日向综合部申请换班");

  const failed = handbook("check");
  expect(failed.code).toBe(1);
  expect(failed.output).toMatch(/2027-03-01\.mdx:21:\d+ {2}错误 {2}本文到第五条为止\n {4}写的是：第十三条\n/);

  edit("按照第十三条的规定，", "");
  const passed = handbook("check");
  expect(passed.code, passed.output).toBe(0);

  const redline = handbook("redline");
  expect(redline.code, redline.output).toBe(0);
  expect(redline.output).toContain("《值班工作规定》（GD-02）\n");
  expect(redline.output).toContain("改　第三条 提前1日→提前2日\n");
});

test("in the browser: the page, the comparison, the feed and the search show it", async ({ page }) => {
  test.setTimeout(180_000);
  const output = path.join(folder, "dist");
  const built = run(
    path.join(root, "node_modules/astro/bin/astro.mjs"),
    "build",
    "--silent",
    "--outDir",
    output,
  );
  expect(built.code, built.output).toBe(0);
  ({ server, address } = await serveFolder(output));

  await page.goto(`${address}regulations/gd-02/${key}/`);
  await expect(page.locator("#art-3")).toContainText("提前2日向综合部申请换班");
  await expect(page.getByText("尚未生效").first()).toBeVisible();

  await page.goto(`${address}regulations/gd-02/compare/2023-02-01..${key}/`);
  await expect(page.locator("main ins").filter({ hasText: "2日" }).first()).toBeVisible();
  await expect(page.locator("main del").filter({ hasText: "1日" }).first()).toBeVisible();

  await page.goto(`${address}changes/`);
  await expect(page.locator("#upcoming")).toContainText("换班提前2日申请。");
  const feed = await page.request.get(`${address}changes/feed.xml`);
  expect(await feed.text()).toContain(`regulations/gd-02/${key}/`);

  // On the day of effect the search gives the new words.
  await page.clock.setFixedTime(new Date(`${key}T09:00:00+08:00`));
  await page.goto(`${address}search/?q=${encodeURIComponent("提前2日向综合部申请换班")}`);
  await expect(page.locator('[data-doc="GD-02"]').first()).toContainText("提前2日");
});
