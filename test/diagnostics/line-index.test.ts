import { describe, expect, it } from "vitest";
import { createLineIndex } from "../../src/diagnostics/index.ts";

describe("createLineIndex", () => {
  it("counts lines and columns from one", () => {
    const lines = createLineIndex("甲乙\n丙");
    expect(lines.locate(0)).toEqual({ line: 1, column: 1 });
    expect(lines.locate(1)).toEqual({ line: 1, column: 2 });
    expect(lines.locate(3)).toEqual({ line: 2, column: 1 });
  });

  it.each([
    ["LF", "甲\n\n乙", 3],
    ["CRLF", "甲\r\n\r\n乙", 5],
    ["CR", "甲\r\r乙", 3],
    ["LF after CR of an empty line", "甲\n\r\n乙", 4],
  ])("ends lines at %s", (_, text, offset) => {
    expect(createLineIndex(text).locate(offset)).toEqual({ line: 3, column: 1 });
  });

  it("counts a line end to the line that it ends", () => {
    expect(createLineIndex("甲\r\n乙").locate(1)).toEqual({ line: 1, column: 2 });
    expect(createLineIndex("甲\r\n乙").locate(2)).toEqual({ line: 1, column: 3 });
  });

  it("counts columns in UTF-16 units, as editors do", () => {
    expect(createLineIndex("𠮷乙").locate(2)).toEqual({ line: 1, column: 3 });
  });

  it("begins at the line of the file where the text begins", () => {
    expect(createLineIndex("甲\n乙", 9).locate(2)).toEqual({ line: 10, column: 1 });
  });

  it("places the end of the text and what lies behind it on the last line", () => {
    expect(createLineIndex("甲\n").locate(2)).toEqual({ line: 2, column: 1 });
    expect(createLineIndex("").locate(0)).toEqual({ line: 1, column: 1 });
    expect(createLineIndex("甲").locate(5)).toEqual({ line: 1, column: 6 });
  });
});
