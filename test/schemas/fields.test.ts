import { describe, expect, it } from "vitest";
import { parseDocumentNumber, parseProvisionReference } from "../../src/schemas/index.ts";
import { checkEdit } from "./samples.ts";

describe("dates", () => {
  it.each(["2024-02-29", "2024-12-31"])("pass when the day exists: %s", (written) => {
    expect(checkEdit("version", "issuedOn: 2024-03-11", `issuedOn: ${written}`).lines).toEqual([]);
  });

  it.each([
    "2025-02-30",
    "2025-02-29",
    "2025-13-01",
    "2025-3-8",
    "2025/03/08",
    "2025年3月18日",
    "２０２５-03-18",
    "2025-03-18T00:00:00+08:00",
    "2025",
  ])("are refused when they are no day written as 2024-03-11: %s", (written) => {
    const { lines, messages } = checkEdit("version", "issuedOn: 2024-03-11", `issuedOn: ${written}`);
    expect(lines).toEqual([
      `3:11 bad-value “印发日”写成了“${written}”：日期应写成 2024-03-11 这样实有的一天`,
    ]);
    expect(messages[0]?.actual).toBe(written);
  });
});

describe("document numbers", () => {
  it("have an issuer's code, a year and a serial", () => {
    expect(parseDocumentNumber("景人办发〔2024〕3号")).toEqual({
      written: "景人办发〔2024〕3号",
      issuerCode: "景人办发",
      year: 2024,
      serial: 3,
    });
    expect(parseDocumentNumber("景人发〔2024〕120号")?.serial).toBe(120);
  });

  it.each([
    ["景人办发[2024]3号", "年份用六角括号〔〕"],
    ["景人办发（2024）3号", "年份用六角括号〔〕"],
    ["景人办发【2024】3号", "年份用六角括号〔〕"],
    ["景人办发〔2024〕第3号", "序号不加“第”、不补零，以“号”结尾"],
    ["景人办发〔2024〕03号", "序号不加“第”、不补零，以“号”结尾"],
    ["景人办发〔2024〕0号", "序号不加“第”、不补零，以“号”结尾"],
    ["景人办发〔2024〕3", "序号不加“第”、不补零，以“号”结尾"],
    ["景人办发〔２０２４〕3号", "数字用半角"],
  ])("are refused in another form, with what is wrong: %s", (written, fault) => {
    expect(parseDocumentNumber(written)).toBeNull();
    expect(checkEdit("version", "景人办发〔2024〕3号", `"${written}"`).lines).toEqual([
      `2:17 bad-value “发文字号”写成了“${written}”：发文字号应写成“景人发〔2025〕4号”：${fault}`,
    ]);
  });

  it.each(["〔2024〕3号", "2024年第3号", "景人办发3号", "景人办发〔24〕3号"])(
    "are refused when parts are missing: %s",
    (written) => {
      expect(parseDocumentNumber(written)).toBeNull();
    },
  );
});

describe("words from a list", () => {
  it("are refused with the nearest one and with all of them", () => {
    const { lines, messages } = checkEdit("version", "changeKind: 修订", "changeKind: 修订稿");
    expect(lines).toEqual(["5:13 value-not-allowed “变动方式”不能是“修订稿”，是否指“修订”？"]);
    expect(messages[0]?.expected).toEqual(["制定", "修正", "修订"]);
  });

  it("are refused without a suggestion where none is near", () => {
    expect(checkEdit("units", "kind: 处室", "kind: 委员会").lines).toEqual([
      "3:9 value-not-allowed “类型”不能是“委员会”",
    ]);
  });

  it("are looked at in nested fields too", () => {
    const { lines } = checkEdit("form", "type: 金额", "type: 钱数");
    expect(lines).toEqual(["9:33 value-not-allowed “类型”不能是“钱数”"]);
  });
});

describe("missing fields", () => {
  it("are named at the thing that lacks them, with the line to add", () => {
    const { lines, messages } = checkEdit("flow", "    actors: [经办人]\n", "");
    expect(lines).toEqual(["8:5 missing-field 缺少“角色”（actors）"]);
    expect(messages[0]?.note).toBe("补上一行“actors: …”");
  });

  it("count as such when they were left empty", () => {
    expect(checkEdit("regulation", "title: 经费报销实施细则", "title:").lines).toEqual([
      "2:7 bad-value “名称”没有写：不能为空，没有就删去这一行",
    ]);
    expect(checkEdit("regulation", "title: 经费报销实施细则", "title: null").lines).toEqual([
      "2:8 bad-value “名称”写成了“null”：不能为空，没有就删去这一行",
    ]);
  });

  it("are all told at once, with everything else that is wrong in the file", () => {
    const { lines } = checkEdit("regulation", /title: .*\ncategory: .*\n/, "catagory: finance\n");
    expect(lines.toSorted()).toEqual([
      "1:1 missing-field 缺少“名称”（title）",
      "1:1 missing-field 缺少“类别”（category）",
      "2:1 unknown-field 没有“catagory”这个字段，是否指“category”？",
    ]);
  });
});

describe("shapes", () => {
  it.each([
    [
      "supersedes: [H-01]",
      "supersedes: H-01",
      "8:13 wrong-shape “替代的旧制度”应当是一个清单（每行以“- ”开头）",
    ],
    ["title: 经费报销实施细则", "title: [经费报销]", "2:8 wrong-shape “名称”应当是一个值"],
  ])("that are wrong are named: %s as %s", (from, to, line) => {
    expect(checkEdit("regulation", from, to).lines).toEqual([line]);
  });

  it("of a group of fields is named", () => {
    expect(checkEdit("flow", /before: .*\n/, "before: 9\n").lines).toEqual([
      "15:9 wrong-shape “精简前”应当是一组“字段: 值”",
    ]);
  });
});

describe("numbers", () => {
  it.each(["024", "24.0", "二十四", "1e3", "-1", "２４"])(
    "are whole numbers in plain digits, not %s",
    (written) => {
      const { lines } = checkEdit("regulation", "reviewEveryMonths: 24", `reviewEveryMonths: ${written}`);
      expect(lines).toEqual([`7:20 bad-value “评估周期（月）”写成了“${written}”：应当是阿拉伯数字写的整数`]);
    },
  );

  it("keep to their bounds", () => {
    expect(checkEdit("regulation", "reviewEveryMonths: 24", "reviewEveryMonths: 0").lines).toEqual([
      "7:20 bad-value “评估周期（月）”写成了“0”：不能小于 1",
    ]);
    expect(checkEdit("keyTasks", "percent: 60", "percent: 101").lines).toEqual([
      "11:47 bad-value “进度”写成了“101”：进度不能超过 100",
    ]);
  });

  it("may be null only where the content model says so", () => {
    const { record } = checkEdit("flow", "steps: 9", "steps: 8");
    expect(record?.kind === "flow" && record.data.before).toEqual({
      steps: 8,
      handovers: null,
      workingDays: 15,
    });
    expect(checkEdit("regulation", "reviewEveryMonths: 24", "reviewEveryMonths: null").lines).toHaveLength(1);
  });
});

describe("identifiers", () => {
  it.each(["zd-23", "ZD23", "ZD－23", "制度-23", "ZD-"])(
    "are capitals, a hyphen and digits, not %s",
    (written) => {
      expect(checkEdit("regulation", "id: ZD-23", `id: ${written}`).lines).toEqual([
        `1:5 bad-value “编号”写成了“${written}”：编号应写成 ZD-23 这样：大写字母、连字符、数字`,
      ]);
    },
  );
});

describe("provision references", () => {
  it.each([
    ["ZD-23第四条第一款", "ZD-23", "第四条第一款"],
    ["ZD-23 第四条", "ZD-23", "第四条"],
    ["H-01附件1", "H-01", "附件1"],
    ["ZD-23", "ZD-23", null],
    [" ZD-12第九条第二款第（三）项 ", "ZD-12", "第九条第二款第（三）项"],
  ])("name a document and mostly a provision: %s", (written, document, provision) => {
    expect(parseProvisionReference(written)).toEqual({ written: written.trim(), document, provision });
  });

  it.each([
    "第四条",
    "《经费报销实施细则》第四条",
    "ZD-23§4",
    "ZD-23四条",
    "ZD-23第四条 第一款",
    "zd-23第四条",
    "",
  ])("are refused in another form: %s", (written) => {
    expect(parseProvisionReference(written)).toBeNull();
  });

  it("are refused with the form to write", () => {
    expect(checkEdit("flow", "ZD-23第四条第一款", "ZD-23§4").lines).toEqual([
      "13:13 bad-value “依据”写成了“ZD-23§4”：条文出处应写成“ZD-23第四条第一款”：编号后面直接跟条款项",
    ]);
  });

  it("must be there for every step of a flow", () => {
    expect(checkEdit("flow", "basis: [ZD-23第四条第一款]", "basis: []").lines).toEqual([
      "13:12 bad-value “依据”没有写：每个环节都要有依据",
    ]);
  });
});

describe("time limits", () => {
  it("are refused in words that are not known, with those that are", () => {
    const [line] = checkEdit("flow", "limit: 20个工作日", "limit: 20天左右").lines;
    expect(line).toMatch(/^12:12 bad-value “时限”写成了“20天左右”：时限写法不认得；可以写 2个工作日、/);
  });
});
