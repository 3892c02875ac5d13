import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toPortablePage } from "../../src/site/portable-page.ts";
import { writePortable } from "../../src/site/portable.ts";

const page =
  '<html><body data-root="./"><header>头</header><main>文<section class="section" data-site-only><a href="x.zip">下载</a></section></main></body></html>';
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "portable-"));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write("index.html", page);
  write("flows/lc-13/index.html", page);
  write("assets/site.1f3a9c2b.js", "1;");
  write("assets/offline-archive.1f3a9c2b.json", "[]");
  write("pagefind/ab/pagefind.js", "2;");
  write("service-worker.js", "3;");
  write("manifest.webmanifest", "{}");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const zipFile = (): Buffer => readFileSync(path.join(folder, "download/zhangju-handbook-2026-11-24.zip"));

describe("writePortable", () => {
  it("holds what works without a server, with hashes that are right", async () => {
    await writePortable(folder, "2026-11-24");
    const files = unzipSync(zipFile());
    expect(Object.keys(files).sort()).toEqual([
      "SHA256SUMS.txt",
      "assets/site.1f3a9c2b.js",
      "flows/lc-13/index.html",
      "index.html",
    ]);
    const sums = strFromU8(files["SHA256SUMS.txt"] ?? new Uint8Array())
      .trim()
      .split("\n");
    expect(sums).toHaveLength(3);
    for (const line of sums) {
      const [hash, file = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(files[file] ?? "")
          .digest("hex"),
        file,
      ).toBe(hash);
    }
  });

  it("gives the same bytes for the same site", async () => {
    await writePortable(folder, "2026-11-24");
    const first = zipFile();
    await writePortable(folder, "2026-11-24");
    expect(zipFile().equals(first)).toBe(true);
  });

  it("refuses names that some unzip would spoil, and paths that are too long for Windows", async () => {
    writeFileSync(path.join(folder, "说明.html"), page);
    await expect(writePortable(folder, "2026-11-24")).rejects.toThrow("说明.html");
    rmSync(path.join(folder, "说明.html"));
    writeFileSync(path.join(folder, `${"a".repeat(120)}.js`), "");
    await expect(writePortable(folder, "2026-11-24")).rejects.toThrow("不超过 120");
  });
});

describe("toPortablePage", () => {
  it("says what it is and of which day, and offers no download of itself", () => {
    const portable = toPortablePage(page, "2026-11-24");
    expect(portable).toContain("离线版 · 编于 2026-11-24，以网站最新版为准");
    expect(portable).toContain('<body data-portable data-root="./">');
    expect(portable).not.toContain("下载");
  });

  it("does not let a page through that cannot say it", () => {
    expect(() => toPortablePage("<html><body>文</body></html>", "2026-11-24")).toThrow();
  });
});
