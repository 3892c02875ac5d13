import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../bin/commands/check.ts";
import { watchContent } from "../../bin/watch-content.ts";
import { captureRun } from "./capture.ts";

let folder = "";
const wording = `- avoid: [帐]
  write: 账
  replace: 是
  except: [帐篷]
  reason: 钱物往来写“账”
- avoid: [必须]
  write: 应当
  scope: 条文
  reason: 条文规定义务用“应当”
  basis: GD-02第三条
`;
const rules = "regulations/gd-02/2023-02-01.mdx";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "handbook-check-"));
  await cp(path.resolve(import.meta.dirname, "../fixtures/office-b"), folder, { recursive: true });
  await writeFile(path.join(folder, "wording.yaml"), wording);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const check = (...args: string[]) => captureRun(run, [folder, ...args], folder);
const read = (name: string) => readFile(path.join(folder, name), "utf8");

/** Changes a file of the copy; returns its new text. */
async function edit(name: string, change: (text: string) => string): Promise<string> {
  const text = change(await read(name));
  await writeFile(path.join(folder, name), text);
  return text;
}

describe("check", () => {
  it("finds nothing in the small office's handbook", async () => {
    expect(await check()).toMatchObject({ code: 0, stderr: "" });
  });

  it("refuses --watch together with --fix", async () => {
    const { code, stderr } = await check("--watch", "--fix");
    expect(code).toBe(2);
    expect(stderr).toContain("--watch 单独使用");
  });

  it("warns of each deviation at its line and points to --fix", async () => {
    await edit(rules, (text) =>
      text.replace("提前1日向", "依照第5条第（一）项提前１日向").replace("为了", "必须为了"),
    );
    const { code, stdout } = await check();
    const lines = stdout.split("\n").filter((line) => line.includes(rules));
    expect(lines.map((line) => line.replace(/^.*mdx:/, ""))).toEqual(
      expect.arrayContaining([
        "12:5  提示  “必须”写作“应当”：条文规定义务用“应当”（依据《值班工作规定》第三条）",
        "20:12  提示  “第5条”不是标准写法：条、款、项的序号用中文数字",
        "20:15  提示  “第（一）项”不是标准写法：引用项不带括号",
        "20:22  提示  数字用半角",
      ]),
    );
    expect(stdout).toContain("其中 3 处可以自动改正：npm run check -- --fix");
    // The fifth article has no 项: a citation to nowhere stays an error.
    expect(code).toBe(1);
  });

  it("tells at which line a title differs", async () => {
    await edit(rules, (text) => text.replace("# 值班工作规定", "# 值班规定"));
    const { stdout } = await check();
    // Front matter takes lines 1 to 7.
    expect(stdout).toContain(`${rules}:8:1  错误  正文标题“值班规定”与名称“值班工作规定”不一致`);
  });

  it("refuses what must not be published, and takes an exception with a reason", async () => {
    await edit(rules, (text) => text.replace("书面交接", "书面交接，电话13912345678"));
    const refused = await check();
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/gd-02\/2023-02-01\.mdx:18:\d+ {2}错误 {2}“139……78”是手机号码/);
    await edit(rules, (text) =>
      text.replace("---\n", "---\n# 检查例外 “13912345678”：值班手机，已批准公布\n"),
    );
    expect((await check()).stdout).toContain("没有错误，没有提示");
  });

  it("tells of an exception that is not needed, and of one without a reason", async () => {
    await edit(rules, (text) => text.replace("---\n", "---\n# 检查例外 “必须”：引用原文\n# 检查例外 “帐”\n"));
    const { stdout } = await check();
    expect(stdout).toMatch(/:2:1 {2}提示 {2}检查例外“必须”没有用上/);
    expect(stdout).toMatch(/:3:1 {2}提示 {2}检查例外没有写明文字和理由/);
  });

  it("says that a row of the table of words rests on an article that does not exist", async () => {
    await edit("wording.yaml", (text) => text.replace("第三条", "第九条"));
    expect((await check()).stdout).toMatch(/wording\.yaml:10:\d+ {2}错误 {2}《值班工作规定》没有“第九条”/);
  });
});

describe("check --fix", () => {
  it("puts right what is mechanical, shows each place, and keeps everything else byte for byte", async () => {
    const before = await edit(rules, (text) =>
      text
        .replace("临档发〔2023〕1号", "临档发[2023]第01号")
        .replace("书面交接。", "书面交接，登记帐目，带好帐篷。  ")
        .replace("提前1日", "依照第三条第（一）项、必须提前１日"),
    );
    await writeFile(path.join(folder, rules), `\uFEFF${before.replaceAll("\n", "\r\n")}`);
    const { stdout } = await check("--fix");
    expect(await read(rules)).toBe(
      before
        .replace("临档发[2023]第01号", "临档发〔2023〕1号")
        .replace("书面交接，登记帐目，带好帐篷。  ", "书面交接，登记账目，带好帐篷。")
        .replace("第（一）项、必须提前１日", "第一项、必须提前1日"),
    );
    expect(stdout).toMatch(/gd-02\/2023-02-01\.mdx {2}“BOM” → “无 BOM”/);
    expect(stdout).toMatch(/gd-02\/2023-02-01\.mdx {2}“CRLF” → “LF”/);
    expect(stdout).toMatch(/gd-02\/2023-02-01\.mdx:2 {2}“.*临档发\[2023\]第01号” → “.*临档发〔2023〕1号”/);
    expect(stdout).toMatch(
      /:18 {2}“书面交接，登记帐目，带好帐篷” → “书面交接，登记账目，带好帐篷”|:18 {2}“.*帐目.*” → “.*账目.*”/,
    );
    expect(stdout).toContain("引用项不带括号");
    expect(stdout).toContain("改正 1 个文件 7 处，用 git diff 再看一遍。");
  });

  it("does not write files that are in order", async () => {
    const file = path.join(folder, rules);
    const { mtimeMs } = await stat(file);
    expect((await check("--fix")).stdout).toContain("没有可以自动改正的地方");
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  });

  it("leaves quotations, titles, exceptions and texts that no longer count as they are", async () => {
    const quoted = await edit(rules, (text) =>
      text
        .replace("书面交接。", "书面交接，原规定写作“帐目”“第（一）项”，见《报帐办法》，流水帐照录。")
        .replace("---\n", "---\n# 检查例外 “流水帐”：登记簿封面的原名\n"),
    );
    const old = await edit("regulations/gd-01/2024-05-06.mdx", (text) =>
      text.replace("应当**填写", "登记帐目，应当**填写").replace("每年公布", "每年公布　"),
    );
    await edit("office.yaml", (text) => text.replace("2026-06-01", "2026-10-01"));
    await check("--fix");
    expect(await read(rules)).toBe(quoted);
    expect(await read("regulations/gd-01/2024-05-06.mdx")).toBe(old);
  });

  it("takes blanks off the ends of lines in old texts too", async () => {
    await edit("office.yaml", (text) => text.replace("2026-06-01", "2026-10-01"));
    const name = "regulations/gd-01/2024-05-06.mdx";
    const right = await read(name);
    await edit(name, (text) => text.replace("一式两份。\n", "一式两份。 \t\n"));
    await check("--fix");
    expect(await read(name)).toBe(right);
  });
});

describe("check --watch", () => {
  it("checks again within a second of saving, in Chinese, until it is told to end", async () => {
    const end = new AbortController();
    const out: string[] = [];
    const io = {
      stdout: (text: string) => void out.push(text),
      stderr: (text: string) => void out.push(text),
    };
    let checks = 0;
    const watching = watchContent(folder, io, () => Promise.resolve(void (checks += 1)), end.signal);
    await expect.poll(() => checks).toBe(1);
    const saved = performance.now();
    await edit(rules, (text) => text.replace("书面交接", "当面交接"));
    await expect.poll(() => checks, { timeout: 1000, interval: 10 }).toBe(2);
    expect(performance.now() - saved).toBeLessThan(1000);
    expect(out.join("")).toContain(`${rules} 有改动，再查一遍。`);
    expect(out.join("")).toContain("按 Ctrl+C 结束");
    // What is no content does not start a check.
    await writeFile(path.join(folder, ".2023-02-01.mdx.swp"), "x");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(checks).toBe(2);
    end.abort();
    await watching;
  });
});
