/**
 * The one maker of links: an address from the site's root, made relative to the page that shows it,
 * so that one build serves `/`, a sub-path and `file://`.
 *
 * @param from path of the showing page from the root: `/regulations/zd-23/`
 * @param to address from the root, with query and fragment: `/flows/lc-13/#step-2`
 */
export function relativeHref(from: string, to: string): string {
  if (!to.startsWith("/")) return to;
  const match = /^([^?#]*)(.*)$/.exec(to);
  const target = match?.[1] ?? "/";
  const suffix = match?.[2] ?? "";
  if (target === from && suffix.startsWith("#")) return suffix;
  if (target === from && target.endsWith("/")) return `./${suffix}`;
  const fromFolder = from
    .slice(1, from.lastIndexOf("/") + 1)
    .split("/")
    .slice(0, -1);
  const parts = target.slice(1).split("/");
  let shared = 0;
  while (shared < fromFolder.length && shared < parts.length - 1 && fromFolder[shared] === parts[shared])
    shared += 1;
  const up = "../".repeat(fromFolder.length - shared);
  const rest = parts.slice(shared).join("/");
  return `${up}${rest}` === "" ? `./${suffix}` : `${up}${rest}${suffix}`;
}
