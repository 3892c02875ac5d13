import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadHandbook } from "../../src/library/load.ts";
import { collectSearchData } from "../../src/library/search-records.ts";
import { fold } from "../../src/search/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { library } = await loadHandbook(path.join(root, "src/content"), root);
if (!library) throw new Error("the handbook could not be read");

/** Pairs of neighbouring characters of a text without punctuation. */
function pairs(text: string): Set<string> {
  const plain = fold(text).replace(/[\p{P}\p{S}]/gu, "");
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}

/** Shared pairs over all pairs of both (Dice): 1 for the same question. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

describe("the questions that search is measured with", () => {
  const data = collectSearchData(library, "all");
  const asks = [
    ...new Set([
      ...data.records.flatMap(({ asks: ways = [] }) => ways),
      ...data.silent.flatMap(({ asks: ways }) => ways),
    ]),
  ].map((text) => ({ text, pairs: pairs(text) }));

  it("are at least 330 that the handbook answers and 80 that it does not", () => {
    expect(library.questions.filter(({ silent }) => !silent).length).toBeGreaterThanOrEqual(330);
    expect(library.questions.filter(({ silent }) => silent).length).toBeGreaterThanOrEqual(80);
  });

  it("stand, or nearly stand, in no known way of asking", () => {
    const near = library.questions.flatMap(({ q }) => {
      const own = pairs(q);
      return asks
        .filter((ask) => overlap(own, ask.pairs) >= 0.7)
        .map((ask) => `${q} ≈ ${ask.text}（${overlap(own, ask.pairs).toFixed(2)}）`);
    });
    expect(near).toEqual([]);
  });
});
