import {
  addMonths,
  classifyDay,
  dayKindWords,
  daysInMonth,
  splitCivilDate,
  toCivilDate,
  weekday,
  type CivilDate,
  type CountedDay,
} from "../../calendar/index.ts";
import { element } from "./element.ts";

/** So many months are shown in full; of a longer period the first ones and the last. */
const mostMonths = 6;

/** The counted days as sheets of a calendar, one a month. */
export function buildMonths(
  days: readonly CountedDay[],
  marks: ReadonlyMap<CivilDate, string>,
): HTMLElement[] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const months: CivilDate[] = [];
  const begin = `${first.slice(0, 8)}01` as CivilDate;
  for (let month = begin; month <= last; month = addMonths(month, 1)) months.push(month);
  const shown = months.length <= mostMonths ? months : [...months.slice(0, 3), ...months.slice(-1)];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const sheets: HTMLElement[] = shown.map((month) => buildMonth(month, byDate, marks));
  const left = months.length - shown.length;
  if (left > 0) sheets.splice(3, 0, element("p", { class: "months-left" }, `中间 ${left} 个月略。`));
  return sheets;
}

function buildMonth(
  month: CivilDate,
  days: ReadonlyMap<CivilDate, CountedDay>,
  marks: ReadonlyMap<CivilDate, string>,
): HTMLTableElement {
  const { year, month: number } = splitCivilDate(month);
  const cells: (CivilDate | null)[] = Array.from({ length: weekday(month) - 1 }, () => null);
  for (let day = 1; day <= daysInMonth(year, number); day += 1) cells.push(toCivilDate(year, number, day));
  const rows: HTMLElement[] = [];
  for (let at = 0; at < cells.length; at += 7) {
    const week = cells.slice(at, at + 7);
    rows.push(element("tr", {}, ...week.map((date) => buildDay(date, days, marks))));
  }
  return element(
    "table",
    { class: "month" },
    element("caption", {}, `${year}年${number}月`),
    element(
      "thead",
      {},
      element("tr", {}, ...[..."一二三四五六日"].map((name) => element("th", { scope: "col" }, name))),
    ),
    element("tbody", {}, ...rows),
  );
}

function buildDay(
  date: CivilDate | null,
  days: ReadonlyMap<CivilDate, CountedDay>,
  marks: ReadonlyMap<CivilDate, string>,
): HTMLTableCellElement {
  if (date === null) return element("td");
  const day = days.get(date);
  const { kind, name } = classifyDay(date);
  const words: string[] = [];
  const mark = marks.get(date);
  if (mark !== undefined) words.push(mark);
  if (day?.number != null) words.push(`第${day.number}日`);
  if (kind === "holiday") words.push(name ?? dayKindWords[kind]);
  if (kind === "makeUpWorkday") words.push("上班");
  return element(
    "td",
    {
      "data-kind": kind,
      "data-counted": day?.number != null,
      "data-mark": mark !== undefined,
      "data-outside": day === undefined,
    },
    element("b", {}, String(splitCivilDate(date).day)),
    ...words.map((word) => element("small", {}, word)),
  );
}
