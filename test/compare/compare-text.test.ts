import { describe, expect, it } from "vitest";
import { compareText, segmentWords, type Segment } from "../../src/compare/index.ts";

/** `放假[-3天-]{+4天+}`; an equal stretch that differs in form shows the old one behind `~`. */
function show(segments: readonly Segment[]): string {
  return segments
    .map(({ kind, text, oldText }) => {
      if (kind === "delete") return `[-${text}-]`;
      if (kind === "insert") return `{+${text}+}`;
      return oldText === undefined ? text : `${text}~${oldText}~`;
    })
    .join("");
}

const compare = (old: string, fresh: string) => show(compareText(old, fresh));

describe("compareText shows whole words", () => {
  it("keeps the shared word and replaces the other one", () => {
    expect(compare("应当书面通知申请人。", "应当书面形式告知申请人。")).toBe(
      "应当书面[-通知-]{+形式告知+}申请人。",
    );
  });

  it("replaces words that dictionaries do not know as wholes", () => {
    expect(compare("由督查科办理", "由秘书科办理")).toBe("由[-督查科-]{+秘书科+}办理");
    expect(compare("报办公室主任批准", "报办公室副主任批准")).toBe("报办公室[-主任-]{+副主任+}批准");
    expect(compare("经办人填写", "承办人填写")).toBe("[-经办人-]{+承办人+}填写");
  });

  it("leaves no lone particle between two changes", () => {
    expect(compare("经办人的申请由科长审核", "承办人的报告由科长审核")).toBe(
      "[-经办人的申请-]{+承办人的报告+}由科长审核",
    );
  });

  it("leaves no lone comma between two changes", () => {
    expect(compare("先登记，后分送。", "先扫描，再流转。")).toBe("先[-登记，后分送-]{+扫描，再流转+}。");
  });

  it("keeps a shared word of two characters between two changes", () => {
    expect(compare("秘书科登记收文。", "督查科登记批示件。")).toBe(
      "[-秘书科-]{+督查科+}登记[-收文-]{+批示件+}。",
    );
  });
});

describe("compareText keeps figures whole", () => {
  it.each([
    ["五个工作日内办结", "三个工作日内办结", "[-五个工作日-]{+三个工作日+}内办结"],
    ["3个工作日内", "2个工作小时内", "[-3个工作日-]{+2个工作小时+}内"],
    ["1至3个工作日", "1至5个工作日", "[-1至3个工作日-]{+1至5个工作日+}"],
    ["不得超过2万元", "不得超过20万元", "不得超过[-2万元-]{+20万元+}"],
    ["占百分之二十以上", "占百分之三十以上", "占[-百分之二十-]{+百分之三十+}以上"],
    ["不小于25米", "不小于2.5米", "不小于[-25米-]{+2.5米+}"],
    ["依照第九条第二款办理", "依照第十条第二款办理", "依照[-第九条第二款-]{+第十条第二款+}办理"],
    ["依照第三条办理", "依照第三十条办理", "依照[-第三条-]{+第三十条+}办理"],
    ["（景人发〔2025〕4号）", "（景人发〔2025〕14号）", "（景人发[-〔2025〕4号-]{+〔2025〕14号+}）"],
    ["自2025年3月18日起施行", "自2025年3月20日起施行", "自[-2025年3月18日-]{+2025年3月20日+}起施行"],
    [
      "依照《公文处理办法》办理",
      "依照《收文办理细则》办理",
      "依照[-《公文处理办法》-]{+《收文办理细则》+}办理",
    ],
    ["按照GB/T 9704-2012执行", "按照GB/T 9704-1999执行", "按照[-GB/T 9704-2012-]{+GB/T 9704-1999+}执行"],
  ])("%s → %s", (old, fresh, shown) => {
    expect(compare(old, fresh)).toBe(shown);
  });

  it("sets the bounds of a range against each other", () => {
    expect(compare("处五百元以上一千元以下罚款", "处一千元以上五千元以下罚款")).toBe(
      "处[-五百元-]{+一千元+}以上[-一千元-]{+五千元+}以下罚款",
    );
  });

  it("sees no number in 统一 and 一次性", () => {
    expect(compare("统一个人报送口径，一次性告知", "统一单位报送口径，一次性告知")).toBe(
      "统一[-个人-]{+单位+}报送口径，一次性告知",
    );
  });
});

describe("compareText and mere form", () => {
  it.each([
    ["第一章　总则", "第一章 总 则"],
    ["期限３０日（含）", "期限30日(含)"],
    ["景人发[2025]4号", "景人发〔2025〕4号"],
    ['将"第九条"改为', "将“第九条”改为"],
    ["甲、 乙", "甲、乙"],
  ])("%s and %s are one equal stretch that keeps both writings", (old, fresh) => {
    expect(compareText(old, fresh)).toEqual([{ kind: "equal", text: fresh, oldText: old }]);
  });

  it("tells form and substance apart in one sentence", () => {
    expect(compare("期限３０日，逾期通报", "期限30日，逾期提醒")).toBe(
      "期限30日，逾期~期限３０日，逾期~[-通报-]{+提醒+}",
    );
  });
});

describe("compareText puts insertions at the borders of clauses", () => {
  it("inserts a sentence as a sentence", () => {
    expect(compare("收到材料。应当归档。", "收到材料。应当登记。应当归档。")).toBe(
      "收到材料。{+应当登记。+}应当归档。",
    );
  });

  it("deletes an item of a list with its own comma", () => {
    expect(compare("公章、财务章、合同章由秘书科保管", "公章、合同章由秘书科保管")).toBe(
      "公章、[-财务章、-]合同章由秘书科保管",
    );
  });
});

describe("compareText in general", () => {
  it("takes nothing, additions and deletions", () => {
    expect(compareText("", "")).toEqual([]);
    expect(compare("", "新增。")).toBe("{+新增。+}");
    expect(compare("删去。", "")).toBe("[-删去。-]");
    expect(compareText("不变。", "不变。")).toEqual([{ kind: "equal", text: "不变。" }]);
  });

  it("uses the segmenter it is given", () => {
    const byCharacter = (text: string) => Array.from(text);
    expect(show(compareText("印章甲乙", "印章甲丙", { segment: byCharacter }))).toBe("印章甲[-乙-]{+丙+}");
  });

  it("finds the shared characters of words that were cut differently", () => {
    const cut = (text: string) =>
      text === "研究生命科学" ? ["研究", "生命", "科学"] : ["研究生", "命", "科学院"];
    expect(show(compareText("研究生命科学", "研究生命科学院", { segment: cut }))).toBe(
      "研究生命[-科学-]{+科学院+}",
    );
  });

  it("loses and invents nothing, whatever the texts are", () => {
    const pieces = [
      "应当",
      "在",
      "三日",
      "内",
      "，",
      "（一）",
      "〔2025〕",
      "℃",
      "㎡",
      " ",
      "　",
      "\n",
      "𠮷",
      "《办法》",
      "1,000元",
      "的",
      "。",
      "ａ",
    ];
    let seed = 7;
    const next = (limit: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % limit;
    };
    const make = () => Array.from({ length: next(24) }, () => pieces[next(pieces.length)]).join("");
    for (let round = 0; round < 2000; round += 1) {
      const [old, fresh] = [make(), make()];
      const segments = compareText(old, fresh);
      const oldSide = segments
        .filter(({ kind }) => kind !== "insert")
        .map(({ text, oldText }) => oldText ?? text);
      const newSide = segments.filter(({ kind }) => kind !== "delete").map(({ text }) => text);
      expect([oldSide.join(""), newSide.join("")]).toEqual([old, fresh]);
      // Only a blank that one side alone has leaves its counterpart empty.
      expect(segments.every(({ text, oldText }) => text !== "" || oldText?.trim() === "")).toBe(true);
    }
  });

  it("divides long texts where a sequence of words occurs once on each side", () => {
    const sentence = (number: number) =>
      `第${number}项由第${number}科在${number}日内办理并将结果书面告知申请人；`;
    const old = Array.from({ length: 600 }, (_each, index) => sentence(index + 1));
    const fresh = old.with(300, "另有安排！");
    expect(compareText(old.join(""), fresh.join("")).map(({ kind }) => kind)).toEqual([
      "equal",
      "delete",
      "insert",
      "equal",
    ]);
  });
});

describe("segmentWords", () => {
  it("cuts a text into words and loses nothing", () => {
    const text = "办公室应当自收到之日起三日内书面答复。";
    expect(segmentWords(text).join("")).toBe(text);
    expect(segmentWords(text).length).toBeLessThan(text.length);
  });
});
