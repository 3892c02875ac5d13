import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/calendar/index.ts";
import { draftVersion, nextCaseSlug, nextId, nextIssueDay } from "../../src/drafting/index.ts";

const day = (text: string): CivilDate => text as CivilDate;

const plan = {
  slug: "gd-02",
  front: `documentNumber: 临档发〔2023〕1号
issuedOn: 2023-02-01
effectiveOn: 2023-02-01
expiresOn: 2025-01-31
changeKind: 修正
changeKindReason: >-
  改了一半，
  但都是名称。
changeNote: 旧的说明。
basis:
  - law: 档案法
`,
  title: "值班工作规定",
  oldNumber: "临档发〔2023〕1号",
  documentNumber: "临档发〔2026〕4号",
  issuedOn: day("2026-06-02"),
  effectiveOn: day("2026-07-01"),
  changeKind: "revision",
  changeNote: "换班: 提前2日",
} as const;

const write = (body: string): string => draftVersion({ ...plan, body }).files[0]?.text ?? "";

describe("a new text of a regulation", () => {
  it("has the new facts, without those that held for the old text only", () => {
    const text = write("# 值班工作规定\n\n第一条　本规定自2023年2月1日起施行。\n");
    expect(text.slice(0, text.indexOf("# "))).toBe(`---
documentNumber: 临档发〔2026〕4号
issuedOn: 2026-06-02
effectiveOn: 2026-07-01
changeKind: 修订
changeNote: "换班: 提前2日"
basis:
  - law: 档案法
---
`);
  });

  it.each([
    [
      "第二条　本规定自2023年2月1日起施行。",
      "第二条　本规定自2026年7月1日起施行。《值班工作规定》（临档发〔2023〕1号）同时废止。",
    ],
    [
      "第二条　本规定自印发之日起施行。",
      "第二条　本规定自2026年7月1日起施行。《值班工作规定》（临档发〔2023〕1号）同时废止。",
    ],
    // What the old text repealed is repealed; the new one repeals the old one.
    [
      "第二条　本规定由综合部解释，自2023年2月1日起施行。《甲规定》（临档发〔2015〕4号）、《乙规定》（临档发〔2016〕1号）同时废止。",
      "第二条　本规定由综合部解释，自2026年7月1日起施行。《值班工作规定》（临档发〔2023〕1号）同时废止。",
    ],
  ])("closes with its own day and the repeal of the text before: %s", (old, fresh) => {
    const body = (last: string): string =>
      `# 值班工作规定\n\n第一条　自2019年1月1日起施行的旧办法不再适用。\n\n${last}\n\n## 附件1　表\n\n自2020年1月1日起施行。\n`;
    expect(write(body(old)).endsWith(body(fresh))).toBe(true);
  });

  it("says so when the last article names no day", () => {
    const { open } = draftVersion({ ...plan, body: "# 值班工作规定\n\n第一条　另行通知。\n" });
    expect(open).toContain("末条没有认出施行日期，自己写上施行日期和同时废止的文件");
  });
});

describe("the next number", () => {
  it.each([
    [["ZD-01", "ZD-45", "H-99"], "ZD", "ZD-46"],
    [["ZD-01", "ZD-03"], "ZD", "ZD-04"],
    [["BD-099"], "BD", "BD-100"],
    [[], "LC", "LC-01"],
  ])("of %j in %s is %s", (ids, prefix, next) => {
    expect(nextId(ids, prefix)).toBe(next);
  });

  it("of a case follows the highest file name", () => {
    expect(nextCaseSlug(["02", "31", "kaihui"])).toBe("32");
  });
});

it.each([
  // Tuesday → Wednesday; Friday → Monday
  ["2026-11-24", "2026-11-25"],
  ["2026-11-27", "2026-11-30"],
  // 国办 for 2026: 1 to 7 October off, Saturday 10 October worked
  ["2026-09-30", "2026-10-08"],
  ["2026-10-09", "2026-10-10"],
])("the next day to date a document after %s is %s", (today, next) => {
  expect(nextIssueDay(day(today))).toBe(next);
});
