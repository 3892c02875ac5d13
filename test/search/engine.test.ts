import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadHandbook } from "../../src/library/load.ts";
import { collectSearchData } from "../../src/library/search-records.ts";
import { computeStatus } from "../../src/version/index.ts";
import { createOwnEngine, fold, recordText } from "../../src/search/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { library } = await loadHandbook(path.join(root, "src/content"), root);
if (!library) throw new Error("the handbook could not be read");
const today = library.office.edition;
const data = collectSearchData(library, "current");
const engine = createOwnEngine(data);

/** A small generator of its own, so that the same queries are drawn each time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const first = async (query: string) => (await engine.search(query, { today, limit: 5 })).results[0];

describe("literal search", () => {
  it("finds every text that holds a quoted string, for 240 strings drawn from the handbook", async () => {
    const random = createRandom(20261124);
    // Texts that have ended are searched for a chosen day only.
    const texts = data.records
      .filter(({ version }) => {
        const period = version === undefined ? undefined : data.versions[version]?.period;
        return !period || ["in-force", "not-yet-in-force"].includes(computeStatus(period, today));
      })
      .map((record) => fold(recordText(record)));
    const missed: string[] = [];
    for (let drawn = 0; drawn < 240; drawn += 1) {
      const text = texts[Math.floor(random() * texts.length)] ?? "";
      const length = 1 + Math.floor(random() * 20);
      const start = Math.floor(random() * Math.max(1, text.length - length));
      const query = text.slice(start, start + length).replace(/["“”'‘’「」『』]/g, "");
      // Digits are compared by value, which a plain scan does not do; they have tests of their own.
      if (query.replace(/[\p{P}\p{S}\s]/gu, "") === "" || /[\d〇零一二两三四五六七八九十百千]/.test(query))
        continue;
      const wanted = texts.filter((candidate) => candidate.includes(query)).length;
      const { results } = await engine.search(`"${query}"`, { today, limit: 5 });
      const exact = results.filter(({ tier }) => tier === "exact").length;
      if (exact !== wanted) missed.push(`${query}: ${exact} of ${wanted}`);
    }
    expect(missed).toEqual([]);
  });

  it("marks exactly what was typed", async () => {
    const result = await first('"2日内完成财务审核"');
    expect(result?.doc).toBe("ZD-23");
    expect(result?.article).toBe("8");
    expect(result?.marks.map(({ start, end }) => result.excerpt.slice(start, end))).toEqual([
      "2日内完成财务审核",
    ]);
  });

  it("takes full-width digits and every shape of brackets for the same", async () => {
    for (const query of [
      "景人办发〔2024〕3号",
      "景人办发[2024]3号",
      "景人办发（２０２４）３号",
      "景人办发2024 3号",
    ]) {
      const result = await first(query);
      expect([query, result?.doc, result?.version]).toEqual([query, "ZD-23", "2024-03-11"]);
    }
  });

  it("never takes 第三十条 for 第三条", async () => {
    const { results } = await engine.search("第三条", { today, limit: 5 });
    expect(results[0]?.label).toBe("第三条");
    for (const { tier, excerpt } of results) {
      if (tier === "exact") expect(excerpt).toMatch(/第三条/);
    }
  });
});

describe("everyday questions", () => {
  it.each([
    ["报销几天审完", "ZD-23", "8"],
    ["没有公函能接待吗", "ZD-27", "4"],
    ["多少钱算固定资产", "ZD-29", "4"],
    ["信访件几天书面告知", "ZD-31", "8"],
  ])("%s is answered by %s§%s among the first three", async (query, doc, article) => {
    const { results } = await engine.search(query, { today, limit: 10 });
    expect(results.slice(0, 3).map((result) => `${result.doc}§${result.article}`)).toContain(
      `${doc}§${article}`,
    );
  });

  it("a matter that is not regulated is said to be so, with whom to ask", async () => {
    const [matter] = library.silent;
    const answer = await engine.search(matter?.asks[0] ?? "", { today, limit: 5 });
    expect(answer.answer).toBe("none");
    expect(answer.silent?.askUnit).toBe(matter?.askUnit);
  });
});
