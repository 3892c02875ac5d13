import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import type { Library } from "../src/library/index.ts";
import { loadHandbook } from "../src/library/load.ts";
import { collectSearchData } from "../src/library/search-records.ts";
import { createOwnEngine, packData, type SearchData } from "../src/search/index.ts";
import { listTerms } from "../src/search/list-terms.ts";
import { contentFolder, readContentFolder } from "../src/source/index.ts";
import { spreadOf, timeRounds } from "./measure.ts";
import { kilobytes, milliseconds, printRatio, printSpread, type Row } from "./table.ts";

/** How many questions are asked, taken evenly from all that the office has written down. */
const asked = 300;

/** Reading and checking the whole handbook, beside reading its files alone. */
export async function benchCheck(root: string): Promise<{ library: Library; rows: Row[] }> {
  const folder = contentFolder(process.env, root);
  const read = await timeRounds(5, () => readContentFolder(folder, root));
  const check = await timeRounds(5, () => loadHandbook(folder, root));
  const { library } = await loadHandbook(folder, root);
  if (!library) throw new Error("手册读不出来，先运行 npm run check。");
  const { regulations, flows, forms } = library;
  const versions = [...regulations.values()].reduce((sum, regulation) => sum + regulation.versions.length, 0);
  return {
    library,
    rows: [
      {
        what: `检查全部内容（${regulations.size} 件制度 ${versions} 个文本、${flows.size} 条流程、${forms.size} 张表单）`,
        value: milliseconds(check.median),
        spread: printSpread(check, milliseconds),
        against: printRatio(check.median, "只读文件", read.median, milliseconds),
      },
    ],
  };
}

/** The index that readers load and the time of a search, beside MiniSearch over the same records. */
export async function benchIndex(library: Library): Promise<Row[]> {
  const today = library.office.edition;
  const data = collectSearchData(library, "current");
  const packed = JSON.stringify(packData(data));
  const mini = buildMiniSearch(data);
  const miniSize = gzipSync(JSON.stringify(mini)).byteLength;
  const all = gzipSync(JSON.stringify(packData(collectSearchData(library, "all")))).byteLength;
  const building = await timeRounds(5, () => createOwnEngine(data));
  const miniBuilding = await timeRounds(5, () => buildMiniSearch(data));
  const engine = createOwnEngine(data);
  const questions = pickQuestions(library, data);
  const ask = async (search: (question: string) => unknown): Promise<ReturnType<typeof spreadOf>> => {
    const times: number[] = [];
    for (const question of questions.slice(0, 20)) await search(question);
    for (const question of questions) {
      const started = performance.now();
      await search(question);
      times.push(performance.now() - started);
    }
    return spreadOf(times);
  };
  const own = await ask((question) => engine.search(question, { today, limit: 10 }));
  const plain = await ask((question) => mini.search(question));
  const size = gzipSync(packed).byteLength;
  return [
    {
      what: `检索索引，现行文本（${data.records.length} 条记录，gzip）`,
      value: kilobytes(size),
      against: printRatio(size, "MiniSearch 双字索引", miniSize, kilobytes),
    },
    {
      what: "检索索引，全部文本（gzip）",
      value: kilobytes(all),
      against: printRatio(all, "现行文本", size, kilobytes),
    },
    {
      what: "从数据到能检索",
      value: milliseconds(building.median),
      spread: printSpread(building, milliseconds),
      against: printRatio(building.median, "MiniSearch", miniBuilding.median, milliseconds),
    },
    {
      what: `检索一次（Node，${questions.length} 个不同的问题）`,
      value: milliseconds(own.median),
      spread: printSpread(own, milliseconds, "问"),
      against: printRatio(own.median, "MiniSearch", plain.median, milliseconds),
    },
  ];
}

/** Evenly from `questions.yaml`; an office without one is asked its own headings. */
function pickQuestions({ questions }: Library, { records, documents }: SearchData): string[] {
  const pool =
    questions.length > 0
      ? questions.map(({ q }) => q)
      : records.map(({ gist, heading, doc }) => gist ?? heading ?? documents[doc]?.title ?? "");
  const step = Math.max(1, pool.length / asked);
  return Array.from(
    { length: Math.min(asked, pool.length) },
    (_each, at) => pool[Math.floor(at * step)] ?? "",
  );
}

/** The same records, characters and pairs of characters as terms, the text kept for excerpts. */
function buildMiniSearch({ records, documents }: SearchData): MiniSearch {
  const search = new MiniSearch({
    fields: ["title", "text"],
    storeFields: ["title", "text"],
    tokenize: (text) => [...listTerms(text)],
  });
  search.addAll(
    records.map((record, id) => ({
      id,
      title: `${documents[record.doc]?.title ?? ""}${record.heading ?? ""}${record.gist ?? ""}`,
      text: record.passages.map(({ text }) => text).join(""),
    })),
  );
  return search;
}
