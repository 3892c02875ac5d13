import type { Statute, StatuteNode } from "./types.ts";

/** Every node of a statute in the order of the text, parents before children, annexes last; the title is no node. */
export function* walk(statute: Statute): Generator<StatuteNode, void, undefined> {
  for (const block of statute.children) yield* walkNode(block);
  for (const annex of statute.annexes) yield* walkNode(annex);
}

/** A node and everything below it, in the order of the text. */
export function* walkNode(root: StatuteNode): Generator<StatuteNode, void, undefined> {
  const stack: StatuteNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (!("children" in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) stack.push(child);
    }
  }
}
