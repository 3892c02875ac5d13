import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Message } from "../diagnostics/index.ts";
import { readContentFile } from "./read-file.ts";
import type { ContentFile, ReadResult } from "./types.ts";

/** Where the content of the handbook lies: `HANDBOOK_CONTENT`, or `src/content` of the project. */
export function contentFolder(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): string {
  const named = environment["HANDBOOK_CONTENT"];
  return named ? path.resolve(root, named) : path.join(root, "src", "content");
}

/**
 * Reads every `.yaml` and `.mdx` file of a content folder. Nothing stops at the first fault: the
 * readable files come back with the messages about the others.
 *
 * @param folder absolute path of the content folder
 * @param shownFrom absolute path that shown file names are relative to
 */
export async function readContentFolder(folder: string, shownFrom: string): Promise<ReadResult> {
  const files: ContentFile[] = [];
  const messages: Message[] = [];
  const found = await listFiles(folder);
  const paths = found.filter((relative) => !/\.md$/i.test(relative));
  messages.push(
    ...refuseMarkdown(found, folder, shownFrom),
    ...(await refuseDoubleEndings(folder, shownFrom)),
    ...findCollisions(paths, folder, shownFrom),
  );
  const read = await Promise.all(
    paths.map(async (relative) => {
      const file = showPath(path.join(folder, relative), shownFrom);
      const result = readContentFile(await readFile(path.join(folder, relative)), toSlashes(relative), file);
      return { ...result, messages: [...result.messages, ...findMissingImages(result.content, folder)] };
    }),
  );
  for (const result of read) {
    if (result.content) files.push(result.content);
    messages.push(...result.messages);
  }
  return { files, messages };
}

// ![平面图](平面图.png), <img src="a.png" />
const image = /!\[[^\]\n]*\]\(\s*<?([^)\s>]+)|<img\b[^>]*\bsrc="([^"]+)"/g;

/** Images that a text shows and that are not beside it: the build would stop at them with words that no editor knows. */
function findMissingImages(content: ContentFile | null, folder: string): Message[] {
  if (content === null || content.body === "") return [];
  return content.body.split("\n").flatMap((line, index) =>
    [...line.matchAll(image)].flatMap((match): Message[] => {
      const name = match[1] ?? match[2] ?? "";
      if (/^[a-z]+:|^\//i.test(name) || existsSync(path.join(folder, path.dirname(content.path), name)))
        return [];
      return [
        {
          ruleId: "image-missing",
          severity: "error",
          reason: `找不到图片“${name}”`,
          place: { file: content.file, line: content.bodyLine + index, column: match.index + 1 },
          note: `把图片放在 ${path.posix.dirname(content.path)}/ 里，或者改正文件名（大小写也要一致）`,
        },
      ];
    }),
  );
}

/** A path as editors see it: relative where it lies below `from`, `/` separated. */
export function showPath(absolute: string, from: string): string {
  const relative = path.relative(from, absolute);
  return toSlashes(relative.startsWith("..") ? absolute : relative);
}

function toSlashes(text: string): string {
  return text.split(path.sep).join("/");
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|mdx?)$/i.test(entry.name) && !entry.name.startsWith("."))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Notepad on Windows, which hides endings, saves `2024-03-11.mdx.txt`: silently no part of the handbook. */
async function refuseDoubleEndings(folder: string, shownFrom: string): Promise<Message[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|mdx?)\.[a-z]{2,4}$/i.test(entry.name))
    .map((entry) => {
      const ending = path.extname(entry.name);
      return {
        ruleId: "file-extension",
        severity: "error",
        reason: `文件名末尾多了“${ending}”，手册不会读它`,
        place: { file: showPath(path.join(entry.parentPath, entry.name), shownFrom), line: 1, column: 1 },
        note: `改名为 ${entry.name.slice(0, -ending.length)}；Windows 里先在“查看”里勾选“文件扩展名”`,
      };
    });
}

/** A text saved as `.md` would silently be no part of the handbook. A README is none on purpose. */
function refuseMarkdown(paths: readonly string[], folder: string, shownFrom: string): Message[] {
  return paths
    .filter((relative) => /\.md$/i.test(relative) && !/^readme\.md$/i.test(path.basename(relative)))
    .map((relative) => ({
      ruleId: "file-extension",
      severity: "error",
      reason: "手册不读 .md 文件",
      place: { file: showPath(path.join(folder, relative), shownFrom), line: 1, column: 1 },
      note: "把扩展名改为 .mdx",
    }));
}

/** Two names that are one name on Windows or macOS (case, normal form) would silently overwrite each other. */
function findCollisions(paths: readonly string[], folder: string, shownFrom: string): Message[] {
  const seen = new Map<string, string>();
  const messages: Message[] = [];
  for (const relative of paths) {
    const key = relative.normalize("NFC").toLowerCase();
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, relative);
      continue;
    }
    messages.push({
      ruleId: "file-name-collision",
      severity: "error",
      reason: `文件名与“${toSlashes(other)}”只差大小写或编码形式`,
      place: { file: showPath(path.join(folder, relative), shownFrom), line: 1, column: 1 },
      note: "改名，文件名一律用小写字母、数字和连字符",
    });
  }
  return messages;
}
