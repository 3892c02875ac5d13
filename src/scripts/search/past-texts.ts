import { splitForPagefind } from "../../search/index.ts";

interface PagefindResult {
  readonly data: () => Promise<{ readonly url: string; readonly meta: Readonly<Record<string, string>> }>;
}
interface Pagefind {
  readonly options: (options: { baseUrl: string }) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

let loading: Promise<Pagefind | null> | null = null;
let latest = 0;

/** Pagefind is an ES module, which `file://` refuses; old texts are then read at their dated pages only. */
function load(folder: string): Promise<Pagefind | null> {
  if (location.protocol === "file:") return Promise.resolve(null);
  const address = new URL(`${folder}pagefind.js`, location.href).href;
  loading ??= (import(address) as Promise<Pagefind>)
    .then(async (pagefind) => {
      await pagefind.options({ baseUrl: "/" });
      return pagefind;
    })
    .catch(() => null);
  return loading;
}

/**
 * Shows, below the results, articles of texts that apply no longer and hold all that was typed.
 *
 * @param root the site's root from this page
 * @param folder where the index of past texts is, from this page
 */
export async function searchPastTexts(query: string, root: string, folder: string): Promise<void> {
  latest += 1;
  const ticket = latest;
  const section = document.querySelector<HTMLElement>("[data-search-past]");
  const list = section?.querySelector<HTMLElement>("[data-search-past-results]");
  if (!section || !list) return;
  const pagefind = await load(folder);
  const found = (await pagefind?.search(splitForPagefind(query)))?.results.slice(0, 5) ?? [];
  const data = await Promise.all(found.map((result) => result.data()));
  if (ticket !== latest) return;
  section.hidden = data.length === 0;
  list.replaceChildren(
    ...data.map(({ url, meta }) => {
      const item = document.createElement("article");
      item.className = "result";
      item.dataset["doc"] = meta["doc"] ?? "";
      item.dataset["article"] = meta["article"] ?? "";
      item.dataset["version"] = meta["since"] ?? "";
      item.dataset["status"] = "amended";
      const link = document.createElement("a");
      link.href = `${root}${url.replace(/^\//, "")}`;
      link.textContent = `${meta["title"] ?? ""}（${meta["number"] ?? ""}，${meta["since"] ?? ""}起施行）`;
      const excerpt = document.createElement("p");
      excerpt.textContent = meta["excerpt"] ?? "";
      item.append(link, excerpt);
      return item;
    }),
  );
}
