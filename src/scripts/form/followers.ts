import { formatCents, parseCents } from "../../form/amount.ts";
import type { Control } from "./control.ts";
import type { LinesControl } from "./lines-control.ts";

/** Amounts that follow a table's total, and capitals that follow an amount. */
export class Followers {
  readonly #cells: readonly HTMLElement[];
  readonly #controls: ReadonlyMap<string, Control>;
  readonly #tables: ReadonlyMap<string, LinesControl>;
  /** The total last put into each amount: as long as it stands there, the amount follows. */
  readonly #put = new Map<string, string>();

  constructor(
    cells: readonly HTMLElement[],
    controls: ReadonlyMap<string, Control>,
    tables: ReadonlyMap<string, LinesControl>,
  ) {
    this.#cells = cells;
    this.#controls = controls;
    this.#tables = tables;
  }

  follow(): void {
    for (const cell of this.#cells) {
      const { field: key = "", sumOf, capitalOf } = cell.dataset;
      if (sumOf !== undefined) this.#followTotal(cell, key, this.#tables.get(sumOf)?.total() ?? null);
      if (capitalOf !== undefined) {
        this.#controls.get(key)?.write(this.#controls.get(capitalOf)?.read() ?? null);
      }
    }
  }

  #followTotal(cell: HTMLElement, key: string, total: number | null): void {
    const control = this.#controls.get(key);
    const now = control?.read();
    if (!control || typeof now !== "string") return;
    const words = total === null ? "" : formatCents(total);
    const typed = parseCents(now);
    const own = now !== "" && now !== this.#put.get(key) && typed !== total;
    if (!own && now !== words && (total !== null || this.#put.has(key))) control.write(words);
    if (!own) this.#put.set(key, words);
    const fault = cell.querySelector(".form-fault");
    if (fault && own && typed !== null && total !== null) {
      fault.textContent = `与明细合计 ${words} 不一致`;
    } else if (fault && typed !== null) fault.textContent = "";
  }
}
