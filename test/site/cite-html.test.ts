import { describe, expect, it } from "vitest";
import { citeHtml } from "../../src/site/cite-html.ts";
import { createPlainSegmenter } from "../../src/site/segments.ts";
import { loadChangedOffice } from "../library/changed-office.ts";

const { library } = await loadChangedOffice();
if (!library) throw new Error("The fixture must assemble");
const cite = createPlainSegmenter(library, (to) => to);

/** Markup as it is, links as [text](address). */
function show(html: string): string {
  return citeHtml(html, cite)
    .map((part) =>
      part.kind === "html"
        ? part.html
        : part.segments
            .map((segment) => (segment.kind === "link" ? `[${segment.text}](${segment.href})` : segment.text))
            .join(""),
    )
    .join("");
}

const third = "[《窗口查档办法》第三条](/regulations/gd-01/2024-05-06/#art-3)";

describe("rendered notes", () => {
  it("link what they cite, in paragraphs, lists and tables", () => {
    expect(show("<p>见《窗口查档办法》第三条。</p>")).toBe(`<p>见${third}。</p>`);
    expect(show("<ul><li>照《窗口查档办法》第三条办</li></ul>")).toBe(`<ul><li>照${third}办</li></ul>`);
    expect(show('<table><td class="x">《窗口查档办法》第三条</td></table>')).toBe(
      `<table><td class="x">${third}</td></table>`,
    );
  });

  it("find a law on the page of higher rules", () => {
    expect(show("<p>依据《档案法》第二十八条。</p>")).toBe(
      "<p>依据[《档案法》第二十八条](/laws/#law-1)。</p>",
    );
  });

  it("keep a link that the editor made and code as they are", () => {
    const linked = '<p><a href="x">《窗口查档办法》第三条</a>和<code>《窗口查档办法》第三条</code></p>';
    expect(show(linked)).toBe(linked);
  });

  it("find citations again behind such a link", () => {
    expect(show('<p><a href="x">甲</a>，见《窗口查档办法》第三条</p>')).toBe(
      `<p><a href="x">甲</a>，见${third}</p>`,
    );
  });

  it("keep attributes, comments and entities letter for letter", () => {
    const html =
      '<p title="见《窗口查档办法》第三条 > 1"><!-- 《窗口查档办法》第三条 -->5 &lt; 6 &amp; 第七天</p>';
    expect(show(html)).toBe(html);
  });

  it("read entities beside a citation, since the segments are escaped anew", () => {
    expect(show("<p>误差&lt;5%，见《窗口查档办法》第三条</p>")).toBe(`<p>误差<5%，见${third}</p>`);
  });

  it("leave titles alone that nobody knows", () => {
    const html = "<p>编入《人事信息》第三期</p>";
    expect(show(html)).toBe(html);
  });
});
