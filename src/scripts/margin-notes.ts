/** Beside the text where there is room, folded under the article where there is none. */
export function foldMarginNotes(): void {
  const wide = matchMedia("(min-width: 75rem)");
  const fold = (): void => {
    for (const notes of document.querySelectorAll<HTMLDetailsElement>("details.margin-notes"))
      notes.open = wide.matches;
  };
  fold();
  wide.addEventListener("change", fold);
}
