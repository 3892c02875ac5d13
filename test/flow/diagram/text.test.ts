import { describe, expect, it } from "vitest";
import { measureText, wrapText } from "../../../src/flow/diagram/index.ts";

describe("the width of a text", () => {
  it("counts a Chinese character and its marks as one em, Latin letters and figures as less", () => {
    expect(measureText("签发，")).toBe(3);
    expect(measureText("①")).toBe(1);
    // 2 capitals of 0.7, a hyphen and two figures of 0.6
    expect(measureText("BD-24")).toBeCloseTo(3.2);
  });
});

describe("breaking a text into lines", () => {
  it("leaves a text that fits on one line", () => {
    expect(wrapText("材料不合规", 5)).toEqual(["材料不合规"]);
  });

  it("begins no line with a closing mark and ends none with an opening one", () => {
    // （ would end the first line of four, ） would begin the third.
    expect(wrapText("信访人（姓名）不清", 4)).toEqual(["信访人", "（姓名）", "不清"]);
  });

  it("keeps figures and Latin words whole", () => {
    expect(wrapText("转入LC-22办理", 4)).toEqual(["转入", "LC-22", "办理"]);
  });

  it("breaks behind a mark where that costs no further line", () => {
    expect(wrapText("意见不一致，协商不成", 9)).toEqual(["意见不一致，", "协商不成"]);
  });

  it("leaves no single character on the last line when the line before can spare one", () => {
    expect(wrapText("征求第三方的意见", 7)).toEqual(["征求第三方", "的意见"]);
  });

  it("loses nothing", () => {
    const text = "紧急事项已先电话会商的，补填会商函（2个工作日内）；LC-22甲 另有规定";
    for (let width = 3; width < 30; width += 1)
      expect(wrapText(text, width).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });
});
