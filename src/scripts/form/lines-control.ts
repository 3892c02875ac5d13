import { formatCents, formatHundredths, sumColumn } from "../../form/amount.ts";
import { formatValue } from "../../form/format-value.ts";
import type { ColumnKind } from "../../form/types.ts";
import { grow, make, type Control } from "./control.ts";

interface Column {
  readonly head: string;
  readonly kind: ColumnKind;
  readonly summed: boolean;
}

export interface LinesControl extends Control {
  /** Total of the only summed column of money, in 分; null when nothing is typed there. */
  total(): number | null;
}

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Makes the blank lines of a table fillable: add, remove, and totals that follow. */
export function makeLinesControl(
  holder: HTMLElement,
  changed: () => void,
  say: (words: string) => void,
): LinesControl {
  const table = holder.querySelector("table");
  const body = table?.tBodies[0];
  const heads = [...(table?.tHead?.rows[0]?.cells ?? [])];
  const columns: Column[] = heads.map((head) => ({
    head: head.textContent.trim(),
    kind: (head.dataset["kind"] ?? "text") as ColumnKind,
    summed: head.dataset["summed"] !== undefined,
  }));
  const blank = body?.rows.length ?? 0;
  const pattern = body?.rows[0]?.cloneNode(true) as HTMLTableRowElement | undefined;

  const readRow = (row: HTMLTableRowElement): Record<string, string> => {
    const cells = columns.flatMap(({ head }, at) => {
      const input = row.cells[at]?.querySelector<Typed>("input, textarea");
      return input && input.value !== "" ? [[head, input.value] as const] : [];
    });
    return Object.fromEntries(cells);
  };
  const rows = (): HTMLTableRowElement[] => [...(body?.rows ?? [])];
  const column = (at: number): string[] =>
    rows().map((row) => row.cells[at]?.querySelector<Typed>("input, textarea")?.value ?? "");

  const sum = (): void => {
    for (const cell of table?.querySelectorAll<HTMLElement>("[data-total]") ?? []) {
      const at = columns.findIndex(({ head }) => head === cell.dataset["total"]);
      const typed = column(at);
      const { total, unread } = sumColumn(typed);
      const empty = typed.every((text) => text.trim() === "");
      const words = columns[at]?.kind === "amount" ? formatCents(total) : formatHundredths(total);
      cell.textContent = empty ? "" : words;
      if (unread > 0) {
        cell.append(make("span", { class: "form-fault" }, `（有${unread}行不是数字，没有计入）`));
      }
    }
  };
  const number = (): void => {
    for (const [index, row] of rows().entries()) {
      for (const [at, { head, kind }] of columns.entries()) {
        const cell = row.cells[at];
        if (cell && kind === "index") cell.textContent = String(index + 1);
        cell?.querySelector("input, textarea")?.setAttribute("aria-label", `第${index + 1}行${head}`);
      }
      const button = row.querySelector("button");
      button?.setAttribute("aria-label", `删去第${index + 1}行`);
      if (button) button.disabled = rows().length === 1;
    }
  };
  /** Blank lines after the first blank one at the end: small screens show them when their turn comes. */
  const hold = (): void => {
    const all = rows();
    const last = all.findLastIndex((row) => Object.keys(readRow(row)).length > 0);
    for (const [index, row] of all.entries()) row.toggleAttribute("data-spare", index > last + 1);
  };
  const fit = (row: HTMLTableRowElement): void => {
    for (const [at, { kind }] of columns.entries()) {
      const cell = row.cells[at];
      if (!cell || kind === "index" || kind === "signature") continue;
      const input = makeCellInput(kind);
      const shown = make("p", { class: "form-shown" });
      const show = (): void => {
        shown.textContent = formatValue(kind, input.value, true);
        shown.classList.toggle("form-figure", kind === "amount" || kind === "number");
        if (input instanceof HTMLTextAreaElement) grow(input);
      };
      input.addEventListener("input", () => {
        show();
        sum();
        hold();
        changed();
      });
      input.addEventListener("show", show);
      cell.replaceChildren(input, shown);
    }
    const button = make("button", { type: "button" }, "删");
    button.addEventListener("click", () => remove(row));
    row.append(make("td", { class: "form-tool-cell" }, button));
  };
  const fill = (row: HTMLTableRowElement, values: Readonly<Record<string, string>>): void => {
    for (const [at, { head }] of columns.entries()) {
      const input = row.cells[at]?.querySelector<Typed>("input, textarea");
      if (!input) continue;
      input.value = values[head] ?? "";
      input.dispatchEvent(new Event("show"));
    }
  };
  const add = (): HTMLTableRowElement | null => {
    const row = pattern?.cloneNode(true) as HTMLTableRowElement | undefined;
    if (!row) return null;
    body?.append(row);
    fit(row);
    return row;
  };
  const remove = (row: HTMLTableRowElement): void => {
    const at = rows().indexOf(row);
    row.remove();
    number();
    sum();
    hold();
    changed();
    say(`已删去第${at + 1}行`);
    (
      rows()[Math.min(at, rows().length - 1)]?.querySelector("input, textarea") as HTMLElement | null
    )?.focus();
  };

  heads
    .at(-1)
    ?.after(
      make(
        "th",
        { scope: "col", class: "form-tool-cell" },
        make("span", { class: "visually-hidden" }, "操作"),
      ),
    );
  table?.tFoot?.rows[0]?.append(make("td", { class: "form-tool-cell" }));
  table?.querySelector("colgroup")?.append(make("col", { class: "form-tool-column" }));
  for (const row of rows()) fit(row);
  number();
  const more = make("button", { type: "button" }, "加一行");
  more.addEventListener("click", () => {
    const row = add();
    number();
    changed();
    say(`已加第${rows().length}行`);
    row?.removeAttribute("data-spare");
    row?.querySelector<HTMLElement>("input, textarea")?.focus();
  });
  const caption = table?.caption?.textContent.trim() ?? "";
  more.setAttribute("aria-label", `${caption}加一行`);
  holder.append(make("p", { class: "form-line-tools" }, more));

  const money = columns.flatMap(({ kind, summed }, at) => (summed && kind === "amount" ? [at] : []));
  return {
    key: holder.dataset["lines"] ?? "",
    read: () => rows().map(readRow),
    write: (value) => {
      const lines = Array.isArray(value)
        ? value.filter((line): line is Record<string, string> => typeof line === "object")
        : [];
      const count = lines.length > 0 ? lines.length : blank;
      while (rows().length > count) rows().at(-1)?.remove();
      while (rows().length < count) if (!add()) break;
      for (const [index, row] of rows().entries()) fill(row, lines[index] ?? {});
      number();
      sum();
      hold();
    },
    total: () => {
      const [at] = money;
      if (money.length !== 1 || at === undefined) return null;
      const typed = column(at);
      return typed.every((text) => text.trim() === "") ? null : sumColumn(typed).total;
    },
  };
}

function makeCellInput(kind: ColumnKind): Typed {
  switch (kind) {
    case "date":
      return make("input", { type: "date", max: "2199-12-31" });
    case "number":
    case "amount":
      return make("input", { type: "text", inputmode: "decimal", autocomplete: "off" });
    default:
      return make("textarea", { rows: "1" });
  }
}
