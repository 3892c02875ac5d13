import { describe, expect, it } from "vitest";
import { checkChangeKind, checkDates, checkIssueDays, checkNumbers } from "../../src/version/index.ts";
import { version } from "./facts.ts";

const rules = (findings: readonly { ruleId: string }[]) => findings.map(({ ruleId }) => ruleId);

describe("checkDates", () => {
  it("has nothing to say about a regulation in order", () => {
    const regulation = {
      id: "ZD-24",
      versions: [
        version("2019-05-20", "enactment", 6),
        version("2022-07-04", "amendment", 9),
        version("2027-01-01", "amendment", 14, { issuedOn: "2026-11-10" }),
      ],
    };
    expect(checkDates(regulation)).toEqual([]);
  });

  it("reports a version in force before it was issued", () => {
    const regulation = {
      id: "ZD-01",
      versions: [version("2019-03-01", "enactment", 7, { issuedOn: "2019-03-04" })],
    };
    expect(checkDates(regulation)).toMatchInlineSnapshot(`
      [
        {
          "actual": "2019-03-01",
          "field": "effectiveOn",
          "note": "施行日应当与印发日同日或者更晚，核对两个日期",
          "reason": "施行日2019年3月1日早于印发日2019年3月4日",
          "regulation": "ZD-01",
          "ruleId": "effective-before-issue",
          "severity": "error",
          "version": "2019-03-01",
        },
      ]
    `);
  });

  it("reports a term that ends before it begins", () => {
    const regulation = {
      id: "ZD-01",
      versions: [version("2019-03-01", "enactment", 7, { expiresOn: "2018-12-31" })],
    };
    expect(rules(checkDates(regulation))).toEqual(["expiry-before-effect"]);
  });

  it("reports a gap between the end of a term and the next version, but no prolongation", () => {
    const versions = [
      version("2020-01-02", "enactment", 1, { expiresOn: "2022-12-31" }),
      version("2023-01-01", "revision", 1, { issuedOn: "2022-12-20" }),
    ] as const;
    expect(checkDates({ id: "ZD-01", versions })).toEqual([]);
    const late = [versions[0], version("2023-01-03", "revision", 1)];
    expect(rules(checkDates({ id: "ZD-01", versions: late }))).toEqual(["version-gap"]);
  });

  it("reports two versions that begin on one day and versions issued against their order", () => {
    const twice = [version("2020-01-02", "enactment", 1), version("2020-01-02", "amendment", 2)];
    expect(rules(checkDates({ id: "ZD-01", versions: twice }))).toEqual(["duplicate-effective-date"]);
    const crossed = [
      version("2020-01-02", "enactment", 1),
      version("2022-01-04", "amendment", 2, { issuedOn: "2019-12-02" }),
    ];
    expect(rules(checkDates({ id: "ZD-01", versions: crossed }))).toEqual(["issue-order"]);
  });

  it("wants the first version, and only the first, to be an enactment", () => {
    const versions = [version("2019-03-01", "revision", 7), version("2022-05-20", "enactment", 9)];
    expect(
      checkDates({ id: "ZD-01", versions }).map(({ ruleId, actual, expected }) => [ruleId, actual, expected]),
    ).toEqual([
      ["change-kind-order", "修订", ["制定"]],
      ["change-kind-order", "制定", ["修正", "修订"]],
    ]);
  });

  it("holds the day of repeal against the successor's first day", () => {
    const versions = [version("2009-06-01", "enactment", 12)];
    const check = (repealedOn: "2013-01-01" | "2013-01-08" | "2013-02-01") =>
      rules(checkDates({ id: "H-01", versions, repealedOn, supersededOn: "2013-01-08" }));
    expect(check("2013-01-08")).toEqual([]);
    expect(check("2013-01-01")).toEqual(["successor-gap"]);
    expect(check("2013-02-01")).toEqual(["successor-overlap"]);
  });

  it("reports a version that begins when the regulation has ended", () => {
    const versions = [version("2009-06-01", "enactment", 12), version("2014-05-04", "amendment", 3)];
    expect(rules(checkDates({ id: "H-04", versions, repealedOn: "2014-05-01" }))).toEqual([
      "version-after-repeal",
    ]);
  });
});

describe("checkNumbers", () => {
  it("accepts serials in the order of their dates, each series and year for itself", () => {
    const office = { written: "景人办发〔2019〕1号", issuerCode: "景人办发", year: 2019, serial: 1 };
    expect(
      checkNumbers([
        {
          id: "ZD-34",
          versions: [version("2019-01-15", "enactment", 1), version("2024-05-13", "amendment", 9)],
        },
        { id: "ZD-04", versions: [version("2019-01-15", "enactment", 2)] },
        { id: "ZD-12", versions: [version("2019-09-20", "enactment", 1, { documentNumber: office })] },
      ]),
    ).toEqual([]);
  });

  it("reports a number used twice and names the other document", () => {
    const findings = checkNumbers([
      { id: "ZD-01", versions: [version("2019-03-01", "enactment", 7)] },
      { id: "ZD-08", versions: [version("2019-04-08", "enactment", 7, { title: "政务信息工作办法" })] },
    ]);
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "actual": "景人发〔2019〕7号",
          "field": "documentNumber",
          "note": "同一年同一代字的序号不能重复，核对两份文件",
          "reason": "发文字号“景人发〔2019〕7号”已经用于ZD-01《规章制度管理办法》自2019年3月1日起施行的版本",
          "regulation": "ZD-08",
          "ruleId": "duplicate-document-number",
          "severity": "error",
          "version": "2019-04-08",
        },
      ]
    `);
  });

  it("reports a serial that is out of order once, not every one behind it", () => {
    const findings = checkNumbers([
      { id: "A", versions: [version("2019-03-01", "enactment", 1)] },
      { id: "B", versions: [version("2019-09-02", "enactment", 2)] },
      { id: "C", versions: [version("2019-05-06", "enactment", 3)] },
      { id: "D", versions: [version("2019-10-08", "enactment", 4)] },
    ]);
    expect(findings.map(({ ruleId, regulation }) => [ruleId, regulation])).toEqual([
      ["document-number-order", "C"],
    ]);
  });

  it("tells one wrong date once, also when it lies far ahead", () => {
    const findings = checkNumbers([
      { id: "A", versions: [version("2019-03-01", "enactment", 1)] },
      { id: "B", versions: [version("2019-12-30", "enactment", 2)] },
      { id: "C", versions: [version("2019-05-06", "enactment", 3)] },
      { id: "D", versions: [version("2019-10-08", "enactment", 4)] },
    ]);
    expect(findings.map(({ regulation, reason }) => [regulation, reason])).toEqual([
      ["B", "“景人发〔2019〕2号”印发于2019年12月30日，序号在后的“景人发〔2019〕3号”却印发于2019年5月6日"],
    ]);
  });

  it("wants the year of the number to be the year of issue", () => {
    const documentNumber = { written: "景人发〔2020〕7号", issuerCode: "景人发", year: 2020, serial: 7 };
    const findings = checkNumbers([
      { id: "A", versions: [version("2019-03-01", "enactment", 7, { documentNumber })] },
    ]);
    expect(findings.map(({ ruleId, expected }) => [ruleId, expected])).toEqual([
      ["document-number-year", ["景人发〔2019〕7号"]],
    ]);
  });
});

describe("checkIssueDays", () => {
  it("reports documents dated on weekends and holidays, not on make-up workdays or beyond the calendar", () => {
    const check = (
      date: "2019-03-02" | "2019-10-01" | "2019-10-12" | "2019-03-01" | "2027-01-02" | "1999-01-02",
    ) => checkIssueDays([{ id: "A", versions: [version(date, "enactment", 1)] }]).map(({ reason }) => reason);
    expect(check("2019-03-02")).toEqual(["印发日2019年3月2日是周末"]);
    expect(check("2019-10-01")).toEqual(["印发日2019年10月1日是国庆节假期"]);
    expect(check("2019-10-12")).toEqual([]);
    expect(check("2019-03-01")).toEqual([]);
    expect(check("2027-01-02")).toEqual([]);
    expect(check("1999-01-02")).toEqual([]);
  });
});

describe("checkChangeKind", () => {
  const amended = version("2025-03-18", "amendment", 5);
  const revised = version("2025-03-18", "revision", 5);

  it("wants 修订 from half of the articles on and 修正 below", () => {
    expect(
      checkChangeKind("ZD-01", amended, { changed: 19, total: 38 }).map(({ expected }) => expected),
    ).toEqual([["修订"]]);
    expect(checkChangeKind("ZD-01", amended, { changed: 18, total: 38 })).toEqual([]);
    expect(
      checkChangeKind("ZD-01", revised, { changed: 18, total: 38 }).map(({ expected }) => expected),
    ).toEqual([["修正"]]);
    expect(checkChangeKind("ZD-01", revised, { changed: 19, total: 38 })).toEqual([]);
  });

  it("is silent when a reason is given and for a first version", () => {
    const reasoned = { ...revised, changeKindReason: "条号大范围变动" };
    expect(checkChangeKind("ZD-01", reasoned, { changed: 3, total: 38 })).toEqual([]);
    expect(
      checkChangeKind("ZD-01", version("2019-03-01", "enactment", 7), { changed: 0, total: 38 }),
    ).toEqual([]);
  });
});
