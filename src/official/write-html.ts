import { formatCivilDate } from "../calendar/index.ts";
import { namePrinting } from "./build-document.ts";
import {
  draftMark,
  fonts,
  lineDrop,
  markDrop,
  millimetresToPoints,
  page,
  sizes,
  typeArea,
} from "./layout.ts";
import type { OfficialBlock, OfficialDocument } from "./types.ts";

const family = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
const line = `calc(${typeArea.height}mm / ${typeArea.lines})`;

/** The document as a page to be printed by a browser: A4, 22 lines of 28 characters, page numbers with dashes. */
export function writeOfficialHtml(document: OfficialDocument): string {
  const { mark, documentNumber, title, titleNote, blocks, issuer, issuedOn, printedBy } = document;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escape(title)}（${draftMark}）</title>
<style>
${writeStyle(mark)}
</style>
</head>
<body>
<header>
<p class="draft">${draftMark}</p>
<p class="mark">${escape(mark)}</p>
<p class="number">${escape(documentNumber)}</p>
<hr>
</header>
<main>
<h1>${escape(title)}</h1>
${titleNote === null ? "" : `<p class="note">${escape(titleNote)}</p>`}
${blocks.map(writeBlock).join("\n")}
<div class="signature"><p class="issuer">${escape(issuer)}</p><p class="day">${formatCivilDate(issuedOn)}</p></div>
</main>
<div id="space"></div>
<footer><p><span>${escape(printedBy)}</span><span>${namePrinting(document)}</span></p></footer>
<script>
${breakPages}
</script>
</body>
</html>
`;
}

function writeBlock(block: OfficialBlock): string {
  switch (block.kind) {
    case "division":
      return `<h2>${escape(block.text)}</h2>`;
    case "annex":
      return `<h2 class="annex">${escape(block.text)}</h2>`;
    case "paragraph": {
      const label = block.label === "" ? "" : `<b>${escape(block.label)}</b>　`;
      return `<p>${label}${escape(block.text).replaceAll("\n", "<br>")}</p>`;
    }
    case "table": {
      const [head = [], ...rows] = block.rows;
      const cells = (row: readonly string[], tag: string): string =>
        row.map((text) => `<${tag}>${escape(text).replaceAll("\n", "<br>")}</${tag}>`).join("");
      return `<table><thead><tr>${cells(head, "th")}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("")}</tbody></table>`;
    }
  }
}

function writeStyle(mark: string): string {
  // A long name of the issuer is set smaller rather than broken.
  const markSize = Math.min(sizes.mark, Math.floor(millimetresToPoints(typeArea.width) / [...mark].length));
  const number = `content: "— " counter(page) " —"; font: ${sizes.four}pt ${family(fonts.songti)}; vertical-align: top; padding-top: 7mm;`;
  const draft = `content: "${draftMark}"; font: ${sizes.four}pt ${family(fonts.heiti)}; vertical-align: bottom; padding-bottom: 12mm;`;
  return `
@page { size: ${page.width}mm ${page.height}mm; margin: ${page.top}mm ${page.right}mm calc(${page.bottom}mm - 0.5mm) ${page.left}mm; }
@page :right { @bottom-right { ${number} padding-right: 1em; } @top-right { ${draft} } }
@page :left { @bottom-left { ${number} padding-left: 1em; } @top-right { ${draft} } }
@page :first { @top-right { content: none; } }
* { margin: 0; padding: 0; box-sizing: border-box; }
html { font: ${sizes.three}pt / ${line} ${family(fonts.fangsong)}; letter-spacing: calc(${typeArea.width}mm / ${typeArea.characters} - ${sizes.three}pt);
  text-spacing-trim: space-all; text-autospace: no-autospace; orphans: 1; widows: 1; line-break: strict; }
body { width: ${typeArea.width}mm; }
header { position: relative; height: calc(${line} * 10); }
.draft { position: absolute; top: 0; left: 0; font-family: ${family(fonts.heiti)}; }
.mark { position: absolute; top: ${markDrop}mm; left: 0; right: 0; text-align: center; white-space: nowrap; color: #e60012; letter-spacing: 0;
  font: ${markSize}pt / 1 ${family(fonts.xiaobiaosong)}; }
.number { position: absolute; bottom: calc(${lineDrop}mm + 0.5mm); left: 0; right: 0; text-align: center; }
hr { position: absolute; bottom: 0; left: 0; width: 100%; border: 0; border-top: 0.5mm solid #e60012; }
h1 { margin: calc(${line} * 2) 0 ${line}; text-align: center; text-wrap: balance; letter-spacing: 0;
  font-family: ${family(fonts.xiaobiaosong)}; font-size: ${sizes.two}pt; font-weight: 400; }
.note { margin-bottom: ${line}; text-align: center; font-family: ${family(fonts.kaiti)}; text-indent: 0; }
h2 { padding: ${line} 0; text-align: center; font-family: ${family(fonts.heiti)}; font-size: inherit; font-weight: 400; }
h2.annex { padding-top: 0; text-align: left; break-before: page; }
main p { text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
main p.note, .signature p { text-indent: 0; text-align: center; }
b { font-family: ${family(fonts.heiti)}; font-weight: 400; }
table { width: 100%; border-collapse: collapse; margin: calc(${line} / 2) 0; letter-spacing: 0; }
th, td { border: 0.35mm solid; padding: 0 2mm; font-size: ${sizes.four}pt; text-align: center; }
th { font-family: ${family(fonts.heiti)}; font-weight: 400; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.signature { padding-top: ${line}; padding-right: 4em; width: fit-content; margin-left: auto; text-align: center; }
footer { font-size: ${sizes.four}pt; border-top: 0.35mm solid; border-bottom: 0.35mm solid; break-inside: avoid; letter-spacing: 0; }
footer p { display: flex; justify-content: space-between; padding: 0 1em; }
b, h1, h2, th { font-synthesis: none; }
`.trim();
}

/**
 * Where pages break is known only when the text is laid out: a heading does not stand last on a page, and the imprint stands
 * at the foot of the last one. The type area is as wide on screen as on paper and every line has one height, so the breaks
 * can be counted before printing.
 */
const breakPages = `
addEventListener("load", () => {
  const page = (document.body.getBoundingClientRect().width / ${typeArea.width}) * ${typeArea.height};
  const line = page / ${typeArea.lines};
  const height = (element) => Math.round((element.getBoundingClientRect().height / line) * 100) / 100;
  let used = height(document.querySelector("header"));
  const turn = (element) => { element.style.breakBefore = "page"; used = 0; };
  for (const element of document.querySelectorAll("main > *")) {
    const own = height(element);
    if (element.matches(".annex")) used = own;
    else if (element.matches("h1")) used += own + 3;
    else if (element.matches(".note")) used += own + 1;
    else if (element.matches("h2, .signature")) {
      const after = element.matches("h2") ? 1 : 0;
      if (used + own + after > ${typeArea.lines}) turn(element);
      used += own;
    } else if (element.matches("table")) {
      const head = height(element.tHead);
      used += head + 0.5;
      for (const row of element.tBodies[0]?.rows ?? []) {
        if (used + height(row) > ${typeArea.lines}) used = head;
        used += height(row);
      }
      used += 0.5;
    } else used += own;
    used = used > ${typeArea.lines} ? used % ${typeArea.lines} : used;
  }
  const imprint = height(document.querySelector("footer"));
  const space = document.getElementById("space");
  if (used + imprint > ${typeArea.lines}) turn(space);
  space.style.height = Math.max(0, ${typeArea.lines} - used - imprint) * line - 1 + "px";
});
`.trim();

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
