import path from "node:path";
import { describe, expect, it } from "vitest";
import { formatClock, instantInChina, type CivilDate } from "../../src/calendar/index.ts";
import {
  listTracks,
  packFlow,
  scheduleFlow,
  unpackFlow,
  type FlowChoices,
  type FlowFacts,
  type Moment,
} from "../../src/flow/index.ts";
import { loadHandbook } from "../../src/library/load.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { library } = await loadHandbook(path.join(root, "src/content"), root);

function flowOf(id: string): FlowFacts {
  const flow = library?.flows.get(id);
  if (!flow) throw new Error(`No flow ${id}`);
  // As the browser has it.
  return unpackFlow(packFlow(flow));
}

function moment(date: CivilDate, clock?: readonly [number, number]): Moment {
  return { date, minuteOfDay: clock ? clock[0] * 60 + clock[1] : 510, timed: clock !== undefined };
}

const nothing: FlowChoices = {
  track: null,
  cases: new Set(),
  branches: new Map(),
  started: new Map(),
  done: new Map(),
};

function dueOf(flow: FlowFacts, start: Moment, choices: Partial<FlowChoices> = {}): Map<string, string> {
  const { steps } = scheduleFlow(flow, start, { ...nothing, ...choices });
  return new Map(
    steps.flatMap(({ step, due, met }) =>
      met && due !== null
        ? [[step.id, `${due.due}${"instant" in due ? ` ${formatClock(due.minuteOfDay)}` : ""}`] as const]
        : [],
    ),
  );
}

describe("the flows of the handbook", () => {
  it("all have dates on every track, and come out of their packing the same", () => {
    const silent: string[] = [];
    for (const flow of library?.flows.values() ?? []) {
      for (const track of listTracks(flow)) {
        const choices = { ...nothing, track };
        const start = moment("2026-11-02", [9, 0]);
        const whole = scheduleFlow(flow, start, choices);
        const packed = scheduleFlow(unpackFlow(packFlow(flow)), start, choices);
        expect(packed.steps.map(({ due }) => due)).toEqual(whole.steps.map(({ due }) => due));
        for (const { step, met, due, needs, limit } of whole.steps) {
          if (met && due === null && needs === null && limit.unit !== "none")
            silent.push(`${flow.id} ${step.id}`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  // 2026-02-15 is a Sunday within the Spring Festival (15–23 February).
  it("count an emergency in natural hours from the call on, holidays and nights or not", () => {
    const dues = dueOf(flowOf("LC-12"), moment("2026-02-15", [23, 45]));
    expect([2, 3, 4, 5].map((step) => dues.get(String(step)))).toEqual([
      "2026-02-15 23:55",
      "2026-02-16 0:15",
      // The leader hears of it at 23:55 at the latest and has half an hour.
      "2026-02-16 0:25",
      "2026-02-16 0:45",
    ]);
    expect(dues.has("7")).toBe(false);
    const ended = dueOf(flowOf("LC-12"), moment("2026-02-15", [23, 45]), {
      started: new Map([["step-7", moment("2026-02-16", [8, 0])]]),
    });
    expect(ended.get("7")).toBe("2026-02-17 8:00");
    // Ten working days after 17 February: 24–28 February (28 is worked), 2–6 March.
    expect(ended.get("8")).toBe("2026-03-06");
  });

  // Received on Monday 2 March 2026; told apart by the 3rd, which is 受理.
  it("count a petition in natural days", () => {
    const flow = flowOf("LC-19");
    const dues = dueOf(flow, moment("2026-03-02"));
    expect(dues.get("2")).toBe("2026-03-03");
    expect(dues.get("3")).toBe("2026-03-17"); // 15 days from 2 March, a Tuesday
    expect(dues.get("4")).toBe("2026-03-04"); // one working day from 受理, not from the notice
    expect(dues.get("5")).toBe("2026-04-02"); // 30 days from 3 March, a Thursday
    expect(dues.get("6")).toBe("2026-04-17"); // 45 days, a Friday
    expect(dues.get("7")).toBe("2026-04-22"); // three working days: Monday to Wednesday
    // 60 days are 2 May, within 1–5 May, moved to Wednesday 6 May; 60 and 30 are 1 June, a Monday.
    const cases = (when: string) => dueOf(flow, moment("2026-03-02"), { cases: new Set([when]) }).get("6");
    expect(cases("法定办结期限")).toBe("2026-05-06");
    expect(cases("情况复杂，经分管副局长批准延长（最多再加）")).toBe("2026-06-01");
  });

  // Received on Monday 2 November 2026.
  it("stop the clock of a request for information while a third party is asked", () => {
    const flow = flowOf("LC-20");
    expect(dueOf(flow, moment("2026-11-02")).get("7")).toBe("2026-11-23");
    expect(dueOf(flow, moment("2026-11-02")).has("5")).toBe(false);
    // Asked on Friday 6, answered on Wednesday 18 November: 9–13 and 16–18 do not count.
    const paused = dueOf(flow, moment("2026-11-02"), {
      started: new Map([["step-5", moment("2026-11-06")]]),
      done: new Map([["step-5", moment("2026-11-18")]]),
    });
    expect(paused.get("5")).toBe("2026-11-27");
    expect(paused.get("7")).toBe("2026-12-03");
    // Extended: 20 and 20 working days of the law. 40 from 2 November: 20 in November, 20 more to 28 December.
    const longer = dueOf(flow, moment("2026-11-02"), {
      cases: new Set(["经办公室主任同意延长（最多再加）"]),
    });
    expect(longer.get("7")).toBe("2026-12-28");
  });

  it("follow an urgent instruction in all its steps", () => {
    // Tuesday 24 November 2026, 9:00.
    const dues = dueOf(flowOf("LC-03"), moment("2026-11-24", [9, 0]), { cases: new Set(["特急"]) });
    expect([1, 2, 3, 4].map((step) => dues.get(String(step)))).toEqual([
      "2026-11-24 9:30",
      "2026-11-24 9:30",
      "2026-11-24 9:30",
      "2026-11-25",
    ]);
  });

  it("remind of a paper two days before it is due", () => {
    const dues = dueOf(flowOf("LC-05"), moment("2026-11-23", [8, 30]), {
      branches: new Map([
        ["step-5", flowOf("LC-05").steps[4]?.branches.find(({ to }) => to === "7")?.when ?? ""],
      ]),
    });
    const due = dues.get("7") as CivilDate;
    // Both are working days of an ordinary fortnight, so that two working days are at most four days apart.
    const days = (instantInChina(due) - instantInChina(dues.get("8") as CivilDate)) / 86_400_000;
    expect([2, 4]).toContain(days);
  });
});
