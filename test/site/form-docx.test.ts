import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { layoutForm } from "../../src/form/index.ts";
import { writeFormDocx } from "../../src/site/form-docx.ts";
import { readHandbook } from "../content/handbook.ts";

const { library } = await readHandbook();
const forms = [...library.forms.values()];

async function readParts(form: (typeof forms)[number]): Promise<Record<string, string>> {
  const files = unzipSync(await writeFormDocx(form, layoutForm(form), library.office));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Texts of the runs of a part, in order. */
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) =>
    (match[1] ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  );

describe("a form as a Word file", () => {
  it.each(forms)("$id holds title, sections and labels, each once and in the form's order", async (form) => {
    const document = (await readParts(form))["word/document.xml"] ?? "";
    const texts = textsOf(document);
    const wanted = [
      form.title,
      ...form.sections.flatMap(({ title, fields }) => [title, ...fields.map(({ label }) => label)]),
    ];
    // What stands in the runs of one text each, in order; heads of line tables lie between.
    let at = -1;
    for (const text of wanted) {
      const found = texts.indexOf(text, at + 1);
      expect(found, `${form.id}: ${text}`).toBeGreaterThan(at);
      at = found;
    }
    const heads = form.sections.flatMap(({ fields }) => fields.flatMap(({ columns }) => columns));
    for (const label of new Set(wanted)) {
      const often = (list: readonly string[]): number => list.filter((text) => text === label).length;
      expect(often(texts), label).toBe(often(wanted) + often(heads));
    }
  });

  it("is A4 with the sheet's margins, and counts its pages at the foot", async () => {
    const form = library.forms.get("BD-24");
    if (!form) throw new Error("BD-24 is gone");
    const parts = await readParts(form);
    const document = parts["word/document.xml"] ?? "";
    // 210 × 297 mm in twentieths of a point.
    expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(document).toContain('w:left="17mm"');
    const feet = Object.entries(parts).filter(([name]) => /footer\d*\.xml$/.test(name));
    expect(feet.length).toBeGreaterThan(0);
    for (const [, xml] of feet) expect(xml).toMatch(/PAGE[\s\S]*NUMPAGES/);
    for (const font of ["宋体", "黑体", "仿宋"]) {
      expect(`${document}${parts["word/styles.xml"] ?? ""}`).toContain(`w:eastAsia="${font}"`);
    }
  });

  it("repeats the head of a line table from the table's first row on, and splits no row", async () => {
    for (const form of forms) {
      const document = (await readParts(form))["word/document.xml"] ?? "";
      const tables = document.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
      let repeating = 0;
      for (const table of tables) {
        const rows = table.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
        const heads = rows.map((row) => row.includes("<w:tblHeader"));
        // Word ignores a head row below one that is none.
        expect(heads.lastIndexOf(true) + 1, form.id).toBe(heads.filter(Boolean).length);
        if (heads[0]) repeating += 1;
        for (const row of rows) expect(row).toContain("<w:cantSplit");
      }
      const lineTables = form.sections.flatMap(({ fields }) => fields).filter(({ type }) => type === "table");
      expect(repeating, form.id).toBe(lineTables.length);
    }
  });

  it("has rows of 24 columns only", async () => {
    for (const form of forms) {
      const document = (await readParts(form))["word/document.xml"] ?? "";
      for (const [row] of document.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)) {
        const cells = row.match(/<w:tc>/g)?.length ?? 0;
        const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span));
        const single = cells - spans.length;
        expect(spans.reduce((sum, span) => sum + span, single)).toBe(24);
      }
    }
  });
});
