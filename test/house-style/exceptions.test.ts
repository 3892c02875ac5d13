import { describe, expect, it } from "vitest";
import { findException, readExceptions } from "../../src/house-style/index.ts";

describe("exceptions", () => {
  it("reads the text and the reason of a comment, behind a value too", () => {
    const yaml = "# 检查例外 “必须立即”：列举不得使用的用语\n- quote: 督察 # 检查例外 “督察”: 原文照录\n";
    expect(readExceptions(yaml).granted).toMatchObject([
      { text: "必须立即", reason: "列举不得使用的用语" },
      { text: "督察", reason: "原文照录" },
    ]);
  });

  it.each(["# 检查例外 必须：理由", "# 检查例外 “必须”", "# 检查例外 “必须”："])(
    "tells that %s lacks something",
    (line) => {
      expect(readExceptions(`${line}\nid: ZD-01\n`)).toMatchObject({
        granted: [],
        malformed: [{ start: 0 }],
      });
    },
  );

  it("covers what lies within the words of the exception, wherever they stand", () => {
    const exceptions = readExceptions("# 检查例外 “不用必须一词”：说的就是这个词\n");
    const text = "必须。不用必须一词。";
    expect(findException(text, { start: 0, end: 2 }, exceptions)).toBeNull();
    expect(findException(text, { start: 5, end: 7 }, exceptions)?.reason).toBe("说的就是这个词");
  });
});
