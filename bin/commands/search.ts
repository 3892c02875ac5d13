import path from "node:path";
import { fileURLToPath } from "node:url";
import { civilDateInChina, parseCivilDate, type CivilDate } from "../../src/calendar/index.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { collectSearchData } from "../../src/library/search-records.ts";
import { createOwnEngine, type SearchAnswer } from "../../src/search/index.ts";
import { contentFolder } from "../../src/source/index.ts";
import type { CommandIo } from "../command.ts";

const usage = `用法：npx handbook search "问题" [--json] [--on 2021-06-01] [--limit 10]
      npx handbook search --stdin --json   每行一个问题，每个问题输出一行
`;

interface Arguments {
  readonly query: string;
  readonly json: boolean;
  readonly stdin: boolean;
  readonly on: CivilDate | null;
  readonly limit: number;
}

/** `handbook search`: the same engine as the search page, over every dated text. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.includes("--help")) {
    io.stdout(usage);
    return 0;
  }
  const parsed = readArguments(args);
  if (typeof parsed === "string") {
    io.stderr(`${parsed}\n${usage}`);
    return 2;
  }
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const { library } = await loadHandbook(contentFolder(process.env, root), root);
  if (!library) {
    io.stderr("手册读不出来，先运行 npm run check 看是哪里的问题。\n");
    return 1;
  }
  const engine = createOwnEngine(collectSearchData(library, "all"));
  const options = {
    today: civilDateInChina(Date.now()),
    limit: parsed.limit,
    ...(parsed.on === null ? {} : { on: parsed.on }),
  };
  for await (const query of parsed.stdin ? readLines(io) : [parsed.query]) {
    const answer = await engine.search(query, options);
    io.stdout(parsed.json ? `${JSON.stringify(toJson(answer))}\n` : print(answer));
  }
  return 0;
}

function readArguments(args: readonly string[]): Arguments | string {
  const words: string[] = [];
  let on: CivilDate | null = null;
  let limit = 10;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? "";
    if (arg === "--json" || arg === "--stdin") continue;
    if (arg === "--on" || arg === "--limit") {
      const value = args[(index += 1)] ?? "";
      if (arg === "--limit") limit = Number(value);
      else on = parseCivilDate(value);
      if (arg === "--on" && on === null) return `日期“${value}”应写成 2021-06-01`;
      if (arg === "--limit" && !(Number.isInteger(limit) && limit > 0)) return `--limit 后面写一个正整数`;
    } else if (arg.startsWith("--")) return `不认得 ${arg}`;
    else words.push(arg);
  }
  const stdin = args.includes("--stdin");
  if (stdin === words.length > 0) return stdin ? "--stdin 与问题只用一个" : "请写出要查的问题";
  return { query: words.join(" "), json: args.includes("--json"), stdin, on, limit };
}

async function* readLines(io: CommandIo): AsyncGenerator<string> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of io.stdin ?? []) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield line.trim();
  }
  if (rest.trim() !== "") yield rest.trim();
}

function toJson({ query, answer, results, on, silent, exact }: SearchAnswer): object {
  return { query, answer, on, exact, silent: silent?.matter ?? null, results };
}

function print({ query, answer, results, silent, exact }: SearchAnswer): string {
  const head = {
    found: `“${query}”：${results.length} 条结果${exact > 0 ? `，其中 ${exact} 条一字不差` : ""}`,
    closest: `“${query}”：未找到明确规定，以下最接近`,
    none: silent
      ? `“${query}”：手册未规定。${silent.answer}可以问${silent.askUnit}。`
      : `“${query}”：手册未规定`,
  }[answer];
  const lines = results.map(
    ({ doc, title, label, excerpt, url }, index) =>
      `${index + 1}. 《${title}》${label}（${doc}）\n   ${excerpt}\n   ${url}`,
  );
  return `${[head, ...lines].join("\n")}\n`;
}
