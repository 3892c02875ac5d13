import { describe, expect, it } from "vitest";
import {
  countErrors,
  formatMessage,
  sortMessages,
  summarizeMessages,
  type Message,
} from "../../src/diagnostics/index.ts";

const message = (more: Partial<Message> = {}): Message => ({
  ruleId: "unknown-unit",
  severity: "error",
  reason: "主责科室“财物科”不存在，是否指“财务科”？",
  place: { file: "src/content/regulations/zd-23/regulation.yaml", line: 4, column: 12 },
  ...more,
});

describe("formatMessage", () => {
  it("shows place, severity and reason, then the allowed values, the way out and the rule", () => {
    expect(formatMessage(message({ expected: ["财务科", "行政科"], note: "照 units.yaml 改正" }))).toBe(
      [
        "src/content/regulations/zd-23/regulation.yaml:4:12  错误  主责科室“财物科”不存在，是否指“财务科”？",
        "    可用：财务科、行政科",
        "    办法：照 units.yaml 改正",
        "    规则：unknown-unit",
      ].join("\n"),
    );
  });

  it("shows what was written unless the reason says it", () => {
    const written = message({ reason: "本文到第五条为止", actual: "第三条至第十五条" });
    expect(formatMessage(written).split("\n")[1]).toBe("    写的是：第三条至第十五条");
    expect(formatMessage(message({ actual: "财物科" }))).not.toContain("写的是");
  });

  it("calls a warning 提示 and leaves out what there is not", () => {
    expect(formatMessage(message({ severity: "warning", expected: [] })).split("\n")).toEqual([
      "src/content/regulations/zd-23/regulation.yaml:4:12  提示  主责科室“财物科”不存在，是否指“财务科”？",
      "    规则：unknown-unit",
    ]);
  });

  it("cuts a long list of allowed values after twelve and says how many there are", () => {
    const expected = Array.from({ length: 13 }, (_, index) => `科${index + 1}`);
    expect(formatMessage(message({ expected }))).toContain(
      "可用：科1、科2、科3、科4、科5、科6、科7、科8、科9、科10、科11、科12……共13个\n",
    );
    expect(formatMessage(message({ expected: expected.slice(0, 12) }))).toContain("、科12\n");
  });
});

describe("sortMessages", () => {
  it("orders by file, line and column as numbers, errors before warnings, then by rule", () => {
    const at = (file: string, line: number, column: number, more: Partial<Message> = {}): Message =>
      message({ place: { file, line, column }, ...more });
    const messages = [
      at("b.yaml", 1, 1),
      at("a.yaml", 10, 1),
      at("a.yaml", 9, 10),
      at("a.yaml", 9, 9, { severity: "warning", ruleId: "a" }),
      at("a.yaml", 9, 9, { ruleId: "z" }),
      at("a.yaml", 9, 9, { ruleId: "b" }),
    ];
    const given = [...messages];
    expect(sortMessages(messages)).toEqual([5, 4, 3, 2, 1, 0].map((index) => given[index]));
    expect(messages).toEqual(given);
  });
});

describe("summarizeMessages", () => {
  it.each([
    [0, 0, "没有错误，没有提示"],
    [3, 1, "3 个错误，1 个提示"],
    [0, 2, "没有错误，2 个提示"],
    [1, 0, "1 个错误，没有提示"],
  ])("counts %i errors and %i warnings", (errors, warnings, summary) => {
    const messages = [
      ...Array.from({ length: errors }, () => message()),
      ...Array.from({ length: warnings }, () => message({ severity: "warning" })),
    ];
    expect(summarizeMessages(messages)).toBe(summary);
    expect(countErrors(messages)).toBe(errors);
  });
});
