import { describe, expect, it } from "vitest";
import { checkTotals, measurePeriod, sumTotals } from "../../src/flow/index.ts";
import { makeFlow, rules, type SampleStep } from "./sample.ts";

const days = (steps: readonly SampleStep[]) => {
  const { workingDays, naturalDays } = measurePeriod(makeFlow(steps), null, 8);
  return { workingDays, naturalDays };
};

describe("the period of a flow", () => {
  it("adds the limits of steps that follow each other", () => {
    expect(
      days([
        { id: "1", limit: "2个工作日" },
        { id: "2", limit: "0.5个工作日" },
      ]),
    ).toEqual({
      workingDays: 2.5,
      naturalDays: 0,
    });
  });

  it("turns working hours and minutes into parts of a working day of eight hours", () => {
    // 4 of 8 hours are 0.5; 30 minutes of 8 hours are 0.0625, printed to three places.
    expect(
      days([
        { id: "1", limit: "4个工作小时" },
        { id: "2", limit: "30分钟" },
      ]).workingDays,
    ).toBe(0.563);
    expect(measurePeriod(makeFlow([{ id: "1", limit: "4个工作小时" }]), null, 7).workingDays).toBe(0.571);
  });

  it("takes the longer end of a range", () => {
    expect(days([{ id: "1", limit: "1至3个工作日" }]).workingDays).toBe(3);
  });

  it("keeps natural days and hours apart from working days", () => {
    expect(
      days([
        { id: "1", limit: "3个工作日" },
        { id: "2", limit: "15个自然日" },
        { id: "3", limit: "24小时" },
      ]),
    ).toEqual({
      workingDays: 3,
      naturalDays: 16,
    });
  });

  it("adds nothing for limits without a length", () => {
    const limits = ["不限", "当日", "即时", "每周五12:00前", "次月5日前", "6月、12月"];
    expect(days(limits.map((limit, index) => ({ id: `${index + 1}`, limit })))).toEqual({
      workingDays: 0,
      naturalDays: 0,
    });
  });

  it("counts limits from the same event once, the longer of them", () => {
    // 2 days from 印发, 5 from 印发, then 2 more: 5 + 2.
    const steps = [
      { id: "1", limit: "2个工作日", from: "要点印发" },
      { id: "2", limit: "5个工作日", from: "要点印发" },
      { id: "3", limit: "2个工作日" },
    ];
    expect(days(steps).workingDays).toBe(7);
  });

  it("lets a limit from an earlier event hold the steps between", () => {
    // 15 days from 收到申请 include the 7 + 10 days before it, however the parts add up; then 1 day.
    const steps = [
      { id: "1", limit: "7个工作日", from: "收到申请" },
      { id: "2", limit: "10个工作日" },
      { id: "3", limit: "15个工作日", from: "收到申请" },
      { id: "4", limit: "1个工作日" },
    ];
    const period = measurePeriod(makeFlow(steps), null, 8);
    expect(period.workingDays).toBe(16);
    expect(period.critical.map(({ step, cumulative }) => [step.id, cumulative])).toEqual([
      ["3", true],
      ["4", false],
    ]);
  });

  it("sets an event as far ahead as the steps before it ask", () => {
    // Notice 3 days and papers 2 days before the meeting: the meeting is 3 days off; 3 days more for the minutes.
    const steps = [
      { id: "1", limit: "提前3个工作日", from: "会议召开" },
      { id: "2", limit: "提前2个工作日", from: "会议召开" },
      { id: "3", limit: "3个工作日", from: "会议召开" },
    ];
    expect(days(steps).workingDays).toBe(6);
  });

  it("takes the longest way where ways part, and no return", () => {
    const steps = [
      { id: "1", limit: "1个工作日", to: { 阅件: "3", 退回: "1" } },
      { id: "2", limit: "7个工作日", to: { 不清楚: "1" } },
      { id: "3", limit: "2个工作日" },
    ];
    expect(days(steps).workingDays).toBe(10);
  });
});

describe("totals", () => {
  it("count a hand-over where the responsible actor changes on the main path", () => {
    const actors = [["甲处", "乙处"], ["甲处"], ["会计"], ["局长"], ["会计"]];
    const flow = makeFlow(actors.map((list, index) => ({ id: `${index + 1}`, actors: list })));
    const [track] = sumTotals(flow, 8).tracks;
    expect(track?.handovers.map(({ from, to }) => `${from.id}-${to.id}`)).toEqual(["2-3", "3-4", "4-5"]);
  });

  it("leave out steps that the main path passes by", () => {
    const steps = [
      { id: "1", actors: ["甲"], to: { 办件: "2" }, next: "3" },
      { id: "2", actors: ["乙"] },
      { id: "3", actors: ["甲"] },
    ];
    expect(sumTotals(makeFlow(steps), 8)).toMatchObject({ steps: 3, handovers: 0 });
  });

  it("count tracks that part from common steps as one procedure, the longest of them", () => {
    const steps = [
      { id: "1" },
      { id: "甲2", track: "甲", actors: ["局长"] },
      { id: "乙2", track: "乙", actors: ["主任"] },
      { id: "乙3", track: "乙", actors: ["局长"] },
      { id: "4" },
    ];
    // Common 1 and 4, and two steps of 乙; on 乙: 承办人→主任→局长→承办人.
    expect(sumTotals(makeFlow(steps, { tracks: ["甲", "乙"] }), 8)).toMatchObject({ steps: 4, handovers: 3 });
  });

  it("add up tracks that begin by themselves", () => {
    const steps = [
      { id: "甲1", track: "甲", limit: "2个工作日" },
      { id: "甲2", track: "甲", limit: "2个工作日" },
      { id: "乙1", track: "乙", limit: "5个工作日" },
    ];
    const totals = sumTotals(makeFlow(steps, { tracks: ["甲", "乙"] }), 8);
    expect(totals.steps).toBe(3);
    expect(totals.period.workingDays).toBe(5);
  });
});

describe("stated totals", () => {
  const steps = [
    { id: "1", actors: ["经办人"], limit: "20个工作日" },
    { id: "2", actors: ["会计"], limit: "2个工作日" },
  ];

  it("that agree, or are not stated, pass", () => {
    expect(checkTotals(makeFlow(steps), 8)).toEqual([]);
    expect(checkTotals(makeFlow(steps, { after: { steps: 2, handovers: 1, workingDays: 22 } }), 8)).toEqual(
      [],
    );
  });

  it("that differ need a reason and are told how they come about", () => {
    const after = { steps: 3, handovers: 2, workingDays: 6 };
    expect(
      checkTotals(makeFlow(steps, { after }), 8).map(({ path, reason }) => `${path.join(".")} ${reason}`),
    ).toMatchInlineSnapshot(`
        [
          "after.steps 环节写的是3，按各环节推算是2个（共用环节加最长的一条分线，各自开始的分线相加）",
          "after.handovers 交接次数写的是2，按各环节推算是1次（〔1〕经办人→〔2〕会计）",
          "after.workingDays 周期写的是6，按各环节推算是22个工作日（〔1〕20个工作日＋〔2〕2个工作日）",
        ]
      `);
    const reason = { steps: "…", handovers: "…", workingDays: "填单期限由经办人掌握，不计入" };
    expect(checkTotals(makeFlow(steps, { after, reason }), 8)).toEqual([]);
  });

  it("in working days never equal a period that has natural days in it", () => {
    const flow = makeFlow([{ id: "1", limit: "45个自然日" }], { after: { workingDays: 45 } });
    expect(rules(checkTotals(flow, 8))).toEqual(["totals-differ"]);
  });
});
