import { describe, expect, it } from "vitest";
import {
  formatCitation,
  formatDocumentNumber,
  readDocumentNumber,
  recogniseCitations,
  standardizeCitations,
  type StandardizeOptions,
} from "../../src/citation/index.ts";

describe("formatCitation", () => {
  it("prints title, document number and provision in the standard form", () => {
    expect(
      formatCitation({
        title: "公文处理办法",
        documentNumber: { issuerCode: "景人发", year: 2025, serial: 4 },
        address: { article: "9", paragraph: "2", subparagraph: "3" },
      }),
    ).toBe("《公文处理办法》（景人发〔2025〕4号）第九条第二款第三项");
  });

  it("leaves 第一款 out where the article has one 款", () => {
    const address = { article: "9", paragraph: "1", subparagraph: "2" };
    expect(formatCitation({ title: null, address, hasOneParagraph: true })).toBe("第九条第二项");
    expect(formatCitation({ title: null, address, hasOneParagraph: false })).toBe("第九条第一款第二项");
    expect(
      formatCitation({ title: null, address: { article: "9", paragraph: "1" }, hasOneParagraph: true }),
    ).toBe("第九条");
  });

  it("prints a law without a number and an inserted article", () => {
    expect(
      formatCitation({ title: "中华人民共和国刑法", address: { article: "120-3", paragraph: "1" } }),
    ).toBe("《中华人民共和国刑法》第一百二十条之三第一款");
  });

  it("prints a work as a whole, with its number in the standard form", () => {
    expect(formatCitation({ title: "公文处理办法", documentNumber: "景人发[2025]第04号" })).toBe(
      "《公文处理办法》（景人发〔2025〕4号）",
    );
    expect(formatCitation({ title: "政府信息公开条例", documentNumber: "国务院令第711号" })).toBe(
      "《政府信息公开条例》（国务院令第711号）",
    );
  });

  it("turns 《》 within a title into 〈〉", () => {
    expect(formatCitation({ title: "关于修改《公文处理办法》的决定" })).toBe(
      "《关于修改〈公文处理办法〉的决定》",
    );
  });

  it("is read back as the same citation", () => {
    const parts = {
      title: "公文处理办法",
      documentNumber: "景人发〔2025〕4号",
      address: { article: "12-1", paragraph: "2", subparagraph: "11" },
    };
    const [citation] = recogniseCitations(formatCitation(parts));
    expect(citation).toMatchObject({
      work: { title: "公文处理办法", documentNumber: { issuerCode: "景人发", year: 2025, serial: 4 } },
      targets: [
        {
          fragments: [
            { level: "article", number: "12-1" },
            { level: "paragraph", number: "2" },
            { level: "subparagraph", number: "11" },
          ],
        },
      ],
    });
  });
});

describe("a document number", () => {
  it.each([
    ["景人发〔2025〕4号", "景人发〔2025〕4号"],
    ["景人发〔2025〕第004号", "景人发〔2025〕4号"],
    ["景人办发〔2025〕12号", "景人办发〔2025〕12号"],
    ["景人纪（2025）3号", "景人纪〔2025〕3号"],
  ])("%s → %s", (written, standard) => {
    const number = readDocumentNumber(written);
    expect(number === null ? null : formatDocumentNumber(number)).toBe(standard);
  });

  it.each(["国务院令第711号", "景人发2025年4号", "〔2025〕4号", "景人发〔25〕4号", "第3期"])(
    "%s is none",
    (written) => {
      expect(readDocumentNumber(written)).toBeNull();
    },
  );
});

/** The text with all edits applied. */
function standardize(text: string, options?: StandardizeOptions): string {
  let result = "";
  let end = 0;
  for (const edit of standardizeCitations(text, options)) {
    expect(edit.start).toBeGreaterThanOrEqual(end);
    result += text.slice(end, edit.start) + edit.replacement;
    end = edit.end;
  }
  return result + text.slice(end);
}

describe("standardizeCitations", () => {
  it.each([
    ["依照第九条第（三）项", "依照第九条第三项"],
    ["依照第九条第(三)项、第(四)项", "依照第九条第三项、第四项"],
    ["依照第九条（三）项", "依照第九条第三项"],
    ["依照第12条第2款第3项", "依照第十二条第二款第三项"],
    ["依照第１２条", "依照第十二条"],
    ["依照第 九 条", "依照第九条"],
    ["依照第一百〇一条", "依照第一百零一条"],
    ["依照第一百十条", "依照第一百一十条"],
    ["依照第120条之1", "依照第一百二十条之一"],
    ["依照第三、五项", "依照第三项、第五项"],
    ["依照第（一）至（三）项", "依照第一项至第三项"],
    ["依照第四项至七项", "依照第四项至第七项"],
    ["依照第3-5条", "依照第三条至第五条"],
    ["依照第3章", "依照第三章"],
    ["依照前二款、前2款、前一款、上款规定", "依照前两款、前两款、前款、前款规定"],
    ["见附件一和附件２", "见附件1和附件2"],
    ["《公文处理办法》(景人发[2025]4号)第9条", "《公文处理办法》（景人发〔2025〕4号）第九条"],
    ["《公文处理办法》【景人发（2025）第04号】", "《公文处理办法》（景人发〔2025〕4号）"],
    ["景人发【2025】004号同时废止", "景人发〔2025〕4号同时废止"],
    ["景人发［2025］4号", "景人发〔2025〕4号"],
    ["《会计法》第13条", "《会计法》第十三条"],
  ])("%s → %s", (text, expected) => {
    expect(standardize(text)).toBe(expected);
  });

  it.each([
    "依照第九条第二款第三项、第四项和第十一条至第十三条",
    "依照前款第三项、前两款、前三款",
    "《公文处理办法》（景人发〔2025〕4号）第九条",
    "见附件1",
    "第一百二十条之一、之二",
    "《公约》附录一",
    "将“第12条”改为“第13条”",
    "所称“景人发[2025]4号”",
    "财政部公告（2019）第3号",
    "依照第一百一条",
    "5月第3次会议",
  ])("%s stays as it is", (text) => {
    expect(standardize(text)).toBe(text);
  });

  it("changes nothing when run again", () => {
    const once = standardize("《公文处理办法》(景人发[2025]第04号)第9条第（三）、（五）项，前二款");
    expect(standardize(once)).toBe(once);
  });

  it("leaves 第一款 out where the caller says that the article has one 款", () => {
    const options: StandardizeOptions = {
      hasOneParagraph: (_citation, pointer) =>
        pointer.fragments.some(
          (fragment) =>
            fragment.relation === "named" && fragment.level === "article" && fragment.number === "9",
        ),
    };
    expect(standardize("第九条第一款第二项、第三项", options)).toBe("第九条第二项、第三项");
    expect(standardize("第九条第一款和第十条第一款", options)).toBe("第九条和第十条第一款");
    expect(standardize("第九条第一款第二项")).toBe("第九条第一款第二项");
  });

  it("says why, in Chinese", () => {
    const text = "《公文处理办法》(景人发[2025]4号)第12条第（三）项至五项、前二款";
    expect(standardizeCitations(text).map(({ replacement, reason }) => `${replacement} ${reason}`)).toEqual([
      "（ 标题后的文号用全角圆括号（）",
      "〔2025〕4号 文号年份用六角括号〔〕，序号不加“第”、不补零",
      "） 标题后的文号用全角圆括号（）",
      "第十二条 条、款、项的序号用中文数字",
      "第三项 引用项不带括号",
      "第五项 每一条、款、项都写全",
      "前两款 写作“前两款”",
    ]);
  });
});
