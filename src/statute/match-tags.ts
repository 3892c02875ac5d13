/** Tag names of HTML blocks that may stand between articles; other lower-case tags are inline markup of a text. */
const HTML_BLOCKS = new Set(
  "address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header iframe legend li main nav ol p pre section summary svg table tbody td tfoot th thead tr ul video audio".split(
    " ",
  ),
);
/** HTML elements without closing tag. */
const VOID_BLOCKS = new Set(["br", "hr", "img"]);

/** One opening tag of a block: where its element ends, or -1 when it is never closed. */
export interface TagMatch {
  readonly name: string;
  readonly end: number;
  readonly component: boolean;
}

// <Note> · </Note> · <Figure src="a" /> · <table class="x"> · {/* text in braces may hold > */}
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9.]*)(?=[\s/>])((?:"[^"<]*"|'[^'<]*'|\{[^{}<]*\}|[^<>"'{])*)>/g;

/**
 * Pairs the opening and closing tags of MDX components and HTML blocks in a text.
 * One pass with a stack per name, so that unclosed tags cost nothing extra.
 * @returns opening tag's offset → its match. Inline HTML (`<b>`) and `<5%`, `<《办法》>` are not in it.
 */
export function matchTags(source: string): ReadonlyMap<number, TagMatch> {
  const matches = new Map<number, TagMatch>();
  const open = new Map<string, number[]>();
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(source); tag !== null; tag = TAG.exec(source)) {
    const name = tag[2] ?? "";
    const component = name.charCodeAt(0) < 0x61;
    const end = tag.index + tag[0].length;
    if (!component && VOID_BLOCKS.has(name)) {
      if (tag[1] === "") matches.set(tag.index, { name, end, component });
    } else if (component || HTML_BLOCKS.has(name)) {
      if (tag[1] === "/") {
        const start = open.get(name)?.pop();
        if (start !== undefined) matches.set(start, { name, end, component });
      } else if (tag[3]?.endsWith("/") === true) {
        matches.set(tag.index, { name, end, component });
      } else {
        matches.set(tag.index, { name, end: -1, component });
        const stack = open.get(name);
        if (stack === undefined) open.set(name, [tag.index]);
        else stack.push(tag.index);
      }
    }
  }
  return matches;
}
