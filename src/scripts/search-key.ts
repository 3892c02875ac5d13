/** `/` and Ctrl+K (⌘K) lead to the search field, unless the reader is writing somewhere or composing. */
export function listenForSearchKey(): void {
  document.addEventListener("keydown", (event) => {
    // 229 is what browsers tell of keys that an input method has taken.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!command && !(slash && !isWriting(document.activeElement))) return;
    const field = findField();
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function isWriting(element: Element | null): boolean {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable ||
      element.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}

/** The page's own large field, or the one in the header. */
function findField(): HTMLInputElement | null {
  const fields = document.querySelectorAll<HTMLInputElement>(
    "main input[type=search], .site-search input[type=search]",
  );
  return [...fields].find((field) => field.closest("main")) ?? fields[0] ?? null;
}
