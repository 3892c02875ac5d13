import { describe, expect, it } from "vitest";
import { isSummedAmount, isSummedCount, readColumnKind, sizeColumns } from "../../src/form/index.ts";

describe("readColumnKind", () => {
  it.each([
    ["序号", "index"],
    ["日期", "date"],
    ["公布日期", "date"],
    ["有效期至", "date"],
    ["送出时间", "time"],
    ["时间", "text"],
    ["金额", "amount"],
    ["单价", "amount"],
    ["住宿费", "amount"],
    ["账面原值", "amount"],
    ["张数", "number"],
    ["页数或者份数", "number"],
    ["数量", "number"],
    ["经办人签名", "signature"],
    ["同行2人签名", "signature"],
    ["费用项目", "text"],
    ["票据号码", "text"],
    ["经费", "text"],
    ["其他", "text"],
    ["其他（元）", "amount"],
    ["面积（数字）", "number"],
    ["期限(日期)", "date"],
  ])("takes %s for %s", (head, kind) => {
    expect(readColumnKind(head)).toBe(kind);
  });
});

describe("what is added up", () => {
  it.each(["金额", "交通费", "估价", "其他（元）"])("%s is money to add", (head) => {
    expect(isSummedAmount(head)).toBe(true);
  });
  it.each(["单价", "标准（元）", "人均费用", "项目"])("%s is not", (head) => {
    expect(isSummedAmount(head)).toBe(false);
  });
  it("counts sheets of vouchers, not quantities of different things", () => {
    expect(isSummedCount("张数")).toBe(true);
    expect(isSummedCount("数量")).toBe(false);
  });
  it("has no totals where there is no money", () => {
    expect(sizeColumns(["名称", "张数"]).some(({ summed }) => summed)).toBe(false);
    expect(sizeColumns(["名称", "张数", "金额"]).map(({ summed }) => summed)).toEqual([false, true, true]);
  });
});

describe("sizeColumns", () => {
  const widths = (heads: readonly string[]): number[] => sizeColumns(heads).map(({ columns }) => columns);

  it("fills the sheet's 24 columns, however many heads there are", () => {
    for (let count = 1; count <= 12; count += 1) {
      const heads = Array.from({ length: count }, (_, at) => `列${at}`);
      expect(widths(heads).reduce((sum, width) => sum + width, 0)).toBe(24);
    }
  });

  it("gives sentences more room than numbers", () => {
    const [index = 0, matter = 0, count = 0] = widths(["序号", "事项", "份数"]);
    expect(matter).toBeGreaterThan(index * 2);
    expect(matter).toBeGreaterThan(count * 2);
  });
});
