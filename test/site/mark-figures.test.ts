import { describe, expect, it } from "vitest";
import { markFigures } from "../../src/site/mark-figures.ts";

const text = (written: string) => ({ kind: "text", text: written }) as const;
const mark = (written: string) => ({ kind: "unverified", text: written }) as const;

describe("figures that are not verified", () => {
  it("are marked where they stand, and no text is lost", () => {
    expect(markFigures([text("会计凭证保管30年，对账单保管10年。")], ["30年", "10年"])).toEqual([
      text("会计凭证保管"),
      mark("30年"),
      text("，对账单保管"),
      mark("10年"),
      text("。"),
    ]);
  });

  it("are numbers of their own", () => {
    expect(markFigures([text("15日内答复，5日内送达")], ["5日"])).toEqual([
      text("15日内答复，"),
      mark("5日"),
      text("内送达"),
    ]);
    expect(markFigures([text("15日内答复")], ["5日"])).toEqual([text("15日内答复")]);
  });

  it("are left to the margin where they run into a mark or stand elsewhere", () => {
    const segments = [text("保管"), { kind: "strong", text: "30年" } as const];
    expect(markFigures(segments, ["30年", "60年"])).toEqual(segments);
  });
});
