/**
 * Name of the store of one edition. Handbooks under other paths of the same server and other editions
 * have stores of their own.
 *
 * @param scope path of the site's root: `/handbook/`
 */
export function cacheName(scope: string, edition: string, build: string): string {
  return `${cachePrefix(scope)}${edition} ${build}`;
}

/** How the names of all stores of a handbook begin; a path in an address holds no blank. */
export function cachePrefix(scope: string): string {
  return `handbook ${scope} `;
}
