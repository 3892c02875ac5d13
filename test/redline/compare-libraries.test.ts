import { describe, expect, it } from "vitest";
import {
  compareLibraries,
  writeHtml,
  writeMarkdown,
  writeText,
  type Redline,
} from "../../src/redline/index.ts";
import { loadChangedOffice, type FileChange } from "../library/changed-office.ts";

type Changes = Readonly<Record<string, FileChange>>;

/** The small office before and after a change; `common` stands in both. */
async function compare(changes: Changes, common: Changes = {}): Promise<Redline> {
  const before = await loadChangedOffice(common);
  const after = await loadChangedOffice({ ...common, ...changes });
  if (!before.library || !after.library) throw new Error("The small office has no office.yaml");
  const texts = (files: Changes): Map<string, string> =>
    new Map(Object.entries(files).map(([name, change]) => [name, String(change)]));
  return compareLibraries(
    { library: before.library, texts: texts(common) },
    { library: after.library, texts: texts({ ...common, ...changes }) },
    "main",
  );
}

const gd01 = "regulations/gd-01/2024-05-06.mdx";
const dutyBody = `第一条　为了保障库房安全，制定本规定。

第二条　馆内实行24小时值班。

第三条　值班人员应当在每日8:30书面交接。

值班人员有急事的，提前1日向综合部申请换班。

第四条　值班人员收到的登记单，应当在次日上班后1小时内转交利用部；违反第三条的，扣发值班补助50元。
`;
const duty = (day: string, number: string, body: string): string => `---
documentNumber: ${number}
issuedOn: ${day}
effectiveOn: ${day}
changeKind: ${number.includes("2023") ? "制定" : "修订"}
basis: []
---
# 值班工作规定

${body}`;
const base: Changes = {
  "regulations/gd-02/2023-02-01.mdx": duty("2023-02-01", "临档发〔2023〕1号", dutyBody),
};
const fresh = (body: string): Changes => ({
  "regulations/gd-02/2026-07-01.mdx": duty("2026-07-01", "临档发〔2026〕3号", body),
});

describe("a new text", () => {
  it("is compared with the text before it: 改, 增, 删, 移", async () => {
    const body = dutyBody
      .replace("第二条　馆内实行24小时值班。\n\n", "")
      .replace("第三条　", "第二条　")
      .replace("提前1日", "提前2日")
      .replace("第四条　", "第三条　")
      .replace("违反第三条", "违反第二条")
      .concat("\n第四条　本规定由综合部解释。\n");
    const { regulations } = await compare(fresh(body), base);
    const [version] = regulations[0]?.versions ?? [];
    expect(regulations.map(({ id, kind }) => [id, kind])).toEqual([["GD-02", "changed"]]);
    expect(version).toMatchObject({ kind: "new", key: "2026-07-01", comparedWith: "2023-02-01" });
    expect(version?.articles.map((each) => [each.kind, each.old, each.new, each.figures])).toEqual([
      ["deleted", "第二条", null, [{ old: "24小时", new: null }]],
      ["changed", "第三条", "第二条", [{ old: "提前1日", new: "提前2日" }]],
      ["changed", "第四条", "第三条", []],
      ["added", null, "第四条", []],
    ]);
    expect(version?.stale).toEqual([]);
  });

  it("tells citations that were left at the old number", async () => {
    const body = dutyBody
      .replace("第四条　", "第五条　")
      .replace("第三条　", "第四条　")
      .replace("第四条　值班", "第三条　值班期间不得离岗、不得会客。\n\n第四条　值班");
    const { regulations } = await compare(fresh(body), base);
    expect(regulations[0]?.versions[0]?.stale).toEqual([
      { article: "第五条", reason: "第五条仍引“第三条”，原来的这一条现在是第四条" },
    ]);
  });

  it("tells amounts beside lengths of time", async () => {
    const { regulations } = await compare(fresh(dutyBody.replace("50元", "100元")), base);
    expect(regulations[0]?.versions[0]?.articles).toMatchObject([
      { new: "第四条", figures: [{ old: "50元", new: "100元" }] },
    ]);
  });

  it("names the citations in other regulations that have to be looked at", async () => {
    const citing: Changes = {
      ...base,
      "regulations/gd-01/2026-09-01.mdx": (text) =>
        text.replace(
          "第五条　急用的，可以当日提供。",
          "第五条　急用的，值班人员按照《值班工作规定》第三条交接。",
        ),
    };
    const redline = await compare(fresh(dutyBody.replace("提前1日", "提前3日")), citing);
    expect(redline.regulations[0]?.versions[0]?.articles[0]?.affected).toMatchObject([
      { kind: "citation", document: "GD-01", label: "《窗口查档办法》第五条", state: "check" },
    ]);
    expect(writeText(redline)).toContain("改　第三条 提前1日→提前3日：1 处引用须同步\n");
  });
});

it("tells citations elsewhere whose number passed to another article", async () => {
  const citing: Changes = {
    ...base,
    "regulations/gd-01/2026-09-01.mdx": (text) =>
      text.replace(
        "第五条　急用的，可以当日提供。",
        "第五条　急用的，值班人员按照《值班工作规定》第三条交接。",
      ),
  };
  const body = dutyBody
    .replace("违反第三条", "违反第四条")
    .replace("第四条　", "第五条　")
    .replace("第三条　", "第四条　")
    .replace("第四条　值班", "第三条　值班期间不得离岗、不得会客。\n\n第四条　值班");
  const { regulations } = await compare(fresh(body), citing);
  const moved = regulations[0]?.versions[0]?.articles.find(({ old }) => old === "第三条");
  expect(moved).toMatchObject({
    kind: "moved",
    new: "第四条",
    affected: [{ label: "《窗口查档办法》第五条", state: "conflict", reason: "条号已变" }],
  });
});

describe("a text changed in place", () => {
  const slower: Changes = { [gd01]: (text) => text.replaceAll("2个工作日", "3个工作日") };

  it("is called that, with the step that still has the old limit", async () => {
    const redline = await compare(slower);
    expect(redline.regulations[0]?.versions[0]).toMatchObject({ kind: "edited", key: "2024-05-06" });
    expect(redline.regulations[0]?.versions[0]?.articles[0]?.affected).toMatchObject([
      { kind: "flow-step", document: "BL-01", place: "第②步", state: "conflict", reason: "仍写2个工作日" },
    ]);
    const text = writeText(redline);
    expect(text).toContain("2024年5月6日施行的文本（临档发〔2024〕2号）被直接改动：改 1 条\n");
    expect(text).toContain("改　第三条 2个工作日→3个工作日：BL-01 第②步（仍写2个工作日）须同步\n");
    expect(text).toContain("起[删：2个工作日][增：3个工作日]内提供档案");
  });

  it("no longer asks for a step that the same change brought along", async () => {
    const redline = await compare({
      ...slower,
      "flows/bl-01.mdx": (text) => text.replace("limit: 2个工作日", "limit: 3个工作日"),
    });
    expect(redline.regulations[0]?.versions[0]?.articles[0]?.affected).toMatchObject([{ state: "changed" }]);
    expect(redline.documents).toEqual([
      {
        kind: "changed",
        type: "flow",
        id: "BL-01",
        title: "窗口查档",
        parts: [{ place: "第②步", change: { field: "时限", old: "2个工作日", new: "3个工作日" } }],
      },
    ]);
    expect(writeText(redline)).toContain("：BL-01 第②步本次已改\n");
  });

  it("leaves alone what rests on another 款", async () => {
    const { regulations } = await compare({
      [gd01]: (text) => text.replace("（一）不得涂改、抽取；", "（一）不得涂改、抽取、折叠；"),
    });
    // 第①步 rests on 第二条第一款; the change is in 第二款.
    expect(regulations[0]?.versions[0]?.articles[0]).toMatchObject({ new: "第二条", affected: [] });
  });
});

describe("what is no article", () => {
  it("facts about a regulation, new forms and other files", async () => {
    const redline = await compare({
      "regulations/gd-02/regulation.yaml": (text) => text.replace("ownerUnit: 综合部", "ownerUnit: 利用部"),
      "forms/bd-01.yaml": `id: BD-01
title: 查档登记单
ownerUnit: 利用部
basis: [GD-01第二条第一款]
purpose: 查档时填写。
sections:
  - { title: 填写, filledBy: 查档人, fields: [{ label: 姓名, type: 文本 }] }
`,
      "thesaurus.yaml": "- { term: 查档, said: [调档] }\n",
    });
    const text = writeText(redline);
    expect(text.split("\n")[0]).toBe("与 main 相比，涉及 1 件制度、1 张表单、1 个其他文件。");
    expect(text).toContain("《值班工作规定》（GD-02）\n  主责科室：综合部→利用部\n");
    expect(text).toContain("增　表单 BD-01 查档登记单\n");
    expect(text).toContain("增　同义词 thesaurus.yaml\n");
  });

  it("nothing at all", async () => {
    const redline = await compare({});
    expect(writeText(redline)).toBe("与 main 相比，没有变动。\n");
  });
});

describe("other forms of output", () => {
  const marked: Changes = {
    [gd01]: (text) => text.replace("急用的，可以当日提供", "急用的*且*<b>确需</b>，可以当日提供"),
  };

  it("Markdown says the same and keeps signs of the text as signs", async () => {
    const text = writeMarkdown(await compare(marked));
    expect(text).toContain("## 这次改动改了什么");
    expect(text).toContain("- **改** 第三条之一");
    expect(text).not.toContain("<b>");
  });

  it("HTML is one page without anything from outside", async () => {
    const html = writeHtml(await compare(marked), "工作手册改动说明");
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).not.toMatch(/<script|<link|src=|url\(|https?:|<b>/);
    expect(html).toContain('<span class="kind">改</span>第三条之一');
  });
});
