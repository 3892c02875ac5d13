import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/index.ts";
import {
  buildRegulationPage,
  buildVersionPage,
  nextReview,
  type RegulationPage,
} from "../../src/site/regulation-page.ts";
import { splitParagraphs } from "../../src/site/version-view.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

describe("nextReview", () => {
  it.each([
    // A review falls due every so many months from the day of effect.
    ["2024-03-11", 24, "2024-03-11", "2026-03-11"],
    ["2024-03-11", 24, "2026-03-10", "2026-03-11"],
    // On the day itself the next one counts.
    ["2024-03-11", 24, "2026-03-11", "2028-03-11"],
    ["2019-05-20", 12, "2026-11-25", "2027-05-20"],
    // Of a text not yet in force the first one.
    ["2027-01-01", 24, "2026-11-25", "2029-01-01"],
    // The end of the month, counted anew from the day of effect each time.
    ["2024-01-31", 1, "2024-01-31", "2024-02-29"],
    ["2024-01-31", 1, "2024-02-29", "2024-03-31"],
    ["2024-02-29", 12, "2027-03-01", "2028-02-29"],
  ] as const)("of a text of %s every %i months, seen on %s, is %s", (effectiveOn, months, on, due) => {
    expect(nextReview(effectiveOn, months, on)).toBe(due);
  });
});

describe("a regulation's page", () => {
  let library: Library;
  const page = (id: string): RegulationPage => {
    const regulation = library.regulations.get(id);
    if (!regulation) throw new Error(`${id} must be there`);
    return buildRegulationPage(regulation, library, (to) => to);
  };
  const banner = (id: string, key: string) => {
    const regulation = library.regulations.get(id);
    const version = regulation?.versions.find((candidate) => candidate.key === key);
    if (!regulation || !version) throw new Error(`${id} ${key} must be there`);
    return buildVersionPage(regulation, version, library, (to) => to).banner.lines;
  };

  beforeAll(async () => {
    const assembled = await loadChangedOffice();
    if (!assembled.library) throw new Error("The fixture must assemble");
    ({ library } = assembled);
  });

  it("holds every text that can be in force from the edition date on, the one of that date first", () => {
    const { candidates, shown, shownIndex } = page("GD-01");
    expect(candidates.map(({ key }) => key)).toEqual(["2024-05-06", "2026-09-01"]);
    expect(shown.key).toBe("2024-05-06");
    expect(shownIndex).toBe(0);
  });

  it("counts the limits of the steps beside the article on which they rest", () => {
    const { shown } = page("GD-01");
    const articles = shown.blocks.flatMap((block) => (block.type === "division" ? block.blocks : [block]));
    const third = articles.find((block) => block.type === "article" && block.id === "art-3");
    const notes = third?.type === "article" ? third.notes : [];
    expect(notes.find(({ heading }) => heading === "推算期限")?.items).toEqual([
      { text: "2个工作日（提供）", href: "/deadlines/?limit=2wd" },
    ]);
  });

  it("lists its history from the newest event down, with its number and what it changed", () => {
    expect(
      page("GD-01").timeline.map(({ date, event, documentNumber }) => [date, event, documentNumber]),
    ).toEqual([
      ["2026年9月1日", "修正", "临档发〔2026〕1号"],
      ["2024年5月6日", "制定", "临档发〔2024〕2号"],
    ]);
    expect(page("GD-03").timeline.map(({ event, note }) => [event, note])).toEqual([
      ["废止", "由《值班工作规定》替代"],
      ["制定", null],
    ]);
  });

  it("names its flows, what it replaced and what replaced it", () => {
    const related = (id: string) =>
      page(id).related.map(({ heading, items }) => `${heading}：${items.map(({ text }) => text).join("、")}`);
    expect(related("GD-01")).toEqual(["办事流程：窗口查档"]);
    expect(related("GD-02")).toEqual(["替代的旧制度：《夜班补充规定》"]);
    expect(related("GD-03")).toEqual(["替代它的制度：《值班工作规定》"]);
  });

  it("leads to its neighbours in the catalogue", () => {
    expect(page("GD-01").previous).toBeNull();
    expect(page("GD-01").next?.to).toBe("/regulations/gd-02/");
    expect(page("GD-03").next).toBeNull();
  });

  it("says of each status that a text can have what applies instead", () => {
    expect(banner("GD-01", "2024-05-06").map(({ when, text }) => [when, text])).toEqual([
      ["not-yet-in-force", "这个文本尚未生效，自2024年5月6日起施行。"],
      [
        "amended",
        "您看的是2024年5月6日起施行的旧文本（临档发〔2024〕2号），2026年9月1日起由修正后的文本（临档发〔2026〕1号）代替。",
      ],
    ]);
    expect(banner("GD-01", "2026-09-01")[0]?.text).toBe(
      "这个文本尚未生效，自2026年9月1日起施行。在此之前适用前一版。",
    );
    expect(banner("GD-03", "2015-07-01").map(({ when, text, link }) => [when, text, link?.to])).toEqual([
      ["not-yet-in-force", "这个文本尚未生效，自2015年7月1日起施行。", undefined],
      ["repealed", "这件制度已于2023年2月1日废止，由后面的制度替代：", "/regulations/gd-02/"],
    ]);
  });
});

describe("splitParagraphs", () => {
  it("makes of each line of a 项 a paragraph, with its links in place", () => {
    const link = {
      kind: "link",
      text: "第三条",
      href: "#art-3",
      note: null,
      preview: null,
      state: "current",
      supersededOn: null,
    } as const;
    expect(
      splitParagraphs([
        { kind: "text", text: "甲，依照" },
        link,
        { kind: "text", text: "。\n另起一段" },
        { kind: "strong", text: "乙" },
      ]),
    ).toEqual([
      [{ kind: "text", text: "甲，依照" }, link, { kind: "text", text: "。" }],
      [
        { kind: "text", text: "另起一段" },
        { kind: "strong", text: "乙" },
      ],
    ]);
  });
});

describe("a 项 of two paragraphs", () => {
  it("is shown as two, the second one without a label", async () => {
    const { library } = await loadChangedOffice({
      "regulations/gd-01/2024-05-06.mdx": (text) =>
        text.replace("（一）不得涂改、抽取；", "（一）不得涂改、抽取；\n抽取过的应当放回；"),
    });
    const regulation = library?.regulations.get("GD-01");
    if (!library || !regulation) throw new Error("The fixture must assemble");
    const { view } = buildVersionPage(regulation, regulation.versions[0], library, (to) => to);
    const article = view.blocks.find((block) => block.type === "article" && block.id === "art-2");
    const paragraph = article?.type === "article" ? article.blocks[1] : undefined;
    const first = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
    expect(first).toMatchObject({
      label: "（一）",
      segments: [{ kind: "text", text: "不得涂改、抽取；" }],
      more: [[{ kind: "text", text: "抽取过的应当放回；" }]],
    });
  });
});
