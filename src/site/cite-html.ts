import type { TextSegment } from "./views.ts";

/** A stretch of a rendered text: markup as it was, or a sentence whose citations are links. */
export type CitedPart =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "text"; readonly segments: readonly TextSegment[] };

// <p>, </td>, <a href="…>…">, <!-- … -->
const markup = /<!--[\s\S]*?-->|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^"'>])*>/g;
/** Inside these a link is not allowed, or the text is no prose. */
const closed = new Set(["a", "button", "code", "kbd", "pre", "script", "style", "summary", "textarea"]);
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Finds the citations in rendered HTML. Markup stays as it is, letter for letter; only a text that cites something
 * is handed out in segments.
 *
 * @param html well-formed, as MDX writes it
 * @param cite splits a text into plain runs and links
 */
export function citeHtml(html: string, cite: (text: string) => readonly TextSegment[]): CitedPart[] {
  const parts: CitedPart[] = [];
  let kept = "";
  let depth = 0;
  const addText = (raw: string): void => {
    const segments = depth > 0 || !/[《第]/.test(raw) ? [] : cite(decodeEntities(raw));
    if (!segments.some(({ kind }) => kind === "link")) {
      kept += raw;
      return;
    }
    if (kept !== "") parts.push({ kind: "html", html: kept });
    parts.push({ kind: "text", segments });
    kept = "";
  };
  let at = 0;
  for (const { 0: tag, index } of html.matchAll(markup)) {
    addText(html.slice(at, index));
    kept += tag;
    at = index + tag.length;
    const name = /^<\/?([A-Za-z][A-Za-z0-9]*)/.exec(tag)?.[1]?.toLowerCase() ?? "";
    if (closed.has(name)) depth += tag.startsWith("</") ? -1 : 1;
  }
  addText(html.slice(at));
  if (kept !== "") parts.push({ kind: "html", html: kept });
  return parts;
}

/** `&lt;` → `<`; what is no known entity stays as written. */
function decodeEntities(raw: string): string {
  return raw.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? entity;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
