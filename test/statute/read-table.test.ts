import { describe, expect, it } from "vitest";
import { readTable } from "../../src/statute/read-table.ts";

/** The texts of the cells. */
function read(raw: string): { header: string[]; rows: string[][] } | null {
  const [header = [], ...rows] = cellsOf(raw).map((row) => row.map(({ text }) => text));
  return readTable(raw) === null ? null : { header, rows };
}

function cellsOf(raw: string) {
  const table = readTable(raw);
  return table === null ? [] : [table.header, ...table.rows];
}

describe("readTable", () => {
  it("gives the cells row by row without the blanks around them", () => {
    expect(read("| 幅面 | 元/页 |\n| --- | ---: |\n| A4 | 0.5 |\n| A3 | 1 |\n\n")).toEqual({
      header: ["幅面", "元/页"],
      rows: [
        ["A4", "0.5"],
        ["A3", "1"],
      ],
    });
  });

  it("reads rows without outer bars and a table of one column", () => {
    expect(read("甲 | 乙\n---|---\n一 | 二")).toEqual({ header: ["甲", "乙"], rows: [["一", "二"]] });
    expect(read("| 甲 |\n|---|\r\n| 一 |\r\n")).toEqual({ header: ["甲"], rows: [["一"]] });
  });

  it("keeps an escaped bar in its cell, and full-width bars, which separate nothing", () => {
    expect(read("| 甲 | 乙 |\n|---|---|\n| 一\\|二 | 三｜四 |")?.rows).toEqual([["一|二", "三｜四"]]);
  });

  it("fills a short row with empty cells and keeps what is too long", () => {
    expect(read("| 甲 | 乙 |\n|---|---|\n| 一 |\n| 一 | 二 | 三 |")?.rows).toEqual([
      ["一", ""],
      ["一", "二", "三"],
    ]);
  });

  it("says where each cell starts in the lines of the table", () => {
    const raw = "\n|  甲 | 乙 |\n|---|---|\n| 一|  二 |\n";
    for (const { text, start } of cellsOf(raw).flat()) expect(raw.slice(start).startsWith(text)).toBe(true);
    // blank line 1, bar and two blanks 3
    expect(cellsOf(raw)[0]?.map(({ start }) => start)).toEqual([4, 8]);
  });

  it("is null without a delimiter row", () => {
    expect(read("| 甲 | 乙 |\n| 一 | 二 |")).toBeNull();
    expect(read("")).toBeNull();
  });
});
