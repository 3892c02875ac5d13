import type { Embed, Statute } from "./types.ts";
import { walk } from "./walk.ts";

/** The blocks that are not legal text, in document order: what MDX renders. Comments say nothing and are left out. */
export function listEmbeds(statute: Statute): Embed[] {
  const embeds: Embed[] = [];
  for (const node of walk(statute)) if (node.type === "embed" && node.kind !== "comment") embeds.push(node);
  return embeds;
}
