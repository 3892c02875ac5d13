import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Message } from "../../src/diagnostics/index.ts";
import { formatMessage, summarizeMessages } from "../../src/diagnostics/index.ts";
import { cutFrontMatter, decodeText } from "../../src/source/index.ts";
import type { Statute } from "../../src/statute/index.ts";
import { describeStatute, parseStatute, printOutline, summarize } from "../../src/statute/index.ts";
import type { CommandIo } from "../command.ts";

const usage = `用法：npx handbook parse 文件或文件夹… [--json | --summary]
解析条文，打印编、章、节、条、款、项、目的结构树和查出的问题。接受 .md、.mdx、.txt，文件要用 UTF-8 编码。
  --json      打印 JSON：标题、编章节、条（编号、款、项、目）、附件、问题
  --summary   每个文件打印一行 JSON：条数、末条、增补的条、编章节数、丢失的字数、错误和提示数
有文件读不了时退出码为 1，参数写错时为 2；条文里查出的问题不影响退出码（用 check 把关）。
`;

const EXTENSIONS = new Set([".md", ".mdx", ".txt"]);

/** `handbook parse`: the tree of one or more texts, as outline, JSON or one line of counts for each. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith("--"));
  const named = args.filter((arg) => !arg.startsWith("--"));
  if (flags.includes("--help")) {
    io.stdout(usage);
    return 0;
  }
  const unknown = flags.filter((flag) => flag !== "--json" && flag !== "--summary");
  const json = flags.includes("--json");
  const summary = flags.includes("--summary");
  const misuse =
    unknown.length > 0
      ? `不认得 ${unknown.join(" ")}\n`
      : json && summary
        ? "--json 和 --summary 只能用一个\n"
        : named.length === 0
          ? "没有写要解析的文件\n"
          : null;
  if (misuse !== null) {
    io.stderr(`${misuse}${usage}`);
    return 2;
  }
  const { files, faults } = await listFiles(named, io.cwd);
  if (faults.length > 0) {
    io.stderr(`${faults.join("\n")}\n${usage}`);
    return 2;
  }
  return print(files, summary ? "summary" : json ? "json" : "outline", io);
}

async function print(
  files: readonly string[],
  form: "summary" | "json" | "outline",
  io: CommandIo,
): Promise<number> {
  let unreadable = 0;
  const described: object[] = [];
  for (const file of files) {
    const { statute, messages } = await parseFile(file, io.cwd);
    for (const message of messages) io.stderr(`${formatMessage(message)}\n`);
    if (statute === null) unreadable += 1;
    else if (form === "summary") io.stdout(`${JSON.stringify({ file, ...summarize(statute) })}\n`);
    else if (form === "json") described.push({ file, ...describeStatute(statute) });
    else
      io.stdout(`${files.length > 1 ? `${file}\n` : ""}${printOutline(statute)}${printDiagnostics(statute)}`);
  }
  if (form === "json") {
    const [only] = described;
    if (only !== undefined) io.stdout(`${JSON.stringify(files.length === 1 ? only : described, null, 2)}\n`);
  }
  return unreadable > 0 ? 1 : 0;
}

function printDiagnostics({ diagnostics }: Statute): string {
  return [...diagnostics.map(formatMessage), `${summarizeMessages(diagnostics)}。`, ""].join("\n");
}

/** Named files as they are; of a folder every text below it, by name. Paths stay as written, with `/`. */
async function listFiles(
  named: readonly string[],
  cwd: string,
): Promise<{ files: string[]; faults: string[] }> {
  const files: string[] = [];
  const faults: string[] = [];
  for (const name of named) {
    const found = await stat(path.resolve(cwd, name)).catch(() => null);
    if (found === null) {
      faults.push(`找不到 ${name}`);
    } else if (found.isDirectory()) {
      const entries = await readdir(path.resolve(cwd, name), { recursive: true });
      const texts = entries.filter((entry) => EXTENSIONS.has(path.extname(entry).toLowerCase())).sort();
      files.push(...texts.map((entry) => toSlashes(path.join(name, entry))));
    } else if (EXTENSIONS.has(path.extname(name).toLowerCase())) {
      files.push(toSlashes(name));
    } else {
      faults.push(`${name} 不是 .md、.mdx 或 .txt 文件`);
    }
  }
  return { files, faults };
}

function toSlashes(name: string): string {
  return name.split(path.sep).join("/");
}

async function parseFile(
  file: string,
  cwd: string,
): Promise<{ statute: Statute | null; messages: Message[] }> {
  const { text, messages } = decodeText(await readFile(path.resolve(cwd, file)), file);
  if (text === null) return { statute: null, messages };
  const cut = file.toLowerCase().endsWith(".mdx") ? cutFrontMatter(text) : null;
  const statute =
    cut === null ? parseStatute(text, { file }) : parseStatute(cut.body, { file, startLine: cut.bodyLine });
  return { statute, messages };
}
