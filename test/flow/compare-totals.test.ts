import { describe, expect, it } from "vitest";
import { compareTotals, sumComparisons } from "../../src/flow/index.ts";
import { makeFlow, type SampleTotals } from "./sample.ts";

const before = { steps: 4, handovers: 3, workingDays: 8 };
const flow = (after: SampleTotals["after"], reason?: SampleTotals["reason"]) => ({
  ...makeFlow(
    [
      { id: "1", actors: ["经办人"], limit: "1个工作日" },
      { id: "2", actors: ["会计"], limit: "2.5个工作日" },
    ],
    { ...(after === undefined ? {} : { after }), ...(reason === undefined ? {} : { reason }) },
  ),
  before,
});

describe("before and after of a flow", () => {
  it("stands beside what the steps give", () => {
    // Two steps, one change of hands, 1 + 2.5 working days.
    const totals = compareTotals(flow({ steps: 2, handovers: 1, workingDays: 3.5 }), 8);
    expect(
      totals.map(({ name, before: was, after, saved, counted, equal }) => ({
        name,
        was,
        after,
        saved,
        counted,
        equal,
      })),
    ).toEqual([
      { name: "steps", was: 4, after: 2, saved: 2, counted: "2个", equal: true },
      { name: "handovers", was: 3, after: 1, saved: 2, counted: "1次", equal: true },
      { name: "workingDays", was: 8, after: 3.5, saved: 4.5, counted: "3.5个工作日", equal: true },
    ]);
  });

  it("says where the flow counts otherwise, and why", () => {
    const [, handovers] = compareTotals(flow({ handovers: 0 }, { handovers: "同科室不计" }), 8);
    expect(handovers).toMatchObject({ counted: "1次", equal: false, reason: "同科室不计" });
  });

  it("saves nothing where a number does not apply", () => {
    const [steps] = compareTotals(flow({ steps: null }), 8);
    expect(steps).toMatchObject({ after: null, saved: null, counted: "2个" });
  });
});

describe("the sums of all flows", () => {
  it("hold only flows that state the number before and after", () => {
    const sums = sumComparisons([
      compareTotals(flow({ steps: 2, handovers: 1, workingDays: 3.5 }), 8),
      compareTotals(flow({ steps: 3, handovers: null, workingDays: 0.25 }), 8),
    ]);
    expect(
      sums.map(({ before: was, after, saved, percent, flows }) => ({ was, after, saved, percent, flows })),
    ).toEqual([
      // 8 → 5 is 37.5 %; 3 → 1 is 66.7 %; 16 → 3.75 is 76.6 %.
      { was: 8, after: 5, saved: 3, percent: 38, flows: 2 },
      { was: 3, after: 1, saved: 2, percent: 67, flows: 1 },
      { was: 16, after: 3.75, saved: 12.25, percent: 77, flows: 2 },
    ]);
  });
});
