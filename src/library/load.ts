import { validateFile, type AnyRecord } from "../schemas/index.ts";
import { readContentFolder, type ReadResult } from "../source/index.ts";
import type { Message } from "../diagnostics/index.ts";
import { assembleLibrary } from "./assemble.ts";
import { checkWriting, describeWriting } from "./check-writing.ts";
import { planFixes, type FileFix } from "./plan-fixes.ts";
import { findPlaceholders } from "./find-placeholders.ts";
import type { Assembled } from "./types.ts";

/** The library with what `check --fix` would change. */
export interface LoadedHandbook extends Assembled {
  readonly fixes: readonly FileFix[];
}

/**
 * A content folder → the library and every message about it.
 *
 * @param folder absolute path of the content folder
 * @param shownFrom absolute path that file names in messages are relative to
 */
export async function loadHandbook(folder: string, shownFrom: string): Promise<LoadedHandbook> {
  return assembleContent(await readContentFolder(folder, shownFrom));
}

/** The same for files that were read already, from wherever. */
export function assembleContent({ files, messages }: ReadResult): LoadedHandbook {
  const records: AnyRecord[] = [];
  const collected: Message[] = [...messages];
  for (const file of files) {
    const result = validateFile(file);
    if (result.record) records.push(result.record);
    collected.push(...result.messages, ...findPlaceholders(file));
  }
  const assembled = assembleLibrary(records);
  const writing = checkWriting(files, records, assembled.library);
  return {
    library: assembled.library,
    messages: [...collected, ...assembled.messages, ...writing.flatMap(describeWriting)],
    fixes: planFixes(files, writing, messages),
  };
}
