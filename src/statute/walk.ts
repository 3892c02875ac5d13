import type { Statute, StatuteNode } from "./types.ts";

/** Every node of a statute in the order of the text, parents before children, annexes last; the title is no node. */
export function* walk(statute: Statute): Generator<StatuteNode, void, undefined> {
  yield* walkBlocks(statute.children);
  yield* walkBlocks(statute.annexes);
}

/** The given nodes and everything below them, in the order of the text. */
export function* walkBlocks(blocks: readonly StatuteNode[]): Generator<StatuteNode, void, undefined> {
  const stack: StatuteNode[] = [...blocks].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (!("children" in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) stack.push(child);
    }
  }
}

export type OwnerNode = StatuteNode | NonNullable<Statute["title"]>;

/** The title and every node, in the order of the text: all that owns a piece of the source. */
export function* walkOwners(statute: Statute): Generator<OwnerNode, void, undefined> {
  let title = statute.title;
  for (const node of walk(statute)) {
    if (title !== null && node.span.start >= title.span.end) {
      yield title;
      title = null;
    }
    yield node;
  }
  if (title !== null) yield title;
}
