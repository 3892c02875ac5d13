import { describe, expect, it } from "vitest";
import {
  columnWidth,
  countLines,
  countOptionLines,
  gridColumns,
  labelCharacter,
  layoutForm,
  placeFields,
  type FieldCell,
  type FieldType,
  type FormContent,
  type FormField,
  type FormLayout,
} from "../../src/form/index.ts";
import { readHandbook } from "../content/handbook.ts";
import { field } from "./fields.ts";

const cellsOf = (layout: FormLayout): FieldCell[] =>
  layout.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "fields" ? block.cells : [])),
  );

/** What every layout owes, whatever the form. */
function expectSound(form: FormContent, layout: FormLayout): void {
  expect(layout.sections.map(({ title }) => title)).toEqual(form.sections.map(({ title }) => title));
  for (const [at, section] of layout.sections.entries()) {
    const labels = section.blocks.flatMap((block) =>
      block.kind === "fields" ? block.cells.map((cell) => cell.field.label) : [block.field.label],
    );
    expect(labels).toEqual(form.sections[at]?.fields.map(({ label }) => label));
    for (const block of section.blocks) {
      expect(Number.isInteger(block.height)).toBe(true);
      expect(block.height).toBeGreaterThanOrEqual(6);
      const widths =
        block.kind === "fields"
          ? block.cells.flatMap(({ labelColumns, valueColumns }) => [labelColumns, valueColumns])
          : block.columns.map(({ columns }) => columns);
      expect(Math.min(...widths)).toBeGreaterThan(0);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(gridColumns);
    }
  }
  expect(layout.sheets).toBe(1 + countTurns(layout));
}

function countTurns(layout: FormLayout): number {
  return layout.sections.reduce(
    (turns, { startsSheet, blocks }) =>
      turns + (startsSheet ? 1 : 0) + blocks.filter((block) => block.startsSheet).length,
    0,
  );
}

describe("rows", () => {
  const widthsOf = (fields: readonly FormField[]): string[] =>
    placeFields(fields).map((row) =>
      row
        .map(({ field: { label }, labelColumns, valueColumns }) => `${label} ${labelColumns + valueColumns}`)
        .join(" | "),
    );

  it("put three short fields beside each other", () => {
    expect(widthsOf([field("甲", "text"), field("乙", "text"), field("丙", "date")])).toEqual([
      "甲 8 | 乙 8 | 丙 8",
    ]);
  });

  it("give a long text the whole width and two opinions a half each", () => {
    expect(
      widthsOf([
        field("事由", "long-text"),
        field("审核意见", "endorsement"),
        field("批准意见", "endorsement"),
      ]),
    ).toEqual(["事由 24", "审核意见 12 | 批准意见 12"]);
  });

  it("heed an editor's wish for the whole width", () => {
    expect(widthsOf([field("名称", "text", { width: 4 }), field("处室", "text", { width: 4 })])).toEqual([
      "名称 24",
      "处室 24",
    ]);
  });

  it("keep figures and their capitals in one row", () => {
    expect(widthsOf([field("合计金额（大写）", "text"), field("合计金额（小写）", "amount")])).toEqual([
      "合计金额（大写） 16 | 合计金额（小写） 8",
    ]);
  });

  it("leave no date alone on a row when it can share one", () => {
    const rows = widthsOf([
      field("甲", "date"),
      field("乙", "date"),
      field("丙", "date"),
      field("丁", "date"),
    ]);
    expect(rows.every((row) => row.includes("|"))).toBe(true);
  });
});

describe("an amount", () => {
  it("says its capitals where there is room for them", () => {
    const cells = cellsOf(
      layoutForm({
        sections: [
          {
            title: "一",
            filledBy: "会计",
            fields: [
              field("核定金额", "amount", { width: 4 }),
              ...["甲", "乙", "丙"].map((label) => field(label, "amount")),
            ],
          },
        ],
        notes: [],
      }),
    );
    expect(cells.map(({ showsCapitals }) => showsCapitals)).toEqual([true, false, false, false]);
  });
});

it("asks for the seal where the form says 盖章", () => {
  const cells = cellsOf(
    layoutForm({
      sections: [
        {
          title: "一",
          filledBy: "单位",
          fields: [
            field("单位意见", "endorsement", { hint: "签字并盖章" }),
            field("承办人意见", "endorsement"),
          ],
        },
      ],
      notes: [],
    }),
  );
  expect(cells.map(({ sealed }) => sealed)).toEqual([true, false]);
});

describe("the handbook's own forms", async () => {
  const { library } = await readHandbook();
  const forms = [...library.forms.values()];

  it.each(forms)("$id $title is sound and takes one or two sheets", (form) => {
    const layout = layoutForm(form);
    expectSound(form, layout);
    expect(layout.sheets).toBeLessThanOrEqual(2);
  });

  it("keep every label to three lines, and every option whole in its cell", () => {
    for (const form of forms) {
      for (const { field: own, labelColumns, valueColumns } of cellsOf(layoutForm(form))) {
        expect(
          countLines(own.label, labelColumns, labelCharacter),
          `${form.id} ${own.label}`,
        ).toBeLessThanOrEqual(3);
        if (own.options.length > 0) {
          expect(countOptionLines(own.options, valueColumns), `${form.id} ${own.label}`).toBeLessThanOrEqual(
            3,
          );
        }
      }
    }
  });

  it("leave a date 26 mm to be written: 2026年11月24日 in 10 pt", () => {
    for (const form of forms) {
      for (const { field: own, valueColumns } of cellsOf(layoutForm(form))) {
        if (own.type === "date") expect(valueColumns * columnWidth - 2.4).toBeGreaterThanOrEqual(26);
      }
    }
  });
});

describe("forms that nobody has thought of", () => {
  const types: readonly FieldType[] = [
    "text",
    "long-text",
    "date",
    "time",
    "number",
    "amount",
    "choice",
    "choices",
    "table",
    "endorsement",
    "signature",
  ];
  let seed = 20_261_124;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const words = (most: number): string => "办理事项情况说明（含附件）ABC123意见".slice(0, 1 + random(most));
  const makeField = (): FormField => {
    const type = types[random(types.length)] ?? "text";
    return field(words(21), type, {
      required: random(2) === 0,
      ...(random(3) === 0 ? { hint: words(21).repeat(1 + random(4)) } : {}),
      ...(random(2) === 0 ? { width: 1 + random(6) } : {}),
      ...(random(3) === 0 ? { rows: 1 + random(40) } : {}),
      options: type.startsWith("choice") ? Array.from({ length: random(14) }, () => words(20)) : [],
      columns: type === "table" ? Array.from({ length: random(13) }, () => words(12)) : [],
    });
  };

  it("are laid out soundly", () => {
    for (let run = 0; run < 300; run += 1) {
      const form: FormContent = {
        sections: Array.from({ length: 1 + random(8) }, (_, at) => ({
          title: `第${at}栏`,
          filledBy: "某岗",
          fields: Array.from({ length: 1 + random(16) }, makeField),
        })),
        notes: Array.from({ length: random(6) }, () => words(20).repeat(3)),
      };
      expectSound(form, layoutForm(form));
    }
  });
});
