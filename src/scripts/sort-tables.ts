/**
 * Tables marked `data-sortable`: heads marked `data-sort` become buttons that sort the body by what stands in
 * `data-value` (a number) or by the text of the cell. A third press brings the written order back, which is the one
 * that readers without script see.
 */
export function setUpSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
    const body = table.tBodies[0];
    if (body === undefined) continue;
    const written = [...body.rows];
    for (const head of table.querySelectorAll<HTMLTableCellElement>("thead th[data-sort]"))
      makeButton(table, head, body, written);
  }
}

const turns = { none: "descending", descending: "ascending", ascending: "none" } as const;
type Turn = keyof typeof turns;

function makeButton(
  table: HTMLTableElement,
  head: HTMLTableCellElement,
  body: HTMLTableSectionElement,
  written: readonly HTMLTableRowElement[],
): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort-button";
  button.append(...head.childNodes);
  head.append(button);
  head.setAttribute("aria-sort", "none");
  button.addEventListener("click", () => {
    const turn = turns[(head.getAttribute("aria-sort") ?? "none") as Turn];
    for (const other of table.querySelectorAll("th[aria-sort]")) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", turn);
    const column = Number(head.dataset["sort"]);
    body.append(...(turn === "none" ? written : sortRows(written, column, turn === "descending" ? -1 : 1)));
  });
}

function sortRows(
  rows: readonly HTMLTableRowElement[],
  column: number,
  sign: 1 | -1,
): readonly HTMLTableRowElement[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [readCell(a, column), readCell(b, column)];
    // Cells without a number stand last in either direction.
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === "number" && typeof right === "number") return sign * (left - right);
    return sign * `${left}`.localeCompare(`${right}`, "zh-CN", { numeric: true });
  });
}

function readCell(row: HTMLTableRowElement, column: number): number | string | null {
  const cell = row.cells[column];
  if (cell === undefined) return null;
  const value = cell.dataset["value"];
  if (value === undefined) return cell.textContent.trim();
  return value === "" ? null : Number(value);
}
