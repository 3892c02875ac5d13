import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compareVersions, type Comparison, type ComparisonRow } from "../../src/compare/index.ts";
import { parseStatute, walk, type Statute } from "../../src/statute/index.ts";

const folder = path.resolve(import.meta.dirname, "../../../shared/corpus/statutes");
const present = existsSync(folder);
const names = present
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"))
  : [];

interface Pair {
  readonly old: string;
  readonly new: string;
  /** Old labels → new labels with the fate, as read in both texts. */
  readonly rows: readonly string[];
  /** Everything that was added or deleted, where that was read in full. */
  readonly added?: readonly string[];
  readonly deleted?: readonly string[];
  readonly summary?: string;
}

const pairs: readonly Pair[] = [
  {
    old: "全国年节及纪念日放假办法(2013-12-11)",
    new: "全国年节及纪念日放假办法(2024-11-10)",
    rows: [
      "第一条→第一条 unchanged",
      "第二条→第二条 changed",
      "第六条→第六条 changed",
      "第七条→第八条 renumbered",
    ],
    added: ["第七条"],
    deleted: [],
    summary: "改 2 条、增 1 条、移 1 条",
  },
  {
    old: "会计法(2017-11-04)",
    new: "会计法(2024-06-28)",
    // The chapter on companies went, its last article was made general; forging and hiding books became one offence.
    rows: [
      "第五条→第五条 changed",
      "第二十六条→第二十四条 renumbered+changed",
      "第四十三条+第四十四条→第四十一条 merged",
      "第四十九条→第四十七条 renumbered+changed",
    ],
    added: ["第四十六条", "第四十九条"],
    deleted: ["第二十四条", "第二十五条"],
  },
  {
    old: "/保守国家秘密法(2010-04-29)",
    new: "/保守国家秘密法(2024-02-27)",
    rows: [
      "—→第三条 added",
      "第三条→第五条 moved+changed",
      "第五条→第六条 renumbered",
      "第三十条→第三十七条 renumbered+changed",
      "第三十四条→第四十一条+第四十二条 split",
      "第三十九条→第四十四条 moved",
      "第四十五条→第五十二条 renumbered+changed",
      "第五十一条→第六十一条+第六十二条 split",
    ],
  },
  {
    old: "保守国家秘密法实施条例(2014-01-17)",
    new: "保守国家秘密法实施条例(2024-07-10)",
    rows: [
      "第四条→第七条+第八条 split",
      "第二十五条→第三十四条+第三十五条 split",
      "第三十九条+第四十二条→第六十七条 merged",
    ],
  },
  {
    // Not two versions, but a regulation and the one that took its place.
    old: "信访条例(2005-01-10)",
    new: "信访工作条例(2022-02-25)",
    rows: [
      "第二条→第十七条 moved+changed",
      "第十六条+第十七条+第十九条→第十九条 merged",
      "第二十条→第二十六条 moved+changed",
      "第二十三条→第三十条 moved+changed",
      "第二十四条+第二十五条→第二十四条 merged",
      "第二十八条+第三十条→第二十八条 merged",
      "第八条+第二十九条→第二十九条 merged",
      "第三十六条+第三十七条+第三十八条→第四十条 merged",
      "第四十七条+第四十八条→第四十七条 merged",
      "第五十条→第四十八条 renumbered",
    ],
  },
  {
    old: "行政复议法(2017-09-01)",
    new: "行政复议法(2023-09-01)",
    rows: [
      "第十条→第十四条+第十六条+第十七条+第十九条 split",
      "第二十八条→第六十四条+第六十六条+第六十八条 split",
      "第三十一条→第六十二条+第七十五条 split",
      "第三十五条→第八十一条 renumbered+changed",
      "第四十三条→第九十条 renumbered+changed",
      "—→第七十三条 added",
    ],
  },
  {
    old: "立法法(2015-03-15)",
    new: "立法法(2023-03-13)",
    rows: [
      "第十三条→第十六条 renumbered+changed",
      // Modelled on 第十六条 for the State Council, not a part of it.
      "—→第七十九条 added",
      "第七十二条→第八十条+第八十一条 split",
      "第九十九条→第一百一十条+第一百一十一条 split",
    ],
  },
  {
    old: "监察法(2018-03-20)",
    new: "监察法(2024-12-25)",
    rows: [
      "第十二条→第十二条 changed",
      "第二十六条→第二十九条 renumbered+changed",
      "第四十三条→第四十七条+第四十八条+第四十九条 split",
      "第四十四条→第五十条 renumbered+changed",
    ],
    // 69 articles became 78: these seven, and two more by the split.
    added: ["第二十一条", "第二十三条", "第二十五条", "第四十六条", "第五十一条", "第六十二条", "第六十四条"],
    deleted: [],
  },
  {
    old: "公司法(2018-10-26)",
    new: "公司法(2023-12-29)",
    rows: [
      "第二十二条→第二十五条+第二十六条 split",
      "第五十八条→— deleted",
      "第五十九条→— deleted",
      "第六十三条→第二十三条 moved+changed",
      "第九十条→第一百零三条+第一百零四条 split",
      "第一百三十三条+第一百三十五条→第一百五十一条 merged",
    ],
  },
  {
    old: "突发事件应对法(2007-08-30)",
    new: "突发事件应对法(2024-06-28)",
    rows: [
      "第十四条→第二十四条 moved",
      "第二十九条→第八条+第四十二条 split",
      "第四十一条→第五十八条 moved",
      "第六十一条→第八十九条+第九十条+第九十一条 split",
    ],
  },
  {
    old: "上海市社会救助条例(2018-11-22)",
    new: "上海市社会救助条例(2024-12-31)",
    // Two terms were replaced wherever they stood; every article kept its number.
    rows: ["第九条→第九条 changed", "第十条→第十条 unchanged", "第四十四条→第四十四条 changed"],
    added: [],
    deleted: [],
    summary: "改 14 条",
  },
  {
    old: "北京市制定地方性法规条例(2017-01-20)",
    new: "北京市制定地方性法规条例(2023-07-28)",
    // Sections were made chapters: that moves nobody.
    rows: ["第十九条→第二十三条 renumbered", "第三十七条→第四十一条+第四十六条 split"],
  },
  {
    old: "发票管理办法(2019-03-02)",
    new: "发票管理办法(2023-07-20)",
    rows: ["第二十二条→第二十一条 renumbered+changed", "第三十七条→第三十五条 renumbered+changed"],
    added: [],
    deleted: ["第十八条", "第三十四条"],
  },
  {
    old: "国务院组织法(1982-12-10)",
    new: "国务院组织法(2024-03-11)",
    rows: [
      "第二条+第六条→第五条 merged",
      "第四条→第七条 renumbered+changed",
      "第五条→第九条 renumbered+changed",
    ],
  },
  {
    old: "烈士褒扬条例(2019-08-01)",
    new: "烈士褒扬条例(2024-09-27)",
    rows: ["第二十九条→第三十八条+第五十七条 split", "第二十七条→第三十三条+第三十四条 split"],
  },
  {
    old: "保障中小企业款项支付条例(2020-07-05)",
    new: "保障中小企业款项支付条例(2025-03-17)",
    rows: [
      "第八条→第九条 renumbered+changed",
      "第十七条→第二十四条+第二十五条 split",
      "第二十七条→第三十三条+第三十四条 split",
      "第二十九条→第三十七条 renumbered+changed",
    ],
    deleted: [],
  },
];

function read(name: string): Statute {
  const file = names.find(
    (each) => `/${each}`.includes(name) && each.endsWith(`${name.replace(/^\//u, "")}.md`),
  );
  if (file === undefined) throw new Error(`Not in the corpus: ${name}`);
  return parseStatute(readFileSync(path.join(folder, file), "utf8"));
}

function label(row: ComparisonRow): string {
  const join = (units: ComparisonRow["old"]) => units.map((unit) => unit.label).join("+") || "—";
  return `${join(row.old)}→${join(row.new)} ${row.fate}`;
}

function articlesOf(statute: Statute): readonly string[] {
  return [...walk(statute)].flatMap((node) => (node.type === "article" ? [node.label] : []));
}

/** Labels of the articles that stand on one side of the rows, in order of the text. */
function side(comparison: Comparison, which: "old" | "new", order: readonly string[]): readonly string[] {
  const labels = comparison.rows.flatMap((row) =>
    row[which].filter(({ kind }) => kind === "article").map((u) => u.label),
  );
  return labels.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Every article once, and every block's words on both sides as written. */
function expectWhole(old: Statute, fresh: Statute, comparison: Comparison): void {
  const [olds, news] = [articlesOf(old), articlesOf(fresh)];
  expect(side(comparison, "old", olds)).toEqual(olds);
  expect(side(comparison, "new", news)).toEqual(news);
  const { changed, added, deleted, moved, unchanged } = comparison.counts;
  const rows = comparison.rows.filter((row) => (row.new[0] ?? row.old[0])?.kind === "article");
  expect(changed + added + deleted + moved + unchanged).toBe(rows.length);
  for (const row of comparison.rows) {
    expect(row.blocks.flatMap((block) => block.old ?? [])).toEqual(row.old.flatMap(({ blocks }) => blocks));
    expect(row.blocks.flatMap((block) => block.new ?? [])).toEqual(row.new.flatMap(({ blocks }) => blocks));
    for (const { old: before, new: after, segments } of row.blocks) {
      const join = (kind: "insert" | "delete") =>
        segments
          .filter((segment) => segment.kind !== kind)
          .map(({ text, oldText }) => (kind === "insert" ? (oldText ?? text) : text))
          .join("");
      expect([join("insert"), join("delete")]).toEqual([before?.text ?? "", after?.text ?? ""]);
    }
  }
}

describe("two texts of one statute", () => {
  if (!present) {
    it("cannot be compared here", () => console.log("Statute corpus absent: no dated pair was compared."));
    return;
  }
  let tried = 0;
  afterAll(() => console.log(`Statute corpus: ${tried} dated pairs compared.`));

  it.each(pairs)("$old → $new: what the reading found", (pair) => {
    const [old, fresh] = [read(pair.old), read(pair.new)];
    const comparison = compareVersions(old, fresh);
    const labels = comparison.rows.map(label);
    tried += 1;
    expectWhole(old, fresh, comparison);
    expect(labels).toEqual(expect.arrayContaining([...pair.rows]));
    const withFate = (fate: string, which: "old" | "new") =>
      comparison.rows
        .filter((row) => row.fate === fate)
        .flatMap((row) => row[which].map((unit) => unit.label));
    if (pair.added) expect(withFate("added", "new")).toEqual(pair.added);
    if (pair.deleted) expect(withFate("deleted", "old")).toEqual(pair.deleted);
    if (pair.summary) expect(comparison.summary).toBe(pair.summary);
  });

  it("tells the days of the public holidays of 2024 from those of 2013", () => {
    const { rows } = compareVersions(
      read("全国年节及纪念日放假办法(2013-12-11)"),
      read("全国年节及纪念日放假办法(2024-11-10)"),
    );
    const blocks = rows.find((row) => row.new[0]?.label === "第二条")?.blocks ?? [];
    const changes = (item: string) =>
      blocks
        .find((block) => block.new?.label === item)
        ?.segments.filter(({ kind }) => kind !== "equal")
        .map(({ kind, text }) => `${kind} ${text}`);
    // 春节 three days become four, 劳动节 one becomes two; 清明 stays.
    expect(changes("（二）")?.slice(0, 2)).toEqual(["delete 3天", "insert 4天"]);
    expect(changes("（四）")?.slice(0, 2)).toEqual(["delete 1天", "insert 2天"]);
    expect(changes("（三）")).toEqual([]);
  });

  it("knows the terms of payment to small enterprises of 2025", () => {
    const { rows } = compareVersions(
      read("保障中小企业款项支付条例(2020-07-05)"),
      read("保障中小企业款项支付条例(2025-03-17)"),
    );
    const last = rows.find((row) => row.new.at(-1)?.label === "第三十七条")?.blocks[0]?.segments;
    expect(last?.map(({ kind, text }) => [kind, text]).slice(1, 3)).toEqual([
      ["delete", "2020年9月1日"],
      ["insert", "2025年6月1日"],
    ]);
  });
});

describe("any statutes", () => {
  it.skipIf(!present)("are unchanged against themselves", () => {
    const changed = names.filter((name) => {
      const statute = parseStatute(readFileSync(path.join(folder, name), "utf8"));
      const { rows } = compareVersions(statute, statute);
      return rows.some(({ fate, formOnly }) => fate !== "unchanged" || formOnly);
    });
    expect(changed).toEqual([]);
  });

  it.skipIf(!present)("give each article one fate, related or not", () => {
    const statutes = names
      .slice(0, 40)
      .map((name) => parseStatute(readFileSync(path.join(folder, name), "utf8")));
    statutes.forEach((statute, index) => {
      const other = statutes[(index + 1) % statutes.length];
      if (other) expectWhole(statute, other, compareVersions(statute, other));
    });
  });
});
