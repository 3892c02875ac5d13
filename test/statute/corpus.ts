import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Counts that a separate program found in a text; null where it could not be sure. */
export interface ExpectedCounts {
  readonly articles: number;
  readonly last: string;
  readonly inserted: number;
  readonly 编: number;
  readonly 章: number;
  readonly 节: number;
}

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
  readonly expected: ExpectedCounts | null;
}

/**
 * The published statutes next to the project, for trying the parser on what real files hold. They are no part of the
 * project: where they are not there, the list is empty and one line says so.
 */
export function readCorpus(): readonly CorpusFile[] {
  const folder = path.resolve(import.meta.dirname, "../../../shared/corpus");
  const list = path.join(folder, "expected.json");
  if (!existsSync(list)) {
    console.log("corpus: the folder of published statutes is not there, nothing is tried on it");
    return [];
  }
  const expected = JSON.parse(readFileSync(list, "utf8")) as Record<string, ExpectedCounts | null>;
  const files = Object.entries(expected).map(([name, counts]) => ({
    name,
    text: readFileSync(path.join(folder, "statutes", name), "utf8"),
    expected: counts,
  }));
  console.log(`corpus: ${files.length} published statutes`);
  return files;
}
