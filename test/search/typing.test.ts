import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadHandbook } from "../../src/library/load.ts";
import { collectSearchData } from "../../src/library/search-records.ts";
import { createOwnEngine, packData, unpackData } from "../../src/search/index.ts";
import { packText, unpackText } from "../../src/search/pack-text.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { library } = await loadHandbook(path.join(root, "src/content"), root);
if (!library) throw new Error("the handbook could not be read");
const today = library.office.edition;
const data = collectSearchData(library, "current");
const engine = createOwnEngine(data);
const ask = (query: string) => engine.search(query, { today, limit: 10 });

describe("what people type", () => {
  it.each([
    ["gwyc", "公务用车"],
    ["gongwuyongche", "公务用车"],
  ])("letters are read as a word: %s", async (typed, word) => {
    const { understood, results } = await ask(typed);
    expect(understood).toBe(word);
    expect(results[0]?.excerpt + (results[0]?.title ?? "")).toContain(word);
  });

  it.each([
    ["报消几天审完", "报销几天审完"],
    ["介召信怎么开", "介绍信怎么开"],
  ])("one wrong character is mended: %s", async (typed, meant) => {
    expect((await ask(typed)).understood).toBe(meant);
  });

  it.each(["审批事办多久", "报销几天审完", "没有公函能接待吗"])(
    "words that are right, or only stand side by side, are left alone: %s",
    async (typed) => {
      expect((await ask(typed)).understood).toBeNull();
    },
  );

  it("in quotation marks nothing is mended", async () => {
    const { understood, results } = await ask('"报消"');
    expect(understood).toBeNull();
    expect(results).toEqual([]);
  });
});

describe("filters", () => {
  it("leave what has the value, and count each value as if its own filter were not set", async () => {
    const all = await ask("报销");
    const kinds = new Map(all.facets.kind.map(({ value, count }) => [value, count]));
    expect(all.facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    const steps = await engine.search("报销", { today, limit: 10, filters: { kind: ["step"] } });
    expect(steps.results.every(({ kind }) => kind === "step")).toBe(true);
    expect(steps.total).toBe(kinds.get("step"));
    expect(steps.facets.kind).toEqual(all.facets.kind);
  });
});

describe("the direct answer", () => {
  it("is the sentence with its figure and its citation", async () => {
    const { direct, answer } = await ask("会计多久审完报销");
    expect(answer).toBe("found");
    expect(direct?.sentence).toBe("会计应当自收到报销材料之日起2日内完成财务审核。");
    expect(direct?.marks.map(({ start, end }) => direct.sentence.slice(start, end))).toContain("2日内");
    expect(direct?.citation).toMatch(/^《经费报销实施细则》（景人办发〔2024〕3号）第八条/);
    expect(direct?.flow?.url).toMatch(/^\/flows\/lc-13\/#step-/);
  });

  it("is not given to who looks for words", async () => {
    expect((await ask("财务审核")).direct).toBeNull();
  });
});

describe("the packed index", () => {
  it("comes back as it was", () => {
    expect(JSON.parse(JSON.stringify(unpackData(packData(data))))).toEqual(JSON.parse(JSON.stringify(data)));
  });

  it("holds any text, with rare characters and signs that scripts escape", () => {
    for (const text of [
      "",
      "a",
      '"\\<>\n第九条',
      "𠮷".repeat(3),
      [...Array(3000).keys()].map((code) => String.fromCharCode(0x4e00 + code)).join(""),
    ]) {
      const packed = packText(text);
      expect(packed && unpackText(packed)).toBe(text);
      expect(packed?.packed).toMatch(/^[!-~]*$/);
    }
  });
});
