import { expect, it } from "vitest";
import { nameFields } from "../../src/form/index.ts";
import { field } from "./fields.ts";

const section = (fields: ReturnType<typeof field>[]) => ({ title: "一", filledBy: "经办人", fields });

it("names fields by their labels and counts what stands twice, over all sections", () => {
  const named = nameFields([
    section([field("使用人", "text"), field("处室", "text"), field("使用人", "signature")]),
    section([field("使用人", "signature")]),
  ]);
  expect(named.map((fields) => fields.map(({ key }) => key))).toEqual([
    ["使用人", "处室", "使用人#2"],
    ["使用人#3"],
  ]);
});

it("ties 合计（大写） to 合计（小写） and that to the table's money", () => {
  const [fields = []] = nameFields([
    section([
      field("明细", "table", { columns: ["日期", "张数", "金额"] }),
      field("合计（大写）", "text"),
      field("合计（小写）", "amount"),
      field("预付（小写）", "amount"),
      field("支付金额", "amount"),
    ]),
  ]);
  expect(fields.map(({ capitalOf }) => capitalOf)).toEqual([null, "合计（小写）", null, null, null]);
  expect(fields.map(({ sumOf }) => sumOf)).toEqual([null, null, "明细", null, null]);
});

it("guesses no total where two tables or two columns of money could be meant", () => {
  const twice = nameFields([
    section([
      field("收入", "table", { columns: ["金额"] }),
      field("支出", "table", { columns: ["金额"] }),
      field("合计", "amount"),
    ]),
  ]);
  const wide = nameFields([
    section([field("费用", "table", { columns: ["交通费", "住宿费"] }), field("合计", "amount")]),
  ]);
  for (const fields of [...twice, ...wide]) expect(fields.at(-1)?.sumOf).toBeNull();
});

it("knows no capitals without an amount", () => {
  expect(nameFields([section([field("金额（大写）", "text")])])[0]?.[0]?.capitalOf).toBeNull();
});
