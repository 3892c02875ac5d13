import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { markdownMark } from "../../src/redline/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const files = [
  ".github/workflows/check.yml",
  ".github/workflows/redline.yml",
  "docs/pipelines/gitlab-ci.yml",
];

describe.each(files)("%s", (file) => {
  const text = readFileSync(path.join(root, file), "utf8");

  it("is valid YAML without a doubled key", () => {
    const { errors, warnings } = parseDocument(text, { uniqueKeys: true });
    expect([...errors, ...warnings]).toEqual([]);
  });

  it("names no address, no machine", () => {
    expect(text).not.toMatch(/https?:|\/home\/|\/work\//);
  });
});

it("the comment of before is found by the line that the redline starts with", () => {
  const text = readFileSync(path.join(root, ".github/workflows/redline.yml"), "utf8");
  expect(text).toContain(`const mark = "${markdownMark}";`);
});

it("every step of a workflow either uses an action or runs a command", () => {
  for (const file of files.slice(0, 2)) {
    const { jobs } = parse(readFileSync(path.join(root, file), "utf8")) as {
      jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
    };
    for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
      expect(Object.keys(step).filter((key) => key === "uses" || key === "run")).toHaveLength(1);
      if (step.uses) expect(step.uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    }
  }
});
