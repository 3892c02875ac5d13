import { parseCents } from "../../form/amount.ts";
import type { DraftValue } from "../../form/draft.ts";
import { formatValue } from "../../form/format-value.ts";
import type { FieldType } from "../../form/types.ts";
import { formatCapitalAmount } from "../../numerals/capital-amount.ts";
import { make, grow, type Control } from "./control.ts";

let groups = 0;

/** Puts the control of its kind into a field cell. `changed` is called after each change by hand. */
export function makeFieldControl(cell: HTMLElement, changed: () => void): Control | null {
  const kind = (cell.dataset["kind"] ?? "text") as FieldType;
  const options = [...cell.querySelectorAll<HTMLElement>("[data-option]")];
  if (kind === "signature") {
    cell.append(make("p", { class: "form-byhand" }, "打印后手写签名"));
    return null;
  }
  if (cell.dataset["capitalOf"] !== undefined) return makeCapitals(cell);
  return options.length > 0
    ? makeChoice(cell, kind === "choices", options, changed)
    : makeTyped(cell, kind, changed);
}

function makeTyped(cell: HTMLElement, kind: FieldType, changed: () => void): Control {
  const tall = kind === "long-text" || kind === "endorsement";
  const input = tall
    ? make("textarea", { rows: "2" })
    : make("input", inputAttributes[kind] ?? { type: "text" });
  const label = cell.previousElementSibling;
  input.id = `${label?.id ?? ""}-control`;
  const words = label?.querySelector(".form-label-text");
  words?.replaceWith(make("label", { for: input.id, class: "form-label-text" }, ...words.childNodes));
  const hint = cell.querySelector(".form-hint");
  const holder = make("div", { class: "form-control" }, input);
  const capitals = kind === "amount" ? make("p", { class: "form-capitals" }) : null;
  const fault = make("p", { class: "form-fault", id: `${input.id}-fault`, role: "alert" });
  if (capitals) holder.append(capitals);
  holder.append(fault);
  if (kind === "endorsement") {
    holder.append(make("p", { class: "form-byhand" }, "签名和日期打印后手写"));
  }
  input.setAttribute("aria-describedby", [hint?.id ?? "", fault.id].join(" ").trim());
  if (cell.dataset["required"] !== undefined) input.setAttribute("aria-required", "true");
  cell.prepend(holder);
  const shown = cell.querySelector<HTMLElement>("[data-shown]");
  const show = (): void => {
    const text = formatValue(kind, input.value);
    const cents = kind === "amount" ? parseCents(input.value) : null;
    const written = cents === null ? "" : formatCapitalAmount(cents);
    if (shown)
      shown.textContent = cell.dataset["capitals"] === undefined || !written ? text : `${written}　${text}`;
    cell.toggleAttribute("data-filled", text !== "");
    if (capitals) capitals.textContent = written;
    const wrong = text !== "" && (kind === "amount" || kind === "number") && parseCents(input.value) === null;
    input.toggleAttribute("aria-invalid", wrong);
    if (wrong) input.setAttribute("aria-invalid", "true");
    fault.textContent = wrong ? "请填数字，最多两位小数" : "";
    if (input instanceof HTMLTextAreaElement) grow(input);
  };
  input.addEventListener("input", () => {
    show();
    changed();
  });
  return {
    key: cell.dataset["field"] ?? "",
    read: () => input.value,
    write: (value) => {
      input.value = typeof value === "string" ? value : "";
      show();
    },
  };
}

const inputAttributes: Readonly<Partial<Record<FieldType, Readonly<Record<string, string>>>>> = {
  text: { type: "text", autocomplete: "off" },
  date: { type: "date", max: "2199-12-31" },
  time: { type: "datetime-local", max: "2199-12-31T23:59" },
  // Text, not number: a wheel must not turn an amount, and 1,234.50 may be pasted.
  number: { type: "text", inputmode: "decimal", autocomplete: "off" },
  amount: { type: "text", inputmode: "decimal", autocomplete: "off" },
};

/** 合计金额（大写）: never typed, always said from its figures. */
function makeCapitals(cell: HTMLElement): Control {
  const shown = cell.querySelector<HTMLElement>("[data-shown]");
  shown?.classList.add("form-always");
  const note = make("p", { class: "form-byhand" }, "按小写金额自动写出");
  cell.append(note);
  return {
    key: cell.dataset["field"] ?? "",
    read: () => "",
    write: (value) => {
      const cents = typeof value === "string" ? parseCents(value) : null;
      if (shown) shown.textContent = cents === null ? "" : formatCapitalAmount(cents);
      cell.toggleAttribute("data-filled", cents !== null);
    },
  };
}

function makeChoice(
  cell: HTMLElement,
  several: boolean,
  options: readonly HTMLElement[],
  changed: () => void,
): Control {
  groups += 1;
  const label = cell.previousElementSibling;
  const hint = cell.querySelector(".form-hint");
  const group = make("div", { class: "form-control", role: several ? "group" : "radiogroup" });
  if (label) group.setAttribute("aria-labelledby", label.id);
  if (hint) group.setAttribute("aria-describedby", hint.id);
  if (!several && cell.dataset["required"] !== undefined) group.setAttribute("aria-required", "true");
  const boxes = options.map((option) => {
    const box = make("input", {
      type: several ? "checkbox" : "radio",
      name: `form-group-${groups}`,
      value: option.dataset["option"] ?? "",
    });
    group.append(make("label", { class: "form-choice" }, box, option.dataset["option"] ?? ""));
    return box;
  });
  // A radio button cannot be taken back by itself.
  const back = make("button", { type: "button", class: "form-unchoose" }, "不选");
  if (!several) group.append(back);
  cell.prepend(group);
  const show = (): void => {
    for (const [at, option] of options.entries()) {
      const box = option.querySelector(".form-box");
      if (box) box.textContent = boxes[at]?.checked ? "☑" : "□";
    }
    back.hidden = !boxes.some((box) => box.checked);
  };
  const write = (value: DraftValue | null): void => {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const box of boxes) box.checked = chosen.includes(box.value);
    show();
  };
  group.addEventListener("change", () => {
    show();
    changed();
  });
  back.addEventListener("click", () => {
    write(null);
    boxes[0]?.focus();
    changed();
  });
  show();
  return {
    key: cell.dataset["field"] ?? "",
    read: () => boxes.filter((box) => box.checked).map((box) => box.value),
    write,
  };
}
