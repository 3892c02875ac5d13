import { describe, expect, it } from "vitest";
import { recogniseCitations } from "../../src/citation/index.ts";
import { note } from "./notation.ts";

describe("words that look like citations and are none", () => {
  it.each([
    "第三季度",
    "第一次会议",
    "第二天",
    "第一责任人",
    "第三方",
    "第十届全国人民代表大会",
    "第一审案件",
    "第3号文",
    "第一款式",
    "第3款车型",
    "第十条例",
    "第三条件",
    "第三条款",
    "第二章程",
    "第一目标",
    "第一节课",
    "前项目",
    "前款项",
    "前条件",
    "提前款项",
    "目前条件",
    "三十条",
    "三章十八条",
    "三款",
    "本项目",
    "本项工作",
    "本款项",
    "本条件",
    "本条约",
    "本节能措施",
    "本编制",
    "本章程",
    "基本条件",
    "成本项目",
    "资本章",
    "同款产品",
    "相同条件",
    "该项目",
    "该项工作",
    "该款项",
    "以上条件",
    "最后条件",
    "以下条件",
    "合同条款",
    "每周五12:00前编排下周值守表",
    "会议第一项议程",
    "第三项任务",
    "第三条战线",
    "附件一并报送",
    "附件1份",
    "附件一式两份",
    "报送材料及附件",
    "合同附件",
    "附则",
    "3月前",
  ])("%s", (text) => {
    expect(note(text)).toEqual([]);
  });
});

describe("a citation in front of a word that begins like a trap", () => {
  it.each([
    ["第三条例外情形", ["条3"]],
    ["第三条例行检查", ["条3"]],
    ["第三条之一的情形", ["条3-1"]],
    ["有第一项至第三项之一的", ["项1…项3"]],
    ["有前款第（一）项、第（二）项之一的", ["前1款/项1、前1款/项2"]],
    ["第一目的规定", ["目1"]],
    ["第三条所列情形之一", ["条3"]],
    ["第三条一切行为", ["条3"]],
  ])("%s", (text, expected) => {
    expect(note(text)).toEqual(expected);
  });
});

describe("quoted provisions", () => {
  it("are quoted, not cited", () => {
    expect(note("将“第九条”改为“第十条”")).toEqual([]);
    expect(note('将"第九条"改为"第十条"')).toEqual([]);
    expect(note("将「第九条」改为「第十条」")).toEqual([]);
    expect(note("所称“第九条规定的情形”，是指第十条")).toEqual(["条10"]);
  });

  it("run to the end when an opened quotation goes on in the next paragraph", () => {
    expect(note("第九条修改为：“第九条　违反第三条的，依照第五条处理")).toEqual(["〈被修改〉条9"]);
    expect(note("“第十条　依照第三条处理")).toEqual([]);
  });

  it("do not swallow the rest of the text after a forgotten quotation mark", () => {
    expect(note("认定为“情节严重的，依照第三条处理")).toEqual(["条3"]);
    expect(note("所称“甲“，是指“乙”，依照第三条处理")).toEqual(["条3"]);
  });

  it("may begin in an earlier passage", () => {
    const text = "依照第三条处理。”依照第五条处理";
    expect(note(text, { startsInQuotation: true })).toEqual(["条5"]);
    expect(note("“依照第三条处理", { startsInQuotation: true })).toEqual([]);
  });
});

describe("an amendment without a name", () => {
  it.each([
    ["将第九条改为第十条", ["〈被修改〉条9", "〈被修改〉条10"]],
    ["第三款修改为：“甲”", ["〈被修改〉款3"]],
    ["第九条中的“甲”修改为“乙”", ["〈被修改〉条9"]],
    ["增加一款，作为第三款", ["〈被修改〉款3"]],
    ["删去第三项", ["〈被修改〉项3"]],
    ["第四项至第六项相应改为第五项至第七项", ["〈被修改〉项4…项6", "〈被修改〉项5…项7"]],
    ["增加五条，分别作为第一百二十三条至第一百二十七条", ["〈被修改〉条123…条127"]],
    ["第九条增加一款：", ["〈被修改〉条9"]],
    ["原第三条", ["〈被修改〉条3"]],
    ["刑法原第155条第3项", ["〈被修改〉条155/项3"]],
  ])("%s is about the amended text", (text, expected) => {
    expect(note(text)).toEqual(expected);
  });

  it("is of the named text when there is a name", () => {
    expect(note("宪法第三条第三款“甲”修改为“乙”")).toEqual(["《宪法》条3/款3"]);
  });

  it.each([
    ["作为第三条规定的证据", ["条3"]],
    ["依照第五条规定删除信息", ["条5"]],
    ["将第三条规定的材料报送", ["条3"]],
    ["第三条、第五条规定的标准调整后", ["条3、条5"]],
  ])("%s amends nothing", (text, expected) => {
    expect(note(text)).toEqual(expected);
  });
});

describe("recogniseCitations", () => {
  it("never throws and never overlaps, whatever the text", () => {
    const pieces = [
      "第",
      "九",
      "条",
      "（",
      "三",
      "）",
      "项",
      "《",
      "》",
      "“",
      "”",
      "本法",
      "前款",
      "至",
      "、",
      "之",
      " ",
      "*",
      "附件",
      "1",
      "\n",
    ];
    let seed = 7;
    for (let round = 0; round < 3000; round += 1) {
      let text = "";
      for (let length = 0; length < 12; length += 1) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += pieces[seed % pieces.length] ?? "";
      }
      let end = 0;
      for (const { span, text: written, targets } of recogniseCitations(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(span.start, span.end)).toBe(written);
        for (const target of targets)
          expect(text.slice(target.span.start, target.span.end)).toBe(target.text);
        end = span.end;
      }
    }
  });

  it("finds nothing in an empty text", () => {
    expect(recogniseCitations("")).toEqual([]);
  });
});
