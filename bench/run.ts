import path from "node:path";
import { benchCompare } from "./compare.ts";
import { benchOffline } from "./offline.ts";
import { benchParse } from "./statute.ts";
import { loadHandbook } from "../src/library/load.ts";
import { collectSearchData } from "../src/library/search-records.ts";
import { createOwnEngine } from "../src/search/index.ts";

/** `npm run bench`: time of the check and of a search on the handbook, median and spread. */
const root = path.resolve(import.meta.dirname, "..");

async function measure(name: string, rounds: number, run: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(
    `${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${times[0]?.toFixed(1)}–${times.at(-1)?.toFixed(1)} ms (${rounds} rounds)`,
  );
}

const parse = benchParse();
console.log(
  `parseStatute: ${parse.texts} texts, median ${parse.median.toFixed(1)} MB/s (${parse.slowest.toFixed(1)}–${parse.fastest.toFixed(1)})`,
);
const compared = benchCompare();
console.log(
  `compare ${compared.articles} articles: median ${compared.median.toFixed(0)} ms, slowest ${compared.slowest.toFixed(0)} ms`,
);
const folder = path.join(root, "src/content");
await measure("check of the handbook", 5, () => loadHandbook(folder, root));
const { library } = await loadHandbook(folder, root);
if (!library) throw new Error("the handbook could not be read");
const data = collectSearchData(library, "current");
await measure("search index from data", 5, async () => createOwnEngine(data));
const engine = createOwnEngine(data);
const questions = [
  "报销几天审完",
  "请假三天谁批",
  "公章能带出去盖吗",
  "买3万元设备怎么采购",
  "第三条",
  "2日内完成财务审核",
];
let turn = 0;
await measure("search", 60, () =>
  engine.search(questions[(turn += 1) % questions.length] ?? "", { today: library.office.edition }),
);
const offline = await benchOffline(path.join(root, "dist"));
console.log(
  offline
    ? `offline: stored in ${(offline.storing / 1000).toFixed(1)} s, ${(offline.stored / 1e6).toFixed(1)} MB (${offline.facts.join("; ")}), search page without network ${offline.search.toFixed(0)} ms, portable edition ${(offline.portable / 1e6).toFixed(1)} MB`
    : "offline: not measured, run npm run build first and have Chromium",
);
