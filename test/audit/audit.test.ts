import { describe, expect, it } from "vitest";
import { auditKinds, auditLibrary, findCycles, type AuditKind } from "../../src/audit/index.ts";
import type { CivilDate } from "../../src/calendar/index.ts";
import { loadChangedOffice, type FileChange } from "../library/changed-office.ts";

/** Findings of one kind in the small office after a change, as `GD-01第三条 text`. */
async function examine(
  kind: AuditKind,
  changes: Readonly<Record<string, FileChange>> = {},
): Promise<string[]> {
  const { library } = await loadChangedOffice(changes);
  if (!library) throw new Error("The small office has no office.yaml");
  return auditLibrary(library, "2026-06-01" as CivilDate)
    .filter((finding) => finding.kind === kind)
    .map(({ document, place, text }) => `${document}${place ?? ""} ${text}`);
}

const duty = (body: string): Readonly<Record<string, FileChange>> => ({
  "regulations/gd-02/2023-02-01.mdx": (text) => text.replace("第二条　馆内实行24小时值班。", body),
});

describe("an examination", () => {
  it("finds articles with a duty on which no step rests, and no others", async () => {
    // 第一条 and 第五条 have no duty; in GD-01 the steps rest on 第二条, 第三条 and 第三条之一.
    expect(await examine("uncovered-duty")).toEqual([
      "GD-02第三条 值班人员应当在每日8:30书面交接",
      "GD-02第四条 值班人员收到的登记单，应当在次日上班后1小时内转交利用部",
    ]);
  });

  it("finds an owner that is no unit", async () => {
    expect(
      await examine("no-owner", {
        "flows/bl-01.mdx": (text) => text.replace("ownerUnit: 利用部", "ownerUnit: 阅览部"),
      }),
    ).toEqual(["BL-01 主责的“阅览部”不在处室科室表里"]);
  });

  it("finds reviews that are overdue, not those still to come", async () => {
    expect(await examine("review-overdue")).toEqual([
      "GD-02 定期评估2025年2月1日到期（2023年2月1日施行，每24个月评估一次），综合部负责",
    ]);
  });

  it("finds a text on trial past its term", async () => {
    const changes: Readonly<Record<string, FileChange>> = {
      "office.yaml": (text) => `${text}governance: { trialMonths: 24 }\n`,
      "regulations/gd-02/regulation.yaml": (text) =>
        text.replace("title: 值班工作规定", "title: 值班工作规定（试行）"),
      "regulations/gd-02/2023-02-01.mdx": (text) => text.replace("# 值班工作规定", "# 值班工作规定（试行）"),
    };
    expect(await examine("trial-past-term", changes)).toEqual([
      "GD-02 试行期已于2025年2月1日届满（自2023年2月1日起试行24个月）",
    ]);
  });

  it("finds a form that nobody uses", async () => {
    const form = `id: BD-01
title: 催还通知
ownerUnit: 利用部
basis: [GD-01第二条]
purpose: 催还。
sections:
  - { title: 填写, filledBy: 窗口人员, fields: [{ label: 姓名, type: 文本 }] }
`;
    expect(await examine("orphan-form", { "forms/bd-01.yaml": form })).toEqual([
      "BD-01 没有流程环节用它，现行条文也没有提到它",
    ]);
    const used = { ...duty("第二条　逾期不还的，发催还通知。"), "forms/bd-01.yaml": form };
    expect(await examine("orphan-form", used)).toEqual([]);
  });

  it("finds citations of what has ended, but not in the clause that ends it", async () => {
    expect(await examine("dead-citation")).toEqual([]);
    expect(await examine("dead-citation", duty("第二条　夜班按照《夜班补充规定》第一条安排。"))).toEqual([
      expect.stringMatching(/^GD-02第二条 引用的《夜班补充规定》已于2023年2月1日失去效力/),
    ]);
  });

  it("finds citations to nowhere", async () => {
    expect(await examine("dead-citation", duty("第二条　值班人员按照本规定第九条报告。"))).toEqual([
      "GD-02第二条 “本规定第九条”找不到：所引文本到第五条为止",
    ]);
  });

  it("finds articles that send on to each other", async () => {
    const circle: Readonly<Record<string, FileChange>> = {
      "regulations/gd-02/2023-02-01.mdx": (text) =>
        text
          .replace("第二条　馆内实行24小时值班。", "第二条　值班安排按照第四条办理。")
          .replace("第四条　值班人员", "第四条　依照本规定第二条安排；值班人员"),
    };
    expect(await examine("circular-citation", circle)).toEqual([
      "GD-02第二条 《值班工作规定》第二条→《值班工作规定》第四条→《值班工作规定》第二条",
    ]);
    // 违反第二条 does not send anybody on.
    expect(await examine("circular-citation")).toEqual([]);
  });

  it("finds terms that are defined and never used", async () => {
    expect(
      await examine(
        "unused-term",
        duty("第二条　本规定所称“带班”，是指馆长在岗。值班登记（以下简称“登记单”）每日一页。"),
      ),
    ).toEqual(["GD-02第二条 “带班”给出了定义，后文没有用到"]);
  });

  it("finds two limits for one matter in almost the same words", async () => {
    const two = duty("第二条　窗口人员应当自收到查档登记单之日起3个工作日内提供档案原件。");
    const other: FileChange = (text) =>
      text.replace(
        "窗口人员应当自收到登记单之日起2个工作日内提供档案。",
        "窗口人员应当自收到查档登记单之日起2个工作日内提供档案原件。",
      );
    expect(await examine("differing-limits", { ...two, "regulations/gd-01/2024-05-06.mdx": other })).toEqual([
      "GD-01第三条 这里写“窗口人员应当自收到查档登记单之日起2个工作日内提供档案原件”，《值班工作规定》第二条写“窗口人员应当自收到查档登记单之日起3个工作日内提供档案原件”",
    ]);
  });
});

it("circles are found once each, whatever node they start from", () => {
  const edges = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["c", "a"])],
    ["c", new Set(["a"])],
    ["d", new Set(["a"])],
  ]);
  expect(findCycles(edges)).toEqual([
    ["a", "b", "c"],
    ["a", "b"],
  ]);
});

it("every kind has its words", async () => {
  const { auditWords } = await import("../../src/audit/index.ts");
  expect(Object.keys(auditWords)).toEqual([...auditKinds]);
});
