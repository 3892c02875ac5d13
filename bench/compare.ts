import { pathToFileURL } from "node:url";
import { compareVersions, type Comparison } from "../src/compare/index.ts";
import { formatArticleLabel, formatChineseNumber } from "../src/numerals/index.ts";
import { parseStatute } from "../src/statute/index.ts";

const ROUNDS = 5;
const subjects = [
  "经办人",
  "处室负责人",
  "办公室主任",
  "综合科",
  "秘书科",
  "财务科",
  "机要档案科",
  "督查科",
  "行政科",
  "承办处室",
];
const acts = [
  "登记",
  "审核",
  "核对",
  "归档",
  "移交",
  "公示",
  "复核",
  "汇总",
  "通报",
  "回访",
  "评估",
  "清点",
  "备案",
];
const objects = [
  "收文",
  "发文",
  "印章",
  "档案",
  "合同",
  "报销单据",
  "公务用车",
  "固定资产",
  "会议纪要",
  "信访事项",
  "值班记录",
];

export interface CompareBenchResult {
  readonly articles: number;
  /** Milliseconds, of several runs; parsing is not counted. */
  readonly median: number;
  readonly slowest: number;
  /** Baseline: parsing both texts, once warm. */
  readonly parsing: number;
  readonly comparison: Comparison;
}

/**
 * Compares two generated regulations of 1,260 articles each — as many as the Civil Code — of which the later one has
 * every third article changed by a word or number, every fortieth deleted, every fiftieth new and a chapter moved to
 * the end.
 */
export function benchCompare(articles = 1260): CompareBenchResult {
  const bodies = Array.from({ length: articles }, (_each, index) => writeArticle(index));
  const old = parseStatute(printStatute(bodies));
  const fresh = parseStatute(printStatute(changeArticles(bodies)));
  const times: number[] = [];
  let comparison = compareVersions(old, fresh);
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    comparison = compareVersions(old, fresh);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const texts = [old.source, fresh.source];
  const start = performance.now();
  for (const text of texts) parseStatute(text);
  const parsing = performance.now() - start;
  return { articles, median: times[ROUNDS >> 1] ?? 0, slowest: times.at(-1) ?? 0, parsing, comparison };
}

/** An article of one to three paragraphs, the same for the same index, unlike its neighbours. */
function writeArticle(index: number): string {
  const pick = (list: readonly string[], step: number) =>
    list[(index * step + (index >> 3)) % list.length] ?? "";
  const days = formatChineseNumber((index % 28) + 2);
  const paragraphs = [
    `${pick(subjects, 3)}应当自收到${pick(objects, 5)}之日起${days}日内完成${pick(acts, 7)}，并将第${index}号事项的结果书面告知${pick(subjects, 7)}。`,
    `${pick(objects, 7)}涉及两个以上处室的，由${pick(subjects, 1)}会同${pick(subjects, 9)}提出意见，报分管副局长批准后${pick(acts, 5)}。`,
    `逾期未办理的，由${pick(subjects, 11)}予以提醒；连续${formatChineseNumber((index % 5) + 2)}次逾期的，予以通报。`,
  ];
  return paragraphs.slice(0, (index % 3) + 1).join("\n\n");
}

function changeArticles(bodies: readonly string[]): readonly string[] {
  const changed = bodies.flatMap((body, index) => {
    if (index % 40 === 39) return [];
    const next =
      index % 3 === 0 ? body.replace("书面告知", "以书面形式通知").replace("二日内", "五日内") : body;
    return index % 50 === 49
      ? [next, `本办法所称第${index}类情形，是指前条规定以外需要另行确定的情形。`]
      : [next];
  });
  return [...changed.slice(0, 200), ...changed.slice(220), ...changed.slice(200, 220)];
}

function printStatute(bodies: readonly string[]): string {
  const lines = ["# 测试办法"];
  bodies.forEach((body, index) => {
    if (index % 20 === 0)
      lines.push(`## 第${formatChineseNumber(index / 20 + 1)}章　第${index / 20 + 1}类事项`);
    lines.push(`${formatArticleLabel(String(index + 1))}　${body}`);
  });
  return lines.join("\n\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { articles, median, slowest, comparison } = benchCompare();
  console.log(
    `compareVersions: ${articles} articles against ${articles}; median ${median.toFixed(0)} ms, ` +
      `slowest ${slowest.toFixed(0)} ms of ${ROUNDS} runs; ${comparison.summary}`,
  );
}
