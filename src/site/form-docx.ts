import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip,
  type IRunOptions,
} from "docx";
import {
  cellPadding,
  columnWidth,
  countLines,
  gridColumns,
  hintCharacter,
  hintLine,
  labelCharacter,
  measureText,
  type FieldCell,
  type FieldRow,
  type FormLayout,
  type LineTable,
} from "../form/index.ts";
import type { Form } from "../library/index.ts";
import type { OfficeData } from "../schemas/index.ts";

const songti = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" };
const heiti = { ascii: "Arial", hAnsi: "Arial", eastAsia: "黑体" };
const fangsong = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋" };

/** Columns of the sheet in twentieths of a point; 24 of them are the 176 mm of src/form/sheet.ts. */
const column = 416;
const thick = { style: BorderStyle.SINGLE, size: 12, color: "000000" };
const thin = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const small = 18;
const normal = 21;

/** One table of the file; between two stands a hair of a paragraph, so that each repeats its own head. */
interface Part {
  readonly rows: readonly TableRow[];
  readonly startsSheet: boolean;
}

/**
 * A blank form as a Word file: the same cells, heights and sheets as on paper. A table of repeated lines is a table
 * of its own whose head repeats on the next sheet, however many lines an editor adds.
 */
export async function writeFormDocx(form: Form, layout: FormLayout, office: OfficeData): Promise<Uint8Array> {
  const parts = layout.sections.flatMap((section, at) => {
    return section.blocks.map((block, place): Part => {
      const heads = place === 0 ? [sectionHead(section, block.kind === "lines")] : [];
      const startsSheet = place === 0 ? section.startsSheet && at > 0 : block.startsSheet;
      return block.kind === "fields"
        ? { rows: [...heads, fieldRow(block)], startsSheet }
        : { rows: [...heads, ...lineRows(block)], startsSheet };
    });
  });
  const lines = layout.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind === "lines"));
  const document = new Document({
    creator: office.name,
    title: form.title,
    description: form.purpose,
    styles: { default: { document: { run: { font: songti, size: normal } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: "12mm",
              right: "17mm",
              bottom: "14mm",
              left: "17mm",
              header: "7mm",
              footer: "7mm",
            },
          },
        },
        headers: { first: new Header({ children: [] }), default: followingHead(form, office) },
        footers: { first: pageFoot(), default: pageFoot() },
        children: [...titleOf(form, layout, office), ...joinParts(parts, lines), ...notesOf(form)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Tables with a hair between them; neighbouring rows of cells share one table. */
function joinParts(parts: readonly Part[], isLines: readonly boolean[]): (Table | Paragraph)[] {
  const groups: { rows: TableRow[]; startsSheet: boolean; isLines: boolean }[] = [];
  for (const [at, part] of parts.entries()) {
    const last = groups.at(-1);
    if (last && !part.startsSheet && !isLines[at] && !last.isLines) last.rows.push(...part.rows);
    else groups.push({ rows: [...part.rows], startsSheet: part.startsSheet, isLines: isLines[at] ?? false });
  }
  return groups.flatMap(({ rows, startsSheet }, at) => {
    // A table that goes on directly below shows its own upper rule only.
    const ends = at === groups.length - 1 || groups[at + 1]?.startsSheet === true;
    const table = new Table({
      width: { size: column * gridColumns, type: WidthType.DXA },
      columnWidths: Array.from({ length: gridColumns }, () => column),
      layout: TableLayoutType.FIXED,
      borders: {
        top: at === 0 || startsSheet ? thick : thin,
        bottom: ends ? thick : none,
        left: thick,
        right: thick,
        insideHorizontal: thin,
        insideVertical: thin,
      },
      margins: { left: 68, right: 68, top: 20, bottom: 20 },
      rows,
    });
    return at === 0 ? [table] : [hair(startsSheet), table];
  });
}

/** The least paragraph there is; without it Word makes one table of two. */
function hair(startsSheet: boolean): Paragraph {
  return new Paragraph({
    pageBreakBefore: startsSheet,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: "", size: 2 })],
  });
}

function titleOf(form: Form, layout: FormLayout, office: OfficeData): Paragraph[] {
  const spaced = form.title.length > 8 ? {} : { characterSpacing: 120 };
  const facts = [
    `编号：${form.id}`,
    `版本：${office.edition}`,
    ...(layout.hasAmounts ? ["金额单位：元"] : []),
  ];
  return [
    paragraph([run(office.name, { size: 24 })], { alignment: AlignmentType.CENTER }),
    paragraph([run(form.title, { size: 40, bold: true, ...spaced })], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
    }),
    paragraph([run(facts.join("\t"), { size: small })], {
      tabStops: [
        { type: "center", position: (column * gridColumns) / 2 },
        { type: "right", position: column * gridColumns },
      ],
      spacing: { after: 20 },
    }),
  ];
}

function followingHead(form: Form, office: OfficeData): Header {
  return new Header({
    children: [paragraph([run(`${form.id}　${office.edition}版（续）`, { size: small })])],
  });
}

function pageFoot(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: small,
            children: ["第", PageNumber.CURRENT, "页　共", PageNumber.TOTAL_PAGES, "页"],
          }),
        ],
      }),
    ],
  });
}

/** Word repeats the rows of a table's head only from its first row on. */
function sectionHead({ title, filledBy }: FormLayout["sections"][number], repeats: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: repeats,
    children: [
      new TableCell({
        columnSpan: gridColumns,
        verticalAlign: VerticalAlignTable.CENTER,
        children: [
          paragraph([run(title, { font: heiti }), run(`\t填写人：${filledBy}`, { size: small })], {
            keepNext: true,
            tabStops: [{ type: "right", position: column * gridColumns - 140 }],
          }),
        ],
      }),
    ],
  });
}

function fieldRow(row: FieldRow): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: convertMillimetersToTwip(row.height), rule: HeightRule.ATLEAST },
    children: row.cells.flatMap((cell) => [labelCell(cell), valueCell(cell, row.height)]),
  });
}

function labelCell({ field, labelColumns }: FieldCell): TableCell {
  const star = field.required ? [run("*")] : [];
  const side = balanceLines(field.label + (field.required ? "*" : ""), labelColumns);
  return new TableCell({
    columnSpan: labelColumns,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      paragraph([run(field.label), ...star], {
        alignment: AlignmentType.CENTER,
        indent: { left: side, right: side },
      }),
    ],
  });
}

/** Indent that lets a label break into lines of one length: 业务发/生日期, not 业务发生日/期. */
function balanceLines(label: string, columns: number): number {
  const lines = countLines(label, columns, labelCharacter);
  if (lines < 2) return 0;
  const each = Math.ceil(measureText(label) / lines);
  const width = columns * columnWidth - cellPadding - (each + 0.6) * labelCharacter;
  return Math.max(0, Math.floor(convertMillimetersToTwip(width / 2)));
}

function valueCell(cell: FieldCell, height: number): TableCell {
  const { field, valueColumns } = cell;
  const hints = field.hint ? [paragraph([run(field.hint, { size: small, font: fangsong })])] : [];
  const top = field.type === "long-text" || field.type === "endorsement";
  const body = blankOf(cell, height);
  return new TableCell({
    columnSpan: valueColumns,
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: top ? [...hints, ...body] : [...body, ...hints],
  });
}

/** What stands in a blank cell for a hand to go by; a cell is never without a paragraph. */
function blankOf(cell: FieldCell, height: number): Paragraph[] {
  const { field, valueColumns } = cell;
  if (field.options.length > 0) {
    return [paragraph([run(field.options.map((option) => `□${option}`).join("　"), { size: 20 })])];
  }
  if (cell.capitalOf !== null) return [paragraph([run("人民币")])];
  switch (field.type) {
    case "date":
      return [paragraph([run("　　年　　月　　日")], { alignment: AlignmentType.CENTER })];
    case "time": {
      const day = valueColumns > 7 ? "　　年　　月　　日" : "　　月　　日";
      return [paragraph([run(`${day}　　时　　分`)], { alignment: AlignmentType.CENTER })];
    }
    case "amount":
      return [paragraph([run(cell.showsCapitals ? "人民币（大写）　　　　　　　　　　　¥" : "¥")])];
    case "endorsement": {
      const hint = countLines(field.hint ?? "", valueColumns, hintCharacter) * hintLine;
      const above = Math.max(0, height - hint - 7);
      return [
        paragraph([run(`${cell.sealed ? "（盖章）　" : ""}签名：　　　　　　　年　　月　　日`)], {
          alignment: AlignmentType.RIGHT,
          spacing: { before: convertMillimetersToTwip(above) },
        }),
      ];
    }
    default:
      return field.hint ? [] : [paragraph([])];
  }
}

function lineRows(table: LineTable): TableRow[] {
  const { field, columns } = table;
  const caption = [
    run(field.label),
    ...(field.required ? [run("*")] : []),
    ...(field.hint ? [run(`（${field.hint}）`, { size: small, font: fangsong })] : []),
  ];
  const cell = (text: string, span: number): TableCell =>
    new TableCell({
      columnSpan: span,
      verticalAlign: VerticalAlignTable.CENTER,
      children: [paragraph(text === "" ? [] : [run(text)], { alignment: AlignmentType.CENTER })],
    });
  const height = { value: convertMillimetersToTwip(table.height), rule: HeightRule.ATLEAST };
  const first = columns.findIndex(({ summed }) => summed);
  const before = columns.slice(0, Math.max(0, first)).reduce((sum, { columns: own }) => sum + own, 0);
  return [
    new TableRow({
      cantSplit: true,
      tableHeader: true,
      children: [
        new TableCell({
          columnSpan: gridColumns,
          children: [paragraph(caption, { alignment: AlignmentType.CENTER, keepNext: true })],
        }),
      ],
    }),
    new TableRow({
      cantSplit: true,
      tableHeader: true,
      children: columns.map(({ label, columns: own }) => cell(label, own)),
    }),
    ...Array.from(
      { length: table.rows },
      (_, at) =>
        new TableRow({
          cantSplit: true,
          height,
          children: columns.map(({ kind, columns: own }) =>
            cell(kind === "index" ? String(at + 1) : "", own),
          ),
        }),
    ),
    ...(table.totalled
      ? [
          new TableRow({
            cantSplit: true,
            height,
            children: [
              ...(before > 0 ? [cell("合计", before)] : []),
              ...columns.slice(Math.max(0, first)).map(({ columns: own }) => cell("", own)),
            ],
          }),
        ]
      : []),
  ];
}

function notesOf(form: Form): Paragraph[] {
  const line = (text: string): Paragraph => paragraph([run(text, { size: small })]);
  return [
    ...(form.notes.length > 0 ? [line("填表说明：")] : []),
    ...form.notes.map((note, at) => line(`${at + 1}. ${note}`)),
    line(`带*的必填。管理科室：${form.ownerUnit}${form.retention ? `　保存年限：${form.retention}` : ""}`),
  ];
}

function run(text: string, options: Omit<IRunOptions, "text"> = {}): TextRun {
  return new TextRun({ ...options, text });
}

function paragraph(
  children: readonly TextRun[],
  options: Omit<ConstructorParameters<typeof Paragraph>[0] & object, "children"> = {},
): Paragraph {
  return new Paragraph({ ...options, children: [...children] });
}
