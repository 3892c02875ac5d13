import { createOwnEngine, unpackData, type PackedData, type SearchEngine } from "../../search/index.ts";

declare global {
  interface Window {
    handbookSearch?: Partial<Record<IndexPart, PackedData>>;
  }
}

/** Texts of today, or of every day. */
export type IndexPart = "current" | "all";

const engines = new Map<IndexPart, Promise<SearchEngine | null>>();

/**
 * Loads a part of the index as a classic script, which `file://` allows, and makes its engine, once.
 *
 * @returns null when it cannot be loaded, or is of another edition than the page
 */
export function loadEngine(part: IndexPart, address: string): Promise<SearchEngine | null> {
  const known = engines.get(part);
  if (known) return known;
  const loading = new Promise<SearchEngine | null>((resolve) => {
    const script = document.createElement("script");
    // Named by their content: what a page loads is of its own edition or not there.
    script.src = address;
    script.addEventListener("load", () => {
      const packed = window.handbookSearch?.[part];
      const data = packed && unpackData(packed);
      // Results of another edition than the page's must never be shown.
      const fits = data && data.edition === document.body.dataset["edition"];
      delete window.handbookSearch?.[part];
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
