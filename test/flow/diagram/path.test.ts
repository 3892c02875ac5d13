import { describe, expect, it } from "vitest";
import { writeArrow, writePath, type EdgeLine } from "../../../src/flow/diagram/index.ts";

const line = (id: string, kind: EdgeLine["kind"], ...points: (readonly [number, number])[]): EdgeLine => ({
  id,
  from: `${id}-from`,
  to: `${id}-to`,
  kind,
  back: false,
  points: points.map(([x, y]) => ({ x, y })),
  label: null,
});

describe("the path of a way", () => {
  it("rounds its corners", () => {
    const bent = line("a", "main", [0, 0], [50, 0], [50, 50]);
    expect(writePath(bent, [bent])).toBe("M0 0L44 0Q50 0 50 6L50 50");
  });

  it("lets a branch yield to the main way where they cross, and the main way to none", () => {
    const main = line("a", "main", [0, 20], [100, 20]);
    const branch = line("b", "branch", [50, 0], [50, 60]);
    expect(writePath(branch, [main, branch])).toBe("M50 0L50 15M50 25L50 60");
    expect(writePath(main, [main, branch])).toBe("M0 20L100 20");
  });

  it("lets the level one of two equal ways yield", () => {
    const level = line("a", "branch", [100, 20], [0, 20]);
    const upright = line("b", "branch", [50, 60], [50, 0]);
    expect(writePath(level, [level, upright])).toBe("M100 20L55 20M45 20L0 20");
    expect(writePath(upright, [level, upright])).toBe("M50 60L50 0");
  });

  it("joins where one way ends on another", () => {
    const ending = line("a", "branch", [0, 20], [50, 20], [50, 60]);
    const passing = line("b", "branch", [50, 0], [50, 60]);
    expect(writePath(ending, [ending, passing])).not.toContain("M45");
  });

  it("closes the head of a way forward and leaves that of a return open", () => {
    const forward = line("a", "branch", [0, 0], [50, 0]);
    expect(writeArrow(forward)).toBe("M42 4L50 0L42 -4Z");
    expect(writeArrow({ ...forward, back: true })).toBe("M42 4L50 0L42 -4");
  });
});
