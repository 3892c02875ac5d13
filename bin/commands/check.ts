import path from "node:path";
import { fileURLToPath } from "node:url";
import { countErrors, formatMessage, sortMessages, summarizeMessages } from "../../src/diagnostics/index.ts";
import { loadHandbook, type LoadedHandbook } from "../../src/library/load.ts";
import { contentFolder } from "../../src/source/index.ts";
import type { CommandIo } from "../command.ts";
import { fixContent } from "../fix-content.ts";
import { watchContent } from "../watch-content.ts";

const usage = `用法：npx handbook check [内容文件夹] [--fix] [--watch] [--json]
检查全部内容：字段、日期、条文结构、引用、依据、用词和公开前检查。有错误时退出码为 1。
  --fix    改正机械的毛病（引用和文号的写法、全角数字、错字、行末空格、BOM、CRLF 等），逐处列出
  --watch  保存文件后自动再查一遍，按 Ctrl+C 结束
  --json   按 JSON 输出
`;
const known = new Set(["--fix", "--watch", "--json", "--help"]);

/** `handbook check`: every fault of every file at once; on request puts right what is mechanical, or stays and checks again. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith("--"));
  const folders = args.filter((arg) => !arg.startsWith("--"));
  const unknown = flags.filter((flag) => !known.has(flag));
  const contrary = flags.includes("--watch") && (flags.includes("--json") || flags.includes("--fix"));
  if (unknown.length > 0 || folders.length > 1 || contrary) {
    const reason =
      unknown.length > 0 ? `不认得 ${unknown.join(" ")}\n` : contrary ? "--watch 单独使用\n" : "";
    io.stderr(`${reason}${usage}`);
    return 2;
  }
  if (flags.includes("--help")) {
    io.stdout(usage);
    return 0;
  }
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const folder = folders[0] ? path.resolve(io.cwd, folders[0]) : contentFolder(process.env, root);
  if (flags.includes("--watch")) {
    await watchContent(folder, io, async () => print(await loadHandbook(folder, root), io));
    return 0;
  }
  if (flags.includes("--fix"))
    await fixContent(folder, root, flags.includes("--json") ? () => {} : io.stdout);
  const loaded = await loadHandbook(folder, root);
  if (flags.includes("--json")) {
    const messages = sortMessages(loaded.messages);
    io.stdout(`${JSON.stringify({ messages, counts: countLibrary(loaded.library) }, null, 2)}\n`);
  } else {
    print(loaded, io);
  }
  return countErrors(loaded.messages) > 0 ? 1 : 0;
}

function print({ library, messages, fixes }: LoadedHandbook, io: CommandIo): void {
  for (const message of sortMessages(messages)) io.stdout(`${formatMessage(message)}\n`);
  const counts = Object.entries(countLibrary(library)).map(([label, count]) => `${label} ${count}`);
  const mechanical = fixes.reduce((sum, file) => sum + file.fixes.length, 0);
  if (counts.length > 0) io.stdout(`${counts.join("，")}。\n`);
  io.stdout(`${summarizeMessages(messages)}。\n`);
  if (mechanical > 0) io.stdout(`其中 ${mechanical} 处可以自动改正：npm run check -- --fix\n`);
}

function countLibrary(library: LoadedHandbook["library"]): Record<string, number> {
  if (!library) return {};
  const versions = [...library.regulations.values()].flatMap((regulation) => regulation.versions);
  return {
    制度: library.regulations.size,
    版本: versions.length,
    条文: versions.reduce((sum, version) => sum + version.articles.length, 0),
    流程: library.flows.size,
    表单: library.forms.size,
    情景: library.conduct.length,
    待编: library.planned.length,
  };
}
