import type { Statute } from "./types.ts";
import { walkOwners } from "./walk.ts";

/**
 * Gives back the text a statute was parsed from, character for character, from the lines its nodes own (not from
 * `source`): the inverse of `parseStatute`.
 */
export function serialize(statute: Statute): string {
  const pieces = [statute.prefix];
  for (const node of walkOwners(statute)) pieces.push(node.raw);
  return pieces.join("");
}
