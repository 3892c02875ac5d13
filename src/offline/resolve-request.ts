/** What an address means. */
export type Resolution =
  | { readonly kind: "file"; readonly url: string }
  /** A folder without its slash: its relative links would lead astray, so the reader is sent on. */
  | { readonly kind: "redirect"; readonly url: string }
  | { readonly kind: "unknown" };

/**
 * Finds the file that is meant. The query (`?q=`, `?on=`) is for the page's scripts and never part of a file.
 *
 * @param path address from the site's root, without query: `regulations/zd-23`
 * @param isKnown whether the edition has a file under an address
 */
export function resolveRequest(path: string, isKnown: (url: string) => boolean): Resolution {
  const plain = path.replace(/(^|\/)index\.html$/, "$1");
  if (isKnown(plain)) return { kind: "file", url: plain };
  if (!plain.endsWith("/") && isKnown(`${plain}/`)) return { kind: "redirect", url: `${plain}/` };
  return { kind: "unknown" };
}
