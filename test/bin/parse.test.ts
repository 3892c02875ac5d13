import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../bin/commands/parse.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "handbook-parse-"));
  await mkdir(path.join(folder, "制度/旧"), { recursive: true });
  const files: [string, string | Uint8Array][] = [
    ["制度/甲.mdx", "---\ntitle: 甲\n---\n# 甲办法\n\n第一条　乙。\n\n第三条　丙。\n"],
    ["制度/旧/乙.md", "\ufeff# 乙办法\r\n\r\n第一条　丁。\r\n"],
    ["制度/丙.txt", "一、戊。"],
    ["制度/说明.yaml", "a: 1"],
    // 第一条 in GBK
    ["国标.md", new Uint8Array([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5])],
  ];
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function parse(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: (text: string) => void (stdout += text),
    stderr: (text: string) => void (stderr += text),
    cwd: folder,
  };
  return { code: await run(args, io), stdout, stderr };
}

it("prints the outline of a file, then what is wrong, with lines of the file front matter included", async () => {
  const { code, stdout, stderr } = await parse("制度/甲.mdx");
  expect(code).toBe(0);
  expect(stderr).toBe("");
  expect(stdout.split("\n").slice(0, 4)).toEqual([
    "甲办法",
    "  第一条　乙。",
    "  第三条　丙。",
    "制度/甲.mdx:8:1  错误  第一条后面是第三条，缺第二条",
  ]);
});

it("prints JSON of one file as an object, of several as a list", async () => {
  const one = JSON.parse((await parse("--json", "制度/甲.mdx")).stdout) as Record<string, unknown>;
  expect(one).toMatchObject({
    file: "制度/甲.mdx",
    title: "甲办法",
    articles: [
      {
        id: "art-1",
        number: "1",
        label: "第一条",
        divisionPath: [],
        line: 6,
        paragraphs: [{ text: "乙。" }],
      },
      { id: "art-3" },
    ],
    annexes: [],
    diagnostics: [{ ruleId: "article-gap", place: { file: "制度/甲.mdx", line: 8, column: 1 } }],
  });
  const several = JSON.parse((await parse("--json", "制度/甲.mdx", "制度/旧/乙.md")).stdout) as unknown[];
  expect(several).toHaveLength(2);
});

it("prints one line of counts for each text of the named files and folders", async () => {
  const { code, stdout } = await parse("--summary", "制度");
  expect(code).toBe(0);
  const lines = stdout.trim().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    count("制度/丙.txt", { articles: 0, last: null, errors: 0 }),
    count("制度/旧/乙.md", { articles: 1, last: "1", errors: 0 }),
    count("制度/甲.mdx", { articles: 2, last: "3", errors: 1 }),
  ]);
});

function count(file: string, some: { articles: number; last: string | null; errors: number }): object {
  return { file, ...some, inserted: 0, parts: 0, chapters: 0, sections: 0, textLost: 0, warnings: 0 };
}

it("refuses a file that is not UTF-8 by name, and goes on with the others", async () => {
  const { code, stdout, stderr } = await parse("--summary", "国标.md", "制度/丙.txt");
  expect(code).toBe(1);
  expect(stderr).toContain("国标.md");
  expect(stderr).toContain("UTF-8");
  expect(stdout).toContain("丙.txt");
});

it.each([
  [[], "没有写要解析的文件"],
  [["没有.md"], "找不到 没有.md"],
  [["制度/说明.yaml"], "制度/说明.yaml 不是 .md、.mdx 或 .txt 文件"],
  [["--all", "制度"], "不认得 --all"],
  [["--json", "--summary", "制度"], "--json 和 --summary 只能用一个"],
])("tells the usage for %j", async (args, fault) => {
  const { code, stdout, stderr } = await parse(...args);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(fault);
  expect(stderr).toContain("用法：npx handbook parse");
});

it("prints the usage when asked for", async () => {
  const { code, stdout } = await parse("--help");
  expect(code).toBe(0);
  expect(stdout).toContain("用法：npx handbook parse");
});
