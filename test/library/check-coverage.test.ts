import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadHandbook } from "../../src/library/load.ts";
import { loadChangedOffice, type FileChange } from "./changed-office.ts";

/** Rule, severity and file of each finding. */
async function findings(changes: Readonly<Record<string, FileChange>>): Promise<string[]> {
  const { messages } = await loadChangedOffice(changes);
  return messages.map(({ ruleId, severity, place }) => `${severity} ${ruleId} ${place.file}`);
}

const form = (title: string): string => `id: DJ-01
title: ${title}
ownerUnit: 利用部
basis: [GD-01第二条]
purpose: 查档时填写。
sections:
  - title: 查档人填写
    filledBy: 查档人
    fields:
      - { label: 姓名, type: 文本 }
`;

const service = (basis: string): string => `id: FW-01
title: 查档证明
unit: 利用部
kind: 公共服务
basis: ${basis}
provisions: [GD-01第三条]
audience: 个人
conditions: [持有效证件]
materials: [{ name: 申请表, form: 原件, copies: 1, source: 窗口提供 }]
process: [申请, 出具]
statutoryLimit: 无法定时限
promisedLimit: 1个工作日
fee: 不收费
result: 查档证明
place: 窗口
hours: 工作日
visits: 1
phone: 000-00000000
remedy: 可以向综合部反映
before: { steps: 3, days: 2, materials: 2 }
after: { steps: 2, days: 1, materials: 1 }
`;

describe("coverage", () => {
  it("says nothing about an office without essay, services, forms and tasks", async () => {
    expect(await findings({})).toEqual([]);
  });

  it("is complete for the whole handbook", async () => {
    const root = path.resolve(import.meta.dirname, "../..");
    const { library, messages } = await loadHandbook(path.join(root, "src/content"), root);
    const rules = [
      "uncovered-point",
      "service-without-basis",
      "unused-form",
      "no-review",
      "article-without-gist",
      "few-asks",
    ];
    expect(messages.filter(({ ruleId }) => [...rules, "step-without-asks"].includes(ruleId))).toEqual([]);
    expect(library?.essay.filter(({ provisions }) => provisions.length > 0)).toHaveLength(41);
  });

  it("refuses an essay point whose only provision does not exist", async () => {
    const essay = "- { id: S1-01, quote: 照章办事, provisions: [GD-01第九十九条] }\n";
    expect(await findings({ "essay.yaml": essay })).toEqual([
      "error dangling-reference essay.yaml",
      "error uncovered-point essay.yaml",
    ]);
    const held = "- { id: S1-01, quote: 照章办事, provisions: [GD-01第二条] }\n";
    expect(await findings({ "essay.yaml": held })).toEqual([]);
  });

  it("refuses a service without basis", async () => {
    expect(await findings({ "services/fw-01.yaml": service("[]") })).toEqual([
      "error service-without-basis services/fw-01.yaml",
    ]);
    expect(await findings({ "services/fw-01.yaml": service("[{ law: 档案法 }]") })).toEqual([]);
  });

  it("refuses a form that no step uses and no regulation names", async () => {
    expect(await findings({ "forms/dj-01.yaml": form("复制审批单") })).toEqual([
      "error unused-form forms/dj-01.yaml",
    ]);
  });

  it("accepts a form that a text names, or that a step takes in", async () => {
    expect(await findings({ "forms/dj-01.yaml": form("登记单") })).toEqual([]);
    const flow = (text: string): string => text.replace("outputs: [查档登记单]", "outputs: [DJ-01]");
    expect(await findings({ "forms/dj-01.yaml": form("复制审批单"), "flows/bl-01.mdx": flow })).toEqual([]);
  });

  it("refuses a standing regulation without review, but lets a repealed one be", async () => {
    const without = (text: string): string => text.replace("reviewEveryMonths: 24\n", "");
    expect(await findings({ "regulations/gd-02/regulation.yaml": without })).toEqual([
      "error no-review regulations/gd-02/regulation.yaml",
    ]);
  });

  it("warns once of an article without gist, whichever of the coming texts lacks it", async () => {
    const { messages } = await loadChangedOffice({
      "regulations/gd-01/asks.yaml": (text) => text.replace(/- article: 第二条\n.*\n.*\n/, ""),
    });
    expect(messages.map(({ severity, ruleId, reason }) => `${severity} ${ruleId} ${reason}`)).toEqual([
      "warning article-without-gist 《窗口查档办法》（2024-05-06）第二条没有条旨和问法",
    ]);
  });

  it("warns of an article with one question, at its entry", async () => {
    const { messages } = await loadChangedOffice({
      "regulations/gd-02/asks.yaml": (text) =>
        text.replace("asks: [晚上有人吗, 夜里打电话有人接吗]", "asks: [晚上有人吗]"),
    });
    expect(messages.map(({ severity, ruleId, place }) => `${severity} ${ruleId} ${place.line}`)).toEqual([
      "warning few-asks 4",
    ]);
  });

  it("warns of a step without questions", async () => {
    const flow = (text: string): string => text.replace(/ {4}asks: \[多久调出来.*\n/, "");
    expect(await findings({ "flows/bl-01.mdx": flow })).toEqual([
      "warning step-without-asks flows/bl-01.mdx",
    ]);
  });

  it("refuses provisions of the four asks that do not exist", async () => {
    const office = (text: string): string =>
      `${text}fourAsks:\n  - { title: 照章, text: 照章办事。, provisions: [GD-01第八十条] }\n`;
    expect(await findings({ "office.yaml": office })).toEqual(["error dangling-reference office.yaml"]);
  });
});
