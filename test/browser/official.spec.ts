import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { root } from "../../bin/run-tool.ts";

/** Points in a millimetre. */
const millimetre = 72 / 25.4;
const poppler = spawnSync("pdftotext", ["-v"]).error === undefined;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Middle of the word's height, in points from the upper edge. */
  readonly middle: number;
}

/** Words of each page with their places, as pdftotext measures them. */
function measure(file: string): Word[][] {
  const { stdout } = spawnSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8" });
  return stdout
    .split("<page")
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
      ].map((match) => ({
        left: Number(match[1]),
        right: Number(match[3]),
        middle: (Number(match[2]) + Number(match[4])) / 2,
        text: match[5] ?? "",
      })),
    );
}

test.describe("the draft for signature as PDF", () => {
  let folder = "";
  let pages: Word[][] = [];

  test.beforeAll(() => {
    test.skip(!poppler, "这台机器上没有 poppler-utils，量不了版面");
    folder = mkdtempSync(path.join(tmpdir(), "official-"));
    const content = path.join(folder, "content");
    cpSync(path.join(root, "test/fixtures/office-b"), content, { recursive: true });
    const articles = Array.from(
      { length: 24 },
      (_, index) =>
        `第${"一二三四五六七八九十"[index] ?? `十${"一二三四五六七八九"[index - 10] ?? ""}`}条　${"值班人员应当逐项登记交接事项并签名确认".repeat(4)}。`,
    ).slice(0, 19);
    writeFileSync(
      path.join(content, "regulations/gd-02/2023-02-01.mdx"),
      `---\ndocumentNumber: 临档发〔2023〕1号\nissuedOn: 2023-02-01\neffectiveOn: 2023-02-01\nchangeKind: 制定\nbasis: []\n---\n# 值班工作规定\n\n${articles.join("\n\n")}\n`,
    );
    const run = spawnSync(
      process.execPath,
      [path.join(root, "bin/handbook.ts"), "export", "GD-02", "--pdf"],
      {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, HANDBOOK_CONTENT: content },
      },
    );
    expect(run.stderr).toBe("");
    pages = measure(path.join(folder, "GD-02-2023-02-01.pdf"));
  });

  test.afterAll(() => {
    if (folder !== "") rmSync(folder, { recursive: true, force: true });
  });

  test("is A4 with the type area of the standard: 28 mm from the left, 156 mm wide, 22 lines in 225 mm", () => {
    const { stdout } = spawnSync("pdfinfo", [path.join(folder, "GD-02-2023-02-01.pdf")], {
      encoding: "utf8",
    });
    expect(stdout).toMatch(/Page size:.*\(A4\)/);
    const body = (pages[1] ?? []).filter(
      ({ middle }) => middle > 37 * millimetre && middle < 262 * millimetre,
    );
    const lines = [...new Set(body.map(({ middle }) => Math.round(middle)))].sort((a, b) => a - b);
    expect(lines).toHaveLength(22);
    // From the middle of the first line to that of the last are 21 lines.
    const pitch = ((lines.at(-1) ?? 0) - (lines[0] ?? 0)) / 21;
    expect(Math.abs(pitch - (225 * millimetre) / 22)).toBeLessThan(0.1);
    expect(Math.abs((lines[0] ?? 0) - (37 * millimetre + pitch / 2))).toBeLessThan(2 * millimetre);
    const full = body.filter(({ text }) => [...text].length === 28);
    expect(full.length).toBeGreaterThan(5);
    for (const { left, right } of full) {
      expect(Math.abs(left - 28 * millimetre)).toBeLessThan(millimetre);
      expect(Math.abs(right - left - 156 * millimetre)).toBeLessThan(millimetre);
    }
  });

  test("has the number right on odd pages and left on even ones, with a dash on both sides", () => {
    for (const [index, words] of pages.entries()) {
      const number = words.filter(({ middle }) => middle > 263 * millimetre);
      expect(number.map(({ text }) => text)).toEqual(["—", String(index + 1), "—"]);
      const center = (number[1]?.left ?? 0) / millimetre;
      if (index % 2 === 0) expect(center).toBeGreaterThan(160);
      else expect(center).toBeLessThan(50);
    }
  });

  test("is marked as a draft on every page, with the issuer's mark 35 mm below the upper edge of the type area", () => {
    for (const words of pages) expect(words.map(({ text }) => text)).toContain("送签稿");
    const mark = pages[0]?.find(({ text }) => text === "临江区档案馆文件");
    // The box of pdftotext is that of the face, whose middle is that of the letters: 35 mm and half of 36 points below.
    expect(Math.abs((mark?.middle ?? 0) - (37 + 35) * millimetre - 18)).toBeLessThan(5 * millimetre);
  });

  test("has the imprint at the foot of the last page", () => {
    const imprint = pages.at(-1)?.find(({ text }) => text.endsWith("印发"));
    expect(Math.abs((imprint?.middle ?? 0) - (262 * millimetre - 14))).toBeLessThan(3 * millimetre);
  });
});
