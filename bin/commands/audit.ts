import path from "node:path";
import { fileURLToPath } from "node:url";
import { auditKinds, auditLibrary, auditWords } from "../../src/audit/index.ts";
import { civilDateInChina, formatCivilDate, parseCivilDate } from "../../src/calendar/index.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { contentFolder } from "../../src/source/index.ts";
import type { CommandIo } from "../command.ts";
import { readArguments } from "../read-arguments.ts";

const usage = `用法：npx handbook audit [--json] [--on 2026-12-01]
制度体检：没有主责、评估逾期、试行期满、没人用的表单、没落到流程的义务、失效和成环的引用、没用到的定义、时限不一。
体检结果供编辑判断，不影响检查和生成；退出码总是 0。
`;

/** `handbook audit`: what an editor should look at, as of a day. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const read = readArguments(args, {
    json: { type: "boolean", default: false },
    on: { type: "string" },
    help: { type: "boolean", default: false },
  });
  const options = typeof read === "string" ? null : read.values;
  const today = options?.on === undefined ? civilDateInChina(Date.now()) : parseCivilDate(options.on);
  if (typeof read === "string" || options === null || today === null) {
    io.stderr(`${typeof read === "string" ? read : `日期“${options?.on ?? ""}”应写成 2026-12-01`}\n${usage}`);
    return 2;
  }
  if (options.help) {
    io.stdout(usage);
    return 0;
  }
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const { library } = await loadHandbook(contentFolder(process.env, root), root);
  if (!library) {
    io.stderr("手册读不出来，先运行 npx handbook check。\n");
    return 1;
  }
  const findings = auditLibrary(library, today);
  if (options.json) {
    io.stdout(`${JSON.stringify({ on: today, findings }, null, 2)}\n`);
    return 0;
  }
  io.stdout(`制度体检，以${formatCivilDate(today)}计。\n`);
  for (const kind of auditKinds) {
    const list = findings.filter((finding) => finding.kind === kind);
    io.stdout(`\n${auditWords[kind].title}：${list.length === 0 ? "没有" : `${list.length} 处`}\n`);
    for (const { document, title, place, text } of list)
      io.stdout(`  《${title}》${place ?? ""}（${document}）：${text}\n`);
  }
  return 0;
}
