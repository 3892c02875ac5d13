import { breakSheets } from "./break-sheets.ts";
import { lineHeights, measureRowHeights, measureTableFrame, type Heights } from "./measure-block.ts";
import { countLines } from "./measure-text.ts";
import { nameFields, type NamedField } from "./name-fields.ts";
import { placeFields } from "./place-fields.ts";
import {
  footHeight,
  gridColumns,
  hintCharacter,
  hintLine,
  runningHeight,
  sectionHeadHeight,
  sheetHeight,
  slack,
  titleHeight,
} from "./sheet.ts";
import { sizeColumns } from "./size-columns.ts";
import type {
  FieldCell,
  FieldRow,
  FormBlock,
  FormContent,
  FormLayout,
  LineTable,
  SectionLayout,
} from "./types.ts";

/** A block before the sheets are turned: its heights, and what it takes that does not stretch. */
interface Draft {
  readonly block: FormBlock;
  readonly section: number;
  readonly fixed: number;
  /** Heights of what stretches, and how often it stands there. */
  readonly heights: Heights;
  readonly times: number;
}

/** Blank lines of a table whose editor names no number. */
const usualLines = 4;

/**
 * Lays a form out on sheets of A4: rows of label and field cells on 24 columns, line tables, and heights that
 * fill the sheet without running over. All of it from the fields' types, labels and options; an editor may wish
 * a width and a number of lines.
 */
export function layoutForm({ sections, notes }: FormContent): FormLayout {
  const named = nameFields(sections);
  const drafts = named.flatMap((fields, section) => draftSection(fields, section));
  const tail = measureTail(notes);
  const pieces = drafts.map((draft, at) => {
    const head = drafts[at - 1]?.section === draft.section ? 0 : sectionHeadHeight;
    return {
      least: head + draft.fixed + draft.heights.least * draft.times,
      usual: head + draft.fixed + draft.heights.usual * draft.times,
      startsSection: head > 0,
    };
  });
  // What stands below the last block goes with it.
  const closed = pieces.map((piece, at) =>
    at === pieces.length - 1 ? { ...piece, least: piece.least + tail, usual: piece.usual + tail } : piece,
  );
  const other = sheetHeight - runningHeight - slack;
  const room = { first: other - titleHeight, other };
  const breaks = breakSheets(closed, room);
  const starts = [0, ...breaks];
  const stretched = starts.flatMap((start, sheet) => {
    const end = starts[sheet + 1] ?? drafts.length;
    const capacity = (sheet === 0 ? room.first : room.other) - (end === drafts.length ? tail : 0);
    const heads = pieces.slice(start, end).filter(({ startsSection }) => startsSection).length;
    return stretch(drafts.slice(start, end), capacity - heads * sectionHeadHeight);
  });
  const fields = sections.flatMap((section) => section.fields);
  return {
    sections: sections.map(({ title, filledBy }, index) =>
      gather(title, filledBy, index, drafts, stretched, breaks),
    ),
    sheets: starts.length,
    hasAmounts: fields.some(
      ({ type, columns }) =>
        type === "amount" || (type === "table" && sizeColumns(columns).some(({ kind }) => kind === "amount")),
    ),
  };
}

/** Rows of cells between line tables, in the fields' order. */
function draftSection(fields: readonly NamedField[], section: number): Draft[] {
  const drafts: Draft[] = [];
  let run: NamedField[] = [];
  const flush = (): void => {
    let at = 0;
    for (const row of placeFields(run.map(({ field }) => field))) {
      const cells = row.map((placed) => makeCell(placed, run[at++]));
      const block: FieldRow = { kind: "fields", cells, height: 0, startsSheet: false };
      drafts.push({ block, section, fixed: 0, heights: measureRowHeights(cells), times: 1 });
    }
    run = [];
  };
  for (const named of fields) {
    if (named.field.type === "table" && named.field.columns.length > 0) {
      flush();
      drafts.push(draftTable(named, section));
    } else run.push(named);
  }
  flush();
  return drafts;
}

function makeCell(
  { field, labelColumns, valueColumns }: ReturnType<typeof placeFields>[number][number],
  named: NamedField | undefined,
): FieldCell {
  const words = `${field.label}${field.hint ?? ""}`;
  return {
    field,
    labelColumns,
    valueColumns,
    key: named?.key ?? field.label,
    capitalOf: named?.capitalOf ?? null,
    sumOf: named?.sumOf ?? null,
    // 人民币 and the capitals of some ten thousands take nine columns beside the figures.
    showsCapitals: field.type === "amount" && valueColumns >= 9,
    sealed: field.type === "endorsement" && /盖章|公章/.test(words),
  };
}

function draftTable({ field, key }: NamedField, section: number): Draft {
  const columns = sizeColumns(field.columns);
  const totalled = columns.some(({ summed }) => summed);
  const rows = field.rows ?? usualLines;
  const block: LineTable = {
    kind: "lines",
    field,
    key,
    columns,
    rows,
    height: 0,
    totalled,
    startsSheet: false,
  };
  return {
    block,
    section,
    fixed: measureTableFrame(field, columns, totalled),
    heights: lineHeights,
    times: rows,
  };
}

/** 填表说明 and the last line, below the frame. */
function measureTail(notes: readonly string[]): number {
  const lines = notes.reduce((sum, note) => sum + countLines(`1. ${note}`, gridColumns, hintCharacter), 0);
  return footHeight + (notes.length > 0 ? lines * hintLine + hintLine + 2 : 0);
}

/** Heights of the blocks of one sheet: towards the most where there is room, towards the least where it is short. */
function stretch(drafts: readonly Draft[], capacity: number): number[] {
  const total = (pick: keyof Heights): number =>
    drafts.reduce((sum, { heights, times, fixed }) => sum + fixed + heights[pick] * times, 0);
  const usual = total("usual");
  const [from, to] = usual <= capacity ? (["usual", "most"] as const) : (["least", "usual"] as const);
  const span = total(to) - total(from);
  const share = span === 0 ? 0 : Math.min(1, Math.max(0, (capacity - total(from)) / span));
  return drafts.map(({ heights }) => Math.floor(heights[from] + share * (heights[to] - heights[from])));
}

function gather(
  title: string,
  filledBy: string,
  index: number,
  drafts: readonly Draft[],
  heights: readonly number[],
  breaks: readonly number[],
): SectionLayout {
  const own = drafts.flatMap((draft, at) => (draft.section === index ? [at] : []));
  const blocks = own.map((at, place): FormBlock => {
    const { block } = drafts[at] ?? {};
    if (!block) throw new Error("layoutForm: block without draft");
    // A section that begins a sheet turns it with its head, not below it.
    return { ...block, height: heights[at] ?? 0, startsSheet: place > 0 && breaks.includes(at) };
  });
  return { title, filledBy, blocks, startsSheet: breaks.includes(own[0] ?? -1) };
}
