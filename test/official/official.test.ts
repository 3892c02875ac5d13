import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildOfficialDocument, writeOfficialDocx, writeOfficialHtml } from "../../src/official/index.ts";
import { importDocx } from "../../src/word/index.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

async function build(id: string, index: number) {
  const { library } = await loadChangedOffice();
  const regulation = library?.regulations.get(id);
  const version = regulation?.versions[index];
  if (!library || !regulation || !version) throw new Error(`No text ${index} of ${id}`);
  return { document: buildOfficialDocument(regulation, version, library), version };
}

describe("the document to be signed", () => {
  it("takes its issuer from the series of its number, and a note on its history from the second text on", async () => {
    const { document } = await build("GD-01", 1);
    expect(document).toMatchObject({
      mark: "临江区档案馆文件",
      documentNumber: "临档发〔2026〕1号",
      issuer: "临江区档案馆",
      issuedOn: "2026-05-20",
      printedBy: "临江区档案馆综合部",
    });
    expect(document.titleNote).toContain("2024年5月6日临档发〔2024〕2号印发");
    expect((await build("GD-01", 0)).document.titleNote).toBeNull();
  });

  it("has every article, table and annex, without marks of Markdown", async () => {
    const { document } = await build("GD-01", 0);
    expect(document.blocks.slice(1, 4)).toEqual([
      {
        kind: "paragraph",
        label: "第二条",
        text: "持有效证件的人员可以查阅开放档案，应当填写登记单。不得代查。",
      },
      { kind: "paragraph", label: "", text: "查阅时遵守下列规定：" },
      { kind: "paragraph", label: "", text: "（一）不得涂改、抽取；" },
    ]);
    expect(document.blocks).toContainEqual({
      kind: "table",
      rows: [
        ["幅面", "元/页"],
        ["A4", "0.5"],
        ["A3", "1"],
      ],
    });
    expect(document.blocks).toContainEqual({
      kind: "paragraph",
      label: "",
      text: "表中的收费每年公布一次。",
    });
    expect(document.blocks.at(-2)).toEqual({ kind: "annex", text: "附件1　查档登记单填写说明" });
  });
});

describe("the Word file", () => {
  it("has the page of GB/T 9704: margins 37, 28, 35 and 26 mm, 22 lines, page numbers by side", async () => {
    const parts = unzipSync(await writeOfficialDocx((await build("GD-01", 1)).document));
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const margin = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? "";
    for (const [side, millimetres] of [
      ["top", 37],
      ["left", 28],
      ["bottom", 35],
      ["right", 26],
    ] as const) {
      // 1 mm = 1440 / 25.4 twips
      const twips = Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]);
      expect(Math.abs(twips - (millimetres * 1440) / 25.4)).toBeLessThan(1);
    }
    // 225 mm in 22 lines are 579.8 twips each.
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="580"/);
    expect(xml).toContain("送签稿");
    expect(strFromU8(parts["word/settings.xml"] ?? new Uint8Array())).toContain("evenAndOddHeaders");
    const footers = Object.keys(parts).filter((name) => /word\/footer\d/.test(name));
    expect(
      footers
        .map((name) => /w:jc w:val="(\w+)"/.exec(strFromU8(parts[name] ?? new Uint8Array()))?.[1])
        .sort(),
    ).toEqual(["left", "right", "right"]);
  });

  it("comes back as the text that it was made from", async () => {
    const { document, version } = await build("GD-02", 0);
    const { body } = await importDocx(await writeOfficialDocx(document));
    const articles = (text: string): string =>
      text.slice(text.indexOf("## 第一章")).replace(/\s+/g, "\n").trim();
    // Behind the last article stand issuer, day and imprint.
    expect(articles(body).startsWith(articles(version.statute.source))).toBe(true);
  });
});

describe("the page to print", () => {
  it("says on each page that it is a draft, and fetches nothing", async () => {
    const html = writeOfficialHtml((await build("GD-01", 1)).document);
    expect(html).toContain('<p class="draft">送签稿</p>');
    expect(html).toContain('@top-right { content: "送签稿"');
    expect(html).not.toMatch(/https?:|<link|<img|src=|url\(/);
  });
});
