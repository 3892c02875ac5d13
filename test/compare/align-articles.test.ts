import { describe, expect, it } from "vitest";
import {
  alignArticles,
  compareVersions,
  countChanges,
  measureChange,
  type Alignment,
} from "../../src/compare/index.ts";
import { parseStatute } from "../../src/statute/index.ts";

const texts = {
  purpose: "为了规范印章的管理和使用，制定本办法。",
  scope: "本局印章的刻制、保管、使用和停用，适用本办法。",
  kinds: "印章包括局印、党组印、办公室印、财务专用章和合同专用章。",
  approval: "使用局印的，经处室负责人审核后报分管副局长批准；涉及资金的，报局长批准。",
  register: "监印人用印前核对文件名称和份数，用印后逐件登记。",
  blank: "不得在空白纸张、空白介绍信上用印。",
  outside: "印章外带的，应当经局长批准，两人同行，当日归还。",
  separate: "审批用印的人员不得兼任监印人。",
  stop: "机构变动、名称改变的，原印章应当在七日内送制发机关封存或者销毁。",
  letter: "介绍信应当逐项填写，有效期最长十五日。",
  begin: "本办法自印发之日起施行。",
};
const numerals = "一二三四五六七八九十".split("");

function label(number: number): string {
  return `第${number > 10 ? `十${numerals[number - 11] ?? ""}` : (numerals[number - 1] ?? "")}条`;
}

/** Articles 第一条, 第二条 … of the given texts; `# …` begins a chapter. */
function statute(...parts: readonly string[]) {
  const lines = ["# 印章管理办法"];
  let [article, chapter] = [0, 0];
  for (const part of parts) {
    if (part.startsWith("# ")) lines.push(`## 第${numerals[chapter++] ?? ""}章　${part.slice(2)}`);
    else lines.push(`${label(++article)}　${part}`);
  }
  return parseStatute(lines.join("\n\n"));
}

function show(rows: readonly Alignment[]): readonly string[] {
  return rows.map(
    ({ old, new: fresh, fate }) =>
      `${old.map((unit) => unit.label).join("+") || "—"}→${fresh.map((unit) => unit.label).join("+") || "—"} ${fate}`,
  );
}

describe("alignArticles", () => {
  const { purpose, scope, kinds, approval, register, blank, outside, separate, stop, letter, begin } = texts;

  it("finds nothing changed in the same text", () => {
    const rows = alignArticles(statute(purpose, scope, begin), statute(purpose, scope, begin));
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第二条→第二条 unchanged",
      "第三条→第三条 unchanged",
    ]);
  });

  it("renumbers what stands behind a new article instead of deleting and adding it", () => {
    const rows = alignArticles(
      statute(purpose, scope, approval, register, begin),
      statute(purpose, scope, kinds, approval, register, begin),
    );
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第二条→第二条 unchanged",
      "—→第三条 added",
      "第三条→第四条 renumbered",
      "第四条→第五条 renumbered",
      "第五条→第六条 renumbered",
    ]);
  });

  it("knows an article that was inserted before a renumbered and changed one", () => {
    // As in an amending decision: a new 第三条, the old one becomes 第四条 and is changed, and so on.
    const rows = alignArticles(
      statute(purpose, scope, approval, register, blank, begin),
      statute(
        purpose,
        scope,
        kinds,
        approval.replace("报局长批准", "报局党组会审定"),
        register,
        blank,
        begin,
      ),
    );
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第二条→第二条 unchanged",
      "—→第三条 added",
      "第三条→第四条 renumbered+changed",
      "第四条→第五条 renumbered",
      "第五条→第六条 renumbered",
      "第六条→第七条 renumbered",
    ]);
  });

  it("shows a deleted article behind what came before it", () => {
    const rows = alignArticles(statute(purpose, scope, kinds, begin), statute(purpose, kinds, begin));
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第二条→— deleted",
      "第三条→第二条 renumbered",
      "第四条→第三条 renumbered",
    ]);
  });

  it("shows an article deleted at the front in front", () => {
    expect(show(alignArticles(statute(purpose, scope), statute(scope)))).toEqual([
      "第一条→— deleted",
      "第二条→第一条 renumbered",
    ]);
  });

  it("knows an article that moved over others", () => {
    const rows = alignArticles(
      statute(purpose, outside, kinds, approval, register, begin),
      statute(purpose, kinds, approval, register, outside, begin),
    );
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第三条→第二条 renumbered",
      "第四条→第三条 renumbered",
      "第五条→第四条 renumbered",
      "第二条→第五条 moved",
      "第六条→第六条 unchanged",
    ]);
  });

  it("knows an article that moved and was changed", () => {
    const rows = alignArticles(
      statute(purpose, outside, kinds, approval, register, begin),
      statute(purpose, kinds, approval, register, outside.replace("两人同行", "三人同行"), begin),
    );
    expect(show(rows)).toContain("第二条→第五条 moved+changed");
  });

  it("calls an article moved that went into another chapter, though the order is the same", () => {
    const rows = alignArticles(
      statute("# 总则", purpose, scope, kinds, approval, "# 使用", register, blank, outside),
      statute("# 总则", purpose, scope, kinds, "# 使用", approval, register, blank, outside),
    );
    expect(show(rows)[3]).toBe("第四条→第四条 moved");
    expect(countChanges(rows)).toMatchObject({ unchanged: 6, moved: 1 });
  });

  it("moves nobody when a chapter is renamed or renumbered", () => {
    const rows = alignArticles(
      statute("# 总则", purpose, scope, "# 用印", register, blank),
      statute("# 总则", purpose, scope, "# 种类", kinds, "# 印章的使用", register, blank),
    );
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第二条→第二条 unchanged",
      "—→第三条 added",
      "第三条→第四条 renumbered",
      "第四条→第五条 renumbered",
    ]);
  });

  it("knows an article that was split into two", () => {
    const rows = alignArticles(
      statute(purpose, `${register}\n\n${blank}\n\n${outside}`, stop, begin),
      statute(purpose, `${register}\n\n${blank}`, outside, stop, begin),
    );
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第二条→第二条+第三条 split",
      "第三条→第四条 renumbered",
      "第四条→第五条 renumbered",
    ]);
  });

  it("knows two articles that were merged into one", () => {
    const rows = alignArticles(
      statute(purpose, register, blank, stop, begin),
      statute(purpose, `${register}\n\n${blank}`, stop, begin),
    );
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第二条+第三条→第二条 merged",
      "第四条→第三条 renumbered",
      "第五条→第四条 renumbered",
    ]);
  });

  it("does not take an article modelled on an old one for a part of it", () => {
    const rows = alignArticles(
      statute(purpose, approval, register, begin),
      statute(purpose, approval, register, approval.replace("局印", "党组印"), begin),
    );
    expect(show(rows)).toEqual([
      "第一条→第一条 unchanged",
      "第二条→第二条 unchanged",
      "第三条→第三条 unchanged",
      "—→第四条 added",
      "第四条→第五条 renumbered",
    ]);
  });

  it("pairs articles of one text by their numbers, then in order", () => {
    const rows = alignArticles(
      statute(blank, letter, blank, begin),
      statute(blank, letter, blank, blank, begin),
    );
    expect(show(rows).slice(0, 3)).toEqual([
      "第一条→第一条 unchanged",
      "第二条→第二条 unchanged",
      "第三条→第三条 unchanged",
    ]);
    expect(show(rows)).toContain("—→第四条 added");
  });

  it("calls an article that shares nothing with its namesake deleted and added", () => {
    const rows = alignArticles(statute(purpose, kinds, begin), statute(purpose, separate, begin));
    expect(show(rows).slice(1, 3)).toEqual(["第二条→— deleted", "—→第二条 added"]);
  });

  it("flags differences of form and counts them as no change", () => {
    const rows = alignArticles(
      statute(letter.replace("十五日", "15日（含）"), begin),
      statute(letter.replace("十五日", " １５日 (含)"), begin),
    );
    expect(rows.map(({ fate, formOnly }) => [fate, formOnly])).toEqual([
      ["unchanged", true],
      ["unchanged", false],
    ]);
  });

  it("takes 25米 and 2.5米 for different", () => {
    const rows = alignArticles(statute("间距不小于25米。"), statute("间距不小于2.5米。"));
    expect(rows.map(({ fate }) => fate)).toEqual(["changed"]);
  });

  it("compares annexes and texts without articles too", () => {
    const annexed = (body: string) =>
      parseStatute(`# 办法\n\n第一条　甲乙丙丁。\n\n## 附件1　用印登记\n\n${body}`);
    expect(show(alignArticles(annexed("每年保存一次登记簿。"), annexed("每季保存一次登记簿。")))).toEqual([
      "第一条→第一条 unchanged",
      "附件1→附件1 changed",
    ]);
    const [row] = alignArticles(
      parseStatute("# 通知\n\n一、做好登记。"),
      parseStatute("# 通知\n\n一、做好归档。"),
    );
    expect([row?.fate, row?.new[0]?.kind]).toEqual(["changed", "text"]);
  });

  it("finds everything deleted or added against an empty text", () => {
    expect(show(alignArticles(statute(purpose, scope), parseStatute("")))).toEqual([
      "第一条→— deleted",
      "第二条→— deleted",
    ]);
    expect(show(alignArticles(parseStatute(""), statute(purpose)))).toEqual(["—→第一条 added"]);
    expect(alignArticles(parseStatute(""), parseStatute(""))).toEqual([]);
  });
});

describe("compareVersions", () => {
  const { purpose, kinds, approval, blank, begin } = texts;
  const list =
    "用印按照下列程序办理：\n\n（一）经办人填写申请；\n\n（二）处室负责人审核；\n\n（三）监印人盖章。";
  const longer =
    "用印按照下列程序办理：\n\n（一）经办人填写申请；\n\n（二）处室负责人审核；\n\n（三）分管副局长批准；\n\n（四）监印人盖章并登记。\n\n特急件可以电话批准。";

  it("sets 款 and 项 side by side and knows those that were renumbered", () => {
    const { rows } = compareVersions(statute(list), statute(longer));
    expect(
      rows[0]?.blocks.map(({ kind, relabelled, old, new: fresh }) => [
        kind,
        relabelled,
        old?.label,
        fresh?.label,
      ]),
    ).toEqual([
      ["equal", false, "", ""],
      ["equal", false, "（一）", "（一）"],
      ["equal", false, "（二）", "（二）"],
      ["added", false, undefined, "（三）"],
      ["changed", true, "（三）", "（四）"],
      ["added", false, undefined, ""],
    ]);
    expect(rows[0]?.blocks[4]?.segments).toEqual([
      { kind: "equal", text: "监印人盖章" },
      { kind: "insert", text: "并登记" },
      { kind: "equal", text: "。" },
    ]);
  });

  it("compares tables row by row", () => {
    const table = (days: string) =>
      `${purpose}\n\n| 事项 | 时限 |\n| --- | --- |\n| 登记 | ${days} |\n| 归档 | 5日 |`;
    const { rows } = compareVersions(statute(table("2日")), statute(table("1日")));
    const tableRows = rows[0]?.blocks.filter(({ new: fresh }) => fresh?.kind === "embed");
    expect(tableRows?.map(({ kind, new: fresh }) => [kind, fresh?.text])).toEqual([
      ["equal", "事项 | 时限"],
      ["changed", "登记 | 1日"],
      ["equal", "归档 | 5日"],
    ]);
  });

  it("sums up in one line", () => {
    const { summary, counts } = compareVersions(
      statute(purpose, kinds, approval, blank, begin),
      statute(purpose, list, approval.replace("分管副局长", "局长"), begin),
    );
    expect(counts).toEqual({ changed: 1, added: 1, deleted: 2, moved: 1, unchanged: 1, formOnly: 0 });
    expect(summary).toBe("改 1 条、增 1 条、删 2 条、移 1 条");
  });

  it("says that nothing changed, and that only the form did", () => {
    expect(compareVersions(statute(purpose), statute(purpose)).summary).toBe("没有实质变动");
    expect(compareVersions(statute(purpose), statute(purpose.replace("，", ", "))).summary).toBe(
      "没有实质变动（1 条只有空格、全角半角之类的差别）",
    );
  });

  it("names changed annexes apart", () => {
    const annexed = (body: string) =>
      parseStatute(`# 办法\n\n第一条　甲乙丙丁。\n\n## 附件1　登记簿\n\n${body}`);
    expect(compareVersions(annexed("每年保存登记簿。"), annexed("每季保存登记簿。")).summary).toBe(
      "附件改 1 件",
    );
  });

  it("measures the share that changed, numbers and places aside", () => {
    expect(measureChange({ changed: 3, added: 1, deleted: 1, moved: 4, unchanged: 1, formOnly: 0 })).toEqual({
      changed: 5,
      total: 10,
    });
  });
});
