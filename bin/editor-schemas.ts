import { contentKinds, writeContentSchema, type ContentKind } from "../src/schemas/index.ts";

/** JSON Schemas for the editor, by file name below `.vscode/schemas`. */
export function listEditorSchemas(): Map<string, string> {
  const kinds = Object.keys(contentKinds) as ContentKind[];
  return new Map(
    kinds.map((kind) => [`${kind}.json`, `${JSON.stringify(writeContentSchema(kind), null, 2)}\n`]),
  );
}
