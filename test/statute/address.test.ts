import { describe, expect, it } from "vitest";
import type { Address } from "../../src/statute/index.ts";
import {
  findArticle,
  findProvision,
  formatAddress,
  indexProvisions,
  makeAnchor,
  parseAnchor,
  parseStatute,
} from "../../src/statute/index.ts";

const STATUTE = parseStatute(
  [
    "第九条　甲：\n（一）乙：\n1. 丙；\n2. 丁。\n（二）戊。",
    "第十二条之一　己。\n\n庚：\n（三）辛。\n\n壬：\n1. 癸。",
    "第十三条　子：\n（一）丑。\n\n寅：\n（一）卯。",
    "第十三条　重复。",
  ].join("\n\n"),
);

const ADDRESSES: [Address, string][] = [
  [{ article: "9" }, "art-9"],
  [{ article: "12-1" }, "art-12-1"],
  [{ article: "12-1", paragraph: "2" }, "art-12-1-para-2"],
  [{ article: "12-1", paragraph: "2", subparagraph: "3" }, "art-12-1-para-2-subpara-3"],
  [{ article: "9", paragraph: "1", subparagraph: "1", item: "2" }, "art-9-para-1-subpara-1-item-2"],
  [{ article: "12-1", paragraph: "3", item: "1" }, "art-12-1-para-3-item-1"],
  [{ article: "13--2", paragraph: "1" }, "art-13--2-para-1"],
  [{ article: "9", paragraph: "1", subparagraph: "3-1--2" }, "art-9-para-1-subpara-3-1--2"],
];

describe("anchors", () => {
  it.each(ADDRESSES)("%j is %s and back", (address, anchor) => {
    expect(makeAnchor(address)).toBe(anchor);
    expect(parseAnchor(anchor)).toEqual(address);
  });

  it("always name a 款 above a 项 or 目", () => {
    expect(makeAnchor({ article: "9", subparagraph: "3" })).toBe("art-9-para-1-subpara-3");
  });

  it.each([
    "",
    "art-",
    "art-9-subpara-1",
    "art-9-para-",
    "chapter-1",
    "art-9-para-1-item-1-subpara-1",
    "#art-9",
    "art-九",
  ])("“%s” is none", (anchor) => {
    expect(parseAnchor(anchor)).toBeNull();
  });

  it("are those of the tree", () => {
    const ids = [...indexProvisions(STATUTE).keys()];
    expect(ids.slice(0, 6)).toEqual([
      "art-9",
      "art-9-para-1",
      "art-9-para-1-subpara-1",
      "art-9-para-1-subpara-1-item-1",
      "art-9-para-1-subpara-1-item-2",
      "art-9-para-1-subpara-2",
    ]);
    expect(ids.map((id) => makeAnchor(parseAnchor(id) ?? { article: "" }))).toEqual(ids);
  });

  it("do not change when another article is edited", () => {
    const before = parseStatute("第一条　甲。\n\n第二条　乙：\n（一）丙。");
    const after = parseStatute(
      "第一条　甲：\n（一）新。\n\n新的一款。\n\n第一条之一　新。\n\n第二条　乙：\n（一）丙。",
    );
    expect([...indexProvisions(after).keys()]).toEqual(
      expect.arrayContaining([...indexProvisions(before).keys()]),
    );
  });
});

describe("findProvision", () => {
  it.each<[Address, string]>([
    [{ article: "9" }, "art-9"],
    [{ article: "9", paragraph: "1", subparagraph: "1", item: "2" }, "art-9-para-1-subpara-1-item-2"],
    [{ article: "12-1", paragraph: "3", item: "1" }, "art-12-1-para-3-item-1"],
    [{ article: "13--2", paragraph: "1" }, "art-13--2-para-1"],
    // 第九条第二项, 第十二条之一第三项: the 款 is left out where only one has such a 项.
    [{ article: "9", subparagraph: "2" }, "art-9-para-1-subpara-2"],
    [{ article: "12-1", subparagraph: "3" }, "art-12-1-para-2-subpara-3"],
  ])("finds %j", (address, id) => {
    expect(findProvision(STATUTE, address)?.id).toBe(id);
  });

  it.each<[string, Address]>([
    ["the article is not there", { article: "10" }],
    ["第十条 is not 第十二条之一", { article: "12" }],
    ["the 款 is not there", { article: "9", paragraph: "2" }],
    ["the 项 is not there", { article: "9", paragraph: "1", subparagraph: "3" }],
    ["two 款 have such a 项", { article: "13", subparagraph: "1" }],
  ])("finds nothing when %s", (_, address) => {
    expect(findProvision(STATUTE, address)).toBeNull();
  });

  it("finds an article by its number", () => {
    expect(findArticle(STATUTE, "12-1")?.label).toBe("第十二条之一");
    expect(findArticle(STATUTE, "12")).toBeNull();
  });
});

describe("formatAddress", () => {
  it.each<[Address, string]>([
    [{ article: "12-1", paragraph: "2", subparagraph: "3", item: "1" }, "第十二条之一第二款第三项第1目"],
    [{ article: "12-1", paragraph: "1" }, "第十二条之一第一款"],
    [{ article: "9", paragraph: "1", subparagraph: "2" }, "第九条第二项"],
    [{ article: "9", paragraph: "1" }, "第九条"],
    [{ article: "13--2", paragraph: "1" }, "第十三条"],
    [{ article: "12-1", paragraph: "2", subparagraph: "3-1" }, "第十二条之一第二款第三项之一"],
  ])("prints %j as %s", (address, citation) => {
    expect(formatAddress(address, STATUTE)).toBe(citation);
  });

  it("prints every part when the text is not known", () => {
    expect(formatAddress({ article: "9", paragraph: "1", subparagraph: "2" })).toBe("第九条第一款第二项");
  });
});
