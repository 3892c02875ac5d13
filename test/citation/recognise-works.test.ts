import { describe, expect, it } from "vitest";
import { findAliases, recogniseCitations } from "../../src/citation/index.ts";
import { mentions, note } from "./notation.ts";

describe("the text itself", () => {
  it.each([
    "办法",
    "细则",
    "规定",
    "规范",
    "制度",
    "规则",
    "条例",
    "法",
    "解释",
    "章程",
    "实施细则",
    "暂行规定",
  ])("本%s第九条 is of the text itself", (name) => {
    expect(note(`依照本${name}第九条的规定`)).toEqual([`〈本${name}〉条9`]);
  });

  it("takes 构成 and 完成 before 本法 for verbs", () => {
    expect(note("同时又构成本法第一百四十一条规定之罪")).toEqual(["〈本法〉条141"]);
    expect(note("除完成本规定第十七条确定的工作外")).toEqual(["〈本规定〉条17"]);
  });

  it("says nothing for 本办法 alone", () => {
    expect(note("本办法由局办公室负责解释，自2025年3月18日起施行")).toEqual([]);
  });
});

describe("a title in 《》", () => {
  it("stands alone or in front of provisions", () => {
    expect(note("按照《公文处理办法》办理")).toEqual(["《公文处理办法》"]);
    expect(note("《公文处理办法》第九条第二款第三项")).toEqual(["《公文处理办法》条9/款2/项3"]);
    expect(note("《公文处理办法》第三条、第五条和第七条第一款")).toEqual([
      "《公文处理办法》条3、条5、条7/款1",
    ]);
    expect(note("《公文处理办法》的第九条")).toEqual(["《公文处理办法》条9"]);
    expect(note("《公文处理办法》和《公章管理规定》第三条")).toEqual([
      "《公文处理办法》",
      "《公章管理规定》条3",
    ]);
    expect(note("**《公文处理办法》**第九条")).toEqual(["《公文处理办法》条9"]);
  });

  it.each([
    "《公文处理办法》（景人发〔2025〕4号）第九条",
    "《公文处理办法》(景人发〔2025〕4号)第九条",
    "《公文处理办法》（景人发[2025]4号）第九条",
    "《公文处理办法》(景人发[2025]4号)第九条",
    "《公文处理办法》（景人发【2025】4号）第九条",
    "《公文处理办法》【景人发（2025）4号】第九条",
    "《公文处理办法》（景人发［2025］4号）第九条",
    "《公文处理办法》（景人发〔2025〕第4号）第九条",
    "《公文处理办法》（景人发〔2025〕004号）第九条",
    "《公文处理办法》（景人发〔２０２５〕４号）第九条",
    "《公文处理办法》 （景人发〔2025〕4号） 第九条",
  ])("%s has the document number 景人发〔2025〕4号", (text) => {
    expect(note(text)).toEqual(["《公文处理办法＋景人发/2025/4》条9"]);
  });

  it("keeps the document number of a title alone", () => {
    expect(note("《公文处理办法》（景人发〔2019〕7号）同时废止")).toEqual([
      "《公文处理办法＋景人发/2019/7》",
    ]);
    expect(mentions("《公文处理办法》（景人发〔2019〕7号）同时废止")).toEqual([
      "《公文处理办法》（景人发〔2019〕7号）",
    ]);
  });

  it("leaves other brackets behind a title out of it", () => {
    expect(mentions("填写《用印申请单》（一式两份）")).toEqual(["《用印申请单》"]);
  });

  it("reads the edition of a law", () => {
    expect(note("《政府信息公开条例》（2019年修订）第十二条")).toEqual([
      "《政府信息公开条例＋2019年修订》条12",
    ]);
  });

  it("passes over the number of an order between title and article", () => {
    expect(note("《政府信息公开条例》（国务院令第711号）第十二条")).toEqual(["《政府信息公开条例》条12"]);
  });

  it("reads titles within titles as one, whatever marks are inside", () => {
    expect(note("《关于修改〈公文处理办法〉的决定》第一条")).toEqual([
      "《关于修改〈公文处理办法〉的决定》条1",
    ]);
    expect(note("《关于修改《公文处理办法》第九条的决定》")).toEqual([
      "《关于修改《公文处理办法》第九条的决定》",
    ]);
  });

  it("reads nothing from a title whose 》 is missing", () => {
    expect(note("《公文处理办法第九条")).toEqual(["《公文处理办法》条9"]);
  });

  it("keeps 中华人民共和国 as written", () => {
    expect(note("《中华人民共和国会计法》第十三条；《会计法》第十三条")).toEqual([
      "《中华人民共和国会计法》条13",
      "《会计法》条13",
    ]);
  });
});

describe("a name without 《》", () => {
  it.each([
    ["依照刑法第二百条处罚", ["《刑法》条200"]],
    ["⒈侮辱、诽谤案（刑法第二百四十六条规定的）", ["《刑法》条246"]],
    ["认定为刑法第三百二十二条规定的“情节严重”", ["《刑法》条322"]],
    ["有无刑事诉讼法第十六条第二项至第六项规定的", ["《刑事诉讼法》条16/项2…条16/项6"]],
    ["除政府采购法第六十六条规定的考核事项外", ["《政府采购法》条66"]],
    ["但民事诉讼法第一百零一条第三款除外", ["《民事诉讼法》条101/款3"]],
    ["直接责任人员有企业破产法第三十五条所列行为", ["《企业破产法》条35"]],
    ["国务院行使宪法第八十九条规定的职权", ["《宪法》条89"]],
    ["民事诉讼法第一百条至第一百零五条的有关规定", ["《民事诉讼法》条100…条105"]],
    ["依照企业国有资产法第三条", ["《企业国有资产法》条3"]],
    ["依照对外贸易法第三条", ["《对外贸易法》条3"]],
    ["劳动合同法第三条", ["《劳动合同法》条3"]],
    ["香港基本法第九条", ["《香港基本法》条9"]],
    ["中华人民共和国刑法第三条", ["《中华人民共和国刑法》条3"]],
    ["会计基础工作规范（试行）第三条", ["《会计基础工作规范（试行）》条3"]],
    ["依照合同第三条", ["《合同》条3"]],
    ["依照ZD-23第六条办理", ["《ZD-23》条6"]],
    ["依照景人发〔2025〕4号第九条办理", ["《景人发〔2025〕4号＋景人发/2025/4》条9"]],
  ])("%s", (text, expected) => {
    expect(note(text)).toEqual(expected);
  });

  it("takes exact titles from the caller where a guess would take too much", () => {
    const text = "采购人员收受贿赂反不正当竞争法第七条";
    expect(note(text, { names: ["反不正当竞争法"] })).toEqual(["《反不正当竞争法》条7"]);
  });

  it("does not take a word in 法 or a verb for a name", () => {
    expect(note("合同文本按第十三条的规定")).toEqual(["条13"]);
    expect(note("公告内容同第十五条第（一）项的规定")).toEqual(["条15/项1"]);
    expect(note("违反第三十九条第一款")).toEqual(["条39/款1"]);
    expect(note("前款规定第三项")).toEqual(["前1款", "项3"]);
  });

  it("ties 该办法 and 同法 to the work named before", () => {
    expect(note("《公文处理办法》第三条的人员，依照该办法第九条")).toEqual([
      "《公文处理办法》条3",
      "《公文处理办法》条9",
    ]);
    expect(note("依照刑法第三条和同法第五条")).toEqual(["《刑法》条3", "《刑法》条5"]);
  });

  it("never takes 该办法第九条 for an article of the text itself", () => {
    expect(note("依照该办法第九条")).toEqual(["《该办法》条9"]);
    expect(note("依照该办法第九条", { antecedent: "公文处理办法" })).toEqual(["《公文处理办法》条9"]);
  });
});

describe("a short name the text introduces", () => {
  it.each([
    ["《公文处理办法》（以下简称《办法》）", [{ name: "办法", title: "公文处理办法" }]],
    ["《公文处理办法》(以下简称“办法”)", [{ name: "办法", title: "公文处理办法" }]],
    ["《公文处理办法》（以下简称办法）", [{ name: "办法", title: "公文处理办法" }]],
    ["《公文处理办法》（以下称《办法》）", [{ name: "办法", title: "公文处理办法" }]],
    ["《公文处理办法》（景人发〔2025〕4号，以下简称《办法》）", [{ name: "办法", title: "公文处理办法" }]],
    ["《公文处理办法》（景人发〔2025〕4号）（以下简称《办法》）", [{ name: "办法", title: "公文处理办法" }]],
    ["《公文处理办法》，以下简称《办法》，", [{ name: "办法", title: "公文处理办法" }]],
    [
      "《刑法修正案（十二）》（以下简称《修正案（十二）》）",
      [{ name: "修正案（十二）", title: "刑法修正案（十二）" }],
    ],
    [
      "《中华人民共和国会计法》（以下简称会计法）、《中华人民共和国预算法》（以下简称预算法）",
      [
        { name: "会计法", title: "中华人民共和国会计法" },
        { name: "预算法", title: "中华人民共和国预算法" },
      ],
    ],
    ["中华人民共和国会计法（以下简称会计法）", [{ name: "会计法", title: "中华人民共和国会计法" }]],
  ])("%s", (text, expected) => {
    expect(findAliases(text)).toEqual(expected);
  });

  it.each([
    "结合本市（以下简称市）实际",
    "《甲办法》、《乙办法》（以下统称两个办法）",
    "《公文处理办法》（以下简称本办法）",
  ])("%s introduces no name of one other work", (text) => {
    expect(findAliases(text)).toEqual([]);
  });

  it("stands for the full title afterwards, with and without 《》", () => {
    expect(note("《公文处理办法》（以下简称《办法》）；依照《办法》第三条；依照办法第九条")).toEqual([
      "《公文处理办法》",
      "《公文处理办法》条3",
      "《公文处理办法》条9",
    ]);
    expect(note("又出现条例第四条", { aliases: [{ name: "条例", title: "职工带薪年休假条例" }] })).toEqual([
      "《职工带薪年休假条例》条4",
    ]);
  });

  it("is not found at the end of a longer name, nor in 本条例", () => {
    const aliases = [{ name: "条例", title: "职工带薪年休假条例" }];
    expect(note("依照档案法实施条例第四条", { aliases })).toEqual(["《档案法实施条例》条4"]);
    expect(note("依照本条例第四条", { aliases })).toEqual(["〈本条例〉条4"]);
  });

  it("is no mention where it is introduced", () => {
    expect(mentions("《公文处理办法》（以下简称《办法》）第三条")).toEqual([
      "《公文处理办法》（以下简称《办法》）第三条",
    ]);
  });
});

describe("spans", () => {
  it("are offsets into the text as given, blanks and marks included", () => {
    const text = "　依照 **《公文处理办法》** （ 景人发[2025]4号 ）第 九 条、第(三)项";
    const [citation] = recogniseCitations(text);
    const work = citation?.work?.kind === "named" ? citation.work : null;
    expect(citation?.span).toEqual({ start: 6, end: text.length });
    expect(work?.documentNumber?.text).toBe("景人发[2025]4号");
    expect(citation?.targets.map(({ text: written }) => written)).toEqual(["第 九 条", "第(三)项"]);
    for (const target of citation?.targets ?? []) {
      expect(text.slice(target.span.start, target.span.end)).toBe(target.text);
    }
  });
});
