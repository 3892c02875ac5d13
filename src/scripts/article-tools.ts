import { copyText } from "./clipboard.ts";

/** Copies citations and dated links. One listener serves all articles, those that are swapped in later too. */
export function listenForCopying(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
    const article = button?.closest<HTMLElement>("[data-citation]");
    if (button && article) void copyFrom(article, button);
  });
}

async function copyFrom(article: HTMLElement, button: HTMLElement): Promise<void> {
  const provision = chosenProvision(article);
  const text =
    button.dataset["copy"] === "link" ? datedLink(article, provision) : citationOf(article, provision);
  const copied = await copyText(text);
  announce(button, copied ? `已复制：${text}` : `没能复制，请自己选取：${text}`);
}

/** The provision that the reader selected or that the address names, else the article. */
export function chosenProvision(article: HTMLElement): HTMLElement {
  const selected = document.getSelection();
  const start = selected && !selected.isCollapsed ? selected.anchorNode : null;
  const element = start instanceof Element ? start : (start?.parentElement ?? null);
  const provision = element?.closest<HTMLElement>(".article-text [id]");
  if (provision && article.contains(provision)) return provision;
  const target = article.querySelector<HTMLElement>(":target");
  return target ?? article;
}

/**
 * 《…》（…）第四条第二款第三项. An article of one paragraph is cited without 第一款 (GB-style citation, brief §5.2).
 */
export function citationOf(article: HTMLElement, provision: HTMLElement): string {
  const base = article.dataset["citation"] ?? "";
  const match = /-para-(\d+)(?:-subpara-(\d+))?(?:-item-(\d+))?/.exec(provision.id);
  if (!match) return base;
  const [, paragraph, subparagraph, item] = match;
  const paragraphs = article.querySelectorAll(".paragraph").length;
  return [
    base,
    paragraphs > 1 ? `第${chinese(paragraph)}款` : "",
    subparagraph ? `第${chinese(subparagraph)}项` : "",
    item ? `第${item}目` : "",
  ].join("");
}

const digits = "零一二三四五六七八九";

/** 1–99 in Chinese numerals; larger counts of 款 or 项 do not occur. */
function chinese(written: string | undefined): string {
  const value = Number(written);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
}

/** The address of the version itself, so that the link says the same next year. */
export function datedLink(article: HTMLElement, provision: HTMLElement): string {
  const address = article.closest<HTMLElement>("[data-address]")?.dataset["address"] ?? "";
  const url = new URL(address, location.href);
  // Nobody answers a folder's address from a folder on disk.
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  url.search = "";
  url.hash = provision.id;
  return url.href;
}

function announce(button: HTMLElement, text: string): void {
  const tools = button.closest<HTMLElement>("[data-tools]");
  if (!tools) return;
  let note = tools.querySelector<HTMLElement>("[role=status]");
  if (!note) {
    note = document.createElement("p");
    note.setAttribute("role", "status");
    note.className = "copied";
    tools.append(note);
  }
  note.textContent = text;
}
