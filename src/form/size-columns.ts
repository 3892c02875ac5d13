import { isSummedAmount, isSummedCount, readColumnKind } from "./column-kind.ts";
import { characterCapacity, measureText } from "./measure-text.ts";
import { gridColumns, labelCharacter } from "./sheet.ts";
import type { ColumnKind, LineColumn } from "./types.ts";

/** Share of the width that each kind likes to have. */
const shares: Readonly<Record<ColumnKind, number>> = {
  index: 1.6,
  date: 3.2,
  time: 4,
  number: 2,
  amount: 3.2,
  signature: 3,
  text: 4,
};

/** Heads under which sentences stand rather than names. */
const wordy =
  /内容|事由|理由|意见|建议|问题|说明|情况|题名|标题|依据|名称|事项|材料|处理|办理|进展|要点|活动|要求|下一步|来意|约定|交付|地点|项目/;
/** Heads under which a few characters stand. */
const brief = /^(?:是否|有无|密级|职级|职务|姓名|形式|份号|时效|条款|时间)|期限$|有无$|^(?:门窗|用电|消防)$/;

/** Widths of a line table's columns, 24 in all; every head fits in two lines where the sheet allows it. */
export function sizeColumns(heads: readonly string[]): LineColumn[] {
  const kinds = heads.map(readColumnKind);
  const wishes = heads.map((head, at) => {
    const kind = kinds[at] ?? "text";
    if (kind !== "text") return shares[kind];
    return wordy.test(head) ? 6 : brief.test(head) ? 2.6 : shares.text;
  });
  // A date, a time and a sum of money take 20 mm even in a crowded table.
  const least = heads.map((head, at) =>
    Math.max(leastColumns(head, heads.length), /date|time|amount/.test(kinds[at] ?? "") ? 3 : 1),
  );
  const widths = distribute(wishes, least);
  const totalled = heads.some(isSummedAmount);
  return heads.map((label, at) => ({
    label,
    kind: kinds[at] ?? "text",
    summed: totalled && (isSummedAmount(label) || isSummedCount(label)),
    columns: widths[at] ?? 1,
  }));
}

/** Fewest columns in which the head takes two lines (three in a crowded table). */
function leastColumns(head: string, count: number): number {
  const lines = count > 8 ? 3 : 2;
  const width = measureText(head);
  for (let columns = count > 11 ? 1 : 2; columns < 8; columns += 1) {
    if (Math.ceil(width / lines) <= characterCapacity(columns, labelCharacter)) return columns;
  }
  return 8;
}

/** Whole columns that add up to 24, each at least its least, as near to its wish as can be. */
function distribute(wishes: readonly number[], least: readonly number[]): number[] {
  const widths = [...least];
  const sum = (): number => widths.reduce((total, width) => total + width, 0);
  // Too many columns for their heads: the widest give way first.
  while (sum() > gridColumns) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 1) <= 1) break;
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  const wished = wishes.reduce((total, wish) => total + wish, 0);
  while (sum() < gridColumns) {
    let neediest = 0;
    let need = -Infinity;
    for (const [at, wish] of wishes.entries()) {
      const lack = (wish / wished) * gridColumns - (widths[at] ?? 0);
      if (lack > need) {
        need = lack;
        neediest = at;
      }
    }
    widths[neediest] = (widths[neediest] ?? 0) + 1;
  }
  return widths;
}
