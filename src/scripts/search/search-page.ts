import type { Facet } from "../../search/index.ts";
import { chosenDay, today } from "../reader-date.ts";
import { readFilters, showFilters, writeFilters, type Filters } from "./filters.ts";
import { listenForComposedInput, listenForResultKeys } from "./keys.ts";
import { loadEngine } from "./load-engine.ts";
import { searchPastTexts } from "./past-texts.ts";
import { forgetSearches, rememberSearch, showRecent } from "./recent-searches.ts";
import { showAnswer, type SearchPage } from "./show-answer.ts";

const root = document.body.dataset["root"] ?? "./";
const shown = 20;
let latest = 0;

function find(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-${name}]`);
}

/** Search as one types, everything in the address. */
function setUp(): void {
  const form = document.querySelector<HTMLFormElement>("[data-search-form]");
  const field = form?.querySelector<HTMLInputElement>("input[name=q]");
  const [count, direct, results] = [find("search-count"), find("search-direct"), find("search-results")];
  const [suggestions, recent, panel, more] = [
    find("search-suggestions"),
    find("search-recent"),
    find("search-filters"),
    find("search-more"),
  ];
  if (!form || !field || !count || !direct || !results || !suggestions || !recent || !panel || !more) return;

  let limit = shown;
  const searchFor = (query: string): void => {
    field.value = query;
    field.focus();
    start({});
  };
  const page: SearchPage = { root, count, direct, results, suggestions, search: searchFor };

  /** Puts the search into the address and runs it. */
  const start = (filters: Filters): void => {
    limit = shown;
    const url = new URL(location.href);
    if (field.value.trim() === "") url.searchParams.delete("q");
    else url.searchParams.set("q", field.value);
    writeFilters(url, filters);
    history.replaceState(null, "", url);
    void run();
  };

  const run = async (): Promise<void> => {
    latest += 1;
    const ticket = latest;
    const query = field.value;
    if (query.trim() === "") {
      for (const element of [direct, results]) element.replaceChildren();
      for (const element of [direct, suggestions, more]) element.hidden = true;
      showFilters(panel, { kind: [], owner: [], category: [], status: [] }, {}, start);
      results.dataset["answer"] = "";
      count.textContent = "";
      showRecent(recent, searchFor);
      return;
    }
    recent.hidden = true;
    const chosen = chosenDay();
    const on = chosen === null || chosen === "invalid" ? null : chosen;
    // A year in the question or a chosen day leads to texts that apply no longer.
    const part = on !== null || /(?:19|20)\d{2}年/.test(query) ? "all" : "current";
    const engine = await loadEngine(part, form.dataset[part === "all" ? "searchAll" : "searchCurrent"] ?? "");
    if (ticket !== latest) return;
    if (!engine) {
      count.textContent =
        part === "all" && !navigator.onLine
          ? "查旧文本的数据没有存到本机，现在又没有网络；联网后再试，或者联网时在“离线阅读”里全部下载。"
          : "检索的数据没有读出来，请刷新页面再试。";
      return;
    }
    const filters = readFilters(new URL(location.href));
    const answer = await engine.search(query, {
      today: today(),
      limit,
      filters: filters as Partial<Record<Facet, readonly string[]>>,
      ...(on === null ? {} : { on }),
    });
    if (ticket !== latest) return;
    showAnswer(answer, page);
    showFilters(panel, answer.facets, filters, start);
    more.hidden = answer.total <= answer.results.length;
    await searchPastTexts(query, root, form.dataset["pagefind"] ?? "");
  };

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  listenForComposedInput(field, () => start(readFilters(new URL(location.href))));
  listenForResultKeys(field);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    rememberSearch(field.value);
    start(readFilters(new URL(location.href)));
  });
  for (const element of [direct, results])
    element.addEventListener("click", () => rememberSearch(field.value));
  find("recent-clear")?.addEventListener("click", () => {
    forgetSearches();
    showRecent(recent, searchFor);
    field.focus();
  });
  more.querySelector("button")?.addEventListener("click", () => {
    limit += 50;
    void run();
  });
  field.focus();
  // The first key pressed finds the index there.
  void loadEngine("current", form.dataset["searchCurrent"] ?? "");
  void run();
}

setUp();
