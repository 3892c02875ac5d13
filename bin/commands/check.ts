import path from "node:path";
import { fileURLToPath } from "node:url";
import { countErrors, formatMessage, sortMessages, summarizeMessages } from "../../src/diagnostics/index.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { contentFolder } from "../../src/source/index.ts";
import type { CommandIo } from "../command.ts";

const usage = `用法：npx handbook check [内容文件夹] [--json]
检查全部内容：字段、日期、条文结构、引用、依据。有错误时退出码为 1。
`;

/** `handbook check`: every fault of every file at once. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith("--"));
  const folders = args.filter((arg) => !arg.startsWith("--"));
  const unknown = flags.filter((flag) => flag !== "--json" && flag !== "--help");
  if (unknown.length > 0 || folders.length > 1) {
    io.stderr(unknown.length > 0 ? `不认得 ${unknown.join(" ")}\n${usage}` : usage);
    return 2;
  }
  if (flags.includes("--help")) {
    io.stdout(usage);
    return 0;
  }
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const folder = folders[0] ? path.resolve(io.cwd, folders[0]) : contentFolder(process.env, root);
  const { library, messages } = await loadHandbook(folder, root);
  const sorted = sortMessages(messages);
  if (flags.includes("--json")) {
    io.stdout(`${JSON.stringify({ messages: sorted, counts: countLibrary(library) }, null, 2)}\n`);
  } else {
    for (const message of sorted) io.stdout(`${formatMessage(message)}\n`);
    const counts = Object.entries(countLibrary(library)).map(([label, count]) => `${label} ${count}`);
    io.stdout(`${counts.join("，")}。\n${summarizeMessages(messages)}。\n`);
  }
  return countErrors(messages) > 0 ? 1 : 0;
}

function countLibrary(library: Awaited<ReturnType<typeof loadHandbook>>["library"]): Record<string, number> {
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
