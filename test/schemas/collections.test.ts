import { describe, expect, it } from "vitest";
import { classifyPath, contentKinds, type ContentKind } from "../../src/schemas/index.ts";
import { check, checkEdit, samples } from "./samples.ts";

const kinds = Object.keys(contentKinds) as ContentKind[];

describe.each(kinds)("a file of the kind %s", (kind) => {
  const { path, text } = samples[kind];

  it("passes when it is right", () => {
    const { record, lines } = check(path, text);
    expect(lines).toEqual([]);
    expect(record?.kind).toBe(kind);
  });

  it("may not hold a field that is not known", () => {
    const written = /^(?:---\n|- )?([A-Za-z]+):/.exec(text)?.[1] ?? "";
    const { record, lines, messages } = checkEdit(kind, `${written}:`, `${written}x:`);
    expect(record).toBeNull();
    const line = text.startsWith("---") ? 2 : 1;
    const column = text.startsWith("- ") ? 3 : 1;
    expect(lines).toContain(
      `${line}:${column} unknown-field 没有“${written}x”这个字段，是否指“${written}”？`,
    );
    expect(messages.find(({ ruleId }) => ruleId === "unknown-field")?.expected).toContain(written);
  });

  it("may not lack its first field", () => {
    const written = /^(?:---\n|- )?([A-Za-z]+):/.exec(text)?.[1] ?? "";
    const { lines } = checkEdit(kind, `${written}:`, `${written}x:`);
    expect(lines.some((line) => line.includes("missing-field") && line.endsWith(`（${written}）`))).toBe(
      true,
    );
  });

  it("has a Chinese name for every field that a message may speak of", () => {
    const { lines } = check(
      path,
      text.startsWith("---") ? "---\n{}\n---\n" : text.startsWith("- ") ? "- {}" : "{}",
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/missing-field 缺少“[^”]*\p{Script=Han}[^”]*”（/u);
  });
});

describe("classifyPath", () => {
  it.each(kinds)("knows where files of the kind %s lie", (kind) => {
    expect(classifyPath(samples[kind].path)?.kind).toBe(kind);
  });

  it.each([
    ["office.yaml", "office"],
    ["regulations/zd-23/regulation.yaml", "zd-23"],
    ["regulations/zd-23/2024-03-11.mdx", "zd-23/2024-03-11"],
    ["regulations/h-01/asks.yaml", "h-01"],
    ["flows/lc-13.mdx", "lc-13"],
    ["key-tasks/2026.yaml", "2026"],
  ])("gives %s the key %s", (path, key) => {
    expect(classifyPath(path)?.key).toBe(key);
  });

  it.each([
    "Office.yaml",
    "office.yml",
    "regulations/ZD-23/regulation.yaml",
    "regulations/zd-23/2024-3-11.mdx",
    "regulations/zd-23/2024-03-11.yaml",
    "regulations/zd-23/旧/2024-03-11.mdx",
    "regulations/zd-23.mdx",
    "flows/lc-13.yaml",
    "flows/经费报销.mdx",
    "forms/bd-24.mdx",
    "key-tasks/26.yaml",
    "other/office.yaml",
  ])("does not know %s", (path) => {
    expect(classifyPath(path)).toBeNull();
  });

  it("is how a file in a wrong place is found out", () => {
    const { record, messages } = check("regulations/zd-23/最新版.mdx", samples.version.text);
    expect(record).toBeNull();
    expect(messages).toEqual([
      {
        ruleId: "unknown-file",
        severity: "error",
        reason: "“regulations/zd-23/最新版.mdx”不是手册认得的文件",
        place: { file: "regulations/zd-23/最新版.mdx", line: 1, column: 1 },
        note: "文件名和位置对照 docs/content-model.md；版本文件名是施行日期，如 2024-03-11.mdx",
      },
    ]);
  });
});
