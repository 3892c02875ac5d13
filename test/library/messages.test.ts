import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadChangedOffice, type FileChange } from "./changed-office.ts";

/** Every message about the small office after a change, as `file:line:column rule reason`. */
async function check(changes: Readonly<Record<string, FileChange>>): Promise<string[]> {
  const { messages } = await loadChangedOffice(changes);
  return messages.map(
    ({ place, ruleId, reason }) => `${place.file}:${place.line}:${place.column} ${ruleId} ${reason}`,
  );
}

/** A change of one file that must find something to change. */
function replace(from: string | RegExp, to: string): FileChange {
  return (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`Nothing to change: ${from}`);
    return changed;
  };
}

const flow = "flows/bl-01.mdx";
const flowText = readFileSync(path.resolve(import.meta.dirname, "../fixtures/office-b", flow), "utf8");

/** Where a stretch of the flow's file stands, `16:13`. */
function inFlow(words: string): string {
  const before = flowText.slice(0, flowText.indexOf(words));
  return `${before.split("\n").length}:${before.length - before.lastIndexOf("\n")}`;
}

const gd01 = "regulations/gd-01/2024-05-06.mdx";
const gd01Facts = "regulations/gd-01/regulation.yaml";

describe("references that lead nowhere", () => {
  it("to a regulation are reported where they stand", async () => {
    expect(await check({ [flow]: replace("GD-01第二条第一款", "GD-09第二条第一款") })).toEqual([
      `${flow}:${inFlow("GD-01第二条第一款")} dangling-reference 没有编号为“GD-09”的制度`,
    ]);
  });

  it("to an article say how far the text goes", async () => {
    const [message, ...more] = await check({ [flow]: replace("GD-01第三条第一款", "GD-01第二十条") });
    expect(message).toMatch(/dangling-reference 《窗口查档办法》没有“第二十条”：.*第五条/);
    expect(more).toEqual([]);
  });

  it("to a paragraph say how many there are", async () => {
    const [message] = await check({ [flow]: replace("GD-01第三条第一款", "GD-01第三条第九款") });
    expect(message).toMatch(/dangling-reference 《窗口查档办法》没有“第三条第九款”：这个版本第三条只有两款$/);
  });

  it("to a document that is announced are no fault", async () => {
    const changes = {
      [flow]: replace("basis: [GD-01第二条第一款]", "basis: [GD-09第二条]"),
      "planned.yaml": "- { id: GD-09, title: 复制收费办法 }\n",
    };
    expect(await check(changes)).toEqual([]);
  });

  it("of a branch offer the steps and flows that there are", async () => {
    const { messages } = await loadChangedOffice({ [flow]: replace("to: 结束", "to: 3") });
    expect(messages).toMatchObject([
      {
        ruleId: "dangling-branch",
        reason: "去向“3”不存在",
        expected: ["1", "2", "BL-01", "结束"],
        place: { file: flow, line: Number(inFlow("to: 结束").split(":")[0]) },
      },
    ]);
  });

  it("of a text to another article are reported at the words", async () => {
    const { messages } = await loadChangedOffice({
      [gd01]: replace("按照第三条至第五条处理", "按照第三条至第十五条处理"),
    });
    expect(messages).toMatchObject([
      {
        ruleId: "citation-no-such-article",
        reason: "本文到第五条为止",
        actual: "第三条至第十五条",
        place: { file: gd01, line: 44, column: 23 },
      },
    ]);
  });

  it("of a text to another document offer the title that was meant", async () => {
    const { messages } = await loadChangedOffice({
      "regulations/gd-02/2023-02-01.mdx": replace(
        "《夜班补充规定》（临档发〔2015〕4号）",
        "《夜班补冲规定》",
      ),
    });
    expect(messages).toMatchObject([
      {
        ruleId: "citation-unknown-work",
        reason: "手册里没有《夜班补冲规定》，上位依据里也没有",
        expected: ["《夜班补充规定》"],
        place: { line: 26, column: 22 },
      },
    ]);
  });

  it("of a flow to its main regulation are reported", async () => {
    expect(await check({ [flow]: replace("regulation: GD-01", "regulation: GD-10") })).toContain(
      `${flow}:4:13 dangling-reference 主制度“GD-10”不存在，是否指“GD-01”？`,
    );
  });
});

describe("names that are not in their list", () => {
  it.each([
    [
      gd01Facts,
      "ownerUnit: 利用部",
      "ownerUnit: 利用科",
      "4:12 unknown-unit 主责科室“利用科”不存在，是否指“利用部”？",
    ],
    [flow, "ownerUnit: 利用部", "ownerUnit: 档案室", "5:12 unknown-unit 主责科室“档案室”不存在"],
    [
      flow,
      "actors: [窗口人员]",
      "actors: [窗口人]",
      `${inFlow("窗口人员]")} unknown-actor 岗位或处室“窗口人”不存在，是否指“窗口人员”？`,
    ],
    [gd01, "law: 档案法", "law: 档案发", "7:12 unknown-law 上位依据“档案发”不存在，是否指“档案法”？"],
    [
      gd01Facts,
      "category: reading",
      "category: raeding",
      "3:11 unknown-category 类别“raeding”不存在，是否指“reading”？",
    ],
    ["posts.yaml", "unit: 利用部", "unit: 理用部", "2:33 unknown-unit 处室“理用部”不存在，是否指“利用部”？"],
  ])("are reported with the nearest one: %s, %s", async (file, from, to, message) => {
    expect(await check({ [file]: replace(from, to) })).toContain(`${file}:${message}`);
  });

  it("come with all allowed names", async () => {
    const { messages } = await loadChangedOffice({
      [gd01Facts]: replace("ownerUnit: 利用部", "ownerUnit: 档案室"),
    });
    expect(messages[0]?.expected).toEqual(["综合部", "利用部"]);
  });
});

describe("files that contradict their names", () => {
  it("by the identifier of a regulation are reported", async () => {
    expect(await check({ [gd01Facts]: replace("id: GD-01", "id: GD-11") })).toContain(
      `${gd01Facts}:1:5 id-folder 编号“GD-11”与文件夹名“gd-01”不一致`,
    );
  });

  it("by the identifier of a flow are reported", async () => {
    expect(await check({ [flow]: replace("id: BL-01", "id: BL-02") })).toContain(
      `${flow}:2:5 id-file 编号“BL-02”与文件名“bl-01.mdx”不一致`,
    );
  });

  it("by the day on which a version takes effect are reported", async () => {
    expect(await check({ [gd01]: replace("effectiveOn: 2024-05-06", "effectiveOn: 2024-05-07") })).toContain(
      `${gd01}:4:14 version-file-name 施行日 2024-05-07 与文件名 2024-05-06.mdx 不一致`,
    );
  });

  it("by their title are reported", async () => {
    expect(await check({ [gd01]: replace("# 窗口查档办法", "# 窗口查档细则") })).toEqual([
      `${gd01}:11:1 title-mismatch 正文标题“窗口查档细则”与名称“窗口查档办法”不一致`,
    ]);
  });
});

describe("two documents", () => {
  it("may not share an identifier", async () => {
    const copy = "flows/bl-02.mdx";
    let original = "";
    const changes: Record<string, FileChange> = {
      [flow]: (text) => (original = text),
    };
    await loadChangedOffice(changes);
    expect(await check({ [copy]: original })).toEqual([
      `${copy}:2:5 duplicate-id 编号“BL-01”已用在流程文件 flows/bl-01.mdx`,
      `${copy}:2:5 id-file 编号“BL-01”与文件名“bl-02.mdx”不一致`,
    ]);
  });

  it("may not share a document number", async () => {
    const messages = await check({
      "regulations/gd-02/2023-02-01.mdx": replace("临档发〔2023〕1号", "临档发〔2024〕2号"),
    });
    expect(
      messages.some((message) => message.includes("duplicate") && message.includes("临档发〔2024〕2号")),
    ).toBe(true);
  });
});

describe("figures and questions", () => {
  it("must be in the text at the place that they name", async () => {
    expect(await check({ [gd01]: replace("figure: 2个工作日", "figure: 3个工作日") })).toEqual([
      `${gd01}:9:27 figure-text “第三条第一款”里没有“3个工作日”`,
    ]);
    const [message] = await check({ [gd01]: replace("at: 第三条第一款", "at: 第七条") });
    expect(message).toMatch(/:9:11 figure-place 没有“第七条”：/);
  });

  it("must be for an article that exists", async () => {
    expect(await check({ "regulations/gd-02/asks.yaml": replace("第五条", "第六条") })).toContain(
      "regulations/gd-02/asks.yaml:13:12 asks-article 没有“第六条”：到第五条为止",
    );
  });

  it("must be for a version that exists", async () => {
    const { messages } = await loadChangedOffice({
      "regulations/gd-01/asks.yaml": replace("from: 2026-09-01", "from: 2026-09-02"),
    });
    expect(messages.find(({ ruleId }) => ruleId === "asks-version")).toMatchObject({
      reason: "没有 2026-09-02 这个版本",
      expected: ["2024-05-06", "2026-09-01"],
    });
  });
});

describe("texts", () => {
  it("with a gap between articles are reported at the line of the file", async () => {
    const messages = await check({
      "regulations/gd-02/2023-02-01.mdx": replace("第四条　值班", "第六条　值班"),
    });
    expect(
      messages.some((message) => message.startsWith("regulations/gd-02/2023-02-01.mdx:22:1 article-")),
    ).toBe(true);
  });

  it("must end on the day that their front matter gives", async () => {
    expect(
      await check({
        "regulations/gd-02/2023-02-01.mdx": replace("自2023年2月1日起施行", "自2023年3月1日起施行"),
      }),
    ).toEqual([
      "regulations/gd-02/2023-02-01.mdx:4:14 closing-date 末条写“自2023年3月1日起施行”，与施行日 2023-02-01 不一致",
    ]);
  });

  it("need facts about the regulation beside them", async () => {
    const messages = await check({ "regulations/gd-03/regulation.yaml": null });
    expect(messages).toContain(
      "regulations/gd-03/2015-07-01.mdx:2:1 no-regulation 文件夹 gd-03 里没有可用的 regulation.yaml",
    );
  });

  it("are needed by the facts about a regulation", async () => {
    const messages = await check({ "regulations/gd-03/2015-07-01.mdx": null });
    expect(messages).toContain(
      "regulations/gd-03/regulation.yaml:1:1 no-version “夜班补充规定”没有可用的版本",
    );
  });
});

describe("faults of several files", () => {
  it("are all told at once, whatever their kind", async () => {
    const messages = await check({
      "units.yaml": "- id: U-1\n\tname: 综合部\n",
      [gd01Facts]: replace("ownerUnit: 利用部", "ownerUnit: 利用科"),
      [flow]: replace("limit: 当日", "limit: 马上"),
      "regulations/gd-02/2023-02-01.mdx": replace("issuedOn: 2023-02-01", "issuedOn: 2023-02-30"),
    });
    const files = new Set(messages.map((message) => message.split(":")[0]));
    for (const file of ["units.yaml", gd01Facts, flow, "regulations/gd-02/2023-02-01.mdx"]) {
      expect(files).toContain(file);
    }
  });

  it("do not hide the one sentence that an office without office.yaml needs", async () => {
    const { library, messages } = await loadChangedOffice({ "office.yaml": null });
    expect(library).toBeNull();
    expect(messages).toMatchObject([{ ruleId: "no-office", reason: "没有可用的 office.yaml" }]);
  });
});
