import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readArguments } from "../bin/read-arguments.ts";
import { root, runTool } from "../bin/run-tool.ts";
import { benchCompare } from "./compare.ts";
import { benchFirstResult } from "./first-result.ts";
import { benchCheck, benchIndex } from "./handbook.ts";
import { benchOffline } from "./offline.ts";
import { benchSearch } from "./search.ts";
import { benchSite } from "./site.ts";
import { benchParse } from "./statute.ts";
import { megabytes, milliseconds, printRatio, printTable, type Row } from "./table.ts";

/**
 * `npm run bench`: the speed and the weight of the whole handbook as one table, each with its spread and, where there
 * is one, a baseline measured in the same run.
 *
 *     --build         builds the site anew, measures that, and weighs what was built
 *     --dist <folder> weighs another built site than dist
 *     --page <page>   names a page to weigh by itself: regulations/ab-01/ (repeatable)
 *     --rates         also how well questions are answered, which takes minutes
 */
const parsed = readArguments(process.argv.slice(2), {
  build: { type: "boolean" },
  dist: { type: "string" },
  page: { type: "string", multiple: true },
  rates: { type: "boolean" },
});
if (typeof parsed === "string") {
  console.error(`${parsed}。可以写：--build、--dist <文件夹>、--page <页面，可重复>、--rates。`);
  process.exit(1);
}
const { build = false, dist: named, page = [], rates = false } = parsed.values;

console.log(
  `${os.cpus().length} 核，${(os.totalmem() / 2 ** 30).toFixed(0)} GB 内存，Node ${process.versions.node}，${process.platform}`,
);
const rows: Row[] = [];
const parse = benchParse();
rows.push({
  what: `解析条文（${parse.texts} 个文本，${parse.megabytes.toFixed(1)} MB，单核）`,
  value: `${parse.median.toFixed(1)} MB/s`,
  spread: `${parse.slowest.toFixed(1)}–${parse.fastest.toFixed(1)} MB/s（${parse.rounds} 次）`,
  against: `逐行找条号 ${parse.scan.toFixed(0)} MB/s 的 ${(parse.median / parse.scan).toFixed(2)} 倍`,
});
const compared = benchCompare();
rows.push({
  what: `对照两个 ${compared.articles} 条的文本`,
  value: milliseconds(compared.median),
  spread: `最慢 ${milliseconds(compared.slowest)}`,
  against: printRatio(compared.median, "解析这两个文本", compared.parsing, milliseconds),
});
const { library, rows: checked } = await benchCheck(root);
rows.push(...checked, ...(await benchIndex(library)));

let dist = path.resolve(root, named ?? "dist");
let temporary: string | null = null;
if (build) {
  temporary = await mkdtemp(path.join(os.tmpdir(), "bench-site-"));
  dist = temporary;
  const started = performance.now();
  const code = await runTool("astro", ["build", "--silent", "--outDir", dist]);
  if (code !== 0) process.exit(code);
  rows.push({
    what: "生成网站（连同检查、离线清单、随身版）",
    value: milliseconds(performance.now() - started),
    spread: "1 次",
  });
}
try {
  if (existsSync(path.join(dist, "service-worker.js"))) {
    rows.push(...benchSite(dist, library, page));
    const [question] = library.questions;
    if (question) rows.push(...(await benchFirstResult(dist, question.q)));
    const offline = await benchOffline(dist);
    if (offline) {
      rows.push(
        {
          what: "离线：从打开首页到整版存好（浏览器，本机）",
          value: milliseconds(offline.storing),
          spread: `浏览器占用 ${megabytes(offline.stored)}`,
        },
        { what: "离线：断网打开检索页到第一条结果", value: milliseconds(offline.search) },
        { what: "随身版", value: megabytes(offline.portable) },
      );
    }
  } else {
    rows.push({ what: "网页的大小", value: "没有量：先运行 npm run build，或者加 --build" });
  }
  console.log(printTable(rows));
  if (rates) for (const line of await benchSearch(library)) console.log(line);
} finally {
  if (temporary !== null) await rm(temporary, { recursive: true, force: true });
}
