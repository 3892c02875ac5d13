import { validateFile, type AnyRecord } from "../schemas/index.ts";
import { readContentFolder, type ReadResult } from "../source/index.ts";
import type { Message } from "../diagnostics/index.ts";
import { assembleLibrary } from "./assemble.ts";
import type { Assembled } from "./types.ts";

/**
 * A content folder → the library and every message about it.
 *
 * @param folder absolute path of the content folder
 * @param shownFrom absolute path that file names in messages are relative to
 */
export async function loadHandbook(folder: string, shownFrom: string): Promise<Assembled> {
  return assembleContent(await readContentFolder(folder, shownFrom));
}

/** The same for files that were read already, from wherever. */
export function assembleContent({ files, messages }: ReadResult): Assembled {
  const records: AnyRecord[] = [];
  const collected: Message[] = [...messages];
  for (const file of files) {
    const result = validateFile(file);
    if (result.record) records.push(result.record);
    collected.push(...result.messages);
  }
  const assembled = assembleLibrary(records);
  return { library: assembled.library, messages: [...collected, ...assembled.messages] };
}
