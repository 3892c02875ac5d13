import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadHandbook } from "../../src/library/load.ts";
import { buildGuideExample, guideCommands, type GuideExample } from "../../src/site/guide-view.ts";

/** The commands of the editing guide's example, run as they are printed in a clone of the repository. */

const root = path.resolve(import.meta.dirname, "../..");
let clone = "";
let example: GuideExample;

function run(command: string): { code: number | null; output: string } {
  // npm and npx take seconds to find what stands in package.json; the test below asserts that they would find this.
  const line = command
    .replace(/^npx handbook\b/, "node bin/handbook.mjs")
    .replace(/^npm run check\b/, "node bin/handbook.mjs check");
  const environment = {
    ...process.env,
    HANDBOOK_CONTENT: path.join(clone, "src/content"),
    GIT_AUTHOR_NAME: "编辑",
    GIT_AUTHOR_EMAIL: "bianji@example.invalid",
    GIT_COMMITTER_NAME: "编辑",
    GIT_COMMITTER_EMAIL: "bianji@example.invalid",
  };
  const { status, stdout, stderr } = spawnSync(line, {
    cwd: clone,
    shell: true,
    encoding: "utf8",
    env: environment,
  });
  return { code: status, output: `${stdout}${stderr}` };
}

beforeAll(async () => {
  clone = mkdtempSync(path.join(tmpdir(), "guide-"));
  const cloned = spawnSync("git", ["clone", "-q", "--no-tags", root, clone], { encoding: "utf8" });
  if (cloned.status !== 0) throw new Error(cloned.stderr);
  symlinkSync(path.join(root, "node_modules"), path.join(clone, "node_modules"), "junction");
  // A small office's handbook: the guide makes its example from whatever content there is.
  rmSync(path.join(clone, "src/content"), { recursive: true });
  run("git checkout -q -B main && git mv test/fixtures/office-b src/content");
  rmSync(path.join(clone, "src/content/regulations/gd-01/2026-09-01.mdx"));
  const asks = path.join(clone, "src/content/regulations/gd-01/asks.yaml");
  writeFileSync(
    asks,
    readFileSync(asks, "utf8")
      .replace(/- article: 第五条\n {2}gist: 急用[\s\S]*$/, "")
      .replace(/ {2}until: 2024-05-06\n/g, ""),
  );
  run('git add -A && git commit -q -m "底稿"');
  const { library } = await loadHandbook(path.join(clone, "src/content"), clone);
  const found = library && buildGuideExample(library);
  if (!found) throw new Error("The small office has no limit for an example");
  example = found;
}, 60_000);

afterAll(() => rmSync(clone, { recursive: true, force: true }));

it("npm and npx run what the test runs", () => {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    bin: Record<string, string>;
    scripts: Record<string, string>;
  };
  expect(manifest.bin["handbook"]).toBe("bin/handbook.mjs");
  expect(manifest.scripts["check"]).toBe("node bin/handbook.mjs check");
  expect(manifest.scripts["dev"]).toBe("astro dev");
});

it("the page prints each command of the example once, in order", () => {
  const page = readFileSync(path.join(root, "src/pages/guide/index.astro"), "utf8");
  const printed = [...page.matchAll(/data-command="(\w+)">\s*\{example\.commands\.(\w+)\}/g)].map(
    ([, name, value]) => [name, value],
  );
  const order = ["branch", "new", "check", "redline", "preview", "page", "export", "stage", "commit"];
  expect(printed).toEqual(order.map((name) => [name, name]));
  expect([...guideCommands].sort()).toEqual([...order].sort());
});

it("the example leads from the decision to a commit", () => {
  const { commands, from, to, newPath, id } = example;
  expect([from, to]).toEqual(["2个工作日内", "1个工作日内"]);
  expect(run(commands.branch).code).toBe(0);
  expect(run(commands.new)).toMatchObject({
    code: 0,
    output: expect.stringContaining(`已新建 src/content/${newPath}`),
  });

  const file = path.join(clone, "src/content", newPath);
  // The words stand in the article, and in the sentence that says what changed.
  const inArticle = new RegExp(`(\\n${example.article}　[^\\n]*)${from}`);
  const edited = readFileSync(file, "utf8")
    .replace(inArticle, `$1${to}`)
    .replace("figure: 2个工作日", "figure: 1个工作日");
  writeFileSync(file, edited);
  expect(run(commands.check)).toMatchObject({ code: 0, output: expect.stringContaining("没有错误") });

  const redline = run(commands.redline);
  expect(redline.code).toBe(0);
  expect(redline.output).toContain("第三条 2个工作日→1个工作日：BL-01 第②步（仍写2个工作日）须同步");
  expect(run(commands.page).code).toBe(0);
  expect(existsSync(path.join(clone, "改动说明.html"))).toBe(true);
  expect(run(commands.export).code).toBe(0);
  expect(existsSync(path.join(clone, `${id}-${example.effectiveOn}.docx`))).toBe(true);

  expect(run(commands.stage).code).toBe(0);
  expect(run(commands.commit).code).toBe(0);
  // Only the new text went in, not what was made for the approver.
  expect(run("git show --name-status --format= HEAD").output.trim()).toBe(`A\tsrc/content/${newPath}`);
}, 120_000);
