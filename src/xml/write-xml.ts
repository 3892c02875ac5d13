/** XML as text, well-formed by construction. */
export type Xml = string;

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Text for element content and attribute values; what XML 1.0 does not allow is left out. */
export function escapeText(text: string): Xml {
  return text
    .toWellFormed()
    .replace(forbidden, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

// oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0, 2.2 leaves out
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** An element whose content is text and inline elements: nothing is put between them. */
export function inline(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  const open = `<${name}${writeAttributes(attributes)}`;
  return content.length === 0 ? `${open}/>` : `${open}>${content.join("")}</${name}>`;
}

/** An element that holds elements only: each on lines of its own, indented. */
export function block(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  const inside = content.filter((child) => child !== "");
  const open = `<${name}${writeAttributes(attributes)}`;
  if (inside.length === 0) return `${open}/>`;
  return `${open}>\n${inside.join("\n").replace(/^/gm, " ")}\n</${name}>`;
}

function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeText(value)}"`))
    .join("");
}
