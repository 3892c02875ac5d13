import type { DirectAnswer, Mark, SearchAnswer, SearchResult } from "../../search/index.ts";
import { statusWords } from "../../version/types.ts";

/** Where things stand on the search page. */
export interface SearchPage {
  /** The site's root from this page. */
  readonly root: string;
  readonly count: HTMLElement;
  readonly direct: HTMLElement;
  readonly results: HTMLElement;
  readonly suggestions: HTMLElement;
  /** Searches for something else. */
  readonly search: (query: string) => void;
}

/** Shows an answer: how many, the sentence that answers, what is not regulated, results by document, other words. */
export function showAnswer(answer: SearchAnswer, page: SearchPage): void {
  page.results.dataset["answer"] = answer.answer;
  page.count.textContent = describeCount(answer);
  page.direct.replaceChildren(...buildLead(answer, page.root));
  page.direct.hidden = page.direct.childElementCount === 0;
  const groups = new Map<string, SearchResult[]>();
  for (const result of answer.results) {
    const key = `${result.doc}/${result.version ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  page.results.replaceChildren(...[...groups.values()].map((group) => buildGroup(group, page.root)));
  showSuggestions(answer.suggestions, page);
}

function describeCount(found: SearchAnswer): string {
  const { answer, results, total, exact, on, onFromQuestion, understood } = found;
  const read = understood === null ? "" : `按“${understood}”检索（加引号则照原样）。`;
  const day = onFromQuestion
    ? `按问题里的年份，查的是${on.replace(/-0?/, "年").replace(/-0?/, "月")}日适用的文本。`
    : "";
  if (answer === "none")
    return `${read}${day}手册未规定。${results.length > 0 ? "下面是字面相近的内容。" : ""}`;
  const closest = answer === "closest" ? "未找到明确规定，以下最接近：" : "";
  const shown = total > results.length ? `${total} 条结果，列出前 ${results.length} 条` : `${total} 条结果`;
  return `${read}${day}${closest}${shown}${exact > 0 ? `，其中 ${exact} 条与所写一字不差` : ""}`;
}

/** The sentence that answers, or whom to ask when the handbook is silent. */
function buildLead({ direct, silent, answer }: SearchAnswer, root: string): HTMLElement[] {
  if (direct) return [buildDirect(direct, root)];
  if (answer !== "none" || !silent) return [];
  const card = document.createElement("section");
  card.className = "direct-answer";
  card.dataset["silent"] = "";
  card.append(
    build("h2", `${silent.matter}：手册未规定`),
    build("p", silent.answer),
    build(
      "p",
      `可以问${silent.askUnit}${silent.external ? `，或者${silent.external}` : ""}。`,
      "result-source",
    ),
  );
  return [card];
}

function buildDirect(
  { result, sentence, marks, citation, flow, form }: DirectAnswer,
  root: string,
): HTMLElement {
  const card = document.createElement("section");
  card.className = "direct-answer";
  card.dataset["doc"] = result.doc;
  card.dataset["article"] = result.article ?? "";
  const heading = build("h2", result.gist ?? result.label);
  if (result.status) heading.append(" ", buildStatus(result.status));
  const text = document.createElement("p");
  text.className = "answer-sentence";
  appendMarked(text, sentence, marks);
  const source = document.createElement("p");
  source.className = "result-source";
  const copy = build("button", "复制引用", "text-button") as HTMLButtonElement;
  copy.type = "button";
  // The page's one listener for copying reads these.
  copy.dataset["copy"] = "citation";
  card.dataset["citation"] = citation;
  card.dataset["tools"] = "";
  source.append(link(citation, `${root}${result.url.slice(1)}`), " ", copy);
  card.append(heading, text, source);
  const beside = [
    ...(flow ? [["环节", link(`${flow.title}${flow.label}`, `${root}${flow.url.slice(1)}`)] as const] : []),
    ...(form ? [["表单", link(form.title, `${root}${form.url.slice(1)}`)] as const] : []),
  ];
  if (beside.length > 0) {
    const line = document.createElement("p");
    line.className = "result-source";
    for (const [at, [name, target]] of beside.entries()) line.append(at > 0 ? "　" : "", `${name}：`, target);
    card.append(line);
  }
  return card;
}

function buildGroup(results: readonly SearchResult[], root: string): HTMLElement {
  const group = document.createElement("section");
  group.className = "result-group";
  const [first] = results;
  if (!first) return group;
  const named = first.kind === "article" || first.kind === "annex";
  const heading = build("h2", named ? `《${first.title}》` : first.title);
  if (first.status) heading.append(" ", buildStatus(first.status));
  group.append(heading, ...results.map((result) => buildResult(result, root)));
  return group;
}

function buildResult(result: SearchResult, root: string): HTMLElement {
  const item = document.createElement("article");
  item.className = "result";
  item.dataset["doc"] = result.doc;
  item.dataset["article"] = result.article ?? "";
  item.dataset["version"] = result.version ?? "";
  item.dataset["status"] = result.status ?? "";
  const heading = document.createElement("h3");
  const name = result.gist ? `${result.label}　${result.gist}` : result.label;
  heading.append(link(name, `${root}${result.url.slice(1)}`));
  const excerpt = document.createElement("p");
  appendMarked(excerpt, result.excerpt, result.marks);
  item.append(heading, excerpt);
  return item;
}

function showSuggestions(suggestions: readonly string[], { suggestions: section, search }: SearchPage): void {
  section.hidden = suggestions.length === 0;
  section.querySelector("[data-suggestion-list]")?.replaceChildren(
    ...suggestions.map((suggestion) => {
      const button = build("button", suggestion, "chip") as HTMLButtonElement;
      button.type = "button";
      button.addEventListener("click", () => search(suggestion));
      return button;
    }),
  );
}

function buildStatus(status: NonNullable<SearchResult["status"]>): HTMLElement {
  const label = build("span", statusWords[status], "status");
  label.dataset["status"] = status;
  return label;
}

function appendMarked(element: HTMLElement, text: string, marks: readonly Mark[]): void {
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    element.append(text.slice(at, start), build("mark", text.slice(start, end)));
    at = end;
  }
  element.append(text.slice(at));
}

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

function build(name: string, text: string, className = ""): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
