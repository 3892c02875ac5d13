import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/calendar/index.ts";
import {
  computeRegulationStatus,
  computeStatus,
  findPeriod,
  findVersionInForce,
  statusWords,
} from "../../src/version/index.ts";
import { readHandbook } from "./handbook.ts";

/** Status of a text on a day, in words; the regulation's as a whole without a key. */
async function statusOn(id: string, key: string | null, on: CivilDate): Promise<string> {
  const { library } = await readHandbook();
  const regulation = library.regulations.get(id);
  if (!regulation) throw new Error(`${id} must be there`);
  if (key === null) return statusWords[computeRegulationStatus(regulation, on)];
  const version = regulation.versions.find((candidate) => candidate.key === key);
  if (!version) throw new Error(`${id} must have a text of ${key}`);
  return statusWords[computeStatus(findPeriod(regulation, version), on)];
}

describe("statuses of our texts", () => {
  it.each([
    // 差旅费管理细则: issued on 10 November 2026, in force from New Year.
    ["ZD-24", "2027-01-01", "2026-11-24", "尚未生效"],
    ["ZD-24", "2022-07-04", "2026-11-24", "现行有效"],
    ["ZD-24", "2027-01-01", "2026-12-31", "尚未生效"],
    ["ZD-24", "2022-07-04", "2026-12-31", "现行有效"],
    ["ZD-24", "2027-01-01", "2027-01-01", "现行有效"],
    ["ZD-24", "2022-07-04", "2027-01-01", "已被修改"],
    ["ZD-24", "2019-05-20", "2022-07-03", "现行有效"],
    ["ZD-24", "2019-05-20", "2022-07-04", "已被修改"],
    // 错峰值守与弹性办公暂行规定: a term until the end of 2022, that day included.
    ["H-03", "2020-02-24", "2022-12-31", "现行有效"],
    ["H-03", "2020-02-24", "2023-01-01", "失效"],
    ["H-03", null, "2026-11-24", "失效"],
    // 定点饭店管理规定: repealed by name, nothing in its place.
    ["H-04", "2011-05-16", "2014-04-30", "现行有效"],
    ["H-04", null, "2014-05-01", "已废止"],
    ["H-04", null, "2026-11-24", "已废止"],
    // Replaced by ZD-10 and ZD-31 on their first day.
    ["H-01", null, "2013-01-07", "现行有效"],
    ["H-01", null, "2013-01-08", "已废止"],
    ["H-02", null, "2019-08-25", "现行有效"],
    ["H-02", null, "2019-08-26", "已废止"],
  ] as const)("%s %s on %s: %s", async (id, key, on, status) => {
    expect(await statusOn(id, key, on)).toBe(status);
  });

  it("of every regulation of the catalogue is in force on the edition date", async () => {
    const { library } = await readHandbook();
    const others = [...library.regulations.values()].filter(
      (regulation) =>
        regulation.id.startsWith("ZD-") &&
        computeRegulationStatus(regulation, library.office.edition) !== "in-force",
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ["ZD-10", "2013-01-07", null],
    ["ZD-10", "2019-09-09", "2013-01-08"],
    ["ZD-10", "2019-09-10", "2019-09-10"],
    ["ZD-31", "2022-06-08", "2022-06-08"],
    ["ZD-24", "2021-06-01", "2019-05-20"],
    ["H-03", "2023-01-01", null],
  ] as const)("%s on %s is the text of %s", async (id, on, key) => {
    const { library } = await readHandbook();
    const regulation = library.regulations.get(id);
    expect(regulation && (findVersionInForce(regulation, on)?.key ?? null)).toBe(key);
  });
});
