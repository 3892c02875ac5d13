/** Runs a search shortly after typing, never on half-composed pinyin. */
export function listenForComposedInput(field: HTMLInputElement, search: () => void): void {
  let composing = false;
  let timer = 0;
  field.addEventListener("compositionstart", () => (composing = true));
  field.addEventListener("compositionend", () => {
    composing = false;
    search();
  });
  field.addEventListener("input", () => {
    if (composing) return;
    clearTimeout(timer);
    timer = window.setTimeout(search, 80);
  });
  // Enter that takes what was composed must not send the form.
  field.addEventListener("keydown", (event) => {
    // Safari tells the end of composing before this key; 229 is its mark.
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
}

/** Arrow keys walk from the field through the results and back. */
export function listenForResultKeys(field: HTMLInputElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".direct-answer a, .result a")];
    const fromField = document.activeElement === field;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (!fromField && at < 0) return;
    if (fromField && event.key === "ArrowUp") return;
    event.preventDefault();
    const next = fromField ? links[0] : links[at + (event.key === "ArrowDown" ? 1 : -1)];
    (next ?? (event.key === "ArrowUp" ? field : null))?.focus();
  });
}
