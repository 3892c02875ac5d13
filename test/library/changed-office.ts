import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Assembled } from "../../src/library/index.ts";
import { loadHandbook } from "../../src/library/load.ts";

const fixture = path.resolve(import.meta.dirname, "../fixtures/office-b");

/** A change of one file: its new text, a function of the old one, or null to take it away. */
export type FileChange = string | null | ((text: string) => string);

/** The small office's handbook with some files changed, by path inside the content folder. */
export async function loadChangedOffice(
  changes: Readonly<Record<string, FileChange>> = {},
): Promise<Assembled> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "office-b-"));
  try {
    cpSync(fixture, folder, { recursive: true });
    for (const [name, change] of Object.entries(changes)) {
      const file = path.join(folder, name);
      if (change === null) {
        rmSync(file);
        continue;
      }
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof change === "string" ? change : change(readFileSync(file, "utf8")));
    }
    return await loadHandbook(folder, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
