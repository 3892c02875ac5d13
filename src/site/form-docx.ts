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
  Tab,
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
  labelLine,
  measureText,
  wrapOptions,
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
/** A4 as Word itself writes it. */
const a4 = { width: 11_906, height: 16_838 };
const thick = { style: BorderStyle.SINGLE, size: 12, color: "000000" };
const thin = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const line = convertMillimetersToTwip(labelLine);
const smallLine = convertMillimetersToTwip(hintLine);
const small = 18;
const normal = 21;

/** One table of the file; between two stands a hair of a paragraph, so that each repeats its own head. */
interface Part {
  readonly rows: readonly TableRow[];
  readonly isLines: boolean;
  /** Of the same section as the part before, which must not turn the sheet there. */
  readonly follows: boolean;
}

/**
 * A blank form as a Word file: the same cells, heights and sheets as on paper. A table of repeated lines is a table
 * of its own whose head repeats on the next sheet, however many lines an editor adds.
 */
export async function writeFormDocx(form: Form, layout: FormLayout, office: OfficeData): Promise<Uint8Array> {
  const parts = layout.sections.flatMap((section) => {
    // A section stays on one sheet, unless it is too long for that.
    const keeps = !section.blocks.some(({ startsSheet }) => startsSheet);
    return section.blocks.map((block, at): Part => {
      const isLines = block.kind === "lines";
      const heads = at === 0 ? [sectionHead(section, isLines)] : [];
      const keep = keeps && at < section.blocks.length - 1;
      const rows = isLines ? lineRows(block, keeps, keep) : [fieldRow(block, keep)];
      return { rows: [...heads, ...rows], isLines, follows: keeps && at > 0 };
    });
  });
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
            size: a4,
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
        children: [...titleOf(form, layout, office), ...joinParts(parts), ...notesOf(form)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Tables with a hair between them; neighbouring rows of cells share one table. */
function joinParts(parts: readonly Part[]): (Table | Paragraph)[] {
  const groups: { rows: TableRow[]; isLines: boolean; follows: boolean }[] = [];
  for (const { rows, isLines, follows } of parts) {
    const last = groups.at(-1);
    if (last && !isLines && !last.isLines) last.rows.push(...rows);
    else groups.push({ rows: [...rows], isLines, follows });
  }
  return groups.flatMap(({ rows, follows }, at) => {
    // A table that goes on directly below shows its own upper rule only.
    const ends = at === groups.length - 1;
    const table = new Table({
      width: { size: column * gridColumns, type: WidthType.DXA },
      columnWidths: Array.from({ length: gridColumns }, () => column),
      layout: TableLayoutType.FIXED,
      borders: {
        top: at === 0 ? thick : thin,
        bottom: ends ? thick : none,
        left: thick,
        right: thick,
        insideHorizontal: thin,
        insideVertical: thin,
      },
      margins: { left: 68, right: 68, top: 20, bottom: 20 },
      rows,
    });
    return at === 0 ? [table] : [hair(follows), table];
  });
}

/** The least paragraph there is; without it Word makes one table of two. */
function hair(keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
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
    paragraph([run(office.name, { size: 24 })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: convertMillimetersToTwip(6) },
    }),
    paragraph([run(form.title, { size: 40, bold: true, ...spaced })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: convertMillimetersToTwip(11), after: 40 },
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
    ...(repeats ? { tableHeader: true } : {}),
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

function fieldRow(row: FieldRow, keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: convertMillimetersToTwip(row.height), rule: HeightRule.ATLEAST },
    children: row.cells.flatMap((cell) => [labelCell(cell, keepNext), valueCell(cell, row.height)]),
  });
}

function labelCell({ field, labelColumns }: FieldCell, keepNext: boolean): TableCell {
  const star = field.required ? [run("*")] : [];
  const side = balanceLines(field.label + (field.required ? "*" : ""), labelColumns);
  return new TableCell({
    columnSpan: labelColumns,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      paragraph([run(field.label), ...star], {
        alignment: AlignmentType.CENTER,
        keepNext,
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
  const hints = field.hint
    ? [paragraph([run(field.hint, { size: small, font: fangsong })], { spacing: { line: smallLine } })]
    : [];
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
    return wrapOptions(field.options, valueColumns).map((options) =>
      paragraph([run(options.map((option) => `□${option}`).join(" "), { size: 20 })]),
    );
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

function lineRows(table: LineTable, keeps: boolean, goesOn: boolean): TableRow[] {
  const { field, columns } = table;
  const caption = [
    run(field.label),
    ...(field.required ? [run("*")] : []),
    ...(field.hint ? [run(`（${field.hint}）`, { size: small, font: fangsong })] : []),
  ];
  const cell = (text: string, span: number, keepNext = keeps): TableCell =>
    new TableCell({
      columnSpan: span,
      verticalAlign: VerticalAlignTable.CENTER,
      children: [paragraph(text === "" ? [] : [run(text)], { alignment: AlignmentType.CENTER, keepNext })],
    });
  // The last row holds on to what follows only where the section goes on.
  const lastKeeps = keeps && goesOn;
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
            cell(
              kind === "index" ? String(at + 1) : "",
              own,
              at < table.rows - 1 || table.totalled ? keeps : lastKeeps,
            ),
          ),
        }),
    ),
    ...(table.totalled
      ? [
          new TableRow({
            cantSplit: true,
            height,
            children: [
              ...(before > 0 ? [cell("合计", before, lastKeeps)] : []),
              ...columns.slice(Math.max(0, first)).map(({ columns: own }) => cell("", own, lastKeeps)),
            ],
          }),
        ]
      : []),
  ];
}

function notesOf(form: Form): Paragraph[] {
  const note = (text: string): Paragraph =>
    paragraph([run(text, { size: small })], { spacing: { line: smallLine } });
  return [
    ...(form.notes.length > 0 ? [note("填表说明：")] : []),
    ...form.notes.map((text, at) => note(`${at + 1}. ${text}`)),
    note(`带*的必填。管理科室：${form.ownerUnit}${form.retention ? `　保存年限：${form.retention}` : ""}`),
  ];
}

function run(text: string, options: Omit<IRunOptions, "text"> = {}): TextRun {
  const children = text.split("\t").flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]));
  return new TextRun({ ...options, children });
}

function paragraph(
  children: readonly TextRun[],
  options: Omit<ConstructorParameters<typeof Paragraph>[0] & object, "children"> = {},
): Paragraph {
  const { spacing, ...rest } = options;
  return new Paragraph({
    ...rest,
    // Word's own line of 10.5 pt is a millimetre higher than what the layout reckons with.
    spacing: { line, lineRule: LineRuleType.EXACT, ...spacing },
    children: [...children],
  });
}
