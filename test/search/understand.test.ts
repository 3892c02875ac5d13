import { expect, it } from "vitest";
import { collectSearchData } from "../../src/library/search-records.ts";
import { buildIndex, understand } from "../../src/search/index.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

const { library } = await loadChangedOffice();
if (!library) throw new Error("The fixture must assemble");
const { vocabulary } = buildIndex(collectSearchData(library, "current"));

it.each([
  ["2020年查档要什么证件", "2020-12-31"],
  ["我在2020年3月15日查档", "2020-03-15"],
  ["在2020年3月查档", "2020-03-28"],
  ["二〇二〇年怎么查档", "2020-12-31"],
  // A document number, a longer number, and an edition named by its year are no day.
  ["（2020年）3号", null],
  ["12020年", null],
  ["2020年修订的办法", null],
  ["查档要什么证件", null],
])("a year in the question leads to the texts of that time: %s", (question, on) => {
  expect(understand(question, vocabulary).on).toBe(on);
});

it("the year is no word to look for", () => {
  expect(understand("我在2020年3月15日查档", vocabulary).content).not.toMatch(/2020|15/);
  expect(understand("我在2020年3月15日查档", vocabulary).content).toMatch(/在.*查档/);
});
