import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  DocumentGridType,
  Footer,
  FrameAnchorType,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import { formatCivilDate } from "../calendar/index.ts";
import { namePrinting } from "./build-document.ts";
import {
  characterPitch,
  draftMark,
  fonts,
  lineDrop,
  linePitch,
  markDrop,
  page,
  sizes,
  typeArea,
} from "./layout.ts";
import type { OfficialBlock, OfficialDocument } from "./types.ts";

const red = "E60012";
const twips = (points: number): number => Math.round(points * 20);
const line = twips(linePitch);
/** Width of two characters, the indent of a paragraph. */
const twoCharacters = twips(characterPitch * 2);

const face = (names: readonly string[]): { ascii: string; hAnsi: string; eastAsia: string } => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  eastAsia: names[0] ?? "仿宋",
});
/** Sets 28 characters on a line. A grid of characters would do it in Word, but not in WPS and LibreOffice. */
const tracking = Math.floor((characterPitch - sizes.three) * 20);
const fangsong = face(fonts.fangsong);
const heiti = face(fonts.heiti);
const kaiti = face(fonts.kaiti);
const songti = { ...face(fonts.songti), ascii: "宋体", hAnsi: "宋体" };
const xiaobiaosong = face(fonts.xiaobiaosong);

/** The document as a Word file in the same layout, to be edited and signed. */
export function writeOfficialDocx(document: OfficialDocument): Promise<Uint8Array> {
  const side = (alignment: "left" | "right"): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment: alignment === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: { [alignment]: twips(sizes.four) },
          children: [
            new TextRun({ font: songti, size: sizes.four * 2, children: ["— ", PageNumber.CURRENT, " —"] }),
          ],
        }),
      ],
    });
  const header = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: draftMark, font: heiti, size: sizes.four * 2 })],
      }),
    ],
  });
  const file = new Document({
    title: `${document.title}（${draftMark}）`,
    creator: document.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fangsong,
            size: sizes.three * 2,
            characterSpacing: tracking,
            language: { eastAsia: "zh-CN" },
          },
          paragraph: { spacing: { line, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: convertMillimetersToTwip(page.width),
              height: convertMillimetersToTwip(page.height),
            },
            margin: {
              top: convertMillimetersToTwip(page.top),
              bottom: convertMillimetersToTwip(page.bottom),
              left: convertMillimetersToTwip(page.left),
              right: convertMillimetersToTwip(page.right),
              header: convertMillimetersToTwip(20),
              // 7 mm between the type area and the page number.
              footer: convertMillimetersToTwip(page.bottom - 7) - twips(sizes.four),
            },
          },
          grid: {
            type: DocumentGridType.LINES,
            linePitch: line,
          },
        },
        headers: { default: header, even: header, first: new Header({ children: [new Paragraph("")] }) },
        footers: { default: side("right"), even: side("left"), first: side("right") },
        children: [...writeHead(document), ...document.blocks.map(writeBlock), ...writeEnd(document)],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function writeHead({ mark, documentNumber, title, titleNote }: OfficialDocument): Paragraph[] {
  const markSize = Math.min(sizes.mark, Math.floor(((typeArea.width / 25.4) * 72) / [...mark].length));
  return [
    write(draftMark, { font: heiti }, {}),
    write(
      mark,
      { font: xiaobiaosong, size: markSize * 2, color: red },
      {
        alignment: AlignmentType.CENTER,
        // One line stands above it.
        spacing: {
          before: convertMillimetersToTwip(markDrop) - line,
          line: twips(markSize * 1.2),
          lineRule: LineRuleType.EXACT,
        },
      },
    ),
    write("", {}, {}),
    write("", {}, {}),
    write(
      documentNumber,
      {},
      {
        alignment: AlignmentType.CENTER,
        border: {
          bottom: {
            style: BorderStyle.SINGLE,
            size: 12,
            color: red,
            space: Math.round((lineDrop / 25.4) * 72),
          },
        },
      },
    ),
    write("", {}, {}),
    write("", {}, {}),
    write(
      title,
      { font: xiaobiaosong, size: sizes.two * 2 },
      {
        alignment: AlignmentType.CENTER,
        spacing: { after: line, line: twips(linePitch * 1.25), lineRule: LineRuleType.EXACT },
      },
    ),
    ...(titleNote === null
      ? []
      : [
          write(
            titleNote,
            { font: kaiti },
            { alignment: AlignmentType.CENTER, spacing: { after: line, line, lineRule: LineRuleType.EXACT } },
          ),
        ]),
  ];
}

function writeBlock(block: OfficialBlock): Paragraph | Table {
  switch (block.kind) {
    case "division":
      return write(
        block.text,
        { font: heiti },
        {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: line, after: line, line, lineRule: LineRuleType.EXACT },
        },
      );
    case "annex":
      return write(block.text, { font: heiti }, { pageBreakBefore: true, keepNext: true });
    case "paragraph": {
      const [first = "", ...rest] = block.text.split("\n");
      return new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: { firstLine: twoCharacters },
        children: [
          ...(block.label === "" ? [] : [new TextRun({ text: block.label, font: heiti }), new TextRun("　")]),
          new TextRun(first),
          ...rest.map((text) => new TextRun({ text, break: 1 })),
        ],
      });
    }
    case "table":
      return writeTable(block.rows);
  }
}

function writeTable(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = convertMillimetersToTwip(typeArea.width);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(width / columns)),
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: row.map(
            (text) =>
              new TableCell({
                children: text
                  .split("\n")
                  .map((part) =>
                    write(
                      part,
                      { size: sizes.four * 2, ...(index === 0 ? { font: heiti } : {}) },
                      { alignment: AlignmentType.CENTER },
                    ),
                  ),
              }),
          ),
        }),
    ),
  });
}

/** Issuer and day, then the imprint: a framed paragraph that stands at the foot of the last page. */
function writeEnd(document: OfficialDocument): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 8, color: "000000", space: 1 };
  const width = convertMillimetersToTwip(typeArea.width);
  const fourCharacters = { right: twoCharacters * 2 };
  const blank = twips(sizes.four);
  return [
    write("", {}, {}),
    write(document.issuer, {}, { alignment: AlignmentType.RIGHT, indent: fourCharacters, keepNext: true }),
    write(formatCivilDate(document.issuedOn), {}, { alignment: AlignmentType.RIGHT, indent: fourCharacters }),
    new Paragraph({
      frame: {
        type: "absolute",
        position: {
          x: convertMillimetersToTwip(page.left),
          y: convertMillimetersToTwip(page.height - page.bottom) - line - 60,
        },
        width,
        height: line,
        anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      },
      border: { top: rule, bottom: rule },
      indent: { left: blank, right: blank },
      tabStops: [{ type: TabStopType.RIGHT, position: width - blank }],
      children: [
        new TextRun({ text: document.printedBy, size: sizes.four * 2 }),
        new TextRun({ children: [new Tab(), namePrinting(document)], size: sizes.four * 2 }),
      ],
    }),
    write("", { size: 2 }, { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

function write(text: string, run: IRunOptions, paragraph: IParagraphOptions): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ text, ...run })] });
}
