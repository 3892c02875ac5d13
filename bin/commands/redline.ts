import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { countErrors } from "../../src/diagnostics/index.ts";
import { assembleContent } from "../../src/library/load.ts";
import {
  compareLibraries,
  writeHtml,
  writeMarkdown,
  writeText,
  type HandbookSide,
} from "../../src/redline/index.ts";
import { contentFolder, readContentFolder, type ReadResult } from "../../src/source/index.ts";
import type { CommandIo } from "../command.ts";
import { GitError, readContentAt } from "../git-content.ts";
import { readArguments } from "../read-arguments.ts";

const usage = `用法：npx handbook redline [--base main] [--markdown | --json] [--html 文件]
逐条说明这次改动改了什么：哪些制度、哪些条（改、增、删、移），哪些流程、表单、引用要跟着改。
  --base 分支   与哪个分支或提交比较，默认 main；从离开它的那一点算起，没有提交的改动也算在内
  --markdown    写成合并请求的评论
  --json        写成 JSON
  --html 文件   另存一个可以单独发送、打印的网页
`;

/** `handbook redline`: a change article by article, in words an approver reads. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    io.stderr(`${options}\n${usage}`);
    return 2;
  }
  if (options.help) {
    io.stdout(usage);
    return 0;
  }
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const folder = contentFolder(process.env, root);
  try {
    const [before, after] = await Promise.all([
      readContentAt(folder, options.base),
      readContentFolder(folder, root),
    ]);
    const old = assembleSide(before);
    const fresh = assembleSide(after);
    if (fresh === null || old === null) {
      io.stderr(
        `${fresh === null ? "现在的内容" : `${options.base} 的内容`}装配不起来，先运行 npx handbook check。\n`,
      );
      return 1;
    }
    if (fresh.errors > 0) {
      io.stderr(`内容还有 ${fresh.errors} 个错误，比较可能不全；先运行 npx handbook check。\n`);
    }
    const redline = compareLibraries(old.side, fresh.side, options.base);
    if (options.html !== undefined) {
      const title = `${fresh.side.library.office.shortTitle}改动说明`;
      await writeFile(path.resolve(io.cwd, options.html), writeHtml(redline, title));
    }
    if (options.json) io.stdout(`${JSON.stringify(redline, null, 2)}\n`);
    else if (options.markdown) io.stdout(writeMarkdown(redline));
    else if (options.html === undefined) io.stdout(writeText(redline));
    else io.stdout(`已写入 ${options.html}。\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    io.stderr(`${error.message}。\n`);
    return 1;
  }
}

function assembleSide(read: ReadResult): { side: HandbookSide; errors: number } | null {
  const { library, messages } = assembleContent(read);
  const texts = new Map(read.files.map((file) => [file.path, file.text]));
  return library && { side: { library, texts }, errors: countErrors(messages) };
}

function readOptions(args: string[]) {
  const read = readArguments(args, {
    base: { type: "string", default: "main" },
    markdown: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    html: { type: "string" },
    help: { type: "boolean", default: false },
  });
  if (typeof read === "string") return read;
  return read.values.markdown && read.values.json ? "--markdown 和 --json 只能用一个" : read.values;
}
