import { decodeXml, findElements, scanXml, type Tag } from "./scan-xml.ts";

export interface TextLine {
  readonly kind: "paragraph" | "table";
  readonly text: string;
}

/** The converter's HTML → paragraphs and Markdown tables in order, and what could not be kept. */
export function htmlToLines(html: string): { lines: TextLine[]; notes: string[] } {
  // The converter writes <br /> and <img …/>; & and < in text are entities.
  const tags = scanXml(html);
  const lines: TextLine[] = [];
  const notes: string[] = [];
  let depth = 0;
  for (const tag of tags) {
    if (tag.name === "table") {
      if (tag.kind === "open" && depth === 0) {
        const table = findElements(tags, "table").find((each) => each.tag === tag);
        if (table) lines.push({ kind: "table", text: writeTable(html, table.inside, notes) });
      }
      depth += tag.kind === "open" ? 1 : -1;
      continue;
    }
    if (depth > 0 || tag.kind !== "open" || !/^(?:p|h[1-6]|li)$/.test(tag.name)) continue;
    const element = findElements(
      tags.filter(({ start }) => start >= tag.start),
      tag.name,
    )[0];
    if (!element) continue;
    const end = element.inside.find(({ name }) => /^(?:ol|ul)$/.test(name))?.start ?? element.contentEnd;
    for (const text of readText(html.slice(tag.end, end)).split("\n"))
      if (text.trim() !== "") lines.push({ kind: "paragraph", text: text.trim() });
  }
  const images = tags.filter(({ name }) => name === "img").length;
  if (images > 0) notes.push(`有 ${images} 张图片没有导入，要用的自己放进内容文件夹再引用`);
  if (/id="(?:foot|end)note-/.test(html)) notes.push("脚注、尾注排在了正文末尾，把它们并入条文或者删去");
  return { lines, notes };
}

/** Text of inline HTML; a line break is a line feed. */
function readText(html: string): string {
  return decodeXml(html.replace(/<br\s*\/?>/g, "\n").replace(/<[^>]*>/g, "")).replace(/[^\S\n　]+/g, " ");
}

function writeTable(html: string, inside: readonly Tag[], notes: string[]): string {
  const rows = findElements(inside, "tr").map((row) => {
    const cells: string[] = [];
    for (const name of ["td", "th"]) {
      for (const cell of findElements(row.inside, name)) {
        const span = Number(/colspan="(\d+)"/.exec(cell.tag.attributes)?.[1] ?? 1);
        if (span > 1 || /rowspan/.test(cell.tag.attributes)) {
          const note = "表格里有合并的单元格，拆成了空格，请对照原稿";
          if (!notes.includes(note)) notes.push(note);
        }
        const text = readText(html.slice(cell.tag.end, cell.contentEnd).replace(/<\/p>\s*<p>/g, "<br />"));
        cells.push(
          text.trim().replace(/\n+/g, "<br />").replace(/\|/g, "\\|"),
          ...Array<string>(span - 1).fill(""),
        );
      }
    }
    return cells;
  });
  const width = Math.max(...rows.map((row) => row.length));
  const print = (row: readonly string[]): string =>
    `| ${[...row, ...Array<string>(width - row.length).fill("")].join(" | ")} |`;
  const [head = [], ...rest] = rows;
  return [print(head), `|${" --- |".repeat(width)}`, ...rest.map(print)].join("\n");
}
