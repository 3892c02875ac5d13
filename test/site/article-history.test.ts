import { beforeAll, describe, expect, it } from "vitest";
import { compareVersions } from "../../src/compare/index.ts";
import type { Regulation } from "../../src/library/index.ts";
import { traceArticles } from "../../src/site/article-history.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

let regulation: Regulation;

beforeAll(async () => {
  const { library } = await loadChangedOffice();
  const found = library?.regulations.get("GD-01");
  if (!found) throw new Error("The fixture must assemble");
  regulation = found;
});

describe("the history of articles", () => {
  it("tells in a text what a later one will change, with the words", () => {
    const { later } = traceArticles(regulation, regulation.versions[0]);
    // 急用的，可以当日提供: 第三条之一 becomes 第五条, its words stay.
    expect(later.get("art-3-1")?.map(({ text }) => text)).toEqual(["2026年9月1日条号变动，改为第五条"]);
  });

  it("tells in the later text where an article comes from", () => {
    const second = regulation.versions[1];
    if (!second) throw new Error("There are two versions");
    const { changes, later } = traceArticles(regulation, second);
    expect(changes.get("art-5")?.text).toBe("2026年9月1日条号变动，原第三条之一");
    expect(later.size).toBe(0);
  });

  it("names the row of the comparison that shows the change", () => {
    const second = regulation.versions[1];
    const change = second && traceArticles(regulation, second).changes.get("art-5");
    if (!second || !change) throw new Error("There are two versions");
    const { rows } = compareVersions(regulation.versions[0].statute, second.statute);
    expect(rows[Number(change.row.replace("row-", "")) - 1]?.new[0]?.label).toBe("第五条");
  });

  it("writes out the words that took the place of others", async () => {
    // One day less in an article that stays at its place.
    const { library } = await loadChangedOffice({
      "regulations/gd-01/2026-09-01.mdx": (text) =>
        text.replace(
          "第二条　持有效证件的人员可以查阅开放档案，应当填写登记单，不得代查。",
          () => "第二条　持身份证的人员可以查阅开放档案，应当**填写登记单。**不得代查。",
        ),
      "regulations/gd-01/2024-05-06.mdx": (text) =>
        text
          .replace(/查阅时遵守下列规定：[\s\S]*?2\. 再核对原件。\n\n/, "")
          .replace("第二条第二款第一项", "第二条"),
    });
    const changed = library?.regulations.get("GD-01");
    if (!changed) throw new Error("The fixture must assemble");
    const { later } = traceArticles(changed, changed.versions[0]);
    expect(later.get("art-2")?.map(({ text, words }) => [text, words])).toEqual([
      ["2026年9月1日修改", "“有效证件”改为“身份证”"],
    ]);
  });
});
