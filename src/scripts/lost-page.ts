import { guessPages } from "../wayfinding/guess-page.ts";
import type { Guess, KnownPage } from "../wayfinding/types.ts";

declare global {
  interface Window {
    handbookPages?: readonly KnownPage[];
    handbookLost?: boolean;
  }
}

/** Of the copies of this script that the page asks for at every depth, the first one that was found does the work. */
const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
const root = source.replace(/assets\/[^/]*$/, "");
if (window.handbookLost !== true && root !== "") {
  window.handbookLost = true;
  straightenLinks();
  loadMissing();
  load(`${root}assets/pages.js`, () => show(window.handbookPages ?? []));
}

/** The page's links climb far up; now that the root is known, they lead there. */
function straightenLinks(): void {
  document.body.dataset["root"] = root;
  const straighten = (written: string): string => root + written.replace(/^(?:\.\.\/)+/, "");
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='../']"))
    link.href = straighten(link.getAttribute("href") ?? "");
  for (const form of document.querySelectorAll<HTMLFormElement>("form[action^='../']"))
    form.action = straighten(form.getAttribute("action") ?? "");
}

/** Under a sub-path the layout's own scripts were asked for at the wrong place. */
function loadMissing(): void {
  for (const script of document.querySelectorAll<HTMLScriptElement>("script[src^='../']")) {
    const written = script.getAttribute("src") ?? "";
    const wanted = root + written.replace(/^(?:\.\.\/)+/, "");
    if (/\/lost\./.test(wanted) || new URL(written, location.href).href === wanted) continue;
    load(wanted, () => {});
  }
}

function load(address: string, done: () => void): void {
  const script = document.createElement("script");
  script.src = address;
  script.addEventListener("load", done);
  document.head.append(script);
}

function show(pages: readonly KnownPage[]): void {
  const path = location.href.startsWith(root) ? location.href.slice(root.length) : location.pathname;
  const { guesses, words } = guessPages(`/${path}`, pages);
  const written = document.querySelector<HTMLElement>("[data-lost-address]");
  if (written) written.textContent = `“${readable(path)}”`;
  const section = document.querySelector<HTMLElement>("[data-lost-guesses]");
  const list = section?.querySelector("ul");
  if (section && list && guesses.length > 0) {
    list.replaceChildren(...guesses.map(describe));
    section.hidden = false;
  }
  const field = document.querySelector<HTMLInputElement>("#lost-search");
  if (field && field.value === "") field.value = words;
}

function describe({ path, title, reason }: Guess): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = root + path.slice(1);
  link.textContent = title;
  const why = document.createElement("small");
  why.textContent = reason;
  item.append(link, why);
  return item;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
