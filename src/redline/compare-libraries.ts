import type { Library } from "../library/index.ts";
import { classifyPath, contentKinds, type ContentKind } from "../schemas/index.ts";
import { compareDocuments } from "./compare-documents.ts";
import { compareRegulation } from "./compare-regulation.ts";
import type { FileChange, Redline } from "./types.ts";

/** One side: its library and the text of each content file by path. */
export interface HandbookSide {
  readonly library: Library;
  readonly texts: ReadonlyMap<string, string>;
}

/** Kinds whose changes are told in words; of the others the file is named. */
const toldKinds: ReadonlySet<ContentKind> = new Set(["regulation", "version", "flow", "form", "approvals"]);

/**
 * What a change of the handbook changes, in the order of the catalogue.
 *
 * @param base what the reader calls the old side: `main`
 */
export function compareLibraries(before: HandbookSide, after: HandbookSide, base: string): Redline {
  const old = before.library.regulations;
  const fresh = after.library.regulations;
  const ids = new Set([...fresh.keys(), ...old.keys()]);
  const libraries = { before: before.library, after: after.library };
  return {
    base,
    regulations: [...ids].flatMap((id) => compareRegulation(old.get(id), fresh.get(id), libraries) ?? []),
    documents: compareDocuments(before.library, after.library),
    files: compareFiles(before.texts, after.texts),
  };
}

function compareFiles(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): FileChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path): FileChange[] => {
    const old = before.get(path);
    const fresh = after.get(path);
    if (old === fresh) return [];
    const kind = classifyPath(path)?.kind;
    if (kind !== undefined && toldKinds.has(kind)) return [];
    const label = kind === undefined ? "其他文件" : contentKinds[kind].label;
    return [{ kind: old === undefined ? "added" : fresh === undefined ? "removed" : "changed", path, label }];
  });
}
