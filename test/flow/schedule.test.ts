import { describe, expect, it } from "vitest";
import { formatClock, parseClock, type CivilDate } from "../../src/calendar/index.ts";
import {
  checkClocks,
  listBranches,
  listCases,
  scheduleFlow,
  type FlowChoices,
  type FlowFacts,
  type Moment,
} from "../../src/flow/index.ts";
import { makeFlow, rules, type SampleStep } from "./sample.ts";

/** `2026-02-12`, or with a time `2026-02-12 9:30`. */
function at(text: string): Moment {
  const [date, clock] = text.split(" ");
  const minute = clock === undefined ? null : parseClock(clock);
  return { date: date as CivilDate, minuteOfDay: minute ?? 510, timed: minute !== null };
}

interface Case {
  readonly track?: string;
  readonly cases?: readonly string[];
  readonly branches?: Readonly<Record<string, string>>;
  readonly started?: Readonly<Record<string, string>>;
  readonly done?: Readonly<Record<string, string>>;
}

const moments = (given: Readonly<Record<string, string>> = {}) =>
  new Map(Object.entries(given).map(([id, text]) => [`step-${id}`, at(text)]));

function choose({ track, cases, branches, started, done }: Case): FlowChoices {
  return {
    track: track ?? null,
    cases: new Set(cases),
    branches: new Map(Object.entries(branches ?? {}).map(([id, when]) => [`step-${id}`, when])),
    started: moments(started),
    done: moments(done),
  };
}

const schedule = (flow: FlowFacts, start: string, given: Case = {}) =>
  scheduleFlow(flow, at(start), choose(given));

/** Due days by step: `["1 2026-02-13", "2 2026-02-24 10:00", "3 —", "4 要会议召开"]`; steps not met are left out. */
function dues(flow: FlowFacts, start: string, given: Case = {}): string[] {
  return schedule(flow, start, given)
    .steps.filter(({ met }) => met)
    .map(({ step, due, needs }) => {
      if (needs !== null) return `${step.id} 要${needs}`;
      if (due === null) return `${step.id} —`;
      return `${step.id} ${due.due}${"instant" in due ? ` ${formatClock(due.minuteOfDay)}` : ""}`;
    });
}

const plain = (steps: readonly SampleStep[]) => makeFlow(steps);

describe("the dates of a flow", () => {
  it("follow each other, each from the latest end of the step before", () => {
    // 12 February 2026 is Thursday; 14 February is worked, 15–23 February is the Spring Festival.
    const flow = plain([
      { id: "1", limit: "2个工作日" }, // 13, 14
      { id: "2", limit: "3个工作日" }, // 24, 25, 26
      { id: "3", limit: "当日" },
    ]);
    expect(dues(flow, "2026-02-12")).toEqual(["1 2026-02-14", "2 2026-02-26", "3 2026-02-26"]);
    expect(schedule(flow, "2026-02-12").end?.due).toBe("2026-02-26");
  });

  it("count office hours from the given time, and from closing time behind a step in days", () => {
    const flow = plain([
      { id: "1", limit: "2个工作小时" },
      { id: "2", limit: "0.5个工作日" },
      { id: "3", limit: "1个工作日" },
      { id: "4", limit: "2个工作小时" },
    ]);
    // 10:30 + 2 hours over noon = 14:00; + 4 = 18:00; the next working day; from its closing time 2 hours of the next.
    expect(dues(flow, "2026-11-24 10:30")).toEqual([
      "1 2026-11-24 14:00",
      "2 2026-11-24 18:00",
      "3 2026-11-25",
      "4 2026-11-26 10:30",
    ]);
  });

  it("count natural hours through nights and holidays", () => {
    const flow = plain([
      { id: "1", limit: "即时", from: "来人报告", marks: ["接报"] },
      { id: "2", limit: "10分钟", from: "接报", marks: ["领导接到报告"] },
      { id: "3", limit: "30分钟", from: "接报" },
      { id: "4", limit: "30分钟", from: "领导接到报告" },
      { id: "5", limit: "1小时", from: "接报" },
      { id: "6", limit: "24小时", from: "处置结束", waits: true },
      { id: "7", limit: "10个工作日", from: "终报报送" },
    ]);
    // 15 February 2026, a Sunday within the Spring Festival, shortly before midnight.
    const first = ["1 2026-02-15 23:45", "2 2026-02-15 23:55", "3 2026-02-16 0:15", "4 2026-02-16 0:25"];
    expect(dues(flow, "2026-02-15 23:45")).toEqual([
      ...first,
      "5 2026-02-16 0:45",
      "6 要处置结束",
      "7 要处置结束",
    ]);
    // Ended on 16 February at 8:00; ten working days after the 17th: 24–28 (5), 2–6 March (5).
    expect(dues(flow, "2026-02-15 23:45", { started: { 6: "2026-02-16 8:00" } }).slice(5)).toEqual([
      "6 2026-02-17 8:00",
      "7 2026-03-06",
    ]);
  });

  it("keep natural days apart from working days and move only them", () => {
    const flow = plain([
      { id: "1", limit: "当日", from: "收到" },
      { id: "2", limit: "1个工作日", from: "登记", marks: ["受理"] },
      { id: "3", limit: "15个自然日", from: "收到" },
      { id: "4", limit: "30个自然日", from: "受理" },
      { id: "5", limit: "45个自然日", from: "受理" },
    ]);
    // Received on Monday 2 February 2026, accepted on the 3rd. 15 days: 17 February, in the holiday, moved to the 24th.
    // From the 3rd: 30 days are 5 March, 45 days are 20 March, both working days.
    expect(dues(flow, "2026-02-02")).toEqual([
      "1 2026-02-02",
      "2 2026-02-03",
      "3 2026-02-24",
      "4 2026-03-05",
      "5 2026-03-20",
    ]);
  });

  it("take a limit from an earlier event as holding the steps between, and say when those use it up", () => {
    const flow = plain([
      { id: "1", limit: "7个工作日", from: "收到申请" },
      { id: "2", limit: "9个工作日" },
      { id: "3", limit: "15个工作日", from: "收到申请" },
    ]);
    // From Monday 2 November 2026: 7 → 11, +9 → 24, 15 → 23 November.
    expect(dues(flow, "2026-11-02")).toEqual(["1 2026-11-11", "2 2026-11-24", "3 2026-11-23"]);
    expect(schedule(flow, "2026-11-02").steps.map(({ tight }) => tight)).toEqual([false, false, true]);
    // Step 1 was really done on 4 November: 9 days from then are 17 November.
    const given = { done: { 1: "2026-11-04" } };
    expect(dues(flow, "2026-11-02", given).slice(1)).toEqual(["2 2026-11-17", "3 2026-11-23"]);
    expect(schedule(flow, "2026-11-02", given).steps[2]?.tight).toBe(false);
  });

  it("say that a step was done too late", () => {
    const flow = plain([{ id: "1", limit: "2个工作日" }]);
    expect(schedule(flow, "2026-11-24", { done: { 1: "2026-11-26" } }).steps[0]?.late).toBe(false);
    expect(schedule(flow, "2026-11-24", { done: { 1: "2026-11-27" } }).steps[0]?.late).toBe(true);
  });

  it("count back from an event that the reader dates, and only then", () => {
    const flow = plain([
      { id: "1", limit: "提前3个工作日", from: "会议召开" },
      { id: "2", limit: "提前2个工作小时", from: "会议召开" },
      { id: "3", limit: "当日", from: "会议召开" },
      { id: "4", limit: "3个工作日" },
    ]);
    expect(dues(flow, "2026-11-02")).toEqual([
      "1 要会议召开",
      "2 要会议召开",
      "3 要会议召开",
      "4 要会议召开",
    ]);
    expect(schedule(flow, "2026-11-02").openSince).toBe("会议召开");
    // Tuesday 24 November 2026, 9:00: three days before are 19 November; two office hours before, Monday 16:30.
    expect(dues(flow, "2026-11-02", { started: { 1: "2026-11-24 9:00" } })).toEqual([
      "1 2026-11-19",
      "2 2026-11-23 16:30",
      "3 2026-11-24",
      "4 2026-11-27",
    ]);
  });

  it("take 不限 as done at once and what comes again as keeping nothing waiting", () => {
    const flow = plain([
      { id: "1", limit: "不限" },
      { id: "2", limit: "每周五12:00前" },
      { id: "3", limit: "1个工作日" },
      { id: "4", limit: "次月5日前" },
      { id: "5", limit: "1个工作日" },
    ]);
    // Tuesday 24 November 2026: that Friday; 25 November; 5 December, a Saturday, not moved; the Monday after it.
    expect(dues(flow, "2026-11-24")).toEqual([
      "1 —",
      "2 2026-11-27 12:00",
      "3 2026-11-25",
      "4 2026-12-05",
      "5 2026-12-07",
    ]);
  });

  it("are provisional beyond the announced calendar", () => {
    const flow = plain([
      { id: "1", limit: "1个工作日" },
      { id: "2", limit: "1个工作日" },
    ]);
    const { steps } = schedule(flow, "2026-12-30");
    expect(steps.map(({ due }) => [due?.due, due?.provisional])).toEqual([
      ["2026-12-31", false],
      ["2027-01-04", true],
    ]);
  });
});

describe("a third party whose answer stops the clock", () => {
  const flow = plain([
    { id: "1", limit: "当日", from: "收到申请" },
    { id: "2", limit: "5个工作日", to: { 涉及第三方: "3", 不涉及第三方: "4" } },
    { id: "3", limit: "15个工作日", from: "第三方收到征求意见书", pauses: "收到申请" },
    { id: "4", limit: "3个工作日" },
    { id: "5", limit: "15个工作日", from: "收到申请" },
  ]);

  it("is not met unless the reader says so", () => {
    // Monday 2 November 2026: 5 → 9th, +3 → 12th, 15 → 23rd.
    expect(dues(flow, "2026-11-02")).toEqual([
      "1 2026-11-02",
      "2 2026-11-09",
      "4 2026-11-12",
      "5 2026-11-23",
    ]);
  });

  it("takes the days after asking up to the answer out of the count", () => {
    // Asked on Friday 6 November, answered on Wednesday 18th: 9–13 and 16–18, 8 working days, are left out. Days counted:
    // 3–6 (4), then 19, 20 (6), 23–27 (11), 30 November – 3 December (15).
    const given = { started: { 3: "2026-11-06" }, done: { 3: "2026-11-18" } };
    const result = schedule(flow, "2026-11-02", given);
    expect(result.steps.at(-1)?.due?.due).toBe("2026-12-03");
    expect(result.steps.at(-1)?.paused).toMatchObject({
      from: "2026-11-06",
      through: "2026-11-18",
      count: 8,
    });
    const counted = result.steps.at(-1)?.due?.counted;
    expect(counted).toHaveLength(15);
    expect(counted).not.toContain("2026-11-18");
    // The check that follows it runs from the answer.
    expect(result.steps.at(-2)?.due?.due).toBe("2026-11-23");
  });

  it("is reckoned with its whole time while the answer is awaited", () => {
    // Branch chosen, nothing dated: asked on the 9th, 15 days to the 30th are left out; 5 days counted by the 9th,
    // then ten from 1 December: 1–4, 7–11, 14.
    expect(dues(flow, "2026-11-02", { branches: { 2: "涉及第三方" } })).toEqual([
      "1 2026-11-02",
      "2 2026-11-09",
      "3 2026-11-30",
      "4 2026-12-03",
      "5 2026-12-14",
    ]);
  });

  it("stops nothing when it begins after the last day", () => {
    const given = { started: { 3: "2026-11-23" }, done: { 3: "2026-12-10" } };
    expect(schedule(flow, "2026-11-02", given).steps.at(-1)).toMatchObject({ paused: null });
    expect(schedule(flow, "2026-11-02", given).steps.at(-1)?.due?.due).toBe("2026-11-23");
  });

  it("stops natural days too, weekends and all", () => {
    const natural = plain([
      { id: "1", limit: "1个工作日", from: "问", pauses: "受理" },
      { id: "2", limit: "30个自然日", from: "受理" },
    ]);
    // The first step is always met. Accepted on 2 November; asked on the 6th, answered on the 16th: ten days.
    const given = { started: { 1: "2026-11-06", 2: "2026-11-02" }, done: { 1: "2026-11-16" } };
    // 2 November + 30 + 10 days = 12 December, a Saturday, moved to Monday 14th.
    expect(schedule(natural, "2026-11-02", given).steps[1]?.due).toMatchObject({
      due: "2026-12-14",
      movedFrom: "2026-12-12",
    });
  });
});

describe("cases", () => {
  const flow = plain([
    { id: "1", limit: "当日", urgent: { 特急: "30分钟" } },
    { id: "2", limit: "10个工作日", urgent: { 特急: "1个工作日", 加急: "3个工作日" } },
    { id: "3", limit: "1个工作日", urgent: { "特急、加急": "当日" } },
    {
      id: "4",
      limit: "15个工作日",
      variants: { 法定期限: "20个工作日", 延长: "20个工作日" },
      extending: { 延长: "法定期限" },
    },
  ]);

  it("that exclude each other stand together, extensions by themselves", () => {
    const groups = listCases(flow, null).map(({ cases }) =>
      cases.map(({ when, steps }) => `${when} ${steps.map(({ id }) => id).join("")}`),
    );
    expect(groups).toEqual([["特急 123", "加急 23"], ["法定期限 4"], ["延长 4"]]);
  });

  it("change the limits of all steps that know them", () => {
    // 24 November 2026, 9:00: half an hour; one working day; the same day.
    expect(dues(flow, "2026-11-24 9:00", { cases: ["特急"] }).slice(0, 3)).toEqual([
      "1 2026-11-24 9:30",
      "2 2026-11-25",
      "3 2026-11-25",
    ]);
    expect(dues(flow, "2026-11-24 9:00", { cases: ["加急"] }).slice(1, 3)).toEqual([
      "2 2026-11-27",
      "3 2026-11-27",
    ]);
  });

  it("that extend another are added to it as one period", () => {
    const one = plain([
      {
        id: "1",
        limit: "45个自然日",
        variants: { 法定: "60个自然日", 延长: "30个自然日" },
        extending: { 延长: "法定" },
      },
    ]);
    // 2 March 2026 + 45 = 16 April; + 60 = 1 May, a holiday to the 5th, moved to the 6th; + 90 = 31 May, a Sunday.
    expect(dues(one, "2026-03-02")).toEqual(["1 2026-04-16"]);
    expect(dues(one, "2026-03-02", { cases: ["法定"] })).toEqual(["1 2026-05-06"]);
    expect(dues(one, "2026-03-02", { cases: ["延长"] })).toEqual(["1 2026-06-01"]);
  });

  it("of a track hold by themselves", () => {
    const tracks = makeFlow([{ id: "1", limit: "5个工作日", variants: { 乙线: "3个工作日" } }], {
      tracks: ["甲", "乙"],
    });
    expect(listCases(tracks, "乙")).toEqual([]);
    expect(dues(tracks, "2026-11-23")).toEqual(["1 2026-11-30"]);
    expect(dues(tracks, "2026-11-23", { track: "乙" })).toEqual(["1 2026-11-26"]);
  });
});

describe("branches", () => {
  const flow = plain([
    { id: "1", limit: "1个工作日", to: { 不合规: "结束", 直接办: "3", 转出: "LC-22甲", 照常: "2" } },
    { id: "2", limit: "2个工作日", to: { 退回: "1" } },
    { id: "3", limit: "1个工作日" },
  ]);

  it("that go another way forward can be chosen, returns and the usual way cannot", () => {
    expect(
      listBranches(flow, null).map(({ step, branches }) => [step.id, branches.map(({ when }) => when)]),
    ).toEqual([["1", ["不合规", "直接办", "转出"]]]);
  });

  it("lead the case another way", () => {
    expect(dues(flow, "2026-11-23")).toEqual(["1 2026-11-24", "2 2026-11-26", "3 2026-11-27"]);
    expect(dues(flow, "2026-11-23", { branches: { 1: "直接办" } })).toEqual(["1 2026-11-24", "3 2026-11-25"]);
    expect(dues(flow, "2026-11-23", { branches: { 1: "不合规" } })).toEqual(["1 2026-11-24"]);
    expect(schedule(flow, "2026-11-23", { branches: { 1: "转出" } })).toMatchObject({ passesTo: "LC-22甲" });
  });

  it("that the flow does not know are ignored", () => {
    expect(dues(flow, "2026-11-23", { branches: { 1: "没有这条", 9: "直接办" } })).toHaveLength(3);
  });
});

describe("what is said of clocks", () => {
  it("is checked against the flow", () => {
    const flow = makeFlow([
      { id: "1", marks: ["受理", "没人用"], waits: true },
      { id: "2", from: "受理", limit: "1个工作日", pauses: "收到" },
      {
        id: "3",
        limit: "1个工作日",
        variants: { 甲: "2个自然日", 延长: "2个工作日", 再延长: "2个工作日" },
        extending: { 延长: "甲", 再延长: "乙" },
      },
    ]);
    const findings = checkClocks(flow);
    expect(rules(findings)).toEqual([
      "unknown-event",
      "waits-for-nothing",
      "unknown-event",
      "unknown-extension",
      "unknown-extension",
    ]);
    expect(findings[0]?.path).toEqual(["steps", 0, "marks", 1]);
    expect(findings[2]?.path).toEqual(["steps", 1, "pauses"]);
  });
});
