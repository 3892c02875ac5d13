import { formatArticleLabel, parseArticleLabel } from "../numerals/article-label.ts";
import { readHash } from "./label-hash.ts";

/** An address that names an article which the shown text does not have says so, instead of staying silently at the top. */
export function tellMissingArticle(): void {
  const tell = (): void => {
    document.querySelector("[data-missing-article]")?.remove();
    const text = document.querySelector<HTMLElement>(".regulation");
    const hash = readHash();
    const number = parseArticleLabel(/^第.+?条(?:之[^第]+)?/.exec(hash)?.[0] ?? "") ?? idNumber(hash);
    if (!text || number === null || document.getElementById(`art-${number}`)) return;
    const last = [...text.querySelectorAll<HTMLElement>(".article")].at(-1)?.dataset["article"];
    const note = document.createElement("p");
    note.className = "missing-article";
    note.dataset["missingArticle"] = "";
    note.setAttribute("role", "status");
    note.textContent = `网址里写的是${formatArticleLabel(number)}，这个文本没有这一条${
      last ? `，到${formatArticleLabel(last)}为止` : ""
    }。`;
    text.before(note);
  };
  tell();
  window.addEventListener("hashchange", tell);
}

function idNumber(hash: string): string | null {
  return /^art-([1-9]\d{0,3}(?:-[1-9]\d{0,3})*)(?:-para-.*)?$/.exec(hash)?.[1] ?? null;
}
