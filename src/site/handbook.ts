import { getCollection, type CollectionKey } from "astro:content";
import { countErrors, formatMessage } from "../diagnostics/index.ts";
import { assembleLibrary, type Library } from "../library/index.ts";
import { contentKinds, type AnyRecord, type ContentKind } from "../schemas/index.ts";

let assembled: Promise<Library> | null = null;

/**
 * The handbook as pages see it: Astro's collections put together into one library. Evaluated once per
 * build; in dev the module is evaluated anew when the data store changes.
 */
export function getHandbook(): Promise<Library> {
  assembled ??= assemble();
  return assembled;
}

async function assemble(): Promise<Library> {
  const kinds = Object.keys(contentKinds) as ContentKind[];
  const records = (await Promise.all(kinds.map(readCollection))).flat();
  const { library, messages } = assembleLibrary(records);
  if (library) return library;
  const reasons = messages.slice(0, 20).map(formatMessage).join("\n");
  throw new Error(`手册没有装配成功（${countErrors(messages)} 个错误）：\n${reasons}`);
}

async function readCollection(kind: ContentKind): Promise<AnyRecord[]> {
  const entries = await getCollection(kind as CollectionKey);
  return entries.map((entry) => {
    const file = entry.filePath ?? entry.id;
    const place = { file, line: 1, column: 1 };
    const data = entry.data as unknown;
    return {
      kind,
      key: entry.id,
      data,
      content: {
        file,
        path: pathOf(kind, entry.id),
        data: { value: data, locate: () => place, locateKey: () => place },
        body: entry.body ?? "",
        bodyLine: 1,
        text: "",
      },
    } as AnyRecord;
  });
}

/** Path inside the content folder, from kind and key. */
function pathOf(kind: ContentKind, key: string): string {
  const source = contentKinds[kind].pattern.source;
  return source
    .replace(/^\^/, "")
    .replace(/\$$/, "")
    .replace(/\\/g, "")
    .replace(/\(.*\)/, key);
}
