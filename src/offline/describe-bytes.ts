/** Bytes as readers know them: `8.4 MB`, `320 KB`; one million bytes to the MB. */
export function describeBytes(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
