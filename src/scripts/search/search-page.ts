import { formatCivilDate, type CivilDate } from "../calendar/civil-date.ts";
import {
  createOwnEngine,
  type SearchAnswer,
  type SearchData,
  type SearchEngine,
  type SearchResult,
} from "../search/index.ts";
import { searchPastTexts } from "./past-texts.ts";
import { chosenDay, today } from "./reader-date.ts";
import { statusWords } from "../version/types.ts";

declare global {
  interface Window {
    handbookSearch?: Partial<Record<"current" | "all", SearchData>>;
  }
}

const root = document.body.dataset["root"] ?? "./";
const engines = new Map<"current" | "all", Promise<SearchEngine | null>>();
let latest = 0;

/** An address that the page gives with its search form. */
function addressOf(name: "searchCurrent" | "searchAll" | "pagefind"): string {
  return document.querySelector<HTMLElement>("[data-search-form]")?.dataset[name] ?? "";
}

/** Loads a part of the index as a classic script and makes its engine, once. */
function loadEngine(part: "current" | "all"): Promise<SearchEngine | null> {
  const known = engines.get(part);
  if (known) return known;
  const loading = new Promise<SearchEngine | null>((resolve) => {
    const script = document.createElement("script");
    // Named by their content: what a page loads is of its own edition or not there.
    script.src = addressOf(part === "all" ? "searchAll" : "searchCurrent");
    script.addEventListener("load", () => {
      const data = window.handbookSearch?.[part];
      // Results of another edition than the page's must never be shown.
      const fits = data && data.edition === document.body.dataset["edition"];
      resolve(fits ? createOwnEngine(data) : null);
    });
    script.addEventListener("error", () => resolve(null));
    document.head.append(script);
  });
  engines.set(part, loading);
  // Without network now does not mean without it later.
  void loading.then((engine) => engine ?? engines.delete(part));
  return loading;
}

async function run(query: string): Promise<void> {
  latest += 1;
  const ticket = latest;
  const count = document.querySelector<HTMLElement>("[data-search-count]");
  const list = document.querySelector<HTMLElement>("[data-search-results]");
  if (!count || !list) return;
  if (query.trim() === "") {
    list.replaceChildren();
    list.dataset["answer"] = "";
    count.textContent = "";
    return;
  }
  const chosen = chosenDay();
  const on = chosen === null || chosen === "invalid" ? null : chosen;
  // A year in the question or a chosen day leads to texts that apply no longer.
  const part = on !== null || /(?:19|20)\d{2}年/.test(query) ? "all" : "current";
  const engine = await loadEngine(part);
  if (ticket !== latest) return;
  if (!engine) {
    count.textContent =
      part === "all" && !navigator.onLine
        ? "查旧文本的数据没有存到本机，现在又没有网络；联网后再试，或者联网时在“离线阅读”里全部下载。"
        : "检索的数据没有读出来，请刷新页面再试。";
    return;
  }
  const answer = await engine.search(query, { today: today(), limit: 20, ...(on === null ? {} : { on }) });
  if (ticket !== latest) return;
  show(answer, count, list);
  await searchPastTexts(query, root, addressOf("pagefind"));
}

function show(answer: SearchAnswer, count: HTMLElement, list: HTMLElement): void {
  list.dataset["answer"] = answer.answer;
  count.textContent = describeCount(answer);
  const groups = new Map<string, SearchResult[]>();
  for (const result of answer.results) {
    const key = `${result.doc}/${result.version ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  list.replaceChildren(...[...groups.values()].map((results) => buildGroup(results, answer.on)));
}

function describeCount({ answer, results, exact, silent }: SearchAnswer): string {
  if (answer === "none") {
    const ask = silent ? `${silent.answer}可以问${silent.askUnit}。` : "换一个说法，或者从制度目录里找。";
    return `手册未规定。${ask}${results.length > 0 ? "下面是字面相近的内容。" : ""}`;
  }
  const closest = answer === "closest" ? "未找到明确规定，以下最接近：" : "";
  return `${closest}${results.length} 条结果${exact > 0 ? `，其中 ${exact} 条与所写一字不差` : ""}`;
}

function buildGroup(results: readonly SearchResult[], on: CivilDate): HTMLElement {
  const group = document.createElement("section");
  group.className = "result-group";
  const [first] = results;
  const heading = document.createElement("h2");
  heading.textContent = first
    ? `${first.kind === "article" || first.kind === "annex" ? `《${first.title}》` : first.title}`
    : "";
  if (first?.status) {
    const status = document.createElement("span");
    status.className = "status";
    status.dataset["status"] = first.status;
    // What was in force on another day may be so no longer.
    const day = on === today() ? "" : formatCivilDate(on);
    status.textContent = `${day}${day && first.status === "in-force" ? "有效" : statusWords[first.status]}`;
    heading.append(" ", status);
  }
  group.append(heading, ...results.map(buildResult));
  return group;
}

function buildResult(result: SearchResult): HTMLElement {
  const item = document.createElement("article");
  item.className = "result";
  item.dataset["doc"] = result.doc;
  item.dataset["article"] = result.article ?? "";
  item.dataset["version"] = result.version ?? "";
  item.dataset["status"] = result.status ?? "";
  const heading = document.createElement("h3");
  const link = document.createElement("a");
  link.href = `${root}${result.url.slice(1)}`;
  link.textContent = result.gist ? `${result.label}　${result.gist}` : result.label;
  heading.append(link);
  const excerpt = document.createElement("p");
  let at = 0;
  for (const { start, end } of result.marks) {
    if (start < at) continue;
    const mark = document.createElement("mark");
    mark.textContent = result.excerpt.slice(start, end);
    excerpt.append(result.excerpt.slice(at, start), mark);
    at = end;
  }
  excerpt.append(result.excerpt.slice(at));
  item.append(heading, excerpt);
  return item;
}

/** Search as one types; never on half-composed pinyin. */
function setUp(): void {
  const form = document.querySelector<HTMLFormElement>("[data-search-form]");
  const field = form?.querySelector<HTMLInputElement>("input[name=q]");
  if (!form || !field) return;
  const query = new URLSearchParams(location.search).get("q") ?? "";
  field.value = query;
  let composing = false;
  let timer = 0;
  const search = (): void => {
    const url = new URL(location.href);
    if (field.value.trim() === "") url.searchParams.delete("q");
    else url.searchParams.set("q", field.value);
    history.replaceState(null, "", url);
    void run(field.value);
  };
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
  field.addEventListener("keydown", (event) => {
    // Safari tells the end of composing before this key; 229 is its mark.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      document.querySelector<HTMLAnchorElement>(".result a")?.focus();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!composing) search();
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".result a")];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0) return;
    event.preventDefault();
    const next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
    (next ?? field).focus();
  });
  field.focus();
  if (query) void run(query);
}

setUp();
