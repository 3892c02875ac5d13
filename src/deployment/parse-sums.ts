import type { ListedFile } from "./types.ts";

/**
 * Reads a list of hashes as `sha256sum` writes it: `hash  path` on each line.
 *
 * @returns the files, or null when a line is none of a list or a path leads out of the folder
 */
export function parseSums(text: string): ListedFile[] | null {
  const files: ListedFile[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === "") continue;
    const [, hash, file] = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line) ?? [];
    if (!hash || !file || file.startsWith("/") || file.split("/").includes("..")) return null;
    files.push({ hash, file });
  }
  return files.length > 0 ? files : null;
}
