import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { PathSegment } from "./types.ts";

/** A value of a YAML text and where it stands, quotation marks of YAML included. */
export interface ScalarPlace {
  readonly path: readonly PathSegment[];
  /** UTF-16 offsets into the YAML text. */
  readonly start: number;
  readonly end: number;
}

/** All values of a YAML text in the order of the text, keys left out; empty when it cannot be read. */
export function listScalars(yaml: string): ScalarPlace[] {
  const document = parseDocument(yaml, { schema: "failsafe", prettyErrors: false });
  if (document.errors.length > 0) return [];
  const places: ScalarPlace[] = [];
  const visit = (node: unknown, path: readonly PathSegment[]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items)
        visit(value, [...path, isScalar(key) ? String(key.value) : ""]);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    } else if (isScalar(node) && node.range) {
      places.push({ path, start: node.range[0], end: node.range[1] });
    }
  };
  visit(document.contents, []);
  return places;
}
