import { describe, expect, it } from "vitest";
import { alignArticles, listReplacements } from "../../src/compare/index.ts";
import { parseStatute } from "../../src/statute/index.ts";

/** What changed in the first article of two texts, as `old → new`. */
function replacements(old: string, fresh: string): string[] {
  const [row] = alignArticles(parseStatute(`第一条　${old}\n`), parseStatute(`第一条　${fresh}\n`));
  if (!row) throw new Error("There is one article");
  return listReplacements(row).map((each) => `${each.old} → ${each.new}`);
}

describe("listReplacements", () => {
  it("names numbers and words as wholes", () => {
    expect(
      replacements(
        "住宿费限额为每人每天330元，应当自返回之日起15日内报销。",
        "住宿费限额为每人每天350元，应当自返回之日起10日内报销。",
      ),
    ).toEqual(["330元 → 350元", "15日 → 10日"]);
  });

  it("tells what was added, and nothing of what stayed", () => {
    expect(replacements("应当填写登记单。", "应当填写登记单并签名。")).toEqual([" → 并签名"]);
    expect(replacements("应当填写登记单。", "应当填写登记单。")).toEqual([]);
  });
});
