import { describe, expect, it } from "vitest";
import { readTable } from "../../src/statute/read-table.ts";

describe("readTable", () => {
  it("gives the cells row by row without the blanks around them", () => {
    expect(readTable("| 幅面 | 元/页 |\n| --- | ---: |\n| A4 | 0.5 |\n| A3 | 1 |\n\n")).toEqual({
      header: ["幅面", "元/页"],
      rows: [
        ["A4", "0.5"],
        ["A3", "1"],
      ],
    });
  });

  it("reads rows without outer bars and a table of one column", () => {
    expect(readTable("甲 | 乙\n---|---\n一 | 二")).toEqual({ header: ["甲", "乙"], rows: [["一", "二"]] });
    expect(readTable("| 甲 |\n|---|\r\n| 一 |\r\n")).toEqual({ header: ["甲"], rows: [["一"]] });
  });

  it("keeps an escaped bar in its cell, and full-width bars, which separate nothing", () => {
    expect(readTable("| 甲 | 乙 |\n|---|---|\n| 一\\|二 | 三｜四 |")?.rows).toEqual([["一|二", "三｜四"]]);
  });

  it("fills a short row with empty cells and keeps what is too long", () => {
    expect(readTable("| 甲 | 乙 |\n|---|---|\n| 一 |\n| 一 | 二 | 三 |")?.rows).toEqual([
      ["一", ""],
      ["一", "二", "三"],
    ]);
  });

  it("is null without a delimiter row", () => {
    expect(readTable("| 甲 | 乙 |\n| 一 | 二 |")).toBeNull();
    expect(readTable("")).toBeNull();
  });
});
