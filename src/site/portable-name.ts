/** File name of the portable edition; ASCII, so that it survives any unzip and any server. */
export function portableName(edition: string): string {
  return `zhangju-handbook-${edition}.zip`;
}

/** Where the site offers it, from the root. */
export function portableAddress(edition: string): string {
  return `/download/${portableName(edition)}`;
}
