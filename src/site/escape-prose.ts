/** Components that a text may use; see Embed.astro. */
const components = new Set(["Note"]);
/** HTML that a text may use. Everything else that looks like a tag is text. */
const elements = new Set(
  (
    "abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure h3 h4 hr i ins " +
    "kbd li mark ol p s small span strong sub summary sup table tbody td tfoot th thead tr u ul"
  ).split(" "),
);
const voidElements = new Set(["br", "col", "hr"]);

// ```…``` and ~~~…~~~ to the closing fence or the end; `…`; <!-- … -->
const untouched = new RegExp(
  [
    "^[ \\t]*(`{3,})[^`\\n]*\\n(?:[\\s\\S]*?\\n)?[ \\t]*\\1`*[ \\t]*$",
    "^[ \\t]*(~{3,})[^\\n]*\\n(?:[\\s\\S]*?\\n)?[ \\t]*\\2~*[ \\t]*$",
    "^[ \\t]*(?:`{3,}[^`\\n]*|~{3,}[^\\n]*)(?:\\n[\\s\\S]*|(?![\\s\\S]))",
    "(?<![`\\\\])(`+)(?!`)[^\\n]*?(?<!`)\\3(?!`)",
    "<!--[\\s\\S]*?-->",
  ].join("|"),
  "gm",
);
// <td colspan="2">, </b>, <br>
const tagPattern =
  /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z][A-Za-z-]*(?:="[^"{}]*"|=\{\d+\})?)*)\s*(\/?)>/g;

/**
 * Prose as MDX reads it the way it was written: braces, `<5%` and `<《办法》>` are text, tags are tags only where
 * they are known and closed, emphasis works beside full-width signs, a link ends where Chinese begins, and lines
 * of Chinese join without a blank. Line count is kept.
 */
export function escapeProse(body: string): string {
  const kept: string[] = [];
  const masked = body.replace(/[\uE000\uE001]/g, "").replace(untouched, (found) => {
    // A comment says nothing to readers, but its lines count.
    kept.push(found.startsWith("<!--") ? found.replace(/[^\n]+/g, "") : found);
    return `\uE000${kept.length - 1}\uE001`;
  });
  return escapeText(masked).replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? "");
}

function escapeText(text: string): string {
  const marked = text
    .replace(/^([ \t]*\d{3,})([.)])(?=\s)/gm, "$1\\$2") // 1986. 年制定 is no list
    // MDX takes a line that begins so for a module statement, also behind what is taken out here.
    .replace(
      /(^|\uE001)([ie])(?=[mx]port\b)/gm,
      (_, start: string, first: string) => `${start}&#${first.charCodeAt(0)};`,
    )
    .replace(/(?<!\\)\*\*(?=\S)([^*\n]*[^*\s\\])\*\*/g, (run, inner: string, at: number, whole: string) =>
      isPlainEmphasis(inner, whole[at - 1], whole[at + run.length]) ? run : `<strong>${inner}</strong>`,
    )
    .replace(/(?<!\\)~~(?=\S)([^~\n]*[^~\s\\])~~/g, "<del>$1</del>")
    // 网址https://example.invalid/a，详见
    .replace(
      /(?<![(<"[A-Za-z0-9])((?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+,;=%]*[\w\-~/#=])(?=[^\0-\u00FF])/g,
      (url: string) => (url.startsWith("www.") ? `[${url}](http://${url})` : `[${url}](${url})`),
    );
  return joinLines(escapeTags(marked));
}

/** Whether Markdown itself sees the run: its marks do not stand between a letter and a sign. */
function isPlainEmphasis(inner: string, before = " ", after = " "): boolean {
  const sign = /[\p{P}\p{S}]/u;
  const free = /[\s\p{P}\p{S}]/u;
  const opens = !sign.test(inner[0] ?? "") || free.test(before);
  const closes = !sign.test(inner.at(-1) ?? "") || free.test(after);
  return opens && closes;
}

interface Tag {
  readonly at: number;
  readonly end: number;
  readonly written: string;
  readonly name: string;
  readonly kind: "open" | "close" | "whole";
}

/** Keeps the tags that are known and paired within a block; every other `<` and every brace is text. */
function escapeTags(text: string): string {
  const kept: Tag[] = [];
  const open: Tag[] = [];
  for (const tag of listTags(text)) {
    if (tag.kind === "whole") {
      kept.push(tag);
    } else if (tag.kind === "open") {
      open.push(tag);
    } else {
      const index = open.findLastIndex(({ name }) => name === tag.name);
      const [start] = index < 0 ? [] : open.splice(index);
      if (start && isOneBlock(start, tag, text)) kept.push(start, tag);
    }
  }
  let escaped = "";
  let from = 0;
  for (const { at, end, written } of kept.sort((a, b) => a.at - b.at)) {
    escaped += escapeSigns(text.slice(from, at)) + written;
    from = end;
  }
  return escaped + escapeSigns(text.slice(from));
}

function listTags(text: string): Tag[] {
  return [...text.matchAll(tagPattern)].flatMap((match): Tag[] => {
    const [written, slash = "", name = "", attributes = "", whole] = match;
    const known = components.has(name) || elements.has(name);
    // Handlers and styles are what the site's security policy refuses.
    if (!known || /\s(?:on\w+|style)\b/i.test(attributes)) return [];
    if (text[match.index - 1] === "\\" || /\n\s*\n/.test(written)) return [];
    const span = { at: match.index, end: match.index + written.length, name };
    // MDX knows no element without end: <br> is written <br />.
    if (voidElements.has(name))
      return slash ? [] : [{ ...span, kind: "whole", written: `<${name}${attributes} />` }];
    return [{ ...span, kind: slash ? "close" : whole ? "whole" : "open", written }];
  });
}

/** MDX wants a tag closed within its line or paragraph, unless both tags have lines of their own. */
function isOneBlock(start: Tag, end: Tag, text: string): boolean {
  const between = text.slice(start.end, end.at);
  if (!between.includes("\n")) return true;
  const alone = [start, end].filter((tag) => lineAround(tag, text) === tag.written).length;
  // A blank line, or a line that begins a list, a heading, a table, ends the paragraph.
  return (
    alone === 2 || (alone === 0 && !/\n[ \t]*(?:$|[^\p{L}\p{N}\p{P}]|[-+*#>|=<~`_]|\d+[.)])/u.test(between))
  );
}

function lineAround({ at }: Tag, text: string): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end).trim();
}

/** Braces, `<` and marks of code without a partner on their line; a backslash before them has done its work. */
function escapeSigns(text: string): string {
  return text
    .replace(/\\?`/g, "&#96;")
    .replace(/\\?\{/g, "&#123;")
    .replace(/\\?\}/g, "&#125;")
    .replace(/\\?</g, "&lt;");
}

/** A line break between Chinese characters is no blank: 甲↵乙 reads 甲乙. Headings and lists keep their ends. */
function joinLines(text: string): string {
  return text.replace(
    /^(?![ \t]*#)(.*[\u2E80-\u9FFF\uF900-\uFFEF“”])\n[ \t]*(?=[\u2E80-\u9FFF\uF900-\uFFEF“”])/gm,
    "$1{/*\n*/}",
  );
}
