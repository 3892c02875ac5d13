import { isBlank } from "./characters.ts";
import type { OwnerNode } from "./walk.ts";
import { walkOwners } from "./walk.ts";
import { dropInvisible } from "./line-text.ts";
import type { Statute } from "./types.ts";

/**
 * Counts the visible characters of the source that no node shows: labels, titles and texts of all nodes must together
 * give the source again, in order; blanks, comments and the marks `#` and `*` aside.
 * @returns 0 when nothing is lost.
 */
export function countLostText(statute: Statute): number {
  const pieces: string[] = [];
  for (const node of walkOwners(statute)) pieces.push(...shownBy(node));
  const shown = dropInvisible(pieces.join("\n"));
  const source = dropInvisible(statute.source);
  let lost = 0;
  let at = nextVisible(shown, 0);
  for (let from = nextVisible(source, 0); from < source.length; from = nextVisible(source, from + 1)) {
    const comment = shown.startsWith("<!--", at) ? 0 : commentEnd(source, from);
    if (comment > 0) from = comment - 1;
    else if (source[from] === shown[at]) at = nextVisible(shown, at + 1);
    else if (!isSeparator(source[from])) lost += 1;
  }
  return lost;
}

/** Behind the comment that opens at `at`, or 0: a comment inside a text is not shown. */
function commentEnd(source: string, at: number): number {
  if (source[at] !== "<" || !source.startsWith("<!--", at)) return 0;
  const close = source.indexOf("-->", at + 4);
  return close < 0 ? 0 : close + 3;
}

function shownBy(node: OwnerNode): readonly string[] {
  if (!("type" in node)) return [node.text];
  switch (node.type) {
    case "embed":
      return [node.raw];
    case "article":
      return [node.label];
    case "paragraph":
    case "text":
      return [node.text];
    case "subparagraph":
    case "item":
      return [node.label, node.text];
    default:
      return [node.label, node.title];
  }
}

/** First character from `at` that a reader sees. */
function nextVisible(text: string, at: number): number {
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (character !== "*" && character !== "#" && character !== "＃" && !isBlank(text.charCodeAt(at)))
      return at;
  }
  return text.length;
}

/** The colon of `附件：名单` stands between label and title and belongs to neither. */
function isSeparator(character: string | undefined): boolean {
  return character === "：" || character === ":";
}
