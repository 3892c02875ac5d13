import { expect, it } from "vitest";
import { cacheName, cachePrefix, describeBytes, explainFailure } from "../../src/offline/index.ts";

it("the stores of a handbook are told from those of another below its path", () => {
  const name = cacheName("/handbook/b/", "2026-11-24", "1f3a");
  expect(name.startsWith(cachePrefix("/handbook/b/"))).toBe(true);
  expect(name.startsWith(cachePrefix("/handbook/"))).toBe(false);
  expect(name).not.toBe(cacheName("/handbook/b/", "2026-11-24", "1f3b"));
});

it("sizes are said as people say them", () => {
  expect(describeBytes(8_833_845)).toBe("8.8 MB");
  expect(describeBytes(320_400)).toBe("320 KB");
  expect(describeBytes(12)).toBe("1 KB");
});

it("each failure is one sentence that says what still works", () => {
  for (const reason of ["network", "changed", "quota", "refused"] as const) {
    const sentence = explainFailure(reason, null);
    expect(sentence.match(/。/g), sentence).toHaveLength(1);
  }
  expect(explainFailure("network", "2026-06-01")).toContain("原来存的 2026-06-01 版照常可用");
});
