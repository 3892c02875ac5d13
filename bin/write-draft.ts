import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatMessage, sortMessages, type Message } from "../src/diagnostics/index.ts";
import type { Draft } from "../src/drafting/index.ts";
import { loadHandbook } from "../src/library/load.ts";
import { showPath } from "../src/source/index.ts";
import { writeTitleNote } from "../src/version/index.ts";
import type { CommandIo } from "./command.ts";

/** More than this at once is a list that nobody reads. */
const shown = 6;

export interface Place {
  readonly folder: string;
  readonly root: string;
  readonly known: readonly Message[];
  readonly io: CommandIo;
}

/**
 * Writes the files of a draft, none over another, and says what has to be done yet: by hand, and by the check.
 *
 * @returns the exit code
 */
export async function writeDraft(draft: Draft, { folder, root, known, io }: Place): Promise<number> {
  const files = draft.files.map((file) => ({ ...file, target: path.join(folder, file.path) }));
  const taken = files.find(({ target }) => existsSync(target));
  if (taken) {
    io.stderr(`${showPath(taken.target, root)} 已经有了，没有改动它。\n`);
    return 1;
  }
  for (const { target, text } of files) {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
    io.stdout(`已新建 ${showPath(target, root)}\n`);
  }
  const { library, messages } = await loadHandbook(folder, root);
  const paths = new Set(draft.files.map((file) => file.path));
  for (const { versions } of library?.regulations.values() ?? []) {
    const version = versions.find((each) => paths.has(each.path));
    if (version) io.stdout(`题注将是：${writeTitleNote(versions, version)}\n`);
  }
  io.stdout(`还要做：\n${draft.open.map((sentence) => `  - ${sentence}。\n`).join("")}`);
  const before = new Set(known.map(formatMessage));
  const fresh = sortMessages(messages).filter((message) => !before.has(formatMessage(message)));
  if (fresh.length === 0) io.stdout("检查：新文件没有错误。\n");
  else
    io.stdout(
      `检查还会指出：\n${fresh
        .slice(0, shown)
        .map((message) => `${formatMessage(message)}\n`)
        .join("")}`,
    );
  if (fresh.length > shown) io.stdout(`……共 ${fresh.length} 处，npx handbook check 列出全部。\n`);
  return 0;
}
