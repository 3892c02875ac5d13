import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { run } from "../../bin/commands/redline.ts";
import { captureRun } from "./capture.ts";

let folder = "";
let content = "";

function git(...args: string[]): void {
  const identity = [
    "-c",
    "user.name=编辑",
    "-c",
    "user.email=bianji@example.invalid",
    "-c",
    "core.autocrlf=false",
  ];
  const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

beforeAll(() => {
  // Blanks and Chinese in the path, as on an editor's desktop.
  folder = mkdtempSync(path.join(tmpdir(), "红线 稿-"));
  content = path.join(folder, "手册 内容");
  cpSync(path.resolve(import.meta.dirname, "../fixtures/office-b"), content, { recursive: true });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "底稿");
  git("switch", "-q", "-c", "gai");
  const file = path.join(content, "regulations/gd-01/2026-09-01.mdx");
  writeFileSync(file, readFileSync(file, "utf8").replace("1个工作日内提供", "3个工作小时内提供"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const redline = (...args: string[]): ReturnType<typeof captureRun> => {
  vi.stubEnv("HANDBOOK_CONTENT", content);
  return captureRun(run, args, folder);
};

it("compares the working tree with the base, without touching either", async () => {
  const { code, stdout } = await redline();
  expect(code).toBe(0);
  expect(stdout).toContain("与 main 相比，涉及 1 件制度。\n\n《窗口查档办法》（GD-01）\n");
  expect(stdout).toContain("改　第三条 1个工作日→3个工作小时：BL-01 第②步须同步\n");
  expect(
    spawnSync("git", ["status", "--porcelain"], { cwd: folder, encoding: "utf8" }).stdout.split("\n"),
  ).toHaveLength(2);
});

it("is not confused by what was put into the base since", async () => {
  git("commit", "-q", "-a", "-m", "改");
  git("switch", "-q", "main");
  writeFileSync(path.join(content, "thesaurus.yaml"), "- { term: 查档, said: [调档] }\n");
  git("add", "-A");
  git("commit", "-q", "-m", "别人改的");
  git("switch", "-q", "gai");
  const { stdout } = await redline("--json");
  expect(JSON.parse(stdout)).toMatchObject({ base: "main", regulations: [{ id: "GD-01" }], files: [] });
});

it("writes a page of its own", async () => {
  const { code, stdout } = await redline("--html", "说明.html");
  expect([code, stdout]).toEqual([0, "已写入 说明.html。\n"]);
  expect(readFileSync(path.join(folder, "说明.html"), "utf8")).toContain("<title>工作手册改动说明</title>");
});

it("says which base there is none of", async () => {
  const { code, stderr } = await redline("--base", "meiyou");
  expect(code).toBe(1);
  expect(stderr).toContain("git 里没有“meiyou”这个分支或提交");
});

it("says so outside of a repository", async () => {
  vi.stubEnv("HANDBOOK_CONTENT", mkdtempSync(path.join(tmpdir(), "wuku-")));
  const { code, stderr } = await captureRun(run, [], folder);
  expect(code).toBe(1);
  expect(stderr).toContain("这里不在 git 版本库里");
});

it.each([
  [["--markdown", "--json"], "--markdown 和 --json 只能用一个"],
  [["--base"], "--base 后面要写一个值"],
  [["--al"], "不认得 --al"],
  [["main"], "不认得 main"],
])("tells the usage for %j", async (args, fault) => {
  const { code, stderr } = await redline(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(fault);
  expect(stderr).toContain("用法：npx handbook redline");
});
