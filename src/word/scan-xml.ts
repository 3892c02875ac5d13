/** A tag of an XML file: where it stands and what it says. */
export interface Tag {
  /** `w:p`. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
  readonly attributes: string;
}

// <w:p w:rsidR="00A1">, </w:p>, <w:tab/>; comments and instructions are passed over
const tag =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;

/** The tags of an XML text in order. Word writes plain XML: no entities of its own, no document type. */
export function scanXml(xml: string): Tag[] {
  const tags: Tag[] = [];
  for (const match of xml.matchAll(tag)) {
    const name = match[2];
    if (name === undefined) continue;
    const kind = match[1] === "/" ? "close" : match[4] === "/" ? "empty" : "open";
    tags.push({
      name,
      kind,
      start: match.index,
      end: match.index + match[0].length,
      attributes: match[3] ?? "",
    });
  }
  return tags;
}

/** `w:val` of a tag; null without it. */
export function readAttribute({ attributes }: Tag, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? decodeXml(match[1] ?? match[2] ?? "") : null;
}

/** An element with what stands inside it. */
export interface Element {
  readonly tag: Tag;
  /** Tags strictly inside. */
  readonly inside: readonly Tag[];
  /** Where its content ends and the element ends. */
  readonly contentEnd: number;
  readonly end: number;
}

/** All elements of a name, also nested ones, in the order of their begin. */
export function findElements(tags: readonly Tag[], name: string): Element[] {
  const elements: { element: Element; at: number }[] = [];
  const open: number[] = [];
  for (const [index, each] of tags.entries()) {
    if (each.name !== name) continue;
    if (each.kind === "open") open.push(index);
    const from = each.kind === "close" ? open.pop() : each.kind === "empty" ? index : undefined;
    const first = from === undefined ? undefined : tags[from];
    if (from === undefined || !first) continue;
    const element = {
      tag: first,
      inside: tags.slice(from + 1, index),
      contentEnd: each.start,
      end: each.end,
    };
    elements.push({ element, at: from });
  }
  return elements.sort((a, b) => a.at - b.at).map(({ element }) => element);
}

/** `&amp;` → `&`. */
export function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" }[name ?? ""] ?? whole;
    },
  );
}

export function encodeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
