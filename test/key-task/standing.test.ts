import { describe, expect, it } from "vitest";
import { computeStanding, describeStanding } from "../../src/key-task/index.ts";

describe("how a task stands", () => {
  it.each([
    // Counted by hand: October has 31 days, so from 30 October to 24 November are 1 + 24 = 25 days.
    [{ dueOn: "2026-10-30" }, "2026-11-24", "overdue", 25, "已逾期 25 天"],
    [{ dueOn: "2026-11-20" }, "2026-11-21", "overdue", 1, "已逾期 1 天"],
    // On the due day itself it is in time.
    [{ dueOn: "2026-11-20" }, "2026-11-20", "due-soon", 0, "今天到期"],
    [{ dueOn: "2026-11-30" }, "2026-11-24", "due-soon", 6, "临近到期，还有 6 天"],
    [{ dueOn: "2026-12-04" }, "2026-11-24", "due-soon", 10, "临近到期，还有 10 天"],
    [{ dueOn: "2026-12-05" }, "2026-11-24", "running", 11, "进行中，还有 11 天"],
    // An approved adjustment takes the place of the first date: 24 November to 11 December are 6 + 11 days.
    [{ dueOn: "2026-10-30", adjustedTo: "2026-12-11" }, "2026-11-24", "running", 17, "进行中，还有 17 天"],
    [{ dueOn: "2026-10-30", adjustedTo: "2026-12-11" }, "2026-12-12", "overdue", 1, "已逾期 1 天"],
    [{ dueOn: "2026-04-30", completedOn: "2026-04-28" }, "2026-11-24", "done", 0, "已完成"],
    [{ dueOn: "2026-04-30", completedOn: "2026-05-04" }, "2026-11-24", "done", 4, "已完成，迟 4 天"],
    // Seen on a day before it was done.
    [{ dueOn: "2026-04-30", completedOn: "2026-04-28" }, "2026-04-27", "due-soon", 3, "临近到期，还有 3 天"],
    [{ dueOn: "2026-04-30", completedOn: "2026-05-04" }, "2026-05-03", "overdue", 3, "已逾期 3 天"],
    // Over the turn of the year.
    [{ dueOn: "2026-12-25" }, "2027-01-01", "overdue", 7, "已逾期 7 天"],
  ] as const)("%o on %s is %s, %i days: %s", (dates, on, state, days, words) => {
    const standing = computeStanding(dates, on);
    expect(standing).toEqual({ state, days });
    expect(describeStanding(standing)).toBe(words);
  });
});
