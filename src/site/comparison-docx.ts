import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
} from "docx";
import type { ComparisonRowView, ComparisonView } from "./comparison-view.ts";

const songti = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" };
const heiti = { ascii: "Arial", hAnsi: "Arial", eastAsia: "黑体" };
const fangsong = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋" };

/** A4 landscape without its margins, in twentieths of a point. */
const tableWidth = convertMillimetersToTwip(297 - 40);

/**
 * The comparison as a Word table: old text left, new text right, changes struck out and underlined, head row
 * repeated on each page. All articles stand in it, unchanged ones too, as an approver reads the whole.
 */
export async function writeComparisonDocx(view: ComparisonView): Promise<Uint8Array> {
  const rows = view.rows.flatMap((row) => [fateRow(row), ...row.blocks.map((block) => blockRow(block))]);
  const document = new Document({
    creator: view.fresh.title,
    title: view.title,
    description: view.summary,
    styles: { default: { document: { run: { font: fangsong, size: 24 } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: "20mm", right: "20mm", bottom: "20mm", left: "20mm" },
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [
              new TextRun({
                text: `《${view.fresh.title}》新旧条文对照表`,
                font: songti,
                size: 36,
                bold: true,
              }),
            ],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: view.summary, size: 24 })],
          }),
          new Table({
            width: { size: tableWidth, type: WidthType.DXA },
            columnWidths: [tableWidth / 2, tableWidth / 2],
            layout: TableLayoutType.FIXED,
            rows: [headRow(view), ...rows],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headRow({ old, fresh }: ComparisonView): TableRow {
  const cell = (prefix: string, side: ComparisonView["old"]): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: `${prefix}（${side.number}，${side.since}）`, font: heiti })],
        }),
      ],
    });
  return new TableRow({ tableHeader: true, children: [cell("旧条文", old), cell("新条文", fresh)] });
}

function fateRow(row: ComparisonRowView): TableRow {
  const cell = (label: string, word: string): TableCell =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text: `${label}${word}`, font: heiti })] })],
    });
  return new TableRow({
    cantSplit: true,
    children: [
      cell(row.oldLabel, ""),
      cell(row.newLabel || (row.oldLabel ? "" : row.heading), `（${row.word}）`),
    ],
  });
}

function blockRow(block: ComparisonRowView["blocks"][number]): TableRow {
  const cell = (side: "old" | "new"): TableCell => {
    const source = block[side];
    const runs = block.segments
      .filter(({ kind }) => kind !== (side === "old" ? "insert" : "delete"))
      .flatMap(({ kind, text, oldText }) => {
        const shown = kind === "equal" && side === "old" ? (oldText ?? text) : text;
        const style =
          kind === "delete" ? { strike: true } : kind === "insert" ? { underline: {}, bold: true } : {};
        // A 项 can have several paragraphs.
        return shown
          .split("\n")
          .map((line, index) => new TextRun({ text: line, ...style, ...(index > 0 ? { break: 1 } : {}) }));
      });
    const label = source ? [new TextRun({ text: source.label })] : [];
    return new TableCell({ children: [new Paragraph({ children: source ? [...label, ...runs] : [] })] });
  };
  return new TableRow({ children: [cell("old"), cell("new")] });
}
