import { describe, expect, it } from "vitest";
import { findCitations } from "../../src/citation/index.ts";
import { parseStatute } from "../../src/statute/index.ts";
import { noteCitation } from "./notation.ts";

function find(source: string): [string | null, string, string[]][] {
  return findCitations(parseStatute(source)).map(({ nodeId, nodeType, citations }) => [
    nodeId,
    nodeType,
    citations.map(noteCitation),
  ]);
}

describe("findCitations", () => {
  it("gives the mentions of every 款, 项, 目, table and annex with the place they stand in", () => {
    const source = `# 办法

第一条　依照《会计法》（以下简称会计法）第三条。

第二条　下列情形适用会计法第五条：

（一）第一条的情形：

1. 前款情形。

| 情形 | 依据 |
|---|---|
| 甲 | 第一条 |

## 附件1　清单

依照第二条填写。
`;
    expect(find(source)).toEqual([
      ["art-1-para-1", "paragraph", ["《会计法》条3"]],
      ["art-2-para-1", "paragraph", ["《会计法》条5"]],
      ["art-2-para-1-subpara-1", "subparagraph", ["条1"]],
      ["art-2-para-1-subpara-1-item-1", "item", ["前1款"]],
      [expect.any(String), "embed", ["条1"]],
      ["annex-1", "text", ["条2"]],
    ]);
  });

  it("does not take the label of an article or its division for a citation", () => {
    expect(find("# 办法\n\n## 第一章　总则\n\n第一条　甲。\n\n**第二条**　乙。\n")).toEqual([]);
  });

  it("leaves the history above the text out", () => {
    const source =
      "# 办法\n\n根据《关于修改〈办法〉的决定》第一条修正\n\n<!-- INFO END -->\n\n第一条　甲。\n";
    expect(find(source)).toEqual([]);
  });

  it("points into the source", () => {
    const source = "# 办法\n\n第一条　甲。\n\n第二条　依照第一条。\n";
    const [passage] = findCitations(parseStatute(source));
    const [citation] = passage?.citations ?? [];
    const start = (passage?.textStart ?? 0) + (citation?.span.start ?? 0);
    expect(source.slice(start, start + 3)).toBe("第一条");
  });

  it("leaves quoted articles of an amendment out, over several paragraphs", () => {
    const source = `# 决定

一、将第三条修改为：“第三条　依照第五条处理。

“依照第六条处理的，从其规定。

依照第七条处理的，不予受理。”

二、依照《会计法》第八条执行。
`;
    expect(find(source).flatMap(([, , notes]) => notes)).toEqual(["〈被修改〉条3", "《会计法》条8"]);
  });

  it("ties 该办法 to the work an earlier 款 of the article named, not to one of another article", () => {
    const source =
      "# 办法\n\n第一条　依照《会计法》第三条。\n\n该法第五条除外。\n\n第二条　该法第六条除外。\n";
    expect(find(source)).toEqual([
      ["art-1-para-1", "paragraph", ["《会计法》条3"]],
      ["art-1-para-2", "paragraph", ["《会计法》条5"]],
      ["art-2-para-1", "paragraph", ["《该法》条6"]],
    ]);
  });
});
