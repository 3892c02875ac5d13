import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/calendar/index.ts";
import { listDueDates, writeReviewCalendar, type DueDate } from "../../src/reviews/index.ts";
import { loadChangedOffice, type FileChange } from "../library/changed-office.ts";

const day = (text: string): CivilDate => text as CivilDate;

const governance = `governance:
  termMonths: 60
  termFrom: 2023-06-01
  trialMonths: 24
  reviewBeforeEndMonths: 6
  lawChangeDays: 30
`;

async function list(changes: Readonly<Record<string, FileChange>>, today = "2026-06-01"): Promise<DueDate[]> {
  const { library, messages } = await loadChangedOffice({
    "office.yaml": (text) => text + governance,
    // Only GD-02 of 2023 and its rules matter here.
    "regulations/gd-01/regulation.yaml": (text) =>
      text.replace("reviewEveryMonths: 24", "reviewEveryMonths: 999"),
    ...changes,
  });
  if (!library) throw new Error(messages.map(({ reason }) => reason).join("\n"));
  return listDueDates(library, day(today));
}

const of = (due: readonly DueDate[], regulation: string): string[] =>
  due.filter((date) => date.regulation === regulation).map(({ kind, on }) => `${kind} ${on}`);

describe("a regulation", () => {
  it("is reviewed every so many months from the day of effect; its term counts from the day the rule names", async () => {
    // 2023-02-01 + 24 months; issued before 2023-06-01, so 2023-06-01 + 60 months, six months before that.
    expect(of(await list({}), "GD-02")).toEqual([
      "review 2025-02-01",
      "end-review 2027-12-01",
      "term 2028-06-01",
    ]);
  });

  it("is reviewed next after the last review that is recorded", async () => {
    const reviews = "- { regulation: GD-02, on: 2025-01-20, result: 继续执行 }\n";
    expect(of(await list({ "reviews.yaml": reviews }), "GD-02")[0]).toBe("review 2027-01-20");
  });

  it("lasts as long as it was extended", async () => {
    const reviews = "- { regulation: GD-02, on: 2026-05-20, result: 继续执行, extendedTo: 2033-06-01 }\n";
    expect(of(await list({ "reviews.yaml": reviews }), "GD-02")).toEqual([
      "review 2028-05-20",
      "end-review 2032-12-01",
      "term 2033-06-01",
    ]);
  });

  it("on trial lasts the shorter term, from its own day", async () => {
    const trial = await list({
      "regulations/gd-02/regulation.yaml": (text) =>
        text.replace("title: 值班工作规定", "title: 值班工作规定（试行）"),
      "regulations/gd-02/2023-02-01.mdx": (text) => text.replace("# 值班工作规定", "# 值班工作规定（试行）"),
    });
    expect(of(trial, "GD-02")).toContain("trial 2025-02-01");
  });

  it("with a last day in its text ends on that day", async () => {
    const due = await list({
      "regulations/gd-02/2023-02-01.mdx": (text) =>
        text.replace("changeKind: 制定", "changeKind: 制定\nexpiresOn: 2027-01-31"),
    });
    expect(of(due, "GD-02")).toEqual(["review 2025-02-01", "end-review 2026-07-31", "expiry 2027-01-31"]);
  });

  it("is judged by the text that was issued, even before that applies", async () => {
    // GD-01 was issued anew on 2026-05-20: what the text of 2024 would owe is answered.
    expect(of(await list({}), "GD-01")).toContain("term 2031-09-01");
  });

  it("that was repealed or replaced owes nothing", async () => {
    expect(of(await list({}), "GD-03")).toEqual([]);
  });

  it("owes no end that the office has no rule for", async () => {
    expect(of(await list({ "office.yaml": (text) => text }), "GD-02")).toEqual(["review 2025-02-01"]);
  });
});

describe("a change of a higher rule", () => {
  const law = (versions: string): Readonly<Record<string, FileChange>> => ({
    "laws.yaml": (text) => `${text}${versions}`,
  });
  const amended =
    "    - { label: 2026年修正, adoptedOn: 2026-05-25, effectiveOn: 2026-10-01, verified: 已读 }\n";

  it("calls for a review within so many working days after its adoption", async () => {
    const due = await list(law(amended));
    // 25 May is a Monday; 30 working days with 19 June (端午) off: 26 May … 7 July.
    expect(due.filter(({ kind }) => kind === "law")).toMatchObject([
      {
        on: "2026-07-07",
        regulation: "GD-01",
        owner: "利用部",
        reason: "《中华人民共和国档案法》2026年5月25日2026年修正，30个工作日内启动审查",
      },
    ]);
  });

  it("is answered by a review that names the law, or by a later text", async () => {
    const reviews = "- { regulation: GD-01, on: 2026-05-29, result: 继续执行, law: 档案法 }\n";
    const due = await list({ ...law(amended), "reviews.yaml": reviews });
    expect(due.filter(({ kind }) => kind === "law")).toEqual([]);
    const before = amended.replaceAll("2026-05-25", "2026-05-19");
    expect((await list(law(before))).filter(({ kind }) => kind === "law")).toEqual([]);
  });

  it("that is not adopted yet calls for none", async () => {
    expect((await list(law(amended), "2026-05-24")).filter(({ kind }) => kind === "law")).toEqual([]);
  });
});

it("a record of a review must fit the handbook", async () => {
  const { messages } = await loadChangedOffice({
    "reviews.yaml": `- { regulation: GD-09, on: 2026-01-05, result: 继续执行 }
- { regulation: GD-02, on: 2027-01-05, result: 继续执行 }
- { regulation: GD-02, on: 2026-01-05, result: 修改, law: 档案发 }
`,
  });
  expect(messages.map(({ place, reason }) => `${place.line} ${reason}`)).toEqual([
    "1 没有编号为“GD-09”的制度",
    "2 评估完成日 2027-01-05 晚于版本日期 2026-06-01",
    "3 上位依据“档案发”不存在，是否指“档案法”？",
  ]);
});

it("the calendar file has a whole day for each, stable from run to run", async () => {
  const due = (await list({})).filter(({ regulation }) => regulation === "GD-02");
  const office = { shortTitle: "工作手册", office: "综合部" };
  const text = writeReviewCalendar(due, office, day("2026-06-01"));
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text).toContain("UID:review-gd-02-2025-02-01@handbook\r\n");
  expect(text).toContain("DTSTART;VALUE=DATE:20250201\r\n");
  expect(text).toContain("SUMMARY:定期评估：《值班工作规定》\r\n");
  expect(writeReviewCalendar(due, office, day("2026-06-01"))).toBe(text);
});
