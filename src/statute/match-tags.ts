/** Tag names of HTML blocks that may stand between articles; other lower-case tags are inline markup of a text. */
const HTML_BLOCKS = new Set(
  (
    "address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header iframe legend li main nav ol p pre section summary svg table tbody td tfoot th thead " +
    "tr ul video audio"
  ).split(" "),
);
/** HTML elements without closing tag. */
const VOID_BLOCKS = new Set(["br", "hr", "img"]);

/** One opening tag of a block: where its element ends, or -1 when it is never closed. */
export interface TagMatch {
  readonly name: string;
  readonly end: number;
  readonly component: boolean;
}

/**
 * Pairs the opening and closing tags of MDX components and HTML blocks in a text.
 * One pass with a stack per name, so that unclosed tags cost nothing extra.
 * Tags in comments do not count.
 * @returns opening tag's offset → its match. Inline HTML (`<b>`) and `<5%`, `<《办法》>` are not in it.
 */
export function matchTags(source: string): ReadonlyMap<number, TagMatch> {
  const matches = new Map<number, TagMatch>();
  const open = new Map<string, number[]>();
  let commentsEnd = false;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1)) {
    if (source.startsWith("<!--", at)) {
      // What is commented out opens and closes nothing.
      const close = commentsEnd ? -1 : source.indexOf("-->", at + 4);
      if (close < 0) commentsEnd = true;
      else at = close;
      continue;
    }
    const tag = scanTag(source, at);
    if (tag === null) continue;
    const { name, end } = tag;
    const component = name.charCodeAt(0) < 0x61;
    if (!component && VOID_BLOCKS.has(name)) {
      if (tag.kind !== "close") matches.set(at, { name, end, component });
    } else if (!component && !HTML_BLOCKS.has(name)) {
      continue;
    } else if (tag.kind === "close") {
      const start = open.get(name)?.pop();
      if (start !== undefined) matches.set(start, { name, end, component });
    } else if (tag.kind === "whole") {
      matches.set(at, { name, end, component });
    } else {
      matches.set(at, { name, end: -1, component });
      const stack = open.get(name);
      if (stack === undefined) open.set(name, [at]);
      else stack.push(at);
    }
  }
  return matches;
}

interface Tag {
  readonly name: string;
  readonly kind: "open" | "close" | "whole";
  readonly end: number;
}

// <Note · </Note · <Form.Field
const TAG_NAME = /<(\/?)([A-Za-z][A-Za-z0-9.]*)(?=[\s/>])/y;

/**
 * Reads one tag: `<Note>`, `</Note>`, `<Figure src="a" />`. A `>` inside quotes or braces belongs to an attribute.
 * A second `<` ends the attempt, which keeps the reading of many broken tags linear.
 */
function scanTag(source: string, start: number): Tag | null {
  TAG_NAME.lastIndex = start;
  const match = TAG_NAME.exec(source);
  if (match === null) return null;
  let quote = "";
  let braces = 0;
  for (let at = TAG_NAME.lastIndex; at < source.length; at += 1) {
    const character = source[at] ?? "";
    if (character === "<") return null;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === "{") {
      braces += 1;
    } else if (character === "}") {
      braces -= 1;
    } else if (character === ">" && braces <= 0) {
      const kind = match[1] === "/" ? "close" : source[at - 1] === "/" ? "whole" : "open";
      return { name: match[2] ?? "", kind, end: at + 1 };
    }
  }
  return null;
}
