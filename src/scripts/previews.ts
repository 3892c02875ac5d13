/** Previews of cited articles: by pointer, keyboard and touch, also from `file://`. */
interface PreviewData {
  readonly title: string;
  readonly number: string;
  readonly effectiveOn: string;
  readonly edition: string;
  readonly articles: Readonly<
    Record<string, { label: string; lines: readonly (readonly [string, string])[] }>
  >;
}

declare global {
  interface Window {
    handbookPreviews?: Record<string, PreviewData>;
  }
}

const delay = 250;
let shownFor: HTMLElement | null = null;
let timer = 0;

/** One set of listeners for all citations, those that come later too. */
export function listenForPreviews(): void {
  document.addEventListener("pointerover", (event) => {
    const citation = citationOf(event);
    if (citation && event.pointerType === "mouse") schedule(() => void show(citation));
    else if (!(event.target instanceof Element && event.target.closest(".preview"))) schedule(hide);
  });
  document.addEventListener("focusin", (event) => {
    const citation = citationOf(event);
    if (citation?.matches(":focus-visible")) schedule(() => void show(citation));
    else if (!(event.target instanceof Element && event.target.closest(".preview"))) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shownFor) hide();
  });
  // A first tap shows the preview, which holds the link; a second one follows it.
  document.addEventListener(
    "click",
    (event) => {
      const citation = citationOf(event);
      const touched = "pointerType" in event && (event as PointerEvent).pointerType === "touch";
      if (!citation || !touched || shownFor === citation) return;
      event.preventDefault();
      clearTimeout(timer);
      // Where there is nothing to show, the tap follows the link as usual.
      void show(citation).then(() => {
        if (shownFor !== citation && citation instanceof HTMLAnchorElement) location.assign(citation.href);
      });
    },
    true,
  );
}

function citationOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-preview]") : null;
}

function schedule(run: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(run, delay);
}

async function show(citation: HTMLElement): Promise<void> {
  if (shownFor === citation) return;
  const [key = "", anchor = ""] = (citation.dataset["preview"] ?? "").split("#");
  const data = await load(key);
  if (!data) return;
  hide();
  const panel = build(data, anchor, citation);
  if (!panel) return;
  document.body.append(panel);
  place(panel, citation);
  citation.setAttribute("aria-describedby", panel.id);
  shownFor = citation;
}

function hide(): void {
  clearTimeout(timer);
  document.querySelector(".preview")?.remove();
  shownFor?.removeAttribute("aria-describedby");
  shownFor = null;
}

/** Loads a version's articles as a classic script; `fetch` is refused from `file://`. */
function load(key: string): Promise<PreviewData | null> {
  // A text of another edition than the page's must not be shown with its statuses.
  const find = (): PreviewData | null => {
    const data = window.handbookPreviews?.[key];
    return data && data.edition === document.body.dataset["edition"] ? data : null;
  };
  const known = find();
  if (known) return Promise.resolve(known);
  const [regulation = "", version = ""] = key.split("/");
  const root = document.body.dataset["root"] ?? "./";
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = `${root}previews/${regulation.toLowerCase()}/${version}.js`;
    script.addEventListener("load", () => resolve(find()));
    script.addEventListener("error", () => resolve(null));
    document.head.append(script);
  });
}

function build(data: PreviewData, anchor: string, citation: HTMLElement): HTMLElement | null {
  const articleId = anchor.split("-para-")[0] ?? "";
  const article = data.articles[articleId];
  if (!article) return null;
  const panel = element("div", "preview", "");
  panel.id = "citation-preview";
  panel.setAttribute("role", "note");
  panel.append(element("p", "preview-title", `《${data.title}》（${data.number}）${article.label}`));
  const note = citation.dataset["note"];
  if (note) panel.append(element("p", "preview-note", note));
  for (const [id, text] of article.lines) {
    const line = element("p", id === anchor || id.startsWith(`${anchor}-`) ? "preview-cited" : "", text);
    panel.append(line);
  }
  const open = element("a", "", "打开原文") as HTMLAnchorElement;
  open.href = citation.getAttribute("href") ?? "";
  panel.append(open);
  return panel;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** Below the citation, or above it where there is no room; never outside the window. */
function place(panel: HTMLElement, citation: HTMLElement): void {
  const rectangle = citation.getBoundingClientRect();
  const width = panel.offsetWidth;
  const left = Math.max(8, Math.min(rectangle.left, document.documentElement.clientWidth - width - 8));
  const below = rectangle.bottom + 6;
  const fits = below + panel.offsetHeight <= window.innerHeight;
  const top = fits ? below : Math.max(8, rectangle.top - panel.offsetHeight - 6);
  panel.style.left = `${left + window.scrollX}px`;
  panel.style.top = `${top + window.scrollY}px`;
}
