import { describe, expect, it } from "vitest";
import { parseStatute, serialize, summarize, walk } from "../../src/statute/index.ts";
import { readCorpus } from "./corpus.ts";

const SAMPLE = [
  "\ufeff# 办法",
  "2009年8月27日 第一次修正",
  "<!-- INFO END -->",
  "目　录\n第一章 总则\n第二章 附则",
  "## 序言\n\n为了甲，\n制定乙。",
  "## 第一章　总 则",
  "**第一条**　甲：\n（一)乙：\n1. 丙；\n（1）丁；\n2. 戊。\n（二）己。\n\n庚。",
  "第一条之一 将第九条修改为：“第九条　辛。\n第十条　壬。”",
  "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
  "<Note>\n第二条　不是条。\n</Note>",
  "### 第一节 子\n\n第二条：丑<5%，{寅}。\u3000\n\n```\n代码\n```",
  "第三条\n\n附则\n\n第四条　（删去）",
  "某局\n2024年3月11日",
  "附件1：名单\n一、卯\n\n## 附表二",
].join("\n\n");

const SCRAPS = [
  ..."\n\r \t　*#<>|`（）()“”：。1一第条章节附",
  "\r\n",
  "\n\n",
  "<!--",
  "-->",
  "<Note>",
  "</Note>",
  "```",
  "| - | - |",
  "第一条",
  "第九十九条　",
  "（一）",
  "（三)",
  "1. ",
  "## ",
  "第二章 ",
  "附件",
  "目录\n",
  "\u200b",
  "\ufeff",
  "2024年1月1日",
  "甲。",
  "第二条　增加：\n",
  "### 第五条 ",
  "第九千九百九十九条　",
  "第9999条之9999　",
  "第九千九百九十九章 甲\n",
  "（九千九百九十九）",
  "（1）",
  "①",
  "**第三条**",
  "：“",
  "附则\n",
  "序言\n",
  "第一编 乙\n",
  "（删去）",
  "| a | b |\n|---|---|\n",
  "<!-- INFO END -->",
  "## 附件\n",
];

/** A small generator of numbers (mulberry32), so that a failing text can be made again from its seed. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

/** Deletes, inserts, moves and repeats pieces of a text, and changes its line ends. */
function mutate(text: string, seed: number): string {
  const random = createRandom(seed);
  let out = text;
  for (let times = 1 + random(8); times > 0; times -= 1) {
    const at = random(out.length + 1);
    const length = random(12);
    switch (random(5)) {
      case 0:
        out = out.slice(0, at) + out.slice(at + length);
        break;
      case 1:
        out = out.slice(0, at) + out.slice(at, at + length).repeat(2) + out.slice(at + length);
        break;
      case 2:
        out = out.slice(0, at) + out.slice(at + length) + out.slice(at, at + length);
        break;
      case 3:
        out = random(4) === 0 ? out.replaceAll("\n", ["\r\n", "\r", "\n\n"][random(3)] ?? "\n") : out;
        break;
      default:
        out = out.slice(0, at) + (SCRAPS[random(SCRAPS.length)] ?? "") + out.slice(at);
    }
  }
  return out;
}

/** Puts pieces together that mean something to the parser. */
function compose(seed: number): string {
  const random = createRandom(seed);
  let out = "";
  for (let times = 1 + random(25); times > 0; times -= 1) out += SCRAPS[random(SCRAPS.length)] ?? "";
  return out;
}

function checkText(text: string, seed: string): void {
  const statute = parseStatute(text);
  if (serialize(statute) !== text) throw new Error(`${seed}: serialize does not give the text again`);
  const lost = summarize(statute).textLost;
  if (lost !== 0) throw new Error(`${seed}: ${lost} characters are lost`);
  const ids = [...walk(statute)].flatMap((node) => ("id" in node ? [node.id] : []));
  if (new Set(ids).size !== ids.length) throw new Error(`${seed}: an identifier is given twice`);
  for (const { place } of statute.diagnostics) {
    if (place.line < 1 || place.column < 1) throw new Error(`${seed}: a message without place`);
  }
}

describe("serialize", () => {
  it.each([
    "",
    "\n",
    "\ufeff",
    "\ufeff\r\n\r\n",
    "　",
    "第一条",
    "第一条　甲",
    "第一条　甲\r\n乙\r丙\n",
    "# 办法",
    "<!-- 注 -->\n\n为了甲。\n\n# 办法\n\n第一条　乙。",
    SAMPLE,
  ])("gives the text again: %j", (text) => {
    const statute = parseStatute(text);
    expect(serialize(statute)).toBe(text);
    expect(statute.source).toBe(text);
  });

  it("owes nothing to the kept source: each node owns the lines it shows", () => {
    const statute = parseStatute(SAMPLE);
    expect(serialize({ ...statute, source: "" })).toBe(SAMPLE);
    for (const node of walk(statute)) expect(SAMPLE.slice(node.span.start, node.span.end)).toBe(node.raw);
  });

  it("gives any text again, with no character lost and no identifier twice", () => {
    for (let seed = 0; seed < 3000; seed += 1) checkText(mutate(SAMPLE, seed), `seed ${seed}`);
  });

  it("gives any pile of marks again", () => {
    for (let seed = 0; seed < 10_000; seed += 1) checkText(compose(seed), `seed ${seed}`);
  });
});

const files = readCorpus();

describe.skipIf(files.length === 0)("serialize of published statutes", () => {
  it("gives them again after random damage", () => {
    for (const [index, { name, text }] of files.entries()) {
      const sample = text.slice(0, 20_000);
      for (let seed = 0; seed < 6; seed += 1)
        checkText(mutate(sample, index * 100 + seed), `${name} seed ${seed}`);
    }
  });

  it("gives the same tree whatever the line ends and the byte order mark", () => {
    const shape = (text: string): unknown[] =>
      [...walk(parseStatute(text))].map((node) => [
        node.type,
        "id" in node && node.id,
        "text" in node && node.text,
      ]);
    for (const { text } of files.slice(0, 20)) {
      expect(shape(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(shape(text));
    }
  });
});
