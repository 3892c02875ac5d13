import type { StorageClass } from "./types.ts";

/** For programs, feeds and administrators: of no use to a reader without network. */
const neverStored = [
  /^(?:api|schemas|download)\//,
  /\.(?:xml|map|txt|gz|br)$/,
  /^service-worker(?:-off)?\.js$/,
  /^web\.config$/,
];

/** Parts of Pagefind that only other users of it need. */
const pagefindNeeded =
  /^pagefind\/[^/]+\/(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.[^/]+|[^/]+\.pf_meta|(?:index|fragment)\/[^/]+)$/;

const pageOrAsset = /\.(?:html|css|js|svg|png|ico|webmanifest|woff2|json)$/;

/**
 * When a built file is stored on the reader's machine.
 *
 * @param file path from the site's root: `regulations/zd-23/index.html`
 * @param former addresses (from the root, without slash in front) of texts and comparisons of the past
 */
export function classifyFile(file: string, former: readonly string[]): StorageClass {
  if (neverStored.some((pattern) => pattern.test(file))) return "never";
  if (file.startsWith("pagefind/")) return pagefindNeeded.test(file) ? "on-demand" : "never";
  if (!pageOrAsset.test(file)) return "on-demand";
  // All texts of all times, for a chosen day.
  if (file.startsWith("assets/search-all.")) return "on-demand";
  return former.some((start) => file.startsWith(start)) ? "on-demand" : "kept";
}
