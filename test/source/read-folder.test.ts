import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { contentFolder, readContentFolder, showPath } from "../../src/source/index.ts";

let folder = "";

/** A content folder with the given files. */
async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  folder = await mkdtemp(path.join(tmpdir(), "handbook-source-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("readContentFolder", () => {
  it("reads every YAML and MDX file below the folder, by path, and leaves other files alone", async () => {
    const root = await write({
      "units.yaml": "- a: 1",
      "flows/lc-01.mdx": "---\nid: LC-01\n---\n",
      "flows/说明.txt": "x",
      "flows/.lc-02.mdx": "x",
    });
    const { files, messages } = await readContentFolder(root, root);
    expect(files.map((file) => file.path)).toEqual(["flows/lc-01.mdx", "units.yaml"]);
    expect(messages).toEqual([]);
  });

  it("goes on after a broken file and tells about all of them", async () => {
    const root = await write({
      "a.yaml": new Uint8Array([0xb5, 0xda]),
      "b.yaml": "",
      "c.yaml": "- x: 1",
      "d.mdx": "# 没有说明部分",
    });
    const { files, messages } = await readContentFolder(root, root);
    expect(files.map((file) => file.path)).toEqual(["c.yaml"]);
    expect(messages.map(({ place, ruleId }) => `${place.file} ${ruleId}`)).toEqual([
      "a.yaml file-encoding",
      "b.yaml file-empty",
      "d.mdx front-matter",
    ]);
  });

  it("reports names that are one name on Windows and macOS", async () => {
    const root = await write({
      "flows/Gongwen.yaml": "- a: 1",
      "flows/gongwen.yaml": "- a: 1",
      // é as one character and as e with an accent
      "forms/caf\u00E9.yaml": "- a: 1",
      "forms/cafe\u0301.yaml": "- a: 1",
      // 凉 and its compatibility ideograph
      "units/\u51C9.yaml": "- a: 1",
      "units/\uF979.yaml": "- a: 1",
    });
    const { messages } = await readContentFolder(root, root);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(
      Array.from({ length: 3 }, () => "file-name-collision"),
    );
    expect(messages[0]).toMatchObject({
      reason: "文件名与“flows/Gongwen.yaml”只差大小写或编码形式",
      place: { file: "flows/gongwen.yaml", line: 1, column: 1 },
      note: "改名，文件名一律用小写字母、数字和连字符",
    });
  });

  it("reads Markdown files too, so that a version saved as .md is not silently left out", async () => {
    const root = await write({ "regulations/zd-01/2020-01-02.md": "# 甲", "README.md": "# 说明" });
    const { files, messages } = await readContentFolder(root, root);
    expect(files).toEqual([]);
    expect(messages).toEqual([
      {
        ruleId: "file-extension",
        severity: "error",
        reason: "手册不读 .md 文件",
        place: { file: "regulations/zd-01/2020-01-02.md", line: 1, column: 1 },
        note: "把扩展名改为 .mdx",
      },
    ]);
  });
});

describe("contentFolder", () => {
  it("is src/content, or what HANDBOOK_CONTENT names from the project's root", () => {
    const root = path.resolve("/project");
    expect(contentFolder({}, root)).toBe(path.join(root, "src", "content"));
    expect(contentFolder({ HANDBOOK_CONTENT: "test/fixtures/office-b" }, root)).toBe(
      path.join(root, "test", "fixtures", "office-b"),
    );
    const elsewhere = path.resolve("/elsewhere/内容");
    expect(contentFolder({ HANDBOOK_CONTENT: elsewhere }, root)).toBe(elsewhere);
  });
});

describe("showPath", () => {
  it("is relative below the folder and absolute outside", () => {
    expect(showPath(path.resolve("/a/b/c.yaml"), path.resolve("/a"))).toBe("b/c.yaml");
    expect(showPath(path.resolve("/x/c.yaml"), path.resolve("/a"))).toBe(
      path.resolve("/x/c.yaml").replaceAll("\\", "/"),
    );
  });
});
