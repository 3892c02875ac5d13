import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { listFilesOf } from "./list-files.ts";
import { sumsFile } from "./sums-file.ts";

/** Writes the hashes of all files of a built site, by which a copy of it can be checked. */
export async function writeSums(output: string): Promise<void> {
  const lines: string[] = [];
  for (const file of await listFilesOf(output)) {
    if (file === sumsFile || /\.(?:gz|br)$/.test(file)) continue;
    const contents = await readFile(path.join(output, file));
    lines.push(`${createHash("sha256").update(contents).digest("hex")}  ${file}\n`);
  }
  await writeFile(path.join(output, sumsFile), lines.join(""));
}
