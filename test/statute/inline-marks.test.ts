import { describe, expect, it } from "vitest";
import { splitInlineMarks, stripInlineMarks } from "../../src/statute/inline-marks.ts";

describe("splitInlineMarks", () => {
  it("takes emphasis beside full-width signs and struck-out text", () => {
    expect(splitInlineMarks("应当**填写登记单。**不得~~代查~~代领。")).toEqual([
      { kind: "text", text: "应当", start: 0 },
      { kind: "strong", text: "填写登记单。", start: 4 },
      { kind: "text", text: "不得", start: 12 },
      { kind: "deleted", text: "代查", start: 16 },
      { kind: "text", text: "代领。", start: 20 },
    ]);
  });

  it("leaves marks without a partner, and single signs, in the text", () => {
    expect(splitInlineMarks("5*3~4**日")).toEqual([{ kind: "text", text: "5*3~4**日", start: 0 }]);
    expect(splitInlineMarks("")).toEqual([]);
  });
});

describe("stripInlineMarks", () => {
  it("says where each offset of the marked text went", () => {
    const { text, place } = stripInlineMarks("按**第九条**办");
    expect(text).toBe("按第九条办");
    // 按 0, ** 1–2, 第九条 3–5, ** 6–7, 办 8
    expect([0, 1, 2, 3, 4, 6, 7, 8, 9].map(place)).toEqual([0, 1, 1, 1, 2, 4, 4, 4, 5]);
  });
});
