import { describe, expect, it } from "vitest";
import {
  createResolver,
  explainCitation,
  recogniseCitations,
  type WorkMatch,
} from "../../src/citation/index.ts";
import { createLineIndex, type Message } from "../../src/diagnostics/index.ts";
import { parseStatute } from "../../src/statute/index.ts";

const text = parseStatute(
  "# 督查办法\n\n## 第一章　总则\n\n第一条　甲。\n\n第二条　乙：\n\n（一）丙；\n\n（二）丁。\n\n戊：\n\n（一）己。\n\n第三条　庚。\n",
);
const article36 = Array.from({ length: 36 }, (_, index) => `第${index + 1}条　甲。`).join("\n\n");
const works: Readonly<Record<string, WorkMatch>> = {
  公文处理办法: {
    kind: "regulation",
    id: "ZD-10",
    title: "公文处理办法",
    versions: [
      { key: "2019-03-01", effectiveOn: "2019-03-01", documentNumber: "景人发〔2019〕7号", statute: text },
      {
        key: "2025-03-18",
        effectiveOn: "2025-03-18",
        documentNumber: "景人发〔2025〕4号",
        statute: parseStatute(article36),
      },
    ],
    end: null,
  },
  公章暂行规定: {
    kind: "regulation",
    id: "H-01",
    title: "公章暂行规定",
    versions: [{ key: "2012-01-01", effectiveOn: "2012-01-01", statute: text }],
    end: { on: "2020-05-01", by: { id: "ZD-16", title: "公章管理规定" } },
  },
};

function explain(written: string, nodeId: string | null = "art-3-para-1"): Message[] {
  const resolver = createResolver({ findWork: (title) => works[title] ?? null });
  const lines = createLineIndex(written, 20);
  return recogniseCitations(written).flatMap((citation) =>
    explainCitation(resolver.resolve(citation, { statute: text, effectiveOn: "2025-06-01", nodeId }), {
      locate: (offset) => ({ file: "zd-05/2025-06-01.mdx", ...lines.locate(offset) }),
      titles: Object.keys(works),
    }),
  );
}

describe("explainCitation", () => {
  it("is silent about a sound citation", () => {
    expect(explain("《公文处理办法》第九条、第三条、本条、第二条第二款第一项")).toEqual([]);
  });

  it("gives rule, place, the written citation and what there is", () => {
    expect(explain("先登记。\n依照《公文处理办法》第九条、第四十条办理")).toEqual([
      {
        ruleId: "citation-no-such-article",
        severity: "error",
        reason: "《公文处理办法》现行版到第三十六条为止",
        place: { file: "zd-05/2025-06-01.mdx", line: 21, column: 15 },
        actual: "《公文处理办法》第九条、第四十条",
        expected: ["第一条至第三十六条"],
      },
    ]);
  });

  it.each([
    ["本办法第四条", "本办法到第三条为止"],
    ["第四条", "本文到第三条为止"],
    ["第二条至第八条", "本文到第三条为止"],
    ["第二条之一", "本文没有这一条"],
    ["《公文处理办法》（景人发〔2019〕7号）第四条", "《公文处理办法》2019-03-01版到第三条为止"],
    ["第二条第三款", "本文第二条只有两款"],
    ["《公文处理办法》第三条第二款", "《公文处理办法》现行版第三条只有一款"],
    ["第二条第一款第三项", "本文第二条第一款只有两项"],
    ["第一条第三项", "本文第一条没有项"],
    ["第二条第一项", "本文第二条不止一款有这一项，分不清“第二条第一项”在哪一款"],
    ["第二条第一款第一项第一目", "本文第二条第一款第一项没有目"],
    ["第五章", "本文没有“第五章”"],
    ["第一章第一节", "本文第一章没有分节"],
    ["附件1", "本文没有附件"],
    ["前款规定", "“前款”前面没有款"],
    ["本项规定", "“本项”所在的地方没有项可指"],
    ["第三条至第一条", "“第三条至第一条”前后颠倒"],
    ["第一百一条", "认不出“第一百一条”是第几"],
    ["《公文处办法》第九条", "手册里没有《公文处办法》，上位依据里也没有"],
    ["《公文处理办法》（景人发〔2024〕4号）第九条", "《公文处理办法》没有以这个文号印发的版本"],
    ["《公章暂行规定》第二条", "引用时《公章暂行规定》已经废止或者失效"],
  ])("%s: %s", (written, reason) => {
    expect(explain(written).map((message) => message.reason)).toContain(reason);
  });

  it("points 前款 in a first 款 to 前条", () => {
    expect(explain("前款规定")[0]?.note).toBe("“前款”不指上一条的末款；要引上一条，写“前条”或者条号");
  });

  it("offers the nearest title, the issued numbers, the successor", () => {
    expect(explain("《公文处办法》第九条")[0]?.expected).toEqual(["《公文处理办法》"]);
    expect(explain("《公文处理办法》（景人发〔2024〕4号）")[0]?.expected).toEqual([
      "景人发〔2019〕7号",
      "景人发〔2025〕4号",
    ]);
    expect(explain("《公章暂行规定》第二条")[0]?.note).toBe("改引《公章管理规定》");
  });

  it("warns, and does not fail, where the provision exists but was no longer in force", () => {
    expect(explain("《公章暂行规定》第二条").map(({ severity, ruleId }) => [severity, ruleId])).toEqual([
      ["warning", "citation-ended"],
    ]);
    expect(explain("《公文处理办法》（景人发〔2019〕7号）第二条").map(({ ruleId }) => ruleId)).toEqual([
      "citation-superseded",
    ]);
  });

  it("says nothing of a repealed title alone, of other titles and of amendments", () => {
    expect(explain("《公章暂行规定》同时废止")).toEqual([]);
    expect(explain("在《人民日报》刊登")).toEqual([]);
    expect(explain("将第八条改为第九条")).toEqual([]);
    expect(explain("依照《没有的办法》办理").map(({ ruleId }) => ruleId)).toEqual(["citation-unknown-work"]);
  });

  it("reports every wrong member of a list", () => {
    expect(explain("第一条、第七条、第八条").map(({ place }) => place.column)).toEqual([5, 9]);
  });
});
