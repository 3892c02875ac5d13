import path from "node:path";
import { close, createIndex } from "pagefind";
import { collectSearchData } from "../library/search-records.ts";
import type { Library } from "../library/index.ts";
import { splitForPagefind } from "../search/index.ts";
import { pagefindFolder } from "./search-scripts.ts";

/**
 * Full-text index of every text that no longer applies, one record per article. It grows with each version and is
 * read in pieces, so that old texts cost nothing until somebody asks for them.
 *
 * @returns how many records were written
 */
export async function writePagefindIndex(library: Library, output: string): Promise<number> {
  const { records, documents, versions } = collectSearchData(library, "past");
  const { index, errors } = await createIndex({ forceLanguage: "zh-cn" });
  if (!index) throw new Error(`旧文本的全文索引没有建成：${errors.join("；")}`);
  for (const record of records) {
    const version = record.version === undefined ? undefined : versions[record.version];
    const text = record.passages.map((passage) => passage.text).join("");
    const title = version?.title ?? documents[record.doc]?.title ?? "";
    const added = await index.addCustomRecord({
      url: `${record.path ?? ""}#${record.anchor ?? ""}`,
      content: splitForPagefind(`${title}，${record.label}，${text}`),
      language: "zh-cn",
      meta: {
        title: `《${title}》${record.label}`,
        excerpt: text.slice(0, 120),
        number: version?.number ?? "",
        since: version?.key ?? "",
        doc: documents[record.doc]?.id ?? "",
        article: record.article ?? "",
      },
    });
    if (added.errors.length > 0) throw new Error(`旧文本没有进索引：${added.errors.join("；")}`);
  }
  const written = await index.writeFiles({ outputPath: path.join(output, pagefindFolder(library)) });
  await close();
  if (written.errors.length > 0) throw new Error(`旧文本的全文索引没有写成：${written.errors.join("；")}`);
  return records.length;
}
