import { writeFile } from "node:fs/promises";
import path from "node:path";
import { loadHandbook } from "../src/library/load.ts";

/** A wrong document number hides a whole text; what stands in it comes to light once the number is right. */
const mostRounds = 4;

/**
 * Puts right what is mechanical in a content folder and tells each change: file, line, before, after, why. Files
 * without such faults are not written.
 *
 * @param folder absolute path of the content folder
 * @param shownFrom absolute path that shown file names are relative to
 * @returns how many places were changed
 */
export async function fixContent(
  folder: string,
  shownFrom: string,
  print: (text: string) => void,
): Promise<number> {
  let places = 0;
  const files = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const { fixes } = await loadHandbook(folder, shownFrom);
    if (fixes.length === 0) break;
    for (const { path: relative, file, fixes: changes, text } of fixes) {
      await writeFile(path.join(folder, relative), text);
      files.add(file);
      places += changes.length;
      for (const { line, before, after, reason } of changes) {
        print(
          `${file}${line === null ? "" : `:${line}`}  ${show(before)} → ${show(after)}\n    理由：${reason}\n`,
        );
      }
    }
  }
  print(
    places === 0
      ? "没有可以自动改正的地方。\n"
      : `改正 ${files.size} 个文件 ${places} 处，用 git diff 再看一遍。\n`,
  );
  return places;
}

/** Blanks at the end of a line would not be seen. */
function show(text: string): string {
  return `“${text.replace(/[^\S\n]+$/, (blanks) => "␠".repeat(blanks.length))}”`;
}
