import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { run } from "../../bin/commands/import.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { captureRun } from "./capture.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "导入 稿-"));
  cpSync(path.resolve(import.meta.dirname, "../fixtures/office-b"), path.join(folder, "内容"), {
    recursive: true,
  });
  copyFileSync(path.resolve(import.meta.dirname, "../word/libreoffice.docx"), path.join(folder, "稿.docx"));
  vi.stubEnv("HANDBOOK_CONTENT", path.join(folder, "内容"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it("makes a regulation that passes the check but for what nobody can guess", async () => {
  const args = [
    "稿.docx",
    "--category",
    "running",
    "--owner",
    "综合部",
    "--issued",
    "2027-02-22",
    "--summary",
    "会议室怎样借用。",
    "--yes",
  ];
  const { code, stdout, stderr } = await captureRun(run, args, folder);
  expect(code).toBe(0);
  expect(stderr).toContain("正文以前的文字没有收进来");
  expect(stdout).toContain("逐条对照原稿看一遍");
  const text = readFileSync(path.join(folder, "内容/regulations/gd-04/2027-03-01.mdx"), "utf8");
  expect(text).toMatch(
    /^---\ndocumentNumber: 景人办发〔2027〕6号\nissuedOn: 2027-02-22\neffectiveOn: 2027-03-01\n/,
  );
  expect(text).toContain("\n---\n# 会议室管理办法（试行）\n\n## 第一章　总则\n");
  const { messages } = await loadHandbook(path.join(folder, "内容"), folder);
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("prints what it recognised without writing", async () => {
  const { code, stdout } = await captureRun(run, ["稿.docx", "--print"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^# 会议室管理办法（试行）\n/);
});

it.each([
  [["没有.docx"], 1, "找不到 没有.docx"],
  [[], 2, "请写明要导入的文件"],
  [["稿.docx", "--version", "GD-77", "--yes"], 2, "没有编号为“GD-77”的制度"],
])("says what is wrong: %j", async (args, exit, fault) => {
  const { code, stderr } = await captureRun(run, args, folder);
  expect(code).toBe(exit);
  expect(stderr).toContain(fault);
});
