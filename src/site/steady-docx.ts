import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { listFilesOf } from "./list-files.ts";

/**
 * A Word file without the moment at which it was made, so that the same content always gives the same bytes, and
 * nothing is stored, fetched or compared anew for it.
 *
 * @param edition date that stands as its time of making instead
 */
export function steadyDocx(docx: Uint8Array, edition: string): Uint8Array {
  const files: Zippable = unzipSync(docx);
  const core = files["docProps/core.xml"];
  if (core instanceof Uint8Array) {
    files["docProps/core.xml"] = strToU8(
      strFromU8(core).replace(
        /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
        `$1${edition}T00:00:00Z$3`,
      ),
    );
  }
  const [year = 1980, month = 1, day = 1] = edition.split("-").map(Number);
  return zipSync(files, { mtime: new Date(year, month - 1, day), os: 0 });
}

/** Makes all Word files of a built site steady. */
export async function steadyDocxFiles(output: string, edition: string): Promise<void> {
  for (const file of await listFilesOf(output)) {
    if (!file.endsWith(".docx")) continue;
    const place = path.join(output, file);
    await writeFile(place, steadyDocx(await readFile(place), edition));
  }
}
