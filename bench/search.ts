import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import MiniSearch from "minisearch";
import { civilDateInChina } from "../src/calendar/index.ts";
import type { Library } from "../src/library/index.ts";
import { collectSearchData } from "../src/library/search-records.ts";
import { parseNumber } from "../src/numerals/index.ts";
import { createOwnEngine, type SearchData } from "../src/search/index.ts";
import { listTerms } from "../src/search/list-terms.ts";
import { answerKey, halfOf, rateSearch, resultKeys, type SearchRates } from "./measure-search.ts";
import { askPagefind } from "./search-pagefind.ts";

type Ask = Parameters<typeof rateSearch>[2];

/** Rates of this engine and of two plain ones on both halves of `questions.yaml`, in one run, as lines of a table. */
export async function benchSearch(library: Library): Promise<string[]> {
  const data = collectSearchData(library, "all");
  const rows: string[] = [];
  for (const [name, ask] of [
    ["章据", askOwn(data)],
    ["MiniSearch 双字", askMiniSearch(collectSearchData(library, "current"))],
  ] as const)
    rows.push(...(await rateHalves(library, name, ask)));
  const folder = await mkdtemp(path.join(tmpdir(), "bench-pagefind-"));
  try {
    const pagefind = await askPagefind(
      collectSearchData(library, "current"),
      library.questions.map(({ q }) => q),
      folder,
    );
    if (pagefind)
      rows.push(...(await rateHalves(library, "Pagefind 原样", (q) => Promise.resolve(pagefind(q)))));
    else rows.push("Pagefind 原样：没有浏览器，没有量");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [header, ...rows];
}

const header =
  "方法 / 半数 | 题数 | 制度首位 | 制度前三 | 条文首位 | 条文前三 | MRR | 误报无 | 拿不准 | 无答案题 | 误答";

async function rateHalves(library: Library, name: string, ask: Ask): Promise<string[]> {
  const rows: string[] = [];
  for (const half of ["tuning", "test"] as const) {
    const questions = library.questions.filter(({ q }) => halfOf(q) === half);
    const rates = await rateSearch(questions, (answer) => answerKey(answer, parseNumber), ask);
    rows.push(`${name} / ${half === "tuning" ? "调参半" : "测试半"} | ${print(rates)}`);
  }
  return rows;
}

function print(rates: SearchRates): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    rates.answerable,
    percent(rates.doc1),
    percent(rates.doc3),
    percent(rates.article1),
    percent(rates.article3),
    rates.reciprocal.toFixed(3),
    percent(rates.wrongSilence),
    percent(rates.unsure),
    rates.unanswerable,
    percent(rates.falseAnswers),
  ].join(" | ");
}

function askOwn(data: SearchData): Ask {
  const engine = createOwnEngine(data);
  const today = civilDateInChina(Date.now());
  return async (q) => {
    const { results, answer } = await engine.search(q, { today, limit: 10 });
    return { keys: results.map(({ doc, article, version }) => resultKeys(doc, article, version)), answer };
  };
}

/** MiniSearch over the same texts, characters and pairs as terms, titles raised; it has no ways of asking. */
function askMiniSearch({ records, documents, versions }: SearchData): Ask {
  const search = new MiniSearch({
    fields: ["title", "text"],
    tokenize: (text) => [...listTerms(text)],
    searchOptions: { boost: { title: 2 }, tokenize: (text) => [...listTerms(text)] },
  });
  search.addAll(
    records.map((record, id) => ({
      id,
      title: `${documents[record.doc]?.title ?? ""}${record.heading ?? ""}${record.gist ?? ""}`,
      text: record.passages.map(({ text }) => text).join(""),
    })),
  );
  return (q) => {
    const found = search.search(q).slice(0, 10);
    const keys = found.map(({ id }) => {
      const record = records[Number(id)];
      const version = record?.version === undefined ? null : (versions[record.version]?.key ?? null);
      return resultKeys(documents[record?.doc ?? 0]?.id ?? "", record?.article ?? null, version);
    });
    return Promise.resolve({ keys, answer: found.length > 0 ? ("found" as const) : ("none" as const) });
  };
}
