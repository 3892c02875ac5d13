import { alignBlocks } from "./align-blocks.ts";
import type { Alignment } from "./types.ts";

/** Words that others took the place of; one side is empty where words were only added or only struck. */
export interface Replacement {
  readonly old: string;
  readonly new: string;
}

/**
 * What changed inside an alignment, in the order of the new text: 330元 → 350元. Blocks that stand on one side only
 * count as a whole.
 */
export function listReplacements(alignment: Pick<Alignment, "old" | "new">): readonly Replacement[] {
  const found: Replacement[] = [];
  for (const { kind, segments } of alignBlocks(alignment)) {
    if (kind === "equal") continue;
    let old = "";
    let fresh = "";
    const close = (): void => {
      if (old !== "" || fresh !== "") found.push({ old, new: fresh });
      old = "";
      fresh = "";
    };
    for (const segment of segments) {
      if (segment.kind === "delete") old += segment.text;
      else if (segment.kind === "insert") fresh += segment.text;
      else close();
    }
    close();
  }
  return found;
}
