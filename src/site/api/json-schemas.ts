import { z } from "zod";
import { flowsDocument } from "./flows-document.ts";
import { regulationsDocument } from "./regulations-document.ts";
import { versionDocument } from "./version-document.ts";

/** The documents of the public data, by the name of their JSON Schema. */
export const dataDocuments = {
  regulations: regulationsDocument,
  version: versionDocument,
  flows: flowsDocument,
} as const;
export type DataDocumentName = keyof typeof dataDocuments;

/** JSON Schema (draft 2020-12) of a document, published at `/schemas/<name>.json`. */
export function writeDataSchema(name: DataDocumentName): object {
  return z.toJSONSchema(dataDocuments[name], { target: "draft-2020-12" });
}
