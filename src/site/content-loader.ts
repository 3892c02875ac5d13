import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { formatMessage } from "../diagnostics/index.ts";
import { contentKinds, validateFile, type ContentKind } from "../schemas/index.ts";
import { contentFolder, readContentFolder, type ReadResult } from "../source/index.ts";
import { needsMdx } from "./needs-mdx.ts";

let reading: Promise<ReadResult> | null = null;

/** All collections load at once; they share one reading of the folder until a file changes. */
function readOnce(folder: string, root: string): Promise<ReadResult> {
  reading ??= readContentFolder(folder, root);
  return reading;
}

/**
 * Content loader for one kind of file. Astro's glob loader turns `2025-02-30` into 2 March and stops the
 * dev server at the first broken front matter; this one takes what src/source read. A faulty file is
 * reported and left out, and the others stay up; the build refuses faults as a whole (see integration.ts).
 */
export function handbookLoader(kind: ContentKind): Loader {
  return {
    name: `handbook-${kind}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const folder = contentFolder(process.env, root);
      await fill(kind, folder, root, context);
      context.watcher?.add(folder);
      context.watcher?.on("all", (_event, changed) => {
        if (!changed.startsWith(folder) || !/\.(?:ya?ml|mdx)$/i.test(changed)) return;
        reading = null;
        void fill(kind, folder, root, context);
      });
    },
  };
}

async function fill(kind: ContentKind, folder: string, root: string, context: LoaderContext): Promise<void> {
  const { files } = await readOnce(folder, root);
  const { pattern } = contentKinds[kind];
  const seen = new Set<string>();
  for (const file of files) {
    const key = pattern.exec(file.path)?.[1];
    if (!key) continue;
    const { record, messages } = validateFile(file);
    for (const message of messages) context.logger.error(formatMessage(message));
    if (!record) continue;
    seen.add(key);
    // With slashes on Windows, too: it becomes a Vite id.
    const filePath = relative(root, `${folder}/${file.path}`).replaceAll("\\", "/");
    context.store.set({
      id: key,
      // Lists such as laws.yaml are objects to the store, too.
      data: record.data as Record<string, unknown>,
      body: file.body,
      filePath,
      // The same file in another content folder is another entry: its parts are imported by path.
      digest: context.generateDigest(`${filePath}\n${file.text}`),
      ...(needsMdx(kind, file.body) ? { deferredRender: true } : {}),
    });
  }
  for (const id of context.store.keys()) if (!seen.has(id)) context.store.delete(id);
}
