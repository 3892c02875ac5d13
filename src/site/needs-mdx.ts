import type { ContentKind } from "../schemas/index.ts";
import { parseStatute } from "../statute/index.ts";
import { listEmbeds } from "../statute/list-embeds.ts";

/** Whether MDX has anything to render in a file's text: notes anywhere, embedded blocks in a regulation. */
export function needsMdx(kind: ContentKind, body: string): boolean {
  if (body.trim() === "") return false;
  if (kind !== "version") return kind === "flow" || kind === "conduct" || kind === "task";
  return listEmbeds(parseStatute(body)).length > 0;
}
