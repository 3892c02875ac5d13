import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/calendar/index.ts";
import {
  computeRegulationStatus,
  computeStatus,
  findApplicable,
  findNextChange,
  findNextVersion,
  findPeriod,
  findVersionInForce,
  listTimeline,
  statuses,
  statusWords,
  type LinkedRegulation,
} from "../../src/version/index.ts";
import { version } from "./facts.ts";

// ZD-24 of the brief: a version issued in November 2026 that takes effect with the new year.
const travel = {
  versions: [
    version("2019-05-20", "enactment", 6),
    version("2022-07-04", "amendment", 9),
    version("2027-01-01", "amendment", 14, { issuedOn: "2026-11-10" }),
  ],
};
const [first, second, third] = travel.versions as [
  ReturnType<typeof version>,
  ReturnType<typeof version>,
  ReturnType<typeof version>,
];
// H-03: ran out with its term. H-04: repealed, nothing in its place.
const expired = { versions: [version("2020-02-10", "enactment", 2, { expiresOn: "2022-12-31" })] };
const repealed = { versions: [version("2011-03-01", "enactment", 5)], repealedOn: "2014-05-01" } as const;

describe("the status of a version", () => {
  const statusOn = (each: typeof first, on: CivilDate) => computeStatus(findPeriod(travel, each), on);

  it("is not yet in force before its first day and in force from that day on", () => {
    expect(statusOn(third, "2026-11-24")).toBe("not-yet-in-force");
    expect(statusOn(third, "2026-12-31")).toBe("not-yet-in-force");
    expect(statusOn(third, "2027-01-01")).toBe("in-force");
  });

  it("is amended from the first day of the next version", () => {
    expect(statusOn(second, "2026-12-31")).toBe("in-force");
    expect(statusOn(second, "2027-01-01")).toBe("amended");
    expect(statusOn(first, "2022-07-03")).toBe("in-force");
    expect(statusOn(first, "2022-07-04")).toBe("amended");
  });

  it("is in force through the last day of its term and expired on the next", () => {
    const period = findPeriod(expired, expired.versions[0]!);
    expect(computeStatus(period, "2022-12-31")).toBe("in-force");
    expect(computeStatus(period, "2023-01-01")).toBe("expired");
  });

  it("is repealed from the day of repeal", () => {
    const period = findPeriod(repealed, repealed.versions[0]!);
    expect(computeStatus(period, "2014-04-30")).toBe("in-force");
    expect(computeStatus(period, "2014-05-01")).toBe("repealed");
  });

  it("follows what ended it first, whatever came later", () => {
    const period = {
      effectiveOn: "2019-01-01",
      replacedOn: "2022-01-01",
      expiresOn: "2023-12-31",
      repealedOn: "2025-01-01",
    } as const;
    expect(computeStatus(period, "2026-01-01")).toBe("amended");
    expect(computeStatus({ ...period, replacedOn: null }, "2026-01-01")).toBe("expired");
    expect(computeStatus({ ...period, replacedOn: null, expiresOn: null }, "2026-01-01")).toBe("repealed");
  });

  it("on one and the same day is repealed rather than amended, amended rather than expired", () => {
    const period = {
      effectiveOn: "2019-01-01",
      replacedOn: "2024-01-01",
      expiresOn: "2023-12-31",
      repealedOn: null,
    } as const;
    expect(computeStatus(period, "2024-01-01")).toBe("amended");
    expect(computeStatus({ ...period, repealedOn: "2024-01-01" }, "2024-01-01")).toBe("repealed");
  });

  it("never begins when the regulation ends before", () => {
    const period = {
      effectiveOn: "2027-01-01",
      replacedOn: null,
      expiresOn: null,
      repealedOn: "2026-12-01",
    } as const;
    expect(computeStatus(period, "2026-11-24")).toBe("not-yet-in-force");
    expect(computeStatus(period, "2027-06-01")).toBe("repealed");
    expect(findNextChange(period, "2026-11-24")).toEqual({ on: "2026-12-01", status: "repealed" });
  });

  it("does not depend on the order in which the versions are given", () => {
    const shuffled = { versions: [third, first, second] };
    expect(computeStatus(findPeriod(shuffled, first), "2023-01-01")).toBe("amended");
    expect(findVersionInForce(shuffled, "2023-01-01")).toBe(second);
  });

  it("has one Chinese word each", () => {
    expect(statuses.map((status) => statusWords[status])).toEqual([
      "尚未生效",
      "现行有效",
      "已被修改",
      "已废止",
      "失效",
    ]);
  });
});

describe("the next change of a version's status", () => {
  it("is its beginning, then its end, then none", () => {
    expect(findNextChange(findPeriod(travel, second), "2022-07-03")).toEqual({
      on: "2022-07-04",
      status: "in-force",
    });
    expect(findNextChange(findPeriod(travel, second), "2026-11-24")).toEqual({
      on: "2027-01-01",
      status: "amended",
    });
    expect(findNextChange(findPeriod(travel, second), "2027-01-01")).toBeNull();
    expect(findNextChange(findPeriod(expired, expired.versions[0]!), "2022-12-31")).toEqual({
      on: "2023-01-01",
      status: "expired",
    });
  });
});

describe("the version in force and the next one", () => {
  it("change on the first day of the next version", () => {
    expect(findVersionInForce(travel, "2019-05-19")).toBeNull();
    expect(findVersionInForce(travel, "2019-05-20")).toBe(first);
    expect(findVersionInForce(travel, "2026-12-31")).toBe(second);
    expect(findVersionInForce(travel, "2027-01-01")).toBe(third);
    expect(findNextVersion(travel, "2026-11-24")).toBe(third);
    expect(findNextVersion(travel, "2027-01-01")).toBeNull();
  });

  it("are none after a term that ran out or a repeal", () => {
    expect(findVersionInForce(expired, "2023-01-01")).toBeNull();
    expect(findVersionInForce(repealed, "2014-05-01")).toBeNull();
    expect(findNextVersion({ ...travel, repealedOn: "2026-12-01" }, "2026-11-24")).toBeNull();
  });
});

describe("the status of a regulation", () => {
  it("is in force while one of its versions is", () => {
    expect(computeRegulationStatus(travel, "2019-05-19")).toBe("not-yet-in-force");
    expect(computeRegulationStatus(travel, "2026-11-24")).toBe("in-force");
    expect(computeRegulationStatus(travel, "2030-01-01")).toBe("in-force");
  });

  it("is what ended it afterwards", () => {
    expect(computeRegulationStatus(expired, "2022-12-31")).toBe("in-force");
    expect(computeRegulationStatus(expired, "2023-01-01")).toBe("expired");
    expect(computeRegulationStatus(repealed, "2014-05-01")).toBe("repealed");
    expect(
      computeRegulationStatus({ ...repealed, repealedOn: null, supersededOn: "2013-01-08" }, "2013-01-08"),
    ).toBe("repealed");
  });

  it("is expired in a gap between two terms and in force again afterwards", () => {
    const renewed = { versions: [...expired.versions, version("2023-06-01", "revision", 3)] };
    expect(computeRegulationStatus(renewed, "2023-02-01")).toBe("expired");
    expect(computeRegulationStatus(renewed, "2023-06-01")).toBe("in-force");
    expect(computeStatus(findPeriod(renewed, renewed.versions[0]!), "2023-06-01")).toBe("expired");
  });
});

describe("what applied on a day", () => {
  const petitionsOld = version("2010-06-01", "enactment", 3, { title: "信访工作暂行办法" });
  const petitions2019 = version("2019-08-26", "enactment", 15, { title: "信访工作实施办法" });
  const petitions2022 = version("2022-06-08", "revision", 11, { title: "信访工作实施办法" });
  const linked: Record<string, LinkedRegulation<typeof petitionsOld>> = {
    "H-02": {
      id: "H-02",
      versions: [petitionsOld],
      supersededOn: "2019-08-26",
      supersedes: [],
      supersededBy: ["ZD-31"],
    },
    "ZD-31": {
      id: "ZD-31",
      versions: [petitions2019, petitions2022],
      supersedes: ["H-02"],
      supersededBy: [],
    },
    "H-04": { id: "H-04", ...repealed, supersedes: [], supersededBy: [] },
  };
  const find = (id: string) => linked[id];

  it("is the regulation itself while it is in force", () => {
    expect(findApplicable("ZD-31", "2020-01-01", find)).toEqual([
      { id: "ZD-31", version: petitions2019, relation: "same" },
    ]);
    expect(findApplicable("ZD-31", "2022-06-08", find)).toEqual([
      { id: "ZD-31", version: petitions2022, relation: "same" },
    ]);
  });

  it("is before it the regulation that it supersedes", () => {
    expect(findApplicable("ZD-31", "2019-08-25", find)).toEqual([
      { id: "H-02", version: petitionsOld, relation: "predecessor" },
    ]);
  });

  it("is after it the regulation that took its place", () => {
    expect(findApplicable("H-02", "2026-11-24", find)).toEqual([
      { id: "ZD-31", version: petitions2022, relation: "successor" },
    ]);
  });

  it("is nothing before all of them, after a repeal without successor and for an unknown identifier", () => {
    expect(findApplicable("ZD-31", "2010-05-31", find)).toEqual([]);
    expect(findApplicable("H-04", "2026-11-24", find)).toEqual([]);
    expect(findApplicable("ZD-99", "2026-11-24", find)).toEqual([]);
  });

  it("ends where regulations supersede each other in a circle", () => {
    const circle: Record<string, LinkedRegulation> = {
      A: {
        id: "A",
        versions: [petitionsOld],
        repealedOn: "2011-01-01",
        supersedes: ["B"],
        supersededBy: ["B"],
      },
      B: {
        id: "B",
        versions: [petitionsOld],
        repealedOn: "2011-01-01",
        supersedes: ["A"],
        supersededBy: ["A"],
      },
    };
    expect(findApplicable("A", "2020-01-01", (id) => circle[id])).toEqual([]);
  });
});

describe("the timeline", () => {
  it("lists each version as it takes effect, oldest first", () => {
    expect(listTimeline(travel).map(({ label, on }) => [label, on])).toEqual([
      ["制定", "2019-05-20"],
      ["修正", "2022-07-04"],
      ["修正", "2027-01-01"],
    ]);
  });

  it("ends with the repeal, or the day after the term", () => {
    expect(listTimeline(repealed).map(({ label, on, version: of }) => [label, on, of])).toEqual([
      ["制定", "2011-03-01", repealed.versions[0]],
      ["废止", "2014-05-01", null],
    ]);
    expect(listTimeline(expired).map(({ label, on }) => [label, on])).toEqual([
      ["制定", "2020-02-10"],
      ["失效", "2023-01-01"],
    ]);
  });

  it("has no expiry where the term was cut short or prolonged by the next version", () => {
    const prolonged = {
      versions: [
        version("2020-01-01", "enactment", 1, { expiresOn: "2024-12-31" }),
        version("2025-01-01", "revision", 1, { expiresOn: "2029-12-31" }),
      ],
    };
    expect(listTimeline(prolonged).map(({ label, on }) => [label, on])).toEqual([
      ["制定", "2020-01-01"],
      ["修订", "2025-01-01"],
      ["失效", "2030-01-01"],
    ]);
  });
});
