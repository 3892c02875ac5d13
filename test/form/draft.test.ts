import { describe, expect, it } from "vitest";
import { formatValue, nameDraft, nameDrafts, readDraft, writeDraft } from "../../src/form/index.ts";

describe("a draft", () => {
  it("is read back as it was written", () => {
    const draft = {
      事由: "购买\n“办公用品” <b>",
      支付方式: ["公务卡"],
      明细: [{ 日期: "2026-11-24", 金额: "12.5" }, {}],
    };
    expect(readDraft(writeDraft(draft))).toEqual(draft);
  });

  it("is not kept when nothing was typed", () => {
    expect(writeDraft({ 事由: " ", 支付方式: [], 明细: [{}, { 金额: "" }] })).toBeNull();
  });

  it("drops what is no draft instead of showing it", () => {
    expect(readDraft(null)).toBeNull();
    expect(readDraft("{")).toBeNull();
    expect(readDraft("[1]")).toBeNull();
    expect(readDraft('{"a":1,"b":[{"c":2}],"d":"好"}')).toEqual({ d: "好" });
  });

  it("belongs to one office, form and edition; all editions are found together", () => {
    const name = nameDraft("某局", "BD-24", "2026-11-24");
    expect(name.startsWith(nameDrafts("某局", "BD-24"))).toBe(true);
    expect(name.startsWith(nameDrafts("某局", "BD-2"))).toBe(false);
    expect(name).not.toBe(nameDraft("他局", "BD-24", "2026-11-24"));
  });
});

describe("formatValue", () => {
  it.each([
    ["date", "2026-11-04", "2026年11月4日"],
    ["time", "2026-11-24T09:05", "2026年11月24日9:05"],
    ["amount", "1234.5", "¥1,234.50"],
    ["amount", "约一千", "约一千"],
    ["text", " 综合科 ", "综合科"],
  ] as const)("writes %s %s as %s", (kind, typed, words) => {
    expect(formatValue(kind, typed)).toBe(words);
  });

  it("writes money in a table without ¥: the head names the unit", () => {
    expect(formatValue("amount", "80", true)).toBe("80.00");
  });
});
