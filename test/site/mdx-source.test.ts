import { mdxToHast, mdxToJs } from "satteri";
import { describe, expect, it } from "vitest";
import { toMdx } from "../../src/site/mdx-source.ts";

/** The engine's options in astro.config.mjs. */
const options = { features: { smartPunctuation: false } };

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: { readonly href?: string };
  readonly children?: readonly Node[];
}

/** What a reader sees, with the elements that matter here as tags. */
function show(node: Node): string {
  const inner = (node.children ?? []).map(show).join("");
  if (node.type === "text") return node.value ?? "";
  // {/* … */} and {props.only} say nothing themselves.
  if (node.type.endsWith("Expression")) return "";
  const name = node.name ?? node.tagName;
  if (name === "a") return `[${inner}](${node.properties?.href})`;
  return name === undefined || name === "p" ? inner : `<${name}>${inner}</${name}>`;
}

/** Notes of a flow, through MDX. */
function renderProse(text: string): string {
  const mdx = toMdx(`---\nid: LC-01\n---\n${text}`, false);
  mdxToJs(mdx, options);
  return show(mdxToHast(mdx, options) as Node);
}

describe("prose", () => {
  it.each([
    "误差<5%",
    "误差 < 5% 的",
    "<=5 和 a<b",
    "面积<60平方米",
    "按<《办法》>办",
    "等候人数不超过 {5} 人",
    "{",
    "}",
    "{/* 不是注释 */}",
    "<张三>",
    "甲<A>级乙",
    "<A>级甲",
    "a <b> c",
    "<b>没有收尾",
    "没有开头</b>",
    "<Note>没有收尾",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<td style="color:red">甲</td>',
    "<b onclick={x}>甲</b>",
    "import 办法 from 甲",
    "export 出口管理",
    "1986. 年制定",
    "`未收尾 {x} <5",
    '将"第九条"改为"第十条"',
    "第1--3条...",
    "甲\\乙",
    "$x$ {",
    "=== 甲",
    "a_b_c",
  ])("is shown as it was written: %s", (text) => {
    expect(renderProse(text)).toBe(text);
  });

  it.each([
    ["应当**立即报告。**逾期", "应当<strong>立即报告。</strong>逾期"],
    ["见**《公文处理办法》**第九条", "见<strong>《公文处理办法》</strong>第九条"],
    ["**（一）**依法", "<strong>（一）</strong>依法"],
    ["**注意：**不得", "<strong>注意：</strong>不得"],
    ["**20%**的", "<strong>20%</strong>的"],
    ["~~（删去）~~第四款", "<del>（删去）</del>第四款"],
    ["**甲** 和 **（乙）**", "<strong>甲</strong> 和 <strong>（乙）</strong>"],
  ])("has emphasis beside full-width signs: %s", (text, shown) => {
    expect(renderProse(text)).toBe(shown);
  });

  it.each([
    [
      "网址https://example.invalid/a，详见附件",
      "网址[https://example.invalid/a](https://example.invalid/a)，详见附件",
    ],
    ["（https://example.invalid/a）后", "（[https://example.invalid/a](https://example.invalid/a)）后"],
    ["www.example.invalid，下载", "[www.example.invalid](http://www.example.invalid)，下载"],
    ["[甲](https://example.invalid/a)，乙", "[甲](https://example.invalid/a)，乙"],
  ])("has links that end where Chinese begins: %s", (text, shown) => {
    expect(renderProse(text)).toBe(shown);
  });

  it.each([
    ["甲\n乙", "甲乙"],
    ["甲。\n（乙）", "甲。（乙）"],
    ["- 甲\n  乙", "<ul>\n<li>甲乙</li>\n</ul>"],
    ["甲\nabc\n乙", "甲\nabc\n乙"],
    ["# 甲\n乙", "<h1>甲</h1>\n乙"],
    ["甲\n\n乙", "甲\n乙"],
  ])("joins lines of Chinese without a blank: %j", (text, shown) => {
    expect(renderProse(text)).toBe(shown);
  });

  it("keeps known elements and components, with prose inside", () => {
    expect(renderProse("第一行<br>第二行")).toBe("第一行<br></br>第二行");
    expect(renderProse("<b>甲</b>乙")).toBe("<b>甲</b>乙");
    expect(renderProse("<Note>\n甲{x}乙<5\n</Note>")).toBe("<Note>甲{x}乙<5</Note>");
    expect(renderProse('<table><tr><td colspan="2">甲{x}</td></tr></table>')).toBe(
      "<table><tr><td>甲{x}</td></tr></table>",
    );
  });

  it("keeps the cells of a table", () => {
    const shown = renderProse("| 甲 | 乙 |\n| --- | --- |\n| <5% | **（丁）**{戊} |");
    expect(shown).toContain("<td><5%</td>");
    expect(shown).toContain("<td><strong>（丁）</strong>{戊}</td>");
  });

  it("says nothing of comments, in a line or over several", () => {
    expect(renderProse("甲<!-- 注 -->乙")).toBe("甲乙");
    expect(renderProse("<!--\n注 {\n-->\n甲")).toBe("甲");
  });

  it("leaves code as it is", () => {
    expect(renderProse("写 `{x}` 和 `a<5`")).toBe("写 <code>{x}</code> 和 <code>a<5</code>");
    expect(renderProse("```\n{x} <5 **甲。**乙\n```")).toContain("{x} <5 **甲。**乙");
  });

  it("passes MDX whatever signs are piled up", () => {
    const signs = [
      "<",
      ">",
      "{",
      "}",
      "/",
      "b",
      "Note",
      "`",
      "**",
      "~~",
      "|",
      "\n",
      "\n\n",
      "甲",
      " ",
      "<!--",
      "-->",
      "\\",
      '"',
      "=",
      "</b>",
      "<br>",
      "import ",
    ];
    // Mulberry32: the same piles each time.
    let state = 7;
    const next = (): number => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return (mixed ^ (mixed >>> 14)) >>> 0;
    };
    for (let pile = 0; pile < 3000; pile += 1) {
      const text = Array.from({ length: 12 }, () => signs[next() % signs.length]).join("");
      const mdx = toMdx(`---\nid: LC-01\n---\n${text}`, false);
      expect(() => mdxToJs(mdx, options), JSON.stringify(text)).not.toThrow();
    }
  });

  it("keeps the number of lines", () => {
    const text = "甲\n乙\n<!--\n注\n-->\n| a | b |\n|---|---|\n| <5 | {x} |\n\n**（一）**依法\n";
    expect(toMdx(`---\nid: LC-01\n---\n${text}`, false).split("\n")).toHaveLength(text.split("\n").length);
  });

  it("is the same for files saved on Windows", () => {
    const text = "---\nid: LC-01\n---\n甲\n乙{x}\n";
    expect(toMdx(text.replaceAll("\n", "\r\n"), false)).toBe(toMdx(text, false));
  });
});

describe("the text of a regulation", () => {
  const version = (body: string): string => toMdx(`---\ntitle: 甲\n---\n${body}`, true);

  it("leaves nothing to MDX where only provisions stand", () => {
    expect(version("# 甲办法\n\n第一条　误差<5%，写在{里面}。\n\n（一）<《办法》>；\n")).toBe("");
  });

  it("leaves each embedded block to MDX, behind its number", () => {
    const mdx = version(
      "第一条　甲。\n\n| 幅面 | 元/页 |\n| --- | --- |\n| <A4 | {0.5} |\n\n<Note>\n乙<5%。\n</Note>\n\n第二条　丙。\n",
    );
    mdxToJs(mdx, options);
    expect([...mdx.matchAll(/<Only index=\{(\d)\} only=\{props\.only\}>/g)].map((match) => match[1])).toEqual(
      ["0", "1"],
    );
    const shown = show(mdxToHast(mdx, options) as Node);
    expect(shown).toContain("<td><A4</td>");
    expect(shown).toContain("<td>{0.5}</td>");
    expect(shown).toContain("<Note>乙<5%。</Note>");
    expect(shown).not.toMatch(/第[一二]条/);
  });
});
