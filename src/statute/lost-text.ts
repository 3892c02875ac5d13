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
  const findComment = createCommentFinder(source);
  let lost = 0;
  let at = nextVisible(shown, 0);
  for (let from = nextVisible(source, 0); from < source.length; from = nextVisible(source, from + 1)) {
    const comment = source[from] === "<" ? findComment(from) : "";
    if (comment !== "") {
      if (shown.startsWith(comment, at)) at = nextVisible(shown, at + comment.length);
      from += comment.length - 1;
    } else if (source[from] === shown[at]) {
      at = nextVisible(shown, at + 1);
    } else if (!isSeparator(source[from])) {
      lost += 1;
    }
  }
  return lost;
}

/**
 * Finds the comment that opens at an offset and closes on the same line: inside a text it is not shown.
 * Offsets must rise; what was looked up once is kept, so that many unclosed comments cost nothing extra.
 */
function createCommentFinder(source: string): (at: number) => string {
  const marks = ["-->", "\n", "\r"];
  const found = marks.map(() => -1);
  const next = (index: number, from: number): number => {
    const known = found[index] ?? -1;
    if (known >= from) return known;
    const place = source.indexOf(marks[index] ?? "", from);
    return (found[index] = place < 0 ? Infinity : place);
  };
  return (at) => {
    if (!source.startsWith("<!--", at)) return "";
    const close = next(0, at + 4);
    const lineEnd = Math.min(next(1, at), next(2, at));
    return close < lineEnd ? source.slice(at, close + 3) : "";
  };
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
