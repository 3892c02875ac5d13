import type { SearchIndex } from "./build-index.ts";
import { canonicalizeNumbers } from "./canonical-numbers.ts";
import { fold } from "./fold-text.ts";
import type { Question } from "./understand.ts";

// 景人办发(2024)3号 · 景人办发2024 3 · (2024)3号, folded
const numberWritten = /(?:([^\d()]{2,8})?\(?(\d{4})\)?第?0*(\d{1,3})号?)$/;

/** A question that is an article's label, a title, or a document number leads there and nowhere else first. */
export function matchName({ canonical }: Question, { data }: SearchIndex, target: number): number {
  const record = data.records[target];
  const document = record && data.documents[record.doc];
  if (!record || !document) return 0;
  const version = record.version === undefined ? undefined : data.versions[record.version];
  const compact = canonical.replace(/[《》\s]/g, "");
  const label = canonicalizeNumbers(fold(record.label)).text;
  const title = fold(version?.title ?? document.title);
  if (compact === label) return 2;
  if (compact.endsWith(label) && compact.startsWith(title)) return 3;
  if (compact === title && (record.article === "1" || record.kind === "form")) return 2;
  const match = numberWritten.exec(compact);
  const number = version && /^(.*)〔(\d+)〕(\d+)号$/.exec(version.number);
  if (!match || !number || record.article !== "1") return 0;
  const [, code, year, serial] = match;
  return number[2] === year && number[3] === serial && (!code || fold(number[1] ?? "") === code) ? 4 : 0;
}
