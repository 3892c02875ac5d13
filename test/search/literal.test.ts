import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadHandbook } from "../../src/library/load.ts";
import { collectSearchData } from "../../src/library/search-records.ts";
import { createOwnEngine, fold, recordText, type SearchResult } from "../../src/search/index.ts";
import { computeStatus } from "../../src/version/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const today = "2026-11-24";
const { library } = await loadHandbook(path.join(root, "src/content"), root);
if (!library) throw new Error("the handbook could not be read");
const data = collectSearchData(library, "all");
const engine = createOwnEngine(data);

const nameOf = ({ doc, version, article, label }: SearchResult): string =>
  `${doc}/${version ?? ""}#${article ?? label}`;

/** Texts that apply on the day or will: what a search shows unless asked for more. */
const texts = data.records.flatMap((record) => {
  const version = record.version === undefined ? undefined : data.versions[record.version];
  const status = version && computeStatus(version.period, today);
  if (status !== undefined && status !== "in-force" && status !== "not-yet-in-force") return [];
  const name = `${data.documents[record.doc]?.id ?? ""}/${version?.key ?? ""}#${record.article ?? record.label}`;
  return [{ name, written: recordText(record), folded: fold(recordText(record)) }];
});

async function findExact(query: string): Promise<SearchResult[]> {
  const { results } = await engine.search(query, { today });
  return results.filter(({ tier }) => tier === "exact");
}

/** Park–Miller: the same queries in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

describe("literal search", () => {
  it("finds every text that a plain scan finds, for 240 strings drawn from the handbook", async () => {
    const random = createRandom(24);
    const missed: string[] = [];
    let tried = 0;
    while (tried < 240) {
      const { written } = texts[Math.floor(random() * texts.length)] ?? { written: "" };
      const length = 1 + Math.floor(random() * 20);
      const start = Math.floor(random() * Math.max(1, written.length - length));
      const query = written.slice(start, start + length);
      // A sign alone is no question.
      if (fold(query).replace(/[\p{P}\p{S}]/gu, "") === "" || /["“”]/.test(query)) continue;
      tried += 1;
      const wanted = texts.filter(({ folded }) => folded.includes(fold(query))).map(({ name }) => name);
      const found = new Set((await findExact(query)).map(nameOf));
      const whole = wanted.filter((name) => !found.has(name));
      if (whole.length > 0) missed.push(`${query}: ${whole[0] ?? ""}`);
    }
    expect(missed).toEqual([]);
  });

  it.each(["三个工作日", "绝密级", "电子签名", "国务院令"])(
    "calls nothing exact that does not hold %s",
    async (query) => {
      const wanted = query.replace("三", "3");
      for (const { excerpt } of await findExact(query)) {
        expect(fold(excerpt).includes(query) || fold(excerpt).includes(wanted)).toBe(true);
      }
    },
  );

  it("marks exactly the characters that were typed", async () => {
    for (const { excerpt, marks } of await findExact("工作日")) {
      expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toContain("工作日");
      for (const { start, end } of marks) expect(excerpt.slice(start, end)).toBe("工作日");
    }
  });

  it("never takes 第三十条 for 第三条", async () => {
    for (const { excerpt, marks } of await findExact("第三条")) {
      for (const { start, end } of marks) expect(excerpt.slice(start, end)).toBe("第三条");
    }
  });

  it.each(["30日", "３０日", "三十日"])("finds the same texts for %s", async (query) => {
    const names = (await findExact(query)).map(nameOf).sort();
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual((await findExact("30日")).map(nameOf).sort());
  });

  it.each(["景人办发〔2024〕3号", "景人办发[2024]3号", "景人办发（2024）3号", "景人办发2024 3"])(
    "leads from %s to its text first",
    async (query) => {
      const { results } = await engine.search(query, { today });
      expect(results[0]).toMatchObject({ doc: "ZD-23", version: "2024-03-11" });
    },
  );

  it.each(["", "　", "，"])("answers %j with nothing", async (query) => {
    const { results, answer } = await engine.search(query, { today });
    expect(results).toEqual([]);
    expect(answer).toBe("none");
  });

  it("opens the provision that a pasted citation names", async () => {
    const { results } = await engine.search("《经费报销实施细则》第八条", { today });
    expect(results[0]).toMatchObject({ doc: "ZD-23", article: "8" });
  });
});
