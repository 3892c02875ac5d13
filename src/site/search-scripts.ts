import { createHash } from "node:crypto";
import type { Library } from "../library/index.ts";
import { collectSearchData, type SearchPart } from "../library/search-records.ts";
import { packData } from "../search/index.ts";

export interface SearchScript {
  readonly part: SearchPart;
  /** Path from the site's root, with a hash of the content: `/assets/search-current.1f3a9c2b.js`. */
  readonly path: string;
  readonly contents: string;
}

const made = new WeakMap<Library, Map<SearchPart, SearchScript>>();

/**
 * A part of the search index as a classic script, which loads from `file://` too. The hash in its name
 * keeps a page of one edition from ever loading the index of another.
 */
export function getSearchScript(library: Library, part: SearchPart): SearchScript {
  const scripts = made.get(library) ?? new Map<SearchPart, SearchScript>();
  made.set(library, scripts);
  const known = scripts.get(part);
  if (known) return known;
  const data = JSON.stringify(packData(collectSearchData(library, part)));
  const contents = `(window.handbookSearch??={}).${part}=${data};`;
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  const script = { part, path: `/assets/search-${part}.${hash}.js`, contents };
  scripts.set(part, script);
  return script;
}

/** Folder of the full-text index of past texts, named by what is in it: `/pagefind/1f3a9c2b/`. */
export function pagefindFolder(library: Library): string {
  const [, hash = ""] = /\.([0-9a-f]+)\.js$/.exec(getSearchScript(library, "past").path) ?? [];
  return `/pagefind/${hash}/`;
}
