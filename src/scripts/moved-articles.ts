/** An undated address may have been copied when another article had its number: the page says where that one went. */
export function showMovedArticle(): void {
  const show = (): void => {
    for (const note of document.querySelectorAll<HTMLElement>(".moved-note")) {
      // A dated address names its text, so nothing has moved there.
      const article = note.closest<HTMLElement>(".article");
      note.hidden = !article?.closest("[data-current-text]") || !article.matches(":target, :has(:target)");
    }
  };
  show();
  window.addEventListener("hashchange", show);
}
