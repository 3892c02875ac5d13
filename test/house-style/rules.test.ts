import { describe, expect, it } from "vitest";
import {
  applyEdits,
  checkCharacters,
  checkCitations,
  checkNumbers,
  checkWords,
  mayDeviate,
  type StyleFinding,
  type WordRule,
} from "../../src/house-style/index.ts";

/** The text with every mechanical finding put right. */
function fix(text: string, findings: readonly StyleFinding[]): string {
  return applyEdits(
    text,
    findings.flatMap(({ start, end, replacement }) =>
      replacement === null ? [] : [{ start, end, replacement }],
    ),
  );
}

const rule = (row: Partial<WordRule>): WordRule => ({
  avoid: [],
  write: null,
  mechanical: false,
  scope: "all",
  since: null,
  except: [],
  reason: "错字",
  basis: null,
  ...row,
});
const inArticle = (text: string, on = "2026-01-01" as const) => ({ text, role: "provision", on }) as const;

describe("invisible characters", () => {
  it("takes blanks off the ends of lines, full-width ones and tabs too, and none elsewhere", () => {
    const text = "第一条　为了规范　\n\n（一） 甲； \t\n乙";
    expect(fix(text, checkCharacters(text))).toBe("第一条　为了规范\n\n（一） 甲；\n乙");
  });

  it("puts letters in normal form C, and compatibility ideographs", () => {
    // e + U+0301; U+F9E4 is 理 written as a compatibility ideograph.
    const text = "cafe\u0301 管\uF9E4";
    expect(fix(text, checkCharacters(text))).toBe("caf\u00e9 管理");
  });

  it("finds nothing in ordinary text", () => {
    expect(checkCharacters("第一条　应当。\n\n第二条　可以。\n")).toEqual([]);
  });
});

describe("figures", () => {
  it.each([
    ["期限３０日", "期限30日"],
    ["不超过１２．５％", "不超过12.5％"],
    ["30日", "30日"],
  ])("writes %s as %s", (text, fixed) => {
    expect(fix(text, checkNumbers(inArticle(text)))).toBe(fixed);
  });

  it("leaves what is quoted and titles as they are", () => {
    expect(checkNumbers(inArticle("改为“３０日”，依照《２０２１年要点》"))).toEqual([]);
  });

  it.each([
    ["应当自收到之日起二十日内办结", "改为“20”"],
    ["五百元以上的支出", "改为“500”"],
    ["在三个工作日前提出", "改为“3”"],
  ])("asks for figures in %s", (text, advice) => {
    expect(checkNumbers(inArticle(text)).map((finding) => finding.advice)).toEqual([advice]);
  });

  it.each(["顺延至下一个工作日", "同一日", "第三日", "每月第二个周三", "一次性告知", "前一个工作日"])(
    "takes %s for words",
    (text) => {
      expect(checkNumbers(inArticle(text))).toEqual([]);
    },
  );

  it("does not ask for figures outside of articles", () => {
    expect(checkNumbers({ text: "二十日内", role: "all", on: "2026-01-01" })).toEqual([]);
  });
});

describe("the table of words", () => {
  const inspection = rule({
    avoid: ["督察"],
    write: "督查",
    mechanical: true,
    since: "2021-04-02",
    except: ["环保督察"],
    reason: "本局开展的是机关内部督查",
    basis: "《督查督办工作办法》第三条",
  });

  it("puts the right word in place", () => {
    const text = "集中督察和专项督察";
    expect(fix(text, checkWords(inArticle(text), [inspection]))).toBe("集中督查和专项督查");
  });

  it("names the reason and the article that asks for it", () => {
    expect(checkWords(inArticle("集中督察"), [inspection])[0]?.reason).toBe(
      "“督察”写作“督查”：本局开展的是机关内部督查（依据《督查督办工作办法》第三条）",
    );
  });

  it.each(["环保督察组", "《督察督办工作办法》", "原文写的是“督察落实”"])("leaves %s", (text) => {
    expect(checkWords(inArticle(text), [inspection])).toEqual([]);
  });

  it("leaves texts from before the day on which the word was settled", () => {
    expect(checkWords(inArticle("集中督察", "2021-04-01" as never), [inspection])).toEqual([]);
  });

  it("knows exceptions that are longer words: 帐篷 beside 报帐", () => {
    const text = "报帐时附帐篷发票";
    const account = rule({ avoid: ["帐"], write: "账", mechanical: true, except: ["帐篷"] });
    expect(fix(text, checkWords(inArticle(text), [account]))).toBe("报账时附帐篷发票");
  });

  it("only warns where an editor has to decide", () => {
    const must = rule({ avoid: ["必须"], write: "应当", scope: "provision" });
    expect(checkWords(inArticle("必须报告"), [must])).toMatchObject([
      { ruleId: "style-word", replacement: null, advice: "改为“应当”，或者改写这一句" },
    ]);
    expect(checkWords({ text: "必须报告", role: "all", on: "2026-01-01" }, [must])).toEqual([]);
  });
});

describe("citations and document numbers", () => {
  it.each([
    ["依照第九条第（三）项办理", "依照第九条第三项办理"],
    ["依照第12条办理", "依照第十二条办理"],
    ["依照第 九 条办理", "依照第九条办理"],
    ["适用前二款的规定", "适用前两款的规定"],
    ["依照第九条第三、五项办理", "依照第九条第三项、第五项办理"],
    ["依照第三条到第五条办理", "依照第三条至第五条办理"],
    ["依照景人办发[2025]4号办理", "依照景人办发〔2025〕4号办理"],
    ["依照景人办发〔2025〕第04号办理", "依照景人办发〔2025〕4号办理"],
    ["依照景人发（２０２５）４号办理", "依照景人发〔2025〕4号办理"],
    ["依照《公文处理办法》(景人发〔2025〕4号)第九条", "依照《公文处理办法》（景人发〔2025〕4号）第九条"],
    ["见附件一", "见附件1"],
  ])("writes %s as %s", (text, fixed) => {
    expect(fix(text, checkCitations({ text, options: {} }))).toBe(fixed);
  });

  it.each([
    "依照第九条第二款第三项办理",
    "依照《公文处理办法》（景人发〔2025〕4号）第九条至第十一条",
    "改动半数以上条文的",
    "原为“第（三）项”",
    "还是阅件走第6步",
  ])("leaves %s", (text) => {
    expect(checkCitations({ text, options: {} })).toEqual([]);
  });

  it("does not read a passage without any sign of a deviation", () => {
    expect(mayDeviate("第九条　应当自收到之日起10日内办结（景人发〔2025〕4号）。")).toBe(false);
  });
});
