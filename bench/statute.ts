import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { formatArticleLabel, formatChineseNumber } from "../src/numerals/index.ts";
import { parseStatute } from "../src/statute/index.ts";

const ROUNDS = 30;
const WARM_UP = 10;

/** Speed of one run over all texts, in millions of UTF-8 bytes a second. */
export interface BenchResult {
  readonly texts: number;
  readonly megabytes: number;
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
  readonly rounds: number;
  /** Median of the baseline: the same texts cut into lines, each looked at for the number of an article. */
  readonly scan: number;
}

/**
 * Measures `parseStatute` on one core, after a warm-up: over the published statutes next to the project, or over a
 * generated text of about 1 MB where they are not there.
 */
export function benchParse(): BenchResult {
  const texts = readTexts();
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const measure = (run: (text: string) => unknown): number[] => {
    const speeds: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const start = performance.now();
      for (const text of texts) run(text);
      if (round >= WARM_UP) speeds.push(megabytes / ((performance.now() - start) / 1000));
    }
    return speeds.sort((left, right) => left - right);
  };
  const speeds = measure(parseStatute);
  const scans = measure((text) =>
    text.split("\n").filter((line) => /^第[一二三四五六七八九十百千零〇]+条/.test(line)),
  );
  return {
    texts: texts.length,
    megabytes,
    median: speeds[ROUNDS >> 1] ?? 0,
    slowest: speeds[0] ?? 0,
    fastest: speeds.at(-1) ?? 0,
    rounds: ROUNDS,
    scan: scans[ROUNDS >> 1] ?? 0,
  };
}

function readTexts(): string[] {
  const folder = path.resolve(import.meta.dirname, "../../shared/corpus/statutes");
  if (!existsSync(folder)) return [generateText(4000)];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  return names.map((name) => readFileSync(path.join(folder, name), "utf8"));
}

function generateText(articles: number): string {
  const lines = ["# 测试办法"];
  for (let number = 1; number <= articles; number += 1) {
    if (number % 20 === 1) lines.push(`## 第${formatChineseNumber((number + 19) / 20)}章　测试`);
    lines.push(`${formatArticleLabel(String(number))}　有下列情形之一的，应当在规定期限内办理：`);
    for (const mark of ["一", "二", "三"]) lines.push(`（${mark}）${"按照规定应当办理的事项".repeat(3)}；`);
    lines.push(`${"前款规定的期限，自收到材料之日起计算。".repeat(2)}`);
  }
  return lines.join("\n\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { texts, megabytes, median, slowest, fastest } = benchParse();
  console.log(
    `parseStatute: ${texts} texts, ${megabytes.toFixed(2)} MB; median ${median.toFixed(1)} MB/s ` +
      `(${slowest.toFixed(1)}–${fastest.toFixed(1)}, ${ROUNDS} runs)`,
  );
}
