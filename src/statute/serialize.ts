import type { Statute } from "./types.ts";
import { walk } from "./walk.ts";

/**
 * Gives back the text a statute was parsed from, byte for byte, from the lines its nodes own (not from `source`):
 * the inverse of `parseStatute`.
 */
export function serialize(statute: Statute): string {
  const title = statute.title;
  const pieces = [statute.prefix];
  let titled = title === null;
  for (const node of walk(statute)) {
    if (!titled && title !== null && node.span.start >= title.span.end) {
      pieces.push(title.raw);
      titled = true;
    }
    pieces.push(node.raw);
  }
  if (!titled && title !== null) pieces.push(title.raw);
  return pieces.join("");
}
