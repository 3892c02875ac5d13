/**
 * Beside the text where there is room, folded under the article where there is none: which of the two, the style
 * sheet says, so that nothing moves when the script runs. One listener serves all articles, those swapped in later too.
 */
export function listenForMarginNotes(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-margin-switch]") : null;
    button?.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
  });
}
