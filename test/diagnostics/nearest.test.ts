import { describe, expect, it } from "vitest";
import { editDistance, findNearest } from "../../src/diagnostics/index.ts";

describe("findNearest", () => {
  it("offers the value that differs by one character", () => {
    expect(findNearest("财物科", ["行政科", "财务科", "督查科"])).toBe("财务科");
  });

  it("offers nothing when more than half of the characters differ", () => {
    expect(findNearest("信访科", ["行政处", "财务室"])).toBeNull();
    // Two of four may differ, three may not.
    expect(findNearest("甲乙丙丁", ["甲乙戊己"])).toBe("甲乙戊己");
    expect(findNearest("甲乙丙丁", ["甲戊己庚"])).toBeNull();
  });

  it("offers no single character for another one", () => {
    expect(findNearest("甲", ["乙", "丙"])).toBeNull();
  });

  it("takes width, case and blanks for no difference", () => {
    expect(findNearest("ＯＷＮＥＲ unit", ["ownerUnit", "ownerUnits"])).toBe("ownerUnit");
  });

  it("prefers the smallest distance, then the longer common beginning, then the first one", () => {
    expect(findNearest("综合处", ["综合三科", "综合科"])).toBe("综合科");
    expect(findNearest("修定", ["制定", "修正", "修订"])).toBe("修正");
    expect(findNearest("综处", ["综甲", "综乙"])).toBe("综甲");
  });

  it("has nothing to offer without candidates", () => {
    expect(findNearest("财务科", [])).toBeNull();
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["", "财务", 2],
    ["财务", "", 2],
    ["财务科", "财务科", 0],
    ["财物科", "财务科", 1],
    ["务财科", "财务科", 2],
    ["综合科", "综合三科", 1],
  ])("counts insertions, deletions and replacements: %j to %j", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});
