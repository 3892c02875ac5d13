import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/index.ts";
import { buildTaskYear, taskAddress, type TaskYear } from "../../src/site/key-tasks-view.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

/** The small office of the fixture is edited on 1 June 2026. */
const tasks = `year: 2026
basis: [GD-02第二条]
groups:
  - centralWork: 开放档案
    tasks:
      - id: "2026-01"
        title: 阅览室开放
        responsibleUnit: 综合部
        responsiblePerson: 窗口人员
        dueOn: 2026-05-20
        deliverable: 开放公告
        basis: [GD-01第二条]
        progress:
          - { on: 2026-05-04, percent: 80, note: 试开放 }
          - { on: 2026-03-02, percent: 30 }
      - id: "2026-02"
        title: 目录上网
        responsibleUnit: 综合部
        supportingUnits: [窗口人员]
        responsiblePerson: 窗口人员
        dueOn: 2026-04-01
        adjustedTo: 2026-07-31
        deliverable: 目录
  - centralWork: 内部运行
    tasks:
      - id: "2026-03"
        title: 值班表修订
        responsibleUnit: 综合部
        responsiblePerson: 窗口人员
        dueOn: 2026-04-30
        deliverable: 新值班表
        progress: [{ on: 2026-04-20, percent: 100, note: 完成 }]
        completedOn: 2026-04-20
`;

describe("a year's breakdown of tasks", () => {
  let library: Library;
  let year: TaskYear;

  beforeAll(async () => {
    const assembled = await loadChangedOffice({ "key-tasks/2026.yaml": tasks });
    expect(assembled.messages.filter(({ severity }) => severity === "error")).toEqual([]);
    if (!assembled.library) throw new Error("The fixture must assemble");
    ({ library } = assembled);
    const [first] = library.keyTasks;
    if (!first) throw new Error("The year must be there");
    year = buildTaskYear(first, library);
  });

  it("keeps the groups of the central works and the order of the file", () => {
    expect(year.groups.map(({ work, rows }) => [work, rows.map(({ id }) => id)])).toEqual([
      ["开放档案", ["2026-01", "2026-02"]],
      ["内部运行", ["2026-03"]],
    ]);
  });

  it("says how each stands on the edition date, the adjusted day taking the place of the first", () => {
    // From 20 May to 1 June are 12 days; 1 June to 31 July are 60.
    expect(year.rows.map(({ words, adjustedFrom }) => [words, adjustedFrom])).toEqual([
      ["已逾期 12 天", null],
      ["进行中，还有 60 天", "2026年4月1日"],
      ["已完成", null],
    ]);
    expect(year.states.map(({ word, count }) => `${word}${count}`)).toEqual([
      "已逾期1",
      "临近到期0",
      "进行中1",
      "已完成1",
    ]);
  });

  it("shows each report from its day until the next one, whatever the order in the file", () => {
    expect(year.rows[0]?.progress).toEqual([
      { from: "", until: "2026-03-02", shown: false, percent: 0, text: "还没有填报进展" },
      { from: "2026-03-02", until: "2026-05-04", shown: false, percent: 30, text: "3月2日" },
      { from: "2026-05-04", until: "", shown: true, percent: 80, text: "5月4日　试开放" },
    ]);
    expect(year.rows[1]?.progress.map(({ shown, text }) => [shown, text])).toEqual([
      [true, "还没有填报进展"],
    ]);
  });

  it("rests on articles, the whole and each task", () => {
    expect(year.basis.map(({ title, provision }) => `${title}${provision ?? ""}`)).toEqual([
      "值班工作规定第二条",
    ]);
    expect(year.rows[0]?.basis[0]?.anchor).toBe("art-2");
    expect(year.rows[1]?.basis).toEqual([]);
  });

  it("lists by unit what it leads and supports, by month what falls due", () => {
    expect(
      year.units.map(({ name, leads, supports }) => [
        name,
        leads.map(({ id }) => id),
        supports.map(({ id }) => id),
      ]),
    ).toEqual([
      ["综合部", ["2026-01", "2026-02", "2026-03"], []],
      ["窗口人员", [], ["2026-02"]],
    ]);
    expect(year.months.map(({ month, rows }) => [month, rows.map(({ id }) => id)])).toEqual([
      ["2026年4月", ["2026-03"]],
      ["2026年5月", ["2026-01"]],
      ["2026年7月", ["2026-02"]],
    ]);
  });

  it("gives each task an address of its own", () => {
    const [row] = year.rows;
    expect(row && taskAddress(row, year)).toBe("/key-tasks/2026/#task-2026-01");
  });

  it("reports a basis that is not there", async () => {
    const { messages } = await loadChangedOffice({
      "key-tasks/2026.yaml": tasks.replace("GD-01第二条", "GD-01第九十九条"),
    });
    expect(messages.map(({ ruleId }) => ruleId)).toContain("dangling-reference");
  });
});
