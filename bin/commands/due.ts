import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  addDays,
  civilDateInChina,
  formatCivilDate,
  parseCivilDate,
  type CivilDate,
} from "../../src/calendar/index.ts";
import { loadHandbook } from "../../src/library/load.ts";
import { dueWords, listDueDates, writeReviewCalendar } from "../../src/reviews/index.ts";
import { contentFolder } from "../../src/source/index.ts";
import type { CommandIo } from "../command.ts";
import { readArguments } from "../read-arguments.ts";

const usage = `用法：npx handbook due [--within 90d] [--owner 科室] [--json] [--ics 文件] [--on 2026-12-01]
列出到期和将要到期的评估、届满、试行期满，以及上位依据变动引起的审查；逾期的也在内。
  --within 90d  今后多少天以内（d 天、w 周、m 月按 30 天），默认 90d
  --ics 文件    另存一个日历文件
`;

/** `handbook due`: what falls due, for a person or a calendar job. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const read = readArguments(args, {
    within: { type: "string", default: "90d" },
    owner: { type: "string" },
    json: { type: "boolean", default: false },
    ics: { type: "string" },
    on: { type: "string" },
    help: { type: "boolean", default: false },
  });
  const misuse = (reason: string): number => {
    io.stderr(`${reason}\n${usage}`);
    return 2;
  };
  if (typeof read === "string") return misuse(read);
  const { within, owner, json, ics, on, help } = read.values;
  if (help) {
    io.stdout(usage);
    return 0;
  }
  const days = parseDays(within);
  if (days === null) return misuse(`--within 写天数，如 90d，不能写“${within}”`);
  const today = on === undefined ? civilDateInChina(Date.now()) : parseCivilDate(on);
  if (today === null) return misuse(`日期“${on ?? ""}”应写成 2026-12-01`);
  const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
  const { library } = await loadHandbook(contentFolder(process.env, root), root);
  if (!library) {
    io.stderr("手册读不出来，先运行 npx handbook check。\n");
    return 1;
  }
  const until = addDays(today, days);
  const due = listDueDates(library, today).filter(
    (date) => date.on <= until && (!owner || date.owner === owner),
  );
  if (ics !== undefined)
    await writeFile(path.resolve(io.cwd, ics), writeReviewCalendar(due, library.office, today));
  if (json) io.stdout(`${JSON.stringify({ on: today, until, due }, null, 2)}\n`);
  else io.stdout(print(due, today, until));
  return 0;
}

function print(due: ReturnType<typeof listDueDates>, today: CivilDate, until: CivilDate): string {
  const head = `以${formatCivilDate(today)}计，到${formatCivilDate(until)}为止共 ${due.length} 项。`;
  const lines = due.map(
    ({ on, kind, title, owner, reason }) =>
      `${on}${on < today ? "（逾期）" : ""}  ${dueWords[kind]}  《${title}》  ${owner}  ${reason}`,
  );
  return `${[head, ...lines].join("\n")}\n`;
}

function parseDays(written: string): number | null {
  const match = /^(\d{1,4})([dwm]?)$/.exec(written);
  if (!match) return null;
  return Number(match[1]) * { d: 1, w: 7, m: 30, "": 1 }[(match[2] ?? "") as "d" | "w" | "m" | ""];
}
